extension MRZLayout {
    /// Every layout, the standard's first.
    public static let all: [MRZLayout] = [.td1, .td2, .td3, .mrvA, .mrvB, .frenchIdentityCard, .frenchDrivingLicence]

    /// The layout of this wire name (`TD3`, `FRA-CNI`); `nil` where there is none.
    public static func named(_ name: String) -> MRZLayout? { all.first { $0.name == name } }

    /// The lengths of up to three lines, in one number that is quickly compared.
    struct Shape: Hashable, Sendable {
        private let packed: UInt32

        init(_ lengths: [Int]) { self.init(lengths[0], lengths.dropFirst().first, lengths.dropFirst(2).first) }

        @inline(__always)
        init(_ first: Int, _ second: Int?, _ third: Int?) {
            packed = Self.byte(first) << 16 | Self.byte(second) << 8 | Self.byte(third)
        }

        /// One more than the length, because an empty line is another thing than none; no layout has one of 254.
        @inline(__always)
        private static func byte(_ length: Int?) -> UInt32 { length.map { UInt32(min($0, 254)) + 1 } ?? 0 }
    }

    /// How an MRZ is known to be of a layout: its line lengths, and the characters that its first line begins with.
    private struct Signature: Sendable {
        let layout: MRZLayout
        let shape: Shape
        let prefix: StaticString

        init(_ layout: MRZLayout, begins prefix: StaticString = "") {
            self.layout = layout
            self.prefix = prefix
            shape = Shape(layout.lineLengths)
        }

        func begins(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
            prefix.withUTF8Buffer { prefix in
                prefix.count <= line.count && prefix.indices.allSatisfy { prefix[$0] == line[$0] }
            }
        }
    }

    /// Tried from the top; the first that fits is the layout.
    ///
    /// A row without a prefix takes what is left of its shape.
    private static let signatures: [Signature] = [
        .init(.mrvA, begins: "V"),
        .init(.td3),
        .init(.td1),
        .init(.mrvB, begins: "V"),
        .init(.frenchIdentityCard, begins: "IDFRA"),
        .init(.td2),
        .init(.frenchDrivingLicence, begins: "D1FRA"),
    ]

    /// The layouts whose lines are so long, whatever stands in them.
    ///
    /// ```swift
    /// MRZLayout.candidates(lineLengths: [44, 44])  // [.mrvA, .td3]
    /// ```
    public static func candidates(lineLengths: [Int]) -> [MRZLayout] {
        signatures.map(\.layout).filter { $0.lineLengths == lineLengths }
    }

    /// The layout of lines of ASCII characters, by their lengths and how the first one begins.
    ///
    /// - Returns: `nil` where the shape fits none.
    public static func fitting(_ lines: [[UInt8]]) -> MRZLayout? {
        guard (1...3).contains(lines.count) else { return nil }
        return lines[0].withUnsafeBufferPointer { fitting(Shape(lines.map(\.count)), firstLine: $0) }
    }

    static func fitting(_ shape: Shape, firstLine: UnsafeBufferPointer<UInt8>) -> MRZLayout? {
        signatures.withUnsafeBufferPointer { signatures in
            signatures.first { $0.shape == shape && $0.begins(firstLine) }?.layout
        }
    }
}
