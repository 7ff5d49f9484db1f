package import DocumentReader
import TravelDocument

extension PictureReading {
    /// What two pictures of one document say together, for a contract that answers with one document.
    ///
    /// The better read of the two is answered, and takes from the other what it lacks. Where the pictures show two
    /// documents, nothing of one is given as the other's: it is the first picture's that is answered, with a finding.
    ///
    /// - Parameters:
    ///   - second: The back of the card, or another page of the passport.
    ///   - kind: The kind of document that was asked for. A page without an MRZ may belong to either.
    package func merged(with second: PictureReading, kind: StructOCRFormat.Kind) -> PictureReading {
        guard let mine = documents.index(of: kind) else {
            return second.documents.index(of: kind) != nil || documents.isEmpty && !second.documents.isEmpty
                ? second : self
        }
        guard let theirs = second.documents.index(of: kind) else { return self }
        let (document, other) = (documents[mine], second.documents[theirs])
        guard document.isSame(as: other) else {
            // A page whose kind nobody knows is not what was asked for.
            guard document.kind == kind || other.kind != kind else { return second }
            var answer = self
            answer.documents[mine].findings.append(.otherDocument)
            return answer
        }
        if other.evidence(for: kind) > document.evidence(for: kind) {
            return second.answering(other.completed(by: document), at: theirs)
        }
        return answering(document.completed(by: other), at: mine)
    }

    private func answering(_ document: DocumentReading, at index: Int) -> PictureReading {
        var reading = self
        reading.documents[index] = document
        return reading
    }
}

extension [DocumentReading] {
    /// The largest of the kind, or else the largest page without an MRZ.
    fileprivate func index(of kind: StructOCRFormat.Kind) -> Int? {
        firstIndex { $0.kind == kind } ?? firstIndex { $0.mrz == nil }
    }
}

extension DocumentReading {
    /// Whether two pictures show the same document: by its number, by its holder's names, or because only one of them
    /// shows a page with an MRZ. What both are sure of and say differently rules it out.
    fileprivate func isSame(as other: DocumentReading) -> Bool {
        func values(_ name: FieldName) -> (String, String)? {
            guard let mine = fields[name]?.value, let theirs = other.fields[name]?.value else { return nil }
            return (mine, theirs)
        }
        func agree(_ name: FieldName) -> Bool { values(name).map { $0 == $1 } ?? false }
        let contradicts = [FieldName.documentNumber, .dateOfBirth, .dateOfExpiry, .issuingState].contains { name in
            fields[name]?.verified == true && other.fields[name]?.verified == true && !agree(name)
        }
        guard !contradicts else { return false }
        return agree(.documentNumber) || agree(.surname) && agree(.givenNames) || (mrz == nil) != (other.mrz == nil)
    }

    /// How well it was read; of two, the greater is the better.
    fileprivate func evidence(for kind: StructOCRFormat.Kind) -> (Int, Int, Int, Int) {
        (
            self.kind == kind ? 1 : 0, mrz?.verified == true ? 1 : 0, fields.values.count { $0.verified },
            fields.values.count { $0.value != nil }
        )
    }

    /// Takes values that it has not, and verified ones for those that it is not sure of; they have no place here, for
    /// they stand in another picture.
    fileprivate func completed(by other: DocumentReading) -> DocumentReading {
        var document = self
        for (name, theirs) in other.fields where theirs.value != nil {
            let mine = fields[name]
            guard mine?.value == nil || theirs.verified && mine?.verified == false else { continue }
            document.fields[name] = theirs
            document.fields[name]?.corners = nil
        }
        return document
    }
}

extension Finding {
    fileprivate static let otherDocument = Finding(
        code: "picture.other_document", message: "The second picture shows another document; nothing was taken from it."
    )
}
