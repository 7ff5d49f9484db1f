import Dispatch
import Synchronization

/// Work that is done in a task while the first thread waits for it.
///
/// Only for the first thread: any other may be one that the task needs.
final class Blocking<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    static func wait(for work: @escaping @Sendable () async throws -> Value) throws -> Value {
        let blocking = Blocking()
        Task {
            do { blocking.settle(.success(try await work())) } catch { blocking.settle(.failure(error)) }
        }
        blocking.done.wait()
        guard let result = blocking.result.withLock({ $0 }) else {
            preconditionFailure("settled before it is signalled")
        }
        return try result.get()
    }

    private func settle(_ result: Result<Value, any Error>) {
        self.result.withLock { $0 = result }
        done.signal()
    }
}
