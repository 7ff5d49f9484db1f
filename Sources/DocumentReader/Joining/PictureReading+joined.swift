import TravelDocument

extension PictureReading {
    /// What two pictures of one document say together: front and back of a card, two pages of a passport.
    ///
    /// The better read of the two is answered, and takes from the other what it lacks: print is laid beside the MRZ,
    /// whichever picture shows it. What comes from the other picture has no corners. Where the pictures show two documents,
    /// nothing of one is given as the other's: the first picture's is answered, with the finding `picture.other_document`.
    ///
    /// - Parameters:
    ///   - second: The back of the card, or another page of the passport.
    ///   - isWanted: Which documents are meant; of several the largest is. A page without an MRZ may belong to any.
    public func joined(
        with second: PictureReading, where isWanted: (DocumentReading) -> Bool = { _ in true }
    ) -> PictureReading {
        let mine = documents.index(where: isWanted)
        let theirs = second.documents.index(where: isWanted)
        switch (mine, theirs) {
        case (let mine?, nil): return completed(mine, by: nil, of: second)
        case (nil, let theirs?): return second.completed(theirs, by: nil, of: self)
        case (let mine?, let theirs?):
            guard documents[mine].isSame(as: second.documents[theirs]) else {
                // A page whose kind nobody knows is not what was asked for.
                if !isWanted(documents[mine]), isWanted(second.documents[theirs]) { return second }
                return answering(documents[mine].with(.otherDocument), at: mine)
            }
            func evidence(_ document: DocumentReading) -> (Int, Int, Int, Int) { document.evidence(isWanted(document)) }
            return evidence(second.documents[theirs]) > evidence(documents[mine])
                ? second.completed(theirs, by: mine, of: self) : completed(mine, by: theirs, of: second)
        case (nil, nil):
            // Two pages, neither of which is enough.
            guard documents.isEmpty, second.documents.isEmpty, let day = CalendarDate(iso8601: referenceDate),
                let both = DocumentReading(loosePages + second.loosePages, on: day)
            else { return documents.isEmpty && !second.documents.isEmpty ? second : self }
            var reading = self
            reading.documents = [both]
            reading.findings = []
            return reading
        }
    }

    /// The document in this place with what another picture's says beside it.
    private func completed(_ mine: Int, by theirs: Int?, of other: PictureReading) -> PictureReading {
        guard let day = CalendarDate(iso8601: referenceDate) else { return self }
        var document = documents[mine]
        for page in other.loosePages where !document.add(anotherPage: page, inOtherPicture: true, on: day) {
            return answering(documents[mine].with(.otherDocument), at: mine)
        }
        if let theirs { document.take(from: other.documents[theirs]) }
        return answering(document, at: mine)
    }

    private func answering(_ document: DocumentReading, at index: Int) -> PictureReading {
        var reading = self
        reading.documents[index] = document
        return reading
    }
}

extension [DocumentReading] {
    /// The largest that is meant, or else the largest page without an MRZ.
    fileprivate func index(where isWanted: (DocumentReading) -> Bool) -> Int? {
        firstIndex(where: isWanted) ?? firstIndex { $0.mrz == nil }
    }
}

extension DocumentReading {
    /// Whether two pictures show the same document: by its number, by its holder's names, or because only one of them
    /// shows a page with an MRZ, or has any of these. What both are sure of and say differently rules it out.
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
        let tells = [FieldName.documentNumber, .surname, .givenNames].contains { values($0) != nil }
        return agree(.documentNumber) || agree(.surname) && agree(.givenNames) || (mrz == nil) != (other.mrz == nil)
            || !tells
    }

    /// How well it was read; of two, the greater is the better.
    fileprivate func evidence(_ isWanted: Bool) -> (Int, Int, Int, Int) {
        (
            isWanted ? 1 : 0, mrz?.verified == true ? 1 : 0, fields.values.count { $0.verified },
            fields.values.count { $0.value != nil }
        )
    }

    /// Takes values that it has not, and verified ones for those that it is not sure of.
    fileprivate mutating func take(from other: DocumentReading) {
        for (name, theirs) in other.fields where theirs.value != nil {
            let mine = fields[name]
            guard mine?.value == nil || theirs.verified && mine?.verified == false else { continue }
            fields[name] = theirs
            fields[name]?.corners = nil
        }
    }

    fileprivate func with(_ finding: Finding) -> DocumentReading {
        var document = self
        document.findings.append(finding)
        return document
    }
}

extension Finding {
    fileprivate static let otherDocument = Finding(
        code: "picture.other_document", message: "The second picture shows another document; nothing was taken from it."
    )
}
