import DocumentReader
import TravelDocument

/// The answers of the StructOCR API, so that its users change one address.
///
/// Every key of the contract is there; `null` where the document does not print the field, or where it could not be
/// read. A value in doubt is still given, as there.
package enum StructOCRFormat {
    /// A status of HTTP and the body that goes with it.
    package struct Answer: Sendable {
        package var status: Int
        package var body: JSONValue
    }

    /// What was asked for.
    package enum Kind: Sendable {
        case passport
        case nationalID
    }

    /// - Parameters:
    ///   - kind: `nil` takes the largest passport, or else the largest card.
    ///   - verifiedOnly: Leaves out what is in doubt: such fields are `null`.
    ///   - everything: Adds `data.lethe`: the document as our own format has it. Without it there is no key that the
    ///     contract does not know.
    package static func answer(
        _ outcome: PictureOutcome, kind: Kind? = nil, verifiedOnly: Bool = false, everything: OwnFormat? = nil
    ) -> Answer {
        switch outcome {
        case .failure(let failure): error(failure)
        case .success(let reading):
            answer(reading, kind: kind, verifiedOnly: verifiedOnly, everything: everything)
        }
    }

    /// Both spellings of an error's code that clients read.
    package static func error(status: Int, code: String, message: String) -> Answer {
        Answer(
            status: status,
            body: ["success": .bool(false), "error": .text(code), "code": .text(code), "message": .text(message)])
    }

    package static func error(_ failure: PictureFailure) -> Answer {
        let (status, code) = codes[failure.code] ?? (400, "INVALID_REQUEST_FORMAT")
        return error(status: status, code: code, message: failure.message)
    }

    /// Our codes in the contract's words; what is not here is the sender's fault.
    private static let codes: [String: (status: Int, code: String)] = [
        ReadingError.Code.unsupportedFormat.rawValue: (415, "UNSUPPORTED_FORMAT"),
        ReadingError.Code.tooManyPixels.rawValue: (413, "IMAGE_TOO_LARGE"),
        ReadingError.Code.damagedModel.rawValue: (500, "INTERNAL_ERROR"),
    ]

    private static func answer(
        _ reading: PictureReading, kind: Kind?, verifiedOnly: Bool, everything: OwnFormat?
    ) -> Answer {
        let wanted: [Kind] = kind.map { [$0] } ?? [.passport, .nationalID]
        for kind in wanted {
            guard let document = reading.documents.first(where: { $0.kind == kind }) else { continue }
            guard document.fields[.documentNumber]?.value != nil || document.fields[.surname]?.value != nil else {
                let reason = document.findings.first?.message ?? "Neither its number nor a surname could be read."
                return error(status: 422, code: "DOCUMENT_UNREADABLE", message: reason)
            }
            var data = data(verifiedOnly ? document.withoutDoubts : document, kind: kind)
            if let everything { data = data.with(last: "lethe", everything.document(document)) }
            return Answer(status: 200, body: ["success": .bool(true), "data": data])
        }
        return error(status: 422, code: "DOCUMENT_NOT_FOUND", message: whatWasSeen(reading))
    }

    private static func whatWasSeen(_ reading: PictureReading) -> String {
        switch reading.documents.first {
        case nil: reading.findings.first?.message ?? "No travel document was found in the picture."
        case let document?:
            switch document.kind {
            case .passport: "The picture shows a passport; send it to /v1/passport."
            case .nationalID: "The picture shows an identity card; send it to /v1/national-id."
            case nil: "The picture shows a document that is neither a passport nor an identity card."
            }
        }
    }

    private static func data(_ document: DocumentReading, kind: Kind) -> JSONValue {
        let fields = document.fields
        func text(_ name: FieldName) -> JSONValue { .text(orNull: fields[name]?.value) }
        // The contract knows whole dates only.
        func date(_ name: FieldName) -> JSONValue {
            .text(orNull: fields[name]?.value.flatMap { $0.utf8.count == 10 ? $0 : nil })
        }
        let nationality = JSONValue.text(orNull: fields[.nationality].flatMap(nationalityWord))
        switch kind {
        case .passport:
            let passport: JSONValue = [
                "type": .text("passport"), "country_code": text(.issuingState), "nationality": nationality,
                "passport_number": text(.documentNumber), "surname": text(.surname), "given_names": text(.givenNames),
                "sex": text(.sex), "date_of_birth": date(.dateOfBirth), "place_of_birth": text(.placeOfBirth),
                "date_of_issue": date(.dateOfIssue), "date_of_expiry": date(.dateOfExpiry),
                "place_of_issue": text(.placeOfIssue), "issuing_authority": text(.issuingAuthority),
            ]
            guard fields[.issuingState]?.value == "IND", lastPage.contains(where: { fields[$0.name]?.value != nil })
            else {
                return passport
            }
            let values = lastPage.map { (key: $0.key, value: $0.name.isDate ? date($0.name) : text($0.name)) }
            return passport.with(last: "country_specific", ["last_page": .object(values)])
        case .nationalID:
            let lines = document.mrz.map { mrz in
                JSONValue.object(
                    mrz.texts.enumerated().map { (key: "mrz_line_\($0 + 1)", value: .text(orNull: $1)) })
            }
            return [
                "type": .text("national_id"), "country_code": text(.issuingState),
                "document_number": text(.documentNumber), "personal_number": text(.personalNumber),
                "card_series": .null, "surname": text(.surname), "given_names": text(.givenNames), "sex": text(.sex),
                "date_of_birth": date(.dateOfBirth), "place_of_birth": text(.placeOfBirth), "nationality": nationality,
                "address": text(.address), "date_of_issue": date(.dateOfIssue), "date_of_expiry": date(.dateOfExpiry),
                "issuing_authority": text(.issuingAuthority), "additional_fields": lines ?? .null,
            ]
        }
    }

    /// What India's passports have on their last page, in the contract's order.
    private static let lastPage: [(key: String, name: FieldName)] = [
        ("father_name", .fatherName), ("mother_name", .motherName), ("spouse_name", .spouseName),
        ("address", .address), ("old_passport_number", .oldPassportNumber),
        ("old_passport_issue_date", .oldPassportIssueDate), ("old_passport_issue_place", .oldPassportIssuePlace),
        ("file_no", .fileNumber), ("ecr_status", .ecrStatus),
    ]

    /// The word on the page in capitals, of two scripts the Latin one, else the word for the code, else the code.
    private static func nationalityWord(_ field: FieldReading) -> String? {
        if field.source != .mrz, let printed = field.printed {
            let isLatin = { (text: Substring) in text.unicodeScalars.allSatisfy { !eastern.contains($0) } }
            let words = isLatin(printed[...]) ? [printed[...]] : printed.split(separator: "/").filter(isLatin)
            if let word = words.first, word.count > 3 { return word.trimmed.uppercased() }
        }
        return field.value.map { StateCode($0)?.nationality ?? $0 }
    }
}

extension StructOCRFormat {
    /// Greek and Cyrillic.
    fileprivate static let eastern: ClosedRange<Unicode.Scalar> = "\u{370}"..."\u{52F}"
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}

extension FieldName {
    fileprivate var isDate: Bool { self == .oldPassportIssueDate }
}

extension DocumentReading {
    /// The same document with what is verified alone; its lines only if every character of them is.
    fileprivate var withoutDoubts: DocumentReading {
        var document = self
        document.fields = fields.filter(\.value.verified)
        if mrz?.verified != true { document.mrz = nil }
        return document
    }

    /// Whether it is what a route of the contract is asked for.
    package func isOf(_ kind: StructOCRFormat.Kind) -> Bool { self.kind == kind }

    /// `nil` for what is neither: a visa, or a page whose kind is unknown.
    var kind: StructOCRFormat.Kind? {
        switch format {
        case "TD3": .passport
        case "MRVA", "MRVB", nil: nil
        default: fields[.documentCode]?.value?.hasPrefix("P") == true ? .passport : .nationalID
        }
    }
}
