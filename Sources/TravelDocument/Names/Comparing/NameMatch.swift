/// A printed name laid along an MRZ's: which places of the MRZ can have been reached after each piece of the print.
///
/// All legal spellings are followed at once; what they cost together is a few instructions for each letter.
struct NameMatch {
    /// Places that can have been reached, each a bit: so many characters of the MRZ are explained.
    private struct Reached {
        /// With all letters of the component.
        var whole: UInt64 = 0
        /// With the component cut, at least one of its letters being there.
        var cut: UInt64 = 0

        var any: UInt64 { whole | cut }
    }

    private let elements: [NameElement]
    private let target: NameTarget
    /// Whether components may be cut.
    let mayBeCut: Bool
    /// What is reached before each element, and behind the last.
    private var reached: [Reached]
    /// The separator at which all that follows is left out.
    private var end: Int?
    /// Whether all of the MRZ is explained.
    private(set) var holds = false

    /// - Parameter mayBeCut: Whether components may be cut, and those at the end left out.
    init(_ elements: [NameElement], _ target: NameTarget, mayBeCut: Bool) {
        self.elements = elements
        self.target = target
        self.mayBeCut = mayBeCut
        reached = []
        reached.reserveCapacity(elements.count + 1)
        guard target.isComparable else { return }
        var now = Reached(whole: 1)
        reached.append(now)
        let goal: UInt64 = 1 << UInt64(target.count)
        let index = TransliterationIndex.shared
        for element in elements {
            if mayBeCut, element.kind == .separator, end == nil, now.any & goal != 0 { end = reached.count - 1 }
            now = step(now, element, index)
            guard now.any != 0 else { break }
            reached.append(now)
        }
        holds = end != nil || (reached.count == elements.count + 1 && now.any & goal != 0)
    }

    private func step(_ now: Reached, _ element: NameElement, _ index: TransliterationIndex) -> Reached {
        switch element.kind {
        case .omitted: return now
        case .foreign: return Reached(cut: now.cut)
        case .separator: return Reached(whole: target.step(now.any, UInt8(ascii: " ")))
        case .letter:
            var next = Reached()
            if mayBeCut { next.cut = now.cut | (element.surroundings.contains(.initial) ? 0 : now.whole) }
            if element.row < TransliterationIndex.plainLetters, !element.isDoubled {
                next.whole = target.step(now.whole, UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: element.row))
                return next
            }
            for number in index.alternatives(of: element.row) where index.alternatives[number].isLegal(element) {
                let spelling = index.alternatives[number].spelling
                let end = follow(now.whole, spelling, &next.cut)
                next.whole |= end
                if element.isDoubled { next.whole |= follow(end, spelling, &next.cut) }
            }
            return next
        }
    }

    @inline(__always)
    private func follow(_ start: UInt64, _ spelling: PackedSpelling, _ cut: inout UInt64) -> UInt64 {
        var places = start
        for letter in 0..<spelling.count {
            if mayBeCut, letter > 0 { cut |= places }
            places = target.step(places, spelling[letter])
        }
        return places
    }

    /// Where print and MRZ part: the element that no longer fits, and the place of the MRZ that was reached.
    var failure: (element: Int, place: Int) {
        guard let last = reached.last else { return (0, 0) }
        return (reached.count - 1, UInt64.bitWidth - 1 - last.any.leadingZeroBitCount)
    }

    /// The rules that lead from the print to the MRZ, each with the element and the place of the MRZ, in order.
    ///
    /// - Precondition: It holds.
    func rules() -> [(rule: NameRule, element: Int, place: Int)] {
        precondition(holds, "nothing to explain")
        let index = TransliterationIndex.shared
        var found: [(rule: NameRule, element: Int, place: Int)] = []
        var place = target.count
        var position = end ?? elements.count
        if end != nil { found.append((.truncation, position, place)) }
        var isWhole = reached[position].whole & (1 << UInt64(place)) != 0
        while position > 0 {
            position -= 1
            let element = elements[position]
            let before = reached[position]
            switch element.kind {
            case .omitted: if let rule = element.rule { found.append((rule, position, place)) }
            case .foreign: break
            case .separator:
                place -= 1
                isWhole = before.whole & (1 << UInt64(place)) != 0
                if let rule = element.rule { found.append((rule, position, place)) }
            case .letter where isWhole:
                place -= lengthOfLetter(element, before.whole, place, index)
                note(element, position, place, index, &found)
            case .letter:
                guard before.cut & (1 << UInt64(place)) == 0 else { continue }
                isWhole = true
                let printed = lengthOfCutLetter(element, before.whole, place, index)
                found.append((.truncation, position, place))
                place -= printed
            }
        }
        return found.reversed()
    }

    private func note(
        _ element: NameElement, _ position: Int, _ place: Int, _ index: TransliterationIndex,
        _ found: inout [(rule: NameRule, element: Int, place: Int)]
    ) {
        if element.isDoubled { found.append((.doubling, position, place)) }
        if let rule = element.rule { found.append((rule, position, place)) }
        if let row = index.row(element.row) {
            found.append(
                (row.table.isDoc9303 ? .transliteration : .transliterationOutsideDoc9303, position, place))
        }
    }

    /// How many characters before a place a letter has there.
    private func lengthOfLetter(
        _ element: NameElement, _ before: UInt64, _ place: Int, _ index: TransliterationIndex
    ) -> Int {
        for number in index.alternatives(of: element.row) where index.alternatives[number].isLegal(element) {
            let spelling = index.alternatives[number].spelling
            if element.isDoubled, stands(spelling.doubled, spelling.count * 2, before, place) {
                return spelling.count * 2
            }
            if stands(spelling, spelling.count, before, place) { return spelling.count }
        }
        preconditionFailure("a place that was reached by no spelling")
    }

    /// How many characters before a place the beginning of a letter's spelling has there; 0 for a cut before it.
    private func lengthOfCutLetter(
        _ element: NameElement, _ before: UInt64, _ place: Int, _ index: TransliterationIndex
    ) -> Int {
        for number in index.alternatives(of: element.row) where index.alternatives[number].isLegal(element) {
            let spelling =
                element.isDoubled ? index.alternatives[number].spelling.doubled : index.alternatives[number].spelling
            for length in stride(from: spelling.count - 1, to: 0, by: -1) where stands(spelling, length, before, place)
            {
                return length
            }
        }
        return 0
    }

    /// Whether the first letters of a spelling end at a place, and begin at one that was reached before.
    private func stands(_ spelling: PackedSpelling, _ length: Int, _ before: UInt64, _ place: Int) -> Bool {
        guard place >= length, before & (1 << UInt64(place - length)) != 0 else { return false }
        return (0..<length).allSatisfy { target.has(spelling[$0], place - length + $0) }
    }
}
