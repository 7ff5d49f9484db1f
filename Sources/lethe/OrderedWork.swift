/// Where results go, one by one, in order.
protocol ResultSink: Sendable {
    associatedtype Result: Sendable
    mutating func take(_ result: Result, number: Int) throws
}

/// Deals out the numbers `0..<count` to workers and passes their results on in that order.
///
/// A worker that runs ahead waits, so that memory does not grow with the number of pictures.
actor OrderedWork<Sink: ResultSink> {
    private(set) var sink: Sink
    private let count: Int
    /// How far beyond the oldest unfinished piece a new one may start.
    private let lookAhead: Int
    private var started = 0
    private var passedOn = 0
    private var stopped = false
    private var finished: [Int: Sink.Result] = [:]
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(count: Int, lookAhead: Int, sink: Sink) {
        self.count = count
        self.lookAhead = lookAhead
        self.sink = sink
    }

    /// Runs all the work on `workers` tasks, each with a tool of its own, made once.
    ///
    /// - Throws: What making a tool or the sink throws; the work then ends early.
    static func run<Tool>(
        count: Int, workers: Int, sink: Sink,
        makeTool: @escaping @Sendable () throws -> Tool,
        work: @escaping @Sendable (Tool, Int) async -> Sink.Result
    ) async throws -> Sink {
        let order = OrderedWork(count: count, lookAhead: 4 * workers, sink: sink)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<min(workers, count) {
                group.addTask {
                    let tool = try makeTool()
                    while let number = await order.next() {
                        try await order.finish(number, await work(tool, number))
                    }
                }
            }
            try await group.waitForAll()
        }
        return await order.sink
    }

    private func next() async -> Int? {
        while started < count, !stopped, started >= passedOn + lookAhead {
            await withCheckedContinuation { waiting.append($0) }
        }
        guard started < count, !stopped, !Task.isCancelled else { return nil }
        defer { started += 1 }
        return started
    }

    private func finish(_ number: Int, _ result: Sink.Result) throws {
        defer {
            for sleeper in waiting { sleeper.resume() }
            waiting.removeAll()
        }
        finished[number] = result
        while let result = finished.removeValue(forKey: passedOn) {
            do {
                try sink.take(result, number: passedOn)
            } catch {
                stopped = true
                throw error
            }
            passedOn += 1
        }
    }
}
