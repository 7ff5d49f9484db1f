import NIOCore
import NIOPosix

/// The readers that are there, and the pictures that wait for one.
///
/// All of it lives on one event loop; `submit`, `cancel` and `add` may be called from anywhere.
final class ReaderPool: @unchecked Sendable {
    private let loop: any EventLoop
    private let capacity: Int
    private let deadline: TimeAmount
    private let supervisor: SupervisorLine
    private var waiting: [ReadingJob] = []
    private var readers: [Int: ReaderLine] = [:]
    private var taskCount = 0
    private var hasAnnounced = false
    /// Of this process and all readers so far.
    private var hardening: HardeningState

    /// - Parameters:
    ///   - capacity: Jobs that may wait while every reader is busy.
    ///   - deadline: From submission to answer.
    init(
        loop: any EventLoop, capacity: Int, deadline: TimeAmount, supervisor: SupervisorLine, hardening: HardeningState
    ) {
        self.hardening = hardening
        self.loop = loop
        self.capacity = capacity
        self.deadline = deadline
        self.supervisor = supervisor
    }

    /// Has a job read, or fails its promise at once where the queue is full.
    func submit(_ job: ReadingJob) {
        onLoop {
            if let reader = self.idleReader {
                self.limit(job)
                self.start(job, on: reader)
            } else if self.waiting.count < self.capacity {
                self.limit(job)
                self.waiting.append(job)
                self.supervisor.waiting = self.waiting.count
            } else {
                job.fail(Refusal.queueFull)
            }
        }
    }

    /// The client is gone: a job that waits is dropped, one that is being read is read to its end.
    func cancel(_ job: ReadingJob) {
        onLoop {
            guard self.removeWaiting(job) else { return }
            job.fail(ClientGone())
        }
    }

    /// Takes over the line and the window of a reader that was just started.
    func add(number: Int, line: Int32, window: ReadingWindow) {
        onLoop {
            let reader = ReaderLine(number: number, window: window, pool: self)
            // Packets are small, and are never joined.
            let packetRoom = 4096
            ClientBootstrap(group: self.loop)
                .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: packetRoom))
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(reader) }
                }
                .withConnectedSocket(line)
                .whenFailure { _ in self.supervisor.send(.overdue(reader: number)) }
        }
    }

    /// Whether a picture that comes now would be read.
    func isReady(on loop: any EventLoop) -> EventLoopFuture<Bool> {
        self.loop.submit { self.readers.values.contains(where: \.isReady) }.hop(to: loop)
    }

    /// What keeps front and readers from holding on to anything.
    func hardeningNow(on loop: any EventLoop) -> EventLoopFuture<HardeningState> {
        self.loop.submit { self.hardening }.hop(to: loop)
    }

    // MARK: What readers tell, on the pool's loop

    func learn(_ hardening: HardeningState) {
        loop.preconditionInEventLoop()
        self.hardening = self.hardening.combined(with: hardening)
    }

    /// A reader has loaded its nets, or has given its answer.
    func isIdle(_ reader: ReaderLine) {
        loop.preconditionInEventLoop()
        readers[reader.number] = reader
        if !hasAnnounced {
            hasAnnounced = true
            supervisor.send(.ready(hardening))
        }
        guard !waiting.isEmpty else { return }
        let job = waiting.removeFirst()
        supervisor.waiting = waiting.count
        start(job, on: reader)
    }

    /// A reader's process has ended.
    func isGone(_ reader: ReaderLine) {
        loop.preconditionInEventLoop()
        if readers[reader.number] === reader { readers[reader.number] = nil }
    }

    private var idleReader: ReaderLine? { readers.values.first { $0.isReady && $0.job == nil } }

    private func start(_ job: ReadingJob, on reader: ReaderLine) {
        taskCount += 1
        reader.start(job, number: taskCount)
    }

    private func limit(_ job: ReadingJob) {
        job.deadline = loop.scheduleTask(in: deadline) {
            if self.removeWaiting(job) {
                job.fail(Refusal.tooSlow)
            } else if let reader = self.readers.values.first(where: { $0.job === job }) {
                // Nothing but its end stops a reader that hangs in a picture.
                self.readers[reader.number] = nil
                reader.giveUp(Refusal.tooSlow)
                self.supervisor.send(.overdue(reader: reader.number))
            }
        }
    }

    private func removeWaiting(_ job: ReadingJob) -> Bool {
        guard let place = waiting.firstIndex(where: { $0 === job }) else { return false }
        waiting.remove(at: place)
        supervisor.waiting = waiting.count
        return true
    }

    private func onLoop(_ body: @escaping @Sendable () -> Void) {
        if loop.inEventLoop { body() } else { loop.execute(body) }
    }
}
