/// A short text out of an MRZ, kept inline: reading every field of an MRZ allocates nothing.
///
/// `description` (or `String(describing:)`) makes a `String`, in which U+FFFD stands for what is no MRZ character.
public struct MRZText: Sendable {
    /// No field is longer: the name of a TD3 or MRV-A has 39 characters.
    static let capacity = 40

    /// Whole blocks (``MRZBytes/Block``), as many as hold ``capacity`` characters.
    private typealias Storage = InlineArray<48, UInt8>
    /// Zero beyond the last character, so that two texts are compared as they lie.
    private var characters = Storage(repeating: 0)
    private var length: UInt8 = 0

    /// How many characters it has.
    public var count: Int { Int(length) }

    /// The text of no characters.
    public init() {}

    /// The characters of a range of an MRZ's bytes (``MRZBytes``), with `blank` for every filler.
    @inline(__always)
    init(_ source: UnsafePointer<UInt8>, _ range: MRZRange, blank: UInt8 = MRZCharacter.fillerASCII) {
        precondition(range.start >= 0 && range.count >= 0 && range.count <= Self.capacity, "no such range")
        precondition(range.start + range.count <= MRZ.capacity, "no such range")
        length = UInt8(truncatingIfNeeded: range.count)
        let source = UnsafeRawPointer(source + range.start)
        withUnsafeMutableBytes(of: &characters) { characters in
            // A block that begins beyond the range is left as it is: so far behind it there may be no more bytes.
            var start = 0
            while start < range.count {
                let block = source.loadUnaligned(fromByteOffset: start, as: MRZBytes.Block.self)
                let text = Self.text(block, count: UInt8(truncatingIfNeeded: range.count - start), blank: blank)
                characters.storeBytes(of: text, toByteOffset: start, as: MRZBytes.Block.self)
                start += MRZBytes.Block.scalarCount
            }
        }
    }

    /// The first `count` characters of a block with blanks for fillers, and zeros after them.
    @inline(__always)
    private static func text(_ block: MRZBytes.Block, count: UInt8, blank: UInt8) -> MRZBytes.Block {
        let places = MRZBytes.Block(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        let filler = MRZBytes.Block(repeating: MRZCharacter.fillerASCII)
        let blanked = block.replacing(with: MRZBytes.Block(repeating: blank), where: block .== filler)
        return blanked.replacing(with: MRZBytes.Block(repeating: 0), where: places .>= MRZBytes.Block(repeating: count))
    }

    /// Adds a character; in a text that is full, it is dropped.
    mutating func append(_ ascii: UInt8) {
        guard count < Self.capacity else { return }
        characters[count] = ascii
        length += 1
    }

    /// The characters, valid within `body`.
    @inline(__always)
    private func withCharacters<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
        withUnsafeBytes(of: characters) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Whether it has none.
    public var isEmpty: Bool { count == 0 }

    /// Whether there is nothing in it but blanks.
    var isBlank: Bool { withCharacters { $0.allSatisfy { $0 == UInt8(ascii: " ") } } }

    /// The ASCII code at an index from 0.
    public subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count, "no such character in this text")
        return characters[index]
    }

    /// The ASCII codes.
    public var bytes: [UInt8] { withCharacters { Array($0) } }
}

extension MRZText: Hashable {
    /// Whether they have the same characters.
    public static func == (left: MRZText, right: MRZText) -> Bool {
        guard left.length == right.length else { return false }
        return left.withCharacters { left in right.withCharacters { right in left.elementsEqual(right) } }
    }

    /// Over its characters.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(length)
        withCharacters { hasher.combine(bytes: $0) }
    }
}

extension MRZText: CustomStringConvertible {
    /// The text; U+FFFD for what is no MRZ character.
    public var description: String {
        let isPlain = withCharacters { $0.allSatisfy(Self.isPlain) }
        guard isPlain else { return Self.string(bytes) }
        return withCharacters { characters in
            String(unsafeUninitializedCapacity: count) { buffer in
                _ = buffer.initialize(from: characters)
                return count
            }
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
