import Glibc
package import Ledger
import Logging
import Synchronization
import SystemShims

/// The process that a person or a service manager starts: it owns settings, certificates, ledger and limits, starts the
/// others and replaces them. It never sees a byte of a picture.
///
/// One thread runs it, and lives as long as the service: its children die with that thread.
package final class Supervisor {
    private var settings: ServiceSettings
    /// Given up when the service ends.
    private var listening: ListeningSocket?
    private let address: String
    private let hosts: [String]
    private let policy: AccessPolicy
    private let turnstile: Turnstile
    private let addresses = RateLimit.ofThePage()
    private let trials: TrialKeys
    private let metrics = Metrics()
    private let log = RequestLog()
    private let signals: SignalPipe
    private var certificate: Certificate?

    private var front: Front?
    private var readers: [Reader]
    private var frontRestart = Restart(now: 0)
    private var frontDue: Double? = 0
    private var announce: ((String) -> Void)?
    private var room: [UInt8] = []
    private let unfinished = Unfinished()
    /// When the processes that are left after SIGTERM are ended.
    private var graceEnd: Double?

    /// What the front has open besides its clients' connections, at most.
    private static let otherFiles = 128

    private struct Front {
        var process: ChildProcess
        var line: PacketSocket
        var desk: AdmissionDesk
    }

    private struct Reader {
        var process: ChildProcess?
        var restart = Restart(now: 0)
        /// When it is to be started; `nil` while it runs.
        var due: Double? = 0
    }

    /// - Throws: `ServiceError` in words for the operator.
    package init(settings: ServiceSettings, ledger: any Ledger) throws {
        self.settings = settings
        self.settings.connections = min(settings.connections, OpenFiles.allowAll() - Self.otherFiles)
        Witness.endWithAudit()
        Witness.show("serve")
        try Self.harden(settings.hardening)
        signals = try SignalPipe([SIGTERM, SIGINT, SIGHUP, SIGCHLD])
        turnstile = Turnstile(ledger, rate: TokenRate(perSecond: Double(settings.rate)))
        trials = TrialKeys(calls: settings.trialCalls, ledger: ledger)
        certificate = try Certificate(settings)
        let socket = try ListeningSocket(host: settings.host, port: settings.port)
        listening = socket
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        address = "\(certificate == nil ? "http" : "https")://\(host):\(socket.port)"
        hosts = settings.hosts(isLoopback: socket.isLoopback)
        policy = AccessPolicy(
            onLoopback: socket.isLoopback, noKeys: settings.noKeys, openPage: settings.openPage)
        readers = Array(repeating: Reader(), count: settings.workers)
    }

    /// - Throws: `ServiceError` where all is asked for and something is missing.
    private static func harden(_ mode: HardeningMode) throws {
        guard mode != .off else { return }
        if mode == .strict {
            let state = HardeningState.probe()
            let missing = state.missing.map { "\($0.name) (\(state[$0].name))" }
            guard missing.isEmpty else {
                throw ServiceError(
                    "Hardening is strict, and this system lacks \(missing.joined(separator: ", ")). "
                        + "Documentation/Service.md says what each needs.")
            }
        }
        // What threads have of their own was given up before there was a second one: see `HardeningState.atStart`.
        _ = HardeningState.apply(HardeningState.Measure.ofAnyProcess)
    }

    /// Serves until it is told to end.
    ///
    /// - Parameter announce: Gets the server's address once pictures can be read.
    package func run(announce: @escaping (String) -> Void) throws {
        if let port = settings.metricsPort {
            let port = try MetricsServer.start(metrics, host: "127.0.0.1", port: port)
            log.event("metrics on http://127.0.0.1:\(port)/metrics")
        }
        self.announce = announce
        while true {
            startWhatIsDue()
            let wakes = Waiting.wait(
                for: [signals.readEnd.number] + (front.map { [$0.line.descriptor.number] } ?? []),
                milliseconds: untilNextDue)
            if wakes.contains(signals.readEnd.number), takeSignals() { break }
            // A front that ends, or sends what is no packet, is of no more use.
            if let front, wakes.contains(front.line.descriptor.number), !listen(to: front) { front.process.kill() }
            if let graceEnd, Clock.milliseconds >= graceEnd { break }
        }
        front?.process.kill()
        for reader in readers { reader.process?.kill() }
        unfinished.wait()
        log.event("stopped")
    }

    // MARK: Processes

    private var isEnding: Bool { graceEnd != nil }

    private func startWhatIsDue() {
        let now = Clock.milliseconds
        if let due = frontDue, due <= now, !isEnding { startFront() }
        guard let front else { return }
        for number in readers.indices {
            guard let due = readers[number].due, due <= now, !isEnding else { continue }
            do {
                try startReader(number, for: front)
            } catch {
                log.event("a reader cannot be started: \(error)", level: .error)
                readers[number].due = now + readers[number].restart.delay(endedAt: now)
            }
        }
    }

    private func startFront() {
        guard let listening else { return }
        let now = Clock.milliseconds
        do {
            let (ours, theirs) = try PacketSocket.pair()
            let process = try ChildProcess(
                .front, hardening: settings.hardening, line: theirs.descriptor, second: listening.descriptor)
            let desk = AdmissionDesk(
                policy: policy, turnstile: turnstile, addresses: addresses, trials: trials)
            front = Front(process: process, line: ours, desk: desk)
            frontDue = nil
            frontRestart.begin(now: now)
            ours.send(SupervisorMessage.settings(settings.front(hosts: hosts, hasPage: policy.hasPage)).packet)
            if let certificate { ours.send(certificate.message.packet) }
            ours.send(SupervisorMessage.open.packet)
        } catch {
            log.event("the front cannot be started: \(error)", level: .error)
            frontDue = now + frontRestart.delay(endedAt: now)
        }
    }

    /// A reader with a line and a window of its own; of neither anything stays here.
    private func startReader(_ number: Int, for front: Front) throws(SystemError) {
        let (readersEnd, frontsEnd) = try PacketSocket.pair()
        let window = try ReadingWindow.makeMemory()
        readers[number].restart.begin(now: Clock.milliseconds)
        readers[number].process = try ChildProcess(
            .reader, hardening: settings.hardening, line: readersEnd.descriptor, second: window,
            arguments: ReaderProcess.arguments(maximumPixels: settings.maximumPixels))
        readers[number].due = nil
        front.line.send(
            SupervisorMessage.reader(number: number).packet,
            descriptors: [frontsEnd.descriptor.number, window.number])
    }

    private func reap() -> Bool {
        var status: Int32 = 0
        while true {
            let number = waitpid(-1, &status, WNOHANG)
            guard number > 0 else { return isEnding && front == nil }
            let now = Clock.milliseconds
            let ending = systemExitedByItself(status) != 0 ? "status" : "signal"
            let wasTold = systemExitedByItself(status) != 0 && systemExitDetail(status) == ChildExit.done
            let how = "\(ending) \(systemExitDetail(status))"
            if let ended = front, ended.process.number == number {
                // What it said before its end counts.
                while listen(to: ended) {}
                let desk = ended.desk
                unfinished.run { await desk.close() }
                front = nil
                guard !isEnding else { continue }
                log.event("the front ended with \(how) and is replaced", level: .error)
                metrics.countRestart(.front)
                frontDue = now + frontRestart.delay(endedAt: now)
                // Their lines led to the front that is no more.
                for reader in readers { reader.process?.kill() }
            } else if let place = readers.firstIndex(where: { $0.process?.number == number }) {
                readers[place].process = nil
                guard !isEnding else { continue }
                // A reader ends by itself where its front is gone.
                if !wasTold, front != nil {
                    log.event("reader \(place) ended with \(how) and is replaced", level: .error)
                    metrics.countRestart(.reader)
                }
                readers[place].due = now + readers[place].restart.delay(endedAt: now)
            }
        }
    }

    private var untilNextDue: Double? {
        let times = readers.compactMap(\.due) + [frontDue, graceEnd].compactMap { $0 }
        return times.min().map { max(0, $0 - Clock.milliseconds) }
    }

    // MARK: Signals

    /// - Returns: Whether the service is over.
    private func takeSignals() -> Bool {
        var isOver = false
        for signal in signals.take() {
            switch signal {
            case SIGCHLD: isOver = reap() || isOver
            case SIGHUP: reloadCertificate()
            default:
                // Asked twice, it does not wait.
                guard !isEnding else { return true }
                drain()
            }
        }
        return isOver
    }

    private func drain() {
        log.event("ending: what was begun is finished")
        let thousand = 1000.0
        graceEnd = Clock.milliseconds + Double(settings.grace) * thousand
        listening = nil
        guard let front else { return graceEnd = Clock.milliseconds }
        front.line.send(SupervisorMessage.drain.packet)
    }

    /// What keeps front and readers from holding on to anything.
    private func tell(_ hardening: HardeningState) {
        guard settings.hardening != .off else {
            return log.event(
                "hardening is off: memory is not overwritten, and processes are not confined", level: .warning)
        }
        log.event("hardening: \(hardening.text)", level: hardening.missing.isEmpty ? .info : .warning)
        if Witness.descriptor != nil { log.event("an audit sees the memory of all processes", level: .warning) }
    }

    private func reloadCertificate() {
        do {
            guard let new = try Certificate(settings) else { return }
            certificate = new
            front?.line.send(new.message.packet)
            log.event("the certificate was read again")
        } catch {
            log.event("the certificate stays as it was: \(error)", level: .error)
        }
    }

    // MARK: What the front says

    /// Takes one packet.
    ///
    /// - Returns: Whether there was one.
    private func listen(to front: Front) -> Bool {
        guard let packet = front.line.receive(into: &room) else { return false }
        var reader = packet.reader
        guard let message = try? FrontMessage(&reader) else { return false }
        let (desk, line, log) = (front.desk, front.line, self.log)
        switch message {
        case .ready(let hardening):
            tell(hardening)
            announce?(address)
            if announce != nil {
                let (policy, turnstile) = (self.policy, self.turnstile)
                unfinished.run {
                    guard let hasKeys = try? turnstile.hasKeys() else { return }
                    log.event(policy.description(hasKeys: hasKeys))
                }
            }
            announce = nil
        case .admissionWanted(let request):
            unfinished.run {
                guard let admission = await desk.admit(request) else { return }
                line.send(SupervisorMessage.admission(number: request.number, admission).packet)
            }
        case .paymentWanted(let number):
            unfinished.run {
                line.send(SupervisorMessage.payment(number: number, await desk.pay(number)).packet)
            }
        case .finished(let report):
            metrics.count(report)
            unfinished.run {
                var key: String?
                if let admission = report.admission { key = await desk.end(admission, charged: report.charged) }
                log.request(report, key: key)
            }
        case .overdue(let number):
            guard readers.indices.contains(number) else { break }
            log.event("reader \(number) took too long over a picture", level: .error)
            readers[number].process?.kill()
        }
        return true
    }
}
