import Testing

@testable import Inference

@Suite struct ScratchTests {
    private static func network(_ products: Network.Products = .single) throws -> (Network, [Tensor]) {
        let file = try WeightFile(try #require(fixture("every-operation.safetensors")))
        let network = try Network(file, products: products)
        var random = SplitMix64(seed: 4)
        let inputs = [(24, 36), (32, 16), (24, 36), (16, 8), (48, 52)].map { height, width in
            Tensor(height, width, 3, random.wholeNumbers(height * width * 3))
        }
        return (network, inputs)
    }

    @Test(arguments: Network.Products.allCases)
    func whatLayInTheArenaBeforeChangesNothing(products: Network.Products) throws {
        let (network, inputs) = try Self.network(products)
        var scratch = Scratch()
        scratch.reserve(for: network, height: 48, width: 52)
        for input in inputs {
            let expected = network.run(input)
            scratch.poison()
            #expect(network.run(input, scratch: &scratch) == expected)
        }
    }

    @Test func twoNetsTakeTurnsInOneArena() throws {
        let (large, inputs) = try Self.network()
        var random = SplitMix64(seed: 5)
        let small = try NetworkFile.small(&random).network()
        let image = Tensor(6, 8, 2, random.wholeNumbers(96))
        let expected = small.run(image)
        var scratch = Scratch()
        for input in inputs {
            #expect(large.run(input, scratch: &scratch) == large.run(input))
            #expect(small.run(image, scratch: &scratch) == expected)
        }
    }

    @Test func theArenaGrowsOnlyForALargerInput() throws {
        let (network, inputs) = try Self.network()
        var scratch = Scratch()
        #expect(scratch.byteCount == 0)
        scratch.reserve(for: network, height: 48, width: 52)
        let bytes = scratch.byteCount
        let start = scratch.memory.start
        for input in inputs { _ = network.run(input, scratch: &scratch) }
        #expect(scratch.byteCount == bytes)
        #expect(scratch.memory.start == start)
        scratch.reserve(for: network, height: 64, width: 52)
        #expect(scratch.byteCount > bytes)
    }

    @Test(arguments: Network.Products.allCases)
    func wipingLeavesZeros(products: Network.Products) throws {
        let (network, inputs) = try Self.network(products)
        var scratch = Scratch()
        for input in inputs {
            _ = network.run(input, scratch: &scratch)
            let left = nonZeros(scratch)
            #expect(left > 0)
        }
        scratch.wipe()
        let left = nonZeros(scratch)
        #expect(left == 0)
    }

    /// No value's buffer, border included, overlaps another's that is needed at the same time.
    @Test func buffersThatAreNeededTogetherLieApart() throws {
        let (network, _) = try Self.network()
        var sizes: [Extent] = []
        var placements: [Placement] = []
        #expect(network.measure(height: 24, width: 36, into: &sizes) == nil)
        let total = network.place(sizes, into: &placements)
        #expect(placements.allSatisfy { $0.start >= 0 && $0.end <= total })
        for (first, one) in network.values.enumerated() {
            for (second, other) in network.values.enumerated() where first < second {
                guard one.firstStep <= other.lastStep, other.firstStep <= one.lastStep else { continue }
                #expect(
                    placements[first].end <= placements[second].start
                        || placements[second].end <= placements[first].start, "\(first) and \(second)")
            }
        }
        #expect(total < placements.map(\.count).reduce(0, +) / 2)
    }

    private func nonZeros(_ scratch: borrowing Scratch) -> Int {
        UnsafeBufferPointer(start: scratch.memory.start, count: scratch.memory.count)
            .count { $0.bitPattern != 0 }
    }
}
