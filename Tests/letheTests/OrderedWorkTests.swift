import Synchronization
import Testing

@testable import lethe

@Suite("Work on several threads")
struct OrderedWorkTests {
    private struct List: ResultSink {
        var results: [Int] = []
        var numbers: [Int] = []
        var refuses: Int?

        mutating func take(_ result: Int, number: Int) throws {
            if number == refuses { throw Refused() }
            results.append(result)
            numbers.append(number)
        }
    }

    private struct Refused: Error {}

    @Test("Results arrive in order, whoever finishes first", arguments: [1, 2, 7])
    func order(workers: Int) async throws {
        let list = try await OrderedWork.run(
            count: 200, workers: workers, sink: List(), makeTool: { 3 },
            work: { tool, number in
                // Busy for a while that differs from one to the next.
                var sum = 0
                for step in 0..<(number * 7919 % 200) * 50 { sum &+= step }
                return sum == -1 ? 0 : tool * number
            })
        #expect(list.numbers == Array(0..<200))
        #expect(list.results == (0..<200).map { 3 * $0 })
    }

    @Test("No work is no work")
    func nothing() async throws {
        let list = try await OrderedWork.run(count: 0, workers: 2, sink: List(), makeTool: { 0 }, work: { $0 + $1 })
        #expect(list.numbers.isEmpty)
    }

    @Test("A tool that cannot be made ends the work with its error")
    func tool() async {
        await #expect(throws: Refused.self) {
            try await OrderedWork.run(
                count: 50, workers: 3, sink: List(), makeTool: { () throws -> Int in throw Refused() },
                work: { $0 + $1 })
        }
    }

    @Test("A sink that takes no more ends the work with its error, before all is done")
    func sink() async {
        let done = Mutex(0)
        await #expect(throws: Refused.self) {
            try await OrderedWork.run(
                count: 10_000, workers: 3, sink: List(refuses: 5), makeTool: { 0 },
                work: { _, number in
                    done.withLock { $0 += 1 }
                    return number
                })
        }
        // What was under way and what may be ahead of it, and no more.
        #expect(done.withLock { $0 } <= 5 + 4 * 3 + 3)
    }
}
