import Testing

@testable import Inference

@Suite struct WeightFileTests {
    /// `[2, 1]` called "a" and `[3]` called "b", and one string.
    static let header = """
        {"__metadata__": {"temperature": "1.25"}, "a": {"dtype": "F32", "shape": [2, 1], "data_offsets": [0, 8]},
         "b": {"dtype": "F32", "shape": [3], "data_offsets": [8, 20]}}
        """
    static let floats: [Float] = [1, -2, 0.5, 4, 1e-30]

    @Test func tensorsAndStringsComeBackAsTheyWereWritten() throws {
        let file = try WeightFile(NetworkFile.bytes(header: Self.header, floats: Self.floats))
        #expect(file.metadata == ["temperature": "1.25"])
        #expect(
            file.tensors == [
                "a": .init(shape: [2, 1], values: [1, -2]), "b": .init(shape: [3], values: [0.5, 4, 1e-30]),
            ])
    }

    @Test func spacesThatFillTheHeaderUpAreNoMatter() throws {
        let bytes = NetworkFile.bytes(header: Self.header + "       ", floats: Self.floats)
        #expect(try WeightFile(bytes).tensors.count == 2)
    }

    struct Lie: CustomTestStringConvertible {
        var testDescription: String
        var replace: String
        var with: String
        var error: ModelError

        init(_ what: String, _ replace: String, _ with: String, _ code: ModelError.Code, _ at: ModelError.Position) {
            testDescription = what
            self.replace = replace
            self.with = with
            error = ModelError(code, at)
        }
    }

    @Test(arguments: [
        Lie("tensors that share bytes", "[8, 20]", "[4, 16]", .badLayout, .tensor("b")),
        Lie("bytes of no tensor in between", "[8, 20]", "[12, 24]", .badLayout, .tensor("b")),
        Lie(
            "bytes of no tensor at the end", #""b": {"dtype": "F32", "shape": [3]"#,
            #""b": {"dtype": "F32", "shape": [2]"#,
            .sizeMismatch, .tensor("b")),
        Lie(
            "a tensor beyond the end", #"[3], "data_offsets": [8, 20]"#, #"[4], "data_offsets": [8, 24]"#,
            .truncated, .tensor("b")),
        Lie(
            "a last tensor left out", #"[3], "data_offsets": [8, 20]"#, #"[2], "data_offsets": [8, 16]"#,
            .badLayout, .byte(8 + header.utf8.count + 16)),
        Lie("more bytes than the shape", "[2, 1]", "[1, 1]", .sizeMismatch, .tensor("a")),
        Lie("a shape whose size overflows", "[2, 1]", "[4294967296, 4294967296]", .sizeMismatch, .tensor("a")),
        Lie("an end before its start", "[0, 8]", "[8, 0]", .malformedHeader, .tensor("a")),
        Lie("a start before the file's", "[0, 8]", "[-8, 0]", .malformedHeader, .tensor("a")),
        Lie("an offset that is no whole number", "[0, 8]", "[0, 8.5]", .malformedHeader, .tensor("a")),
        Lie("an offset beyond any file", "[0, 8]", "[0, 1e300]", .malformedHeader, .tensor("a")),
        Lie("three offsets", "[0, 8]", "[0, 8, 8]", .malformedHeader, .tensor("a")),
        Lie("a negative length", "[2, 1]", "[-2, -1]", .malformedHeader, .tensor("a")),
        Lie("another type", #""a": {"dtype": "F32""#, #""a": {"dtype": "F16""#, .unsupported, .tensor("a")),
        Lie("no type", #""a": {"dtype""#, #""a": {"type""#, .malformedHeader, .tensor("a")),
        Lie("a name twice", #""b""#, #""a""#, .duplicate, .byte(115)),
        Lie("metadata that is no string", #""1.25""#, "1.25", .malformedHeader, .tensor("__metadata__")),
        Lie("a header that is no object", header, "[]", .malformedHeader, .byte(8)),
        Lie("a header that is no JSON", header, "{", .malformedHeader, .byte(9)),
    ])
    func aHeaderThatLiesIsRefusedWithThePlace(lie: Lie) {
        #expect(Self.header.contains(lie.replace))
        let header = Self.header.replacing(lie.replace, with: lie.with)
        #expect(throws: lie.error) { try WeightFile(NetworkFile.bytes(header: header, floats: Self.floats)) }
    }

    @Test(arguments: [UInt64.max, 1 << 63, UInt64(WeightFile.headerLimit) + 1])
    func aHeaderLongerThanAnyIsRefused(length: UInt64) {
        let bytes = NetworkFile.littleEndian(length) + [UInt8](repeating: 0x20, count: 100)
        #expect(throws: ModelError(.malformedHeader, .byte(0))) { try WeightFile(bytes) }
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity])
    func weightsThatAreNotFiniteAreRefused(weight: Float) {
        let bytes = NetworkFile.bytes(header: Self.header, floats: [1, 2, 3, weight, 5])
        #expect(throws: ModelError(.notFinite, .tensor("b"))) { try WeightFile(bytes) }
    }

    @Test func everyTruncationIsRefused() {
        let bytes = NetworkFile.bytes(header: Self.header, floats: Self.floats)
        for length in 0..<bytes.count {
            #expect(throws: ModelError.self, "\(length) bytes") { try WeightFile(Array(bytes[..<length])) }
        }
    }

    /// A damaged file is refused, or it is a net that runs: the damage may have hit a weight or a name.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func damagedFilesNeverCrash(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let bytes = NetworkFile.small(&random).bytes
        _ = try Network(bytes.span.bytes)
        var refused = 0
        for _ in 0..<250 {
            var damaged = bytes
            for _ in 0..<(1 + random.next() % 3) { random.damage(&damaged) }
            do {
                let network = try Network(damaged.span.bytes)
                let height = network.inputHeight ?? 8 * network.inputMultiple.vertical
                let width = 8 * network.inputMultiple.horizontal
                // A legal net may still ask for more memory than a test should use.
                guard network.accepts(height: height, width: width), height * width <= 1 << 16 else { continue }
                let input = Tensor(
                    height, width, network.inputChannels,
                    random.wholeNumbers(height * width * network.inputChannels))
                #expect(network.run(input).channels == network.outputChannels)
            } catch {
                #expect(!error.description.isEmpty)
                refused += 1
            }
        }
        #expect(refused > 100)
    }
}

extension NetworkFile {
    /// A net of three operations, one of each kind.
    static func small(_ random: inout SplitMix64) -> NetworkFile {
        var file = NetworkFile(inputChannels: 2, multiple: "[2, 2]", metadata: [("temperature", "1.25")])
        let conv = Layer(
            kernel: (3, 3), stride: (2, 2), padding: (1, 1), weights: random.wholeNumbers(36),
            bias: random.wholeNumbers(2), inputs: 2, relu: true)
        let depthwise = Layer(
            kernel: (3, 1), padding: (1, 0), weights: random.wholeNumbers(6), bias: random.wholeNumbers(2), inputs: 2,
            depthwise: true)
        let first = file.add(conv, input: 0)
        file.addUpsampling(of: file.add(depthwise, input: first, residual: first), adding: 0)
        return file
    }
}

extension SplitMix64 {
    /// One small misfortune: a bit, a byte, a digit, or a stretch lost, doubled or overwritten.
    fileprivate mutating func damage(_ bytes: inout [UInt8]) {
        let place = Int(next() % UInt64(bytes.count))
        let length = min(1 + Int(next() % 16), bytes.count - place)
        switch next() % 6 {
        case 0: bytes[place] ^= 1 << (next() % 8)
        case 1: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 2:
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
            if !digits.isEmpty { bytes[digits[place % digits.count]] = UInt8(0x30 + next() % 10) }
        case 3 where bytes.count > 32: bytes.removeSubrange(place..<(place + length))
        case 4: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
        default: for index in place..<(place + length) { bytes[index] = 0xFF }
        }
    }
}
