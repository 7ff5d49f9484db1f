import NIOCore
import Synchronization

/// The front's side of the line to the supervisor.
final class SupervisorLine: Sendable {
    private struct State {
        var lastNumber = 0
        var open: [Int: EventLoopPromise<Admission>] = [:]
        var payments: [Int: EventLoopPromise<Payment>] = [:]
    }

    private let socket: PacketSocket
    private let state = Mutex(State())
    private let waitingCount = Atomic<Int>(0)
    private let connectionCount = Atomic<Int>(0)

    /// The supervisor asks a database at worst.
    private static let patience = TimeAmount.seconds(5)
    /// Longer than a database is waited for, so that the supervisor's word is the last.
    private static let patienceForPayment = TimeAmount.seconds(20)
    private static let retry = TimeAmount.milliseconds(20)

    init(_ socket: PacketSocket) { self.socket = socket }

    /// Pictures that wait, to be told with the next report.
    var waiting: Int {
        get { waitingCount.load(ordering: .relaxed) }
        set { waitingCount.store(newValue, ordering: .relaxed) }
    }

    var connections: Int { connectionCount.load(ordering: .relaxed) }

    func countConnection(_ change: Int) { connectionCount.add(change, ordering: .relaxed) }

    var load: FrontLoad { FrontLoad(waiting: waiting, connections: connections) }

    /// Asks whether a request may go on.
    ///
    /// - Returns: The number to report the request's end with, and the answer: refused where none comes in time.
    func admission(
        to route: Route, key: [UInt8]?, address: [UInt8], on loop: any EventLoop
    ) -> (number: Int, admission: EventLoopFuture<Admission>) {
        let promise = loop.makePromise(of: Admission.self)
        let number = state.withLock { state in
            state.lastNumber += 1
            state.open[state.lastNumber] = promise
            return state.lastNumber
        }
        let request = AdmissionRequest(number: number, route: route, key: key, address: address)
        let timer = loop.scheduleTask(in: Self.patience) { self.answer(number, Self.noAnswer) }
        promise.futureResult.whenComplete { _ in timer.cancel() }
        if !send(.admissionWanted(request)) { answer(number, Self.noAnswer) }
        return (number, promise.futureResult)
    }

    func answer(_ number: Int, _ admission: Admission) {
        state.withLock { $0.open.removeValue(forKey: number) }?.succeed(admission)
    }

    /// Has a finished reading paid for.
    ///
    /// Where no word comes in time nobody knows whether it was; the supervisor takes it back once the ledger answers.
    func payment(for number: Int, on loop: any EventLoop) -> EventLoopFuture<Payment> {
        let promise = loop.makePromise(of: Payment.self)
        state.withLock { $0.payments[number] = promise }
        let timer = loop.scheduleTask(in: Self.patienceForPayment) { self.answer(number, .ledgerAway) }
        promise.futureResult.whenComplete { _ in timer.cancel() }
        if !send(.paymentWanted(number)) { answer(number, .ledgerAway) }
        return promise.futureResult
    }

    func answer(_ number: Int, _ payment: Payment) {
        state.withLock { $0.payments.removeValue(forKey: number) }?.succeed(payment)
    }

    /// Tells of a request's end. Credits hang on it: where the supervisor is far behind, it is told later.
    func report(_ report: RequestReport, on loop: any EventLoop) {
        guard !send(.finished(report)) else { return }
        loop.scheduleTask(in: Self.retry) { self.report(report, on: loop) }
    }

    @discardableResult
    func send(_ message: FrontMessage) -> Bool { socket.send(message.packet) }

    private static let noAnswer = Admission.refused(.ledgerAway, retryAfter: 2)
}
