/// What the front asks a reader: the pictures lie in the window, one after the other.
struct ReadingTask: Equatable {
    var number: Int
    var route: Route
    var options: AnswerOptions
    /// Bytes of each picture.
    var pictures: [Int]

    var packet: Packet {
        var packet = Packet()
        packet.append(number)
        packet.append(route.rawValue)
        packet.append(options.detail)
        packet.append(options.verifiedOnly)
        packet.append(pictures.count)
        for count in pictures { packet.append(count) }
        return packet
    }

    init(number: Int, route: Route, options: AnswerOptions, pictures: [Int]) {
        self.number = number
        self.route = route
        self.options = options
        self.pictures = pictures
    }

    init(_ reader: inout PacketReader) throws(PacketError) {
        number = try reader.integer()
        route = try reader.value(of: Route.self)
        options = AnswerOptions()
        options.detail = try reader.bool()
        options.verifiedOnly = try reader.bool()
        let count = try reader.integer()
        guard (1...Limits.pictures).contains(count) else { throw .unknownValue }
        pictures = []
        for _ in 0..<count { pictures.append(try reader.integer()) }
    }
}

/// What a reader says to the front.
enum ReaderMessage: Equatable {
    /// The nets are loaded, and the process holds on to nothing, as far as it says.
    case ready(HardeningState)
    /// The body of the answer lies in the window; `charged` where a document was read.
    case answered(number: Int, status: Int, charged: Bool, count: Int)

    var packet: Packet {
        var packet = Packet()
        switch self {
        case .ready(let hardening):
            packet.append(0)
            packet.append(hardening.packed)
        case .answered(let number, let status, let charged, let count):
            packet.append(1)
            packet.append(number)
            packet.append(status)
            packet.append(charged)
            packet.append(count)
        }
        return packet
    }

    init(_ reader: inout PacketReader) throws(PacketError) {
        switch try reader.integer() {
        case 0: self = .ready(HardeningState(packed: try reader.integer()))
        case 1:
            self = .answered(
                number: try reader.integer(), status: try reader.integer(), charged: try reader.bool(),
                count: try reader.integer())
        default: throw .unknownValue
        }
    }
}
