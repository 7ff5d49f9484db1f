/// A printed name as all the texts that an MRZ may have for it, held as its letters and never as a list.
///
/// ```swift
/// let name = NameSpelling("Müller-Çelik")
/// name.recommended                 // MUELLER CELIK
/// name.allows("MULLER CELIK")      // true
/// ```
///
/// Any script that a ``TransliterationTable`` has, in capitals or small letters, letters with their marks in one code
/// or in several; or a name as an MRZ has it, with fillers.
public struct NameSpelling: Sendable {
    /// No name has more Unicode scalars; what comes after them is not looked at.
    public static let capacity = 512

    /// What the name is made of.
    private(set) var elements: [NameElement] = []
    /// How many Unicode scalars were looked at.
    private(set) var length = 0
    /// The first character that cannot be spelled; `nil` where all can be.
    public private(set) var error: MRZNameError?

    /// The last letter that a mark may still belong to.
    private var openLetter: Int?
    /// Whether the next mark may make another letter of it: only one that follows without another mark between.
    private var isUnmarked = false

    /// A name as it is printed.
    ///
    /// Never fails: what cannot be spelled is ``error``.
    public init(_ text: String) {
        self.init(text.unicodeScalars)
    }

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        elements.reserveCapacity(40)
        let index = TransliterationIndex.shared
        var offset = 0
        for scalar in scalars {
            guard offset < Self.capacity else {
                fail(.tooLong, offset)
                break
            }
            append(scalar, offset, index)
            offset += 1
        }
        length = offset
        settle(index)
    }

    /// A part of a name.
    init(elements: [NameElement], length: Int) {
        self.elements = elements
        self.length = length
    }

    /// Whether there is no letter in it.
    public var isEmpty: Bool { !elements.contains { $0.kind == .letter || $0.kind == .foreign } }

    /// Whether it has nothing but the letters A to Z and blanks or fillers between them, so that no rule is needed.
    var isPlain: Bool {
        elements.allSatisfy { element in
            element.rule == nil && !element.isDoubled
                && (element.kind != .letter || element.row < TransliterationIndex.plainLetters)
        }
    }

    /// How many Unicode scalars come before an element; all of them before the one behind the last.
    func offset(of element: Int) -> Int { element < elements.count ? Int(elements[element].offset) : length }

    private mutating func fail(_ code: MRZNameError.Code, _ offset: Int) {
        openLetter = nil
        elements.append(NameElement(kind: .foreign, rule: nil, offset: UInt16(offset)))
        guard error == nil else { return }
        error = MRZNameError(code: code, identifier: nil, offset: offset)
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ offset: Int, _ index: TransliterationIndex) {
        if let entry = index.entry(scalar.value) {
            append(entry, offset, index)
        } else if scalar == " " || scalar == "<" {
            separate(nil, offset)
        } else if NamePunctuation.apostrophes.contains(scalar) {
            omit(.apostropheOmitted, offset)
        } else if NamePunctuation.hyphens.contains(scalar) {
            separate(.hyphenAsFiller, offset)
        } else if NamePunctuation.commas.contains(scalar) {
            separate(.commaAsFiller, offset)
        } else {
            appendByCategory(scalar, offset, index)
        }
    }

    private mutating func appendByCategory(_ scalar: Unicode.Scalar, _ offset: Int, _ index: TransliterationIndex) {
        let properties = scalar.properties
        guard !properties.isWhitespace else { return separate(nil, offset) }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark:
            defer { isUnmarked = false }
            guard isUnmarked, let letter = openLetter,
                let composed = index.composed(elements[letter].row, scalar.value)
            else { return omit(.markOmitted, offset) }
            elements[letter].row = composed
        case .format: omit(nil, offset)
        case .dashPunctuation: separate(.hyphenAsFiller, offset)
        case .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            omit(.punctuationOmitted, offset)
        case .decimalNumber, .letterNumber, .otherNumber: fail(.digit, offset)
        default: appendMapped(scalar, offset, index)
        }
    }

    /// A letter whose capital the tables have, or that Unicode makes capitals of: ligatures, a long s.
    private mutating func appendMapped(_ scalar: Unicode.Scalar, _ offset: Int, _ index: TransliterationIndex) {
        if let run = ArabicPresentationForms.lamWithAlef.first(where: {
            ($0.first...$0.first + 1).contains(scalar.value)
        }),
            let lam = index.entry(ArabicPresentationForms.lam), let alef = index.entry(run.alef)
        {
            append(lam, offset, index)
            return append(alef, offset, index)
        }
        for mapping in [scalar.properties.uppercaseMapping, scalar.properties.lowercaseMapping] {
            let mapped = mapping.unicodeScalars
            guard mapped.first != scalar, mapped.allSatisfy({ isKnown($0, index) }) else { continue }
            for part in mapped {
                if let entry = index.entry(part.value) {
                    append(entry, offset, index)
                } else {
                    omit(.markOmitted, offset)
                }
            }
            return
        }
        fail(.noSpelling, offset)
    }

    private func isKnown(_ scalar: Unicode.Scalar, _ index: TransliterationIndex) -> Bool {
        index.entry(scalar.value) != nil || NamePunctuation.apostrophes.contains(scalar)
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private mutating func append(_ entry: TransliterationIndex.Entry, _ offset: Int, _ index: TransliterationIndex) {
        guard entry.row != index.shadda else {
            guard let letter = openLetter else { return omit(.notEncoded, offset) }
            elements[letter].isDoubled = true
            return omit(nil, offset)
        }
        guard !index.isSilent(entry.row) else { return omit(.notEncoded, offset) }
        if index.endsSequence(entry.row), merge(entry.row, index) { return }
        openLetter = elements.count
        isUnmarked = !entry.isMarked
        elements.append(
            NameElement(
                kind: .letter, rule: entry.isMarked ? .markOmitted : nil, row: entry.row, offset: UInt16(offset)))
    }

    /// Makes one of the last letters and the one that follows them, where a table spells them together.
    private mutating func merge(_ last: UInt16, _ index: TransliterationIndex) -> Bool {
        for sequence in index.sequences where sequence.parts[sequence.parts.count - 1] == last {
            let before = sequence.parts.count - 1
            guard elements.count >= before,
                elements[(elements.count - before)...].elementsEqual(
                    sequence.parts.dropLast(), by: { $0.kind == .letter && !$0.isDoubled && $0.row == $1 })
            else { continue }
            elements.removeLast(before - 1)
            elements[elements.count - 1].row = sequence.row
            openLetter = nil
            return true
        }
        return false
    }

    private mutating func separate(_ rule: NameRule?, _ offset: Int) {
        openLetter = nil
        elements.append(NameElement(kind: .separator, rule: rule, offset: UInt16(offset)))
    }

    private mutating func omit(_ rule: NameRule?, _ offset: Int) {
        if rule == .apostropheOmitted || rule == .punctuationOmitted { openLetter = nil }
        elements.append(NameElement(kind: .omitted, rule: rule, offset: UInt16(offset)))
    }

    /// Leaves one separator between two components and none at the ends, and marks where each letter stands.
    private mutating func settle(_ index: TransliterationIndex) {
        var letter: Int?
        var separator: Int?
        for position in elements.indices {
            switch elements[position].kind {
            // What may have no spelling at all begins no word.
            case .letter where letter == nil && index.maySpellNothing(elements[position].row):
                elements[position].kind = .omitted
                elements[position].rule = .notEncoded
            case .letter:
                if let letter {
                    if index.isVoiceless(elements[position].row) {
                        elements[letter].surroundings.insert(.beforeVoiceless)
                    }
                } else {
                    elements[position].surroundings.insert(.initial)
                }
                letter = position
            case .separator:
                if let last = letter {
                    elements[last].surroundings.formUnion([.final, .beforeVoiceless])
                    letter = nil
                    separator = position
                } else {
                    elements[position].kind = .omitted
                    if let separator, elements[separator].rule == nil {
                        elements[separator].rule = elements[position].rule
                    }
                    elements[position].rule = nil
                }
            case .omitted, .foreign: break
            }
        }
        if let letter {
            elements[letter].surroundings.formUnion([.final, .beforeVoiceless])
        } else if let separator {
            elements[separator].kind = .omitted
            elements[separator].rule = nil
        }
    }
}

extension NameSpelling: CustomStringConvertible {
    /// How long it is; never a character of the name.
    public var description: String { "A name of \(length) characters" }
}
