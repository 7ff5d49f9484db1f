/// A safetensors file, read whole: named tensors of 32-bit floats and a table of strings.
///
/// No length in the file is believed before it is checked. `Documentation/Models.md` describes the format.
package struct WeightFile: Sendable {
    package struct Tensor: Sendable, Equatable {
        package var shape: [Int]
        /// The last axis runs fastest.
        package var values: [Float]
    }

    /// The longest header that is read, in bytes: a net of a hundred layers needs a tenth of it.
    static let headerLimit = 1 << 20

    package let metadata: [String: String]
    package let tensors: [String: Tensor]

    init(metadata: [String: String], tensors: [String: Tensor]) {
        self.metadata = metadata
        self.tensors = tensors
    }

    /// - Parameter bytes: The whole file. Weights are copied; nothing of it is kept.
    /// - Throws: `ModelError` with the first thing found wrong.
    package init(_ bytes: RawSpan) throws(ModelError) {
        let header = try Self.header(of: bytes)
        let payload = 8 + header.count
        guard let members = try Self.json(header).object else { throw ModelError(.malformedHeader, .byte(8)) }

        var metadata: [String: String] = [:]
        var entries: [Entry] = []
        for (name, value) in members {
            if name == "__metadata__" {
                guard let strings = value.object else { throw ModelError(.malformedHeader, .tensor(name)) }
                for (key, value) in strings {
                    guard let string = value.string else { throw ModelError(.malformedHeader, .tensor(name)) }
                    metadata[key] = string
                }
            } else {
                entries.append(try Entry(name, value))
            }
        }
        // In the file's own order, so that of several faults always the same one is named.
        entries.sort { $0.place < $1.place }

        var tensors: [String: Tensor] = [:]
        var end = 0
        for entry in entries {
            guard entry.bytes.lowerBound == end else { throw ModelError(.badLayout, .tensor(entry.name)) }
            guard entry.bytes.upperBound <= bytes.byteCount - payload else {
                throw ModelError(.truncated, .tensor(entry.name))
            }
            end = entry.bytes.upperBound
            tensors[entry.name] = Tensor(
                shape: entry.shape,
                values: try Self.floats(of: entry, in: bytes, from: payload + entry.bytes.lowerBound))
        }
        guard payload + end == bytes.byteCount else { throw ModelError(.badLayout, .byte(payload + end)) }
        self.init(metadata: metadata, tensors: tensors)
    }

    private static func header(of bytes: RawSpan) throws(ModelError) -> [UInt8] {
        guard bytes.byteCount >= 8 else { throw ModelError(.truncated, .byte(bytes.byteCount)) }
        let length = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self))
        guard length <= UInt64(headerLimit) else { throw ModelError(.malformedHeader, .byte(0)) }
        guard Int(length) <= bytes.byteCount - 8 else { throw ModelError(.truncated, .byte(bytes.byteCount)) }
        return (0..<Int(length)).map { bytes.unsafeLoad(fromByteOffset: 8 + $0, as: UInt8.self) }
    }

    private static func json(_ header: [UInt8]) throws(ModelError) -> JSON {
        do { return try JSONReader.read(header) } catch {
            throw ModelError(error.kind == .duplicateKey ? .duplicate : .malformedHeader, .byte(8 + error.offset))
        }
    }

    private static func floats(of entry: Entry, in bytes: RawSpan, from start: Int) throws(ModelError) -> [Float] {
        var values = [Float](repeating: 0, count: entry.bytes.count / 4)
        for index in values.indices {
            let bits = bytes.unsafeLoadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self)
            values[index] = Float(bitPattern: UInt32(littleEndian: bits))
            guard values[index].isFinite else { throw ModelError(.notFinite, .tensor(entry.name)) }
        }
        return values
    }
}

/// What the header says of one tensor, consistent in itself.
private struct Entry {
    static let rankLimit = 8

    let name: String
    let shape: [Int]
    /// Counted from the end of the header.
    let bytes: Range<Int>

    var place: (Int, Int, String) { (bytes.lowerBound, bytes.upperBound, name) }

    init(_ name: String, _ value: JSON) throws(ModelError) {
        let malformed = ModelError(.malformedHeader, .tensor(name))
        guard let members = value.object, members.count == 3,
            let type = members["dtype"]?.string,
            let sizes = members["shape"]?.array, sizes.count <= Self.rankLimit,
            let offsets = members["data_offsets"]?.array, offsets.count == 2,
            let start = offsets[0].integer, let end = offsets[1].integer, 0 <= start, start <= end
        else { throw malformed }
        guard type == "F32" else { throw ModelError(.unsupported, .tensor(name)) }

        var shape: [Int] = []
        var size = 4
        for element in sizes {
            guard let length = element.integer, length >= 0 else { throw malformed }
            let (product, overflow) = size.multipliedReportingOverflow(by: length)
            guard !overflow else { throw ModelError(.sizeMismatch, .tensor(name)) }
            size = product
            shape.append(length)
        }
        guard size == end - start else { throw ModelError(.sizeMismatch, .tensor(name)) }
        self.name = name
        self.shape = shape
        self.bytes = start..<end
    }
}
