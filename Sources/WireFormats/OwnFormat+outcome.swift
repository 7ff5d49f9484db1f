import DocumentReader
import TravelDocument

extension PictureOutcome {
    /// What an answer in our own format says: fields, lines, findings, repairs, and whether they are verified.
    ///
    /// That is what people and spreadsheets are shown. Places in the picture, the quality and the file's history stay
    /// in the object; a character's probability, which only a full answer has, is NaN. A field or a source that is not
    /// known here, from a later version, is left out.
    ///
    /// - Returns: `nil` for an object that is no such answer.
    package init?(_ object: JSONValue) {
        if let error = object["error"] {
            guard let code = error["code"]?.text, let message = error["message"]?.text else { return nil }
            self = .failure(PictureFailure(code: code, message: message))
            return
        }
        guard let picture = object["picture"], let documents = object["documents"]?.elements else { return nil }
        self = .success(
            PictureReading(
                format: picture["format"]?.text ?? "", width: picture["width"]?.whole ?? 0,
                height: picture["height"]?.whole ?? 0, documents: documents.map(DocumentReading.init),
                findings: Finding.all(of: object), milliseconds: StageTimes(),
                referenceDate: object["reference_date"]?.text ?? ""))
    }
}

extension DocumentReading {
    fileprivate init(_ object: JSONValue) {
        var fields: [FieldName: FieldReading] = [:]
        for (key, value) in object["fields"]?.members ?? [] {
            guard let name = FieldName(rawValue: key), let field = FieldReading(value) else { continue }
            fields[name] = field
        }
        self.init(
            format: object["format"]?.text, corners: nil, mrz: object["mrz"].flatMap(MRZReading.init), fields: fields,
            findings: Finding.all(of: object), quality: PictureQuality())
    }
}

extension MRZReading {
    fileprivate init?(_ object: JSONValue) {
        guard let lines = object["lines"]?.elements else { return nil }
        self.init(
            lines: lines.map { line in
                line.text.map { text in
                    LineReading(
                        characters: text.unicodeScalars.map {
                            CharacterReading(read: $0, probability: .nan, runnerUp: nil, corners: .nowhere)
                        })
                }
            },
            verified: object["verified"]?.flag ?? false, corners: .nowhere, checkDigits: [],
            repairs: (object["repairs"]?.elements ?? []).compactMap(Repair.init), method: "")
    }
}

extension Repair {
    fileprivate init?(_ object: JSONValue) {
        guard let line = object["line"]?.whole, let position = object["position"]?.whole,
            let read = object["read"]?.text?.unicodeScalars.first,
            let chosen = object["chosen"]?.text?.unicodeScalars.first
        else { return nil }
        self.init(
            line: line, position: position, read: read, chosen: chosen,
            probability: object["probability"]?.number ?? .nan,
            passingCandidates: object["passing_candidates"]?.whole ?? 0)
    }
}

extension FieldReading {
    fileprivate init?(_ object: JSONValue) {
        guard let source = object["source"]?.text.flatMap(Source.init) else { return nil }
        self.init(
            value: object["value"]?.text, printed: object["printed"]?.text, source: source,
            verified: object["verified"]?.flag ?? false, probability: object["probability"]?.number ?? .nan,
            corners: nil)
        if let mrz = object["mrz"]?["value"]?.text, let viz = object["viz"] {
            disagreement = .init(mrz: mrz, viz: viz["value"]?.text, printed: viz["printed"]?.text ?? "")
        }
    }
}

extension Finding {
    fileprivate static func all(of object: JSONValue) -> [Finding] {
        (object["findings"]?.elements ?? []).compactMap { finding in
            guard let code = finding["code"]?.text, let message = finding["message"]?.text else { return nil }
            let fields = (finding["fields"]?.elements ?? []).compactMap { $0.text.flatMap(FieldName.init) }
            return Finding(code: code, message: message, fields: fields)
        }
    }
}

extension Quadrilateral {
    /// The place of what has none in this answer.
    fileprivate static let nowhere = Quadrilateral(
        topLeft: Point(x: .nan, y: .nan), topRight: Point(x: .nan, y: .nan), bottomRight: Point(x: .nan, y: .nan),
        bottomLeft: Point(x: .nan, y: .nan))
}
