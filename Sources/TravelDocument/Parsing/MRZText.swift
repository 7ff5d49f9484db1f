/// A short text out of an MRZ, kept inline: reading every field of an MRZ allocates nothing.
///
/// `description` (or `String(describing:)`) makes a `String`, in which U+FFFD stands for what is no MRZ character.
public struct MRZText: Hashable, Sendable {
    /// No field is longer: the name of a TD3 or MRV-A has 39 characters.
    static let capacity = 40

    private typealias Storage = InlineArray<40, UInt8>
    private var characters = Storage(repeating: 0)
    /// How many characters it has.
    public private(set) var count = 0

    /// The text of no characters.
    public init() {}

    /// The characters of a range, with `blank` for every filler.
    @inline(__always)
    init(_ source: borrowing MRZBytes, _ range: MRZRange, blank: UInt8 = MRZCharacter.fillerASCII) {
        precondition(range.start >= 0 && range.end <= MRZBytes.count && range.count <= Self.capacity, "no such range")
        count = range.count
        source.withUnsafePointer { source in
            withUnsafeMutablePointer(to: &characters) { characters in
                let characters = UnsafeMutableRawPointer(characters).assumingMemoryBound(to: UInt8.self)
                for index in 0..<range.count {
                    let character = source[range.start + index]
                    characters[index] = character == MRZCharacter.fillerASCII ? blank : character
                }
            }
        }
    }

    /// Adds a character; in a text that is full, it is dropped.
    mutating func append(_ ascii: UInt8) {
        guard count < Self.capacity else { return }
        characters[count] = ascii
        count += 1
    }

    /// Whether it has none.
    public var isEmpty: Bool { count == 0 }

    /// Whether there is nothing in it but blanks.
    var isBlank: Bool { (0..<count).allSatisfy { characters[$0] == UInt8(ascii: " ") } }

    /// The ASCII code at an index from 0.
    public subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count, "no such character in this text")
        return characters[index]
    }

    /// The ASCII codes.
    public var bytes: [UInt8] { (0..<count).map { characters[$0] } }

    /// Whether they have the same characters.
    public static func == (left: MRZText, right: MRZText) -> Bool {
        left.count == right.count && (0..<left.count).allSatisfy { left.characters[$0] == right.characters[$0] }
    }

    /// Over its characters.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for index in 0..<count { hasher.combine(characters[index]) }
    }
}

extension MRZText: CustomStringConvertible {
    /// The text; U+FFFD for what is no MRZ character.
    public var description: String {
        let isPlain = (0..<count).allSatisfy { Self.isPlain(self[$0]) }
        guard isPlain else { return Self.string(bytes) }
        return String(unsafeUninitializedCapacity: count) { buffer in
            for index in 0..<count { buffer[index] = self[index] }
            return count
        }
    }

    /// ASCII codes as text: MRZ characters and blanks as they are, U+FFFD for anything else.
    static func string(_ bytes: [UInt8]) -> String {
        String(String.UnicodeScalarView(bytes.map { isPlain($0) ? Unicode.Scalar($0) : "\u{FFFD}" }))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || MRZCharacter.index(ascii: byte) != MRZCharacter.foreignIndex
    }
}

extension MRZText: ExpressibleByStringLiteral {
    /// - Precondition: At most 40 characters, all ASCII.
    public init(stringLiteral value: StaticString) {
        value.withUTF8Buffer { bytes in
            precondition(bytes.count <= Self.capacity, "longer than any field of an MRZ")
            for byte in bytes { append(byte) }
        }
    }
}
