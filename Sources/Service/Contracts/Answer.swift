import DocumentReader
import WireFormats

/// What a route answers to a picture: a status, a body, and whether it costs something.
struct Answer {
    var status: Int
    var body: JSONValue
    /// Whether a document was read: only that is charged, and only with status 200.
    var charged: Bool

    init(_ outcome: PictureOutcome, to route: Route, options: AnswerOptions, reader: ReaderIdentity) {
        let own = OwnFormat(reader: reader, detail: options.detail ? .full : .usual)
        let hasDocument = (try? outcome.get())?.documents.isEmpty == false
        if let kind = route.kind {
            let answer = StructOCRFormat.answer(
                outcome, kind: kind, verifiedOnly: options.verifiedOnly, everything: options.detail ? own : nil)
            self.init(status: answer.status, body: answer.body, charged: answer.status == 200)
            return
        }
        switch (route, outcome) {
        case (_, .failure(let failure)):
            let answer = StructOCRFormat.error(failure)
            self.init(status: answer.status, body: answer.body, charged: false)
        case (.mrz, .success(let reading)), (.uploadFile, .success(let reading)):
            self.init(
                status: 200, body: PassportEyeFormat.answer(outcome),
                charged: reading.documents.contains { $0.mrz != nil })
        case (.pageReading, .success):
            self.init(status: 200, body: Self.pageBody(outcome, reader: reader), charged: hasDocument)
        case (_, .success):
            self.init(status: 200, body: own.object(outcome), charged: hasDocument)
        }
    }

    /// Everything at once, so that the page shows three contracts for one reading.
    private static func pageBody(_ outcome: PictureOutcome, reader: ReaderIdentity) -> JSONValue {
        let structOCR = StructOCRFormat.answer(outcome)
        return OwnFormat(reader: reader, detail: .full).object(outcome).with(
            last: "contracts",
            ["structocr": structOCR.body, "passporteye": PassportEyeFormat.answer(outcome)])
    }

    init(_ refusal: Refusal) {
        self.init(status: refusal.code.status, body: refusal.body, charged: false)
    }

    private init(status: Int, body: JSONValue, charged: Bool) {
        self.status = status
        self.body = body
        self.charged = charged
    }
}

extension Route {
    /// StructOCR's routes: the kind of document that is asked for.
    var kind: StructOCRFormat.Kind? {
        switch self {
        case .passport: .passport
        case .nationalID: .nationalID
        default: nil
        }
    }
}

extension Refusal {
    /// With both spellings of the code that clients read.
    var body: JSONValue {
        StructOCRFormat.error(status: code.status, code: code.rawValue, message: message).body
    }
}
