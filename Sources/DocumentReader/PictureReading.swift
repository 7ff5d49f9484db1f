/// The answer for one picture: the documents in it, and what the reading cost.
public struct PictureReading: Sendable {
    /// `jpeg`, `png` or `webp`, by the magic bytes.
    public var format: String
    /// The picture's size in pixels as stored.
    public var width: Int
    public var height: Int
    /// Largest document first; empty where there is none, and then `findings` says why.
    public var documents: [DocumentReading]
    public var findings: [Finding]
    public var milliseconds: StageTimes
    /// The date that two-digit years and expiry were judged against, ISO 8601.
    public var referenceDate: String
    /// The print of pages without an MRZ, for another picture of the same document.
    var loosePages: [PrintedPage] = []

    public init(
        format: String, width: Int, height: Int, documents: [DocumentReading], findings: [Finding],
        milliseconds: StageTimes, referenceDate: String
    ) {
        self.format = format
        self.width = width
        self.height = height
        self.documents = documents
        self.findings = findings
        self.milliseconds = milliseconds
        self.referenceDate = referenceDate
    }
}

/// Wall-clock milliseconds by stage.
public struct StageTimes: Sendable {
    public var decode: Double
    public var find: Double
    public var recognise: Double
    public var total: Double

    public init(decode: Double = 0, find: Double = 0, recognise: Double = 0, total: Double = 0) {
        self.decode = decode
        self.find = find
        self.recognise = recognise
        self.total = total
    }
}

/// Adds up what each stage costs; stages may take turns.
struct StageClock {
    private let start = clockMilliseconds()
    private var last: Double
    private var times = StageTimes()

    init() { last = start }

    /// Books the time since the last call on a stage.
    mutating func lap(_ stage: WritableKeyPath<StageTimes, Double>) {
        let now = clockMilliseconds()
        times[keyPath: stage] += now - last
        last = now
    }

    /// All stages, and the time since the clock was made.
    var finished: StageTimes {
        var times = times
        times.total = clockMilliseconds() - start
        return times
    }
}
