/// The machine readable zone of a travel document: the characters of its lines, and the layout that they fit.
///
/// Parsing says what is printed, and nothing about whether it is right: an MRZ with wrong check digits, impossible dates
/// or characters that no MRZ may hold is a value like any other. What is doubtful, ``findings(on:policy:)`` says.
///
/// ```swift
/// let mrz = try MRZ("""
///     P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
///     L898902C36UTO7408122F1204159ZE184226B<<<<<10
///     """)
/// mrz.layout                   // TD3
/// mrz.text(of: .surname)       // ERIKSSON
/// mrz.checkDigits.allSatisfy(\.holds)  // true
/// ```
///
/// A value of about a hundred bytes without references to text; making one allocates nothing.
public struct MRZ: Sendable {
    /// No layout has more characters.
    package static let capacity = 96

    /// The layout that the lines fit.
    public let layout: MRZLayout
    /// ASCII codes, one line after the other; what lies beyond the layout's last character is filler.
    var characters: MRZBytes

    /// An MRZ from its text, strictly: lines of exactly the right length, ended by LF, CR LF or CR; the last line's
    /// end may be missing.
    ///
    /// Nothing is trimmed, turned into capitals or guessed: that is ``MRZTranscript``'s, a step before.
    ///
    /// - Throws: ``MRZShapeError`` where no layout has such lines. Characters that do not belong into an MRZ are no
    ///   error; they are kept and found (`mrz.foreign_character`).
    public init(_ text: String) throws(MRZShapeError) {
        var text = text
        let parsed = text.withUTF8 { bytes in Result { () throws(MRZShapeError) in try MRZ(bytes) } }
        self = try parsed.get()
    }

    /// An MRZ from its text in ASCII, strictly, as ``init(_:)-(String)``.
    ///
    /// - Throws: ``MRZShapeError``.
    public init(ascii text: [UInt8]) throws(MRZShapeError) {
        self = try text.withUnsafeBufferPointer { (bytes) throws(MRZShapeError) in try MRZ(bytes) }
    }

    /// An MRZ from its lines in ASCII, without line ends.
    ///
    /// - Throws: ``MRZShapeError``.
    public init(lines: [[UInt8]]) throws(MRZShapeError) {
        guard let layout = MRZLayout.fitting(lines) else { throw MRZShapeError(lines) }
        self.init(layout: layout, lines: lines)
    }

    /// An MRZ of a known layout, of which some lines may not have been read.
    ///
    /// - Parameters:
    ///   - layout: Which one is not asked of the lines.
    ///   - lines: ASCII codes without line ends; `nil` for a line that could not be read, and any code that is no MRZ
    ///     character (``unread`` for choice) for a character that could not.
    /// - Precondition: There are as many lines as the layout has, each `nil` or of the right length.
    public init(layout: MRZLayout, lines: [[UInt8]?]) {
        precondition(lines.count == layout.lineLengths.count, "not as many lines as the layout has")
        self.init(empty: layout)
        for (number, line) in lines.enumerated() {
            let start = layout.lineStarts[number]
            let length = layout.lineLengths[number]
            precondition(line == nil || line?.count == length, "a line is not as long as the layout has it")
            for position in 0..<length { characters[start + position] = line?[position] ?? MRZ.unread }
        }
    }

    /// An MRZ of a known layout from the indices of its characters; a number above 36 is a character that could not be
    /// read.
    package init(layout: MRZLayout, indices: borrowing MRZIndices) {
        self.init(empty: layout)
        for offset in 0..<layout.characterCount {
            characters[offset] = MRZCharacter(index: indices[offset])?.ascii ?? MRZ.unread
        }
    }

    /// Stands where a character could not be read: the ASCII substitute character.
    public static let unread: UInt8 = 0x1A

    init(empty layout: MRZLayout) {
        self.layout = layout
        characters = MRZBytes(repeating: MRZCharacter.fillerASCII)
    }

    /// The ASCII codes of each line.
    public var lines: [[UInt8]] {
        zip(layout.lineStarts, layout.lineLengths).map { start, length in
            (start..<start + length).map { characters[$0] }
        }
    }

    /// The character at a line and position, both from 1, as an ASCII code; whatever was read.
    ///
    /// - Precondition: The layout has that line and position.
    public subscript(line line: Int, position position: Int) -> UInt8 {
        characters[layout.offset(line: line, position: position)]
    }

    /// The indices of all characters.
    @inline(__always)
    package var indices: MRZIndices { read { $0.indices } }
}

extension MRZ: Hashable {
    /// Whether layout and characters are the same.
    public static func == (left: MRZ, right: MRZ) -> Bool {
        guard left.layout == right.layout else { return false }
        return left.withCharacters { left in right.withCharacters { right in left.elementsEqual(right) } }
    }

    /// Over layout and characters.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(layout)
        withCharacters { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    private func withCharacters<Answer>(_ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
        characters.withUnsafePointer { body(UnsafeBufferPointer(start: $0, count: layout.characterCount)) }
    }
}

extension MRZ: CustomStringConvertible {
    /// The lines, ended by LF except the last; U+FFFD for what is no MRZ character.
    ///
    /// It is document content.
    public var description: String {
        lines.map { MRZText.string($0) }.joined(separator: "\n")
    }
}
