/// Bytes that somebody else owns and nobody trusts: every access is checked and says `nil` outside.
///
/// Valid only while the owner lends the memory; it never leaves the call that it was made for.
struct ByteView {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var count: Int { bytes.count }

    subscript(offset: Int) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }

    /// `count` bytes from `offset`; `nil` unless all of them are there.
    func slice(_ offset: Int, count: Int) -> ByteView? {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
        return ByteView(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
    }

    /// Everything from `offset` on.
    func dropping(_ offset: Int) -> ByteView? {
        slice(offset, count: bytes.count - offset)
    }

    /// A copy of the first bytes, as many as there are.
    func prefix(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }

    func starts(with prefix: [UInt8], at offset: Int = 0) -> Bool {
        slice(offset, count: prefix.count)?.bytes.elementsEqual(prefix) ?? false
    }

    /// The unsigned integer at `offset`.
    func integer<Value: FixedWidthInteger & UnsignedInteger>(
        at offset: Int, as type: Value.Type, bigEndian: Bool
    ) -> Value? {
        guard let field = slice(offset, count: MemoryLayout<Value>.size) else { return nil }
        let value = field.bytes.loadUnaligned(as: Value.self)
        return bigEndian ? Value(bigEndian: value) : Value(littleEndian: value)
    }

    /// The memory itself, for the C libraries, which take a pointer to at least one byte.
    func withPointer<Answer>(_ body: (UnsafePointer<UInt8>, Int) -> Answer) -> Answer? {
        bytes.withMemoryRebound(to: UInt8.self) { buffer in
            buffer.baseAddress.map { body($0, buffer.count) }
        }
    }
}
