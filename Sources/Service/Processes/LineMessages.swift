/// What the front says to the supervisor. Numbers and closed sets of words: nothing of a request can pass this way.
enum FrontMessage: Equatable {
    /// Clients are taken, and there is a reader for them; with what keeps both from holding on to anything.
    case ready(HardeningState)
    /// May this be read? Answered by ``SupervisorMessage/admission(number:_:)`` with the same number.
    case admissionWanted(AdmissionRequest)
    /// A reading is finished: take what it costs. Answered by ``SupervisorMessage/payment(number:_:)``, and only then does
    /// the answer leave.
    case paymentWanted(Int)
    /// A request has its answer, or has lost its client.
    case finished(RequestReport)
    /// A reader takes too long over one picture: replace it.
    case overdue(reader: Int)

    var packet: Packet {
        var packet = Packet()
        switch self {
        case .admissionWanted(let request):
            packet.append(0)
            packet.append(request.number)
            packet.append(request.route.rawValue)
            packet.append(request.key)
            packet.append(request.address)
        case .finished(let report):
            packet.append(1)
            packet.append(report.admission ?? 0)
            packet.append(report.route.rawValue)
            packet.append(report.method.rawValue)
            packet.append(report.status)
            packet.append(report.charged)
            packet.append(report.microseconds)
            packet.append(report.bytes)
            packet.append(report.load.waiting)
            packet.append(report.load.connections)
        case .overdue(let reader):
            packet.append(2)
            packet.append(reader)
        case .ready(let hardening):
            packet.append(3)
            packet.append(hardening.packed)
        case .paymentWanted(let number):
            packet.append(4)
            packet.append(number)
        }
        return packet
    }

    init(_ reader: inout PacketReader) throws(PacketError) {
        switch try reader.integer() {
        case 0:
            self = .admissionWanted(
                AdmissionRequest(
                    number: try reader.integer(), route: try reader.value(of: Route.self), key: try reader.runIfAny(),
                    address: try reader.run()))
        case 1:
            let admission = try reader.integer()
            self = .finished(
                RequestReport(
                    admission: admission == 0 ? nil : admission, route: try reader.value(of: Route.self),
                    method: try reader.value(of: RequestMethod.self), status: try reader.integer(),
                    charged: try reader.bool(), microseconds: try reader.integer(), bytes: try reader.integer(),
                    load: FrontLoad(waiting: try reader.integer(), connections: try reader.integer())))
        case 2: self = .overdue(reader: try reader.integer())
        case 3: self = .ready(HardeningState(packed: try reader.integer()))
        case 4: self = .paymentWanted(try reader.integer())
        default: throw .unknownValue
        }
    }
}

/// Who asks for what.
struct AdmissionRequest: Equatable {
    /// The front's own, from 1.
    var number: Int
    var route: Route
    /// Identifier and SHA-256 of the key that came with the request: the key itself does not leave the front. Empty for
    /// what cannot be one of ours.
    var key: [UInt8]?
    /// The client's address, 4 or 16 bytes; for limits where no key is needed. Kept for a minute at most, never written.
    var address: [UInt8]
}

/// What became of a request: all that is ever logged or counted.
struct RequestReport: Equatable {
    /// The admission that it settles, if it had one.
    var admission: Int?
    var route: Route
    var method: RequestMethod
    /// 0 where the client was gone before there was one.
    var status: Int
    /// Whether a reading was finished.
    var charged: Bool
    var microseconds: Int
    /// Of the request's body.
    var bytes: Int
    var load: FrontLoad
}

/// How busy the front is.
struct FrontLoad: Equatable {
    var waiting: Int
    var connections: Int
}

enum RequestMethod: Int {
    case get, head, post, other

    var name: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .other: "-"
        }
    }
}

/// What the supervisor says to the front.
enum SupervisorMessage: Equatable {
    /// First of all.
    case settings(FrontSettings)
    /// What TLS shows from now on; again after SIGHUP.
    case certificate(chain: [UInt8], key: [UInt8])
    /// A new reader: with it come its line and its window.
    case reader(number: Int)
    case admission(number: Int, Admission)
    case payment(number: Int, Payment)
    /// Take connections: settings, certificate and readers are there.
    case open
    /// Accept nothing more, finish what was begun, end.
    case drain

    var packet: Packet {
        var packet = Packet()
        switch self {
        case .settings(let settings):
            packet.append(0)
            settings.append(to: &packet)
        case .certificate(let chain, let key):
            packet.append(1)
            packet.append(chain)
            packet.append(key)
        case .reader(let number):
            packet.append(2)
            packet.append(number)
        case .admission(let number, let admission):
            packet.append(3)
            packet.append(number)
            admission.append(to: &packet)
        case .open: packet.append(4)
        case .drain: packet.append(5)
        case .payment(let number, let payment):
            packet.append(6)
            packet.append(number)
            packet.append(payment.rawValue)
        }
        return packet
    }

    init(_ reader: inout PacketReader) throws(PacketError) {
        switch try reader.integer() {
        case 0: self = .settings(try FrontSettings(&reader))
        case 1: self = .certificate(chain: try reader.run(), key: try reader.run())
        case 2: self = .reader(number: try reader.integer())
        case 3: self = .admission(number: try reader.integer(), try Admission(&reader))
        case 4: self = .open
        case 5: self = .drain
        case 6: self = .payment(number: try reader.integer(), try reader.value(of: Payment.self))
        default: throw .unknownValue
        }
    }
}

/// Whether a request may go on.
enum Admission: Equatable {
    /// - Parameter credits: What is left of the key's, for the route that asks; `nil` where there is no key.
    case admitted(credits: Int?)
    case refused(Reason, retryAfter: Int)

    enum Reason: Int {
        case badKey, noCredits, tooFast, ledgerAway
        /// The address has had its trial key today; there are none here.
        case noTrial, noTrials
    }

    func append(to packet: inout Packet) {
        switch self {
        case .admitted(let credits):
            packet.append(0)
            packet.append(credits != nil)
            packet.append(credits ?? 0)
        case .refused(let reason, let retryAfter):
            packet.append(1)
            packet.append(reason.rawValue)
            packet.append(retryAfter)
        }
    }

    init(_ reader: inout PacketReader) throws(PacketError) {
        switch try reader.integer() {
        case 0:
            let known = try reader.bool()
            let credits = try reader.integer()
            self = .admitted(credits: known ? credits : nil)
        case 1: self = .refused(try reader.value(of: Reason.self), retryAfter: try reader.integer())
        default: throw .unknownValue
        }
    }
}

/// What became of a payment.
enum Payment: Int {
    /// Or there was nothing to pay.
    case paid
    /// Others spent it in the meantime.
    case noCredits
    case ledgerAway
}

/// What the front has to know; it has no files and no environment to look it up in.
struct FrontSettings: Equatable {
    /// The names that clients may call the host by; empty where any will do.
    var hosts: [String]
    /// Whether a certificate follows, and TLS is spoken.
    var usesTLS: Bool
    /// Pictures that may wait for a reader.
    var queue: Int
    /// Milliseconds from the end of a request to its answer.
    var deadline: Int
    /// Milliseconds for a request's body to arrive.
    var bodyDeadline: Int
    /// Milliseconds for which a connection may do nothing.
    var idle: Int
    var connections: Int
    /// Bytes of all bodies that are being received or wait, together.
    var bodyMemory: Int
    /// Threads that serve connections.
    var threads: Int
    /// Whether the page that people open is there.
    var hasPage: Bool
    /// Readings that a trial key is good for; 0 where none are given.
    var trialCalls: Int

    func append(to packet: inout Packet) {
        packet.append(hosts.count)
        for host in hosts { packet.append(host) }
        packet.append(usesTLS)
        for number in [queue, deadline, bodyDeadline, idle, connections, bodyMemory, threads] { packet.append(number) }
        packet.append(hasPage)
        packet.append(trialCalls)
    }
}

extension FrontSettings {
    init(_ reader: inout PacketReader) throws(PacketError) {
        var hosts: [String] = []
        for _ in 0..<max(0, try reader.integer()) { hosts.append(try reader.text()) }
        self.init(
            hosts: hosts, usesTLS: try reader.bool(), queue: try reader.integer(), deadline: try reader.integer(),
            bodyDeadline: try reader.integer(), idle: try reader.integer(), connections: try reader.integer(),
            bodyMemory: try reader.integer(), threads: try reader.integer(), hasPage: try reader.bool(),
            trialCalls: try reader.integer())
    }
}
