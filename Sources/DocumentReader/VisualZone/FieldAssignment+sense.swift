import TravelDocument

extension FieldAssignment {
    /// How sure a field is that only the sense of its text tells.
    private static let certaintyOfSense = 0.7

    /// Where captions could not be read on a card without an MRZ: what its dates and its number can only be.
    ///
    /// A card that is valid expires on its only day to come, and its holder was born on the first of its days.
    mutating func takeBySense() {
        takeDates()
        takeNumber()
    }

    /// On a card without an MRZ, the only text that says what a citizen of some State is called, and not only what the State
    /// is: `BRITISH CITIZEN`, `SHQIPTARE/ALBANIAN`.
    ///
    /// `ROMAN` is a given name where the names were not found; two words are none.
    mutating func takeNationalityBySense() {
        guard fields[.nationality] == nil else { return }
        let hasNames = fields[.surname] != nil && fields[.givenNames] != nil
        let candidates = free.filter { index in
            let text = values[index].text
            let codes = StateCode.all(nationality: text)
            return !codes.isEmpty && StateCode(text) == nil
                && (hasNames || text.contains { $0 == " " || $0 == "/" })
                && text.unicodeScalars.split(separator: "/").contains { part in
                    let name = String(String.UnicodeScalarView(part))
                    return !StateCode.all(nationality: name).isEmpty && StateCode.all(named: name).isEmpty
                }
        }
        guard candidates.count == 1 else { return }
        take(candidates[0], as: .nationality, certainty: Self.certaintyOfSense)
    }

    /// What a card remarks about its holder's work, where no caption says that it is a remark.
    mutating func takeRemarks() {
        guard known.mayBeCard, fields[.remarks] == nil else { return }
        let heights = fields.values.compactMap { $0.lines.first?.capHeight }.sorted()
        guard !heights.isEmpty else { return }
        let lines = free.filter { index in
            let line = values[index]
            // The card's own name is larger than its values.
            return line.capHeight < Self.large * heights[heights.count / 2] && PermitWords.areIn(line.text)
                && Self.hasWords(line.scalars)
        }
        guard let first = lines.min(by: { values[$0].middle < values[$1].middle }) else { return }
        take(first, as: .remarks, certainty: Self.certaintyOfSense)
        hasRemarksBySense = true
    }

    /// Times the usual height of a value.
    private static let large = 1.4

    /// A remark is a sentence or a part of one.
    private static func hasWords(_ text: [Unicode.Scalar]) -> Bool {
        text.split(separator: " ").count { $0.count > 1 && $0.allSatisfy(\.properties.isAlphabetic) } > 1
    }

    /// What stands before the date of issue in its line: `VADUZ, 23.06.2009`.
    mutating func takePlaceOfDate() {
        guard fields[.placeOfIssue] == nil, let date = fields[.dateOfIssue]?.lines.first,
            let place = free.first(where: { index in
                let line = values[index]
                return line.shape.start == date.shape.start && line.shape.middle == date.shape.middle
                    && line.end <= date.start && line.scalars.last == "," && FieldForm.fits(line.text, .placeOfIssue)
            })
        else { return }
        values[place] = values[place][0..<values[place].characters.count - 1]
        take(place, as: .placeOfIssue, certainty: Self.certaintyOfSense)
    }

    private mutating func takeDates() {
        var dates: [(value: Int, day: PartialDate)] = free.compactMap { index in
            guard let printed = PrintedDate(values[index].text), printed.readings.count == 1,
                let day = printed.readings[0].date(notAfter: known.limit(of: .dateOfExpiry)), day.day != nil,
                known.canBeDate(values[index].text)
            else { return nil }
            return (index, day)
        }
        dates.sort { $0.day.earliest < $1.day.earliest }
        if fields[.dateOfExpiry] == nil, let last = dates.last, last.day.earliest > known.day {
            take(last.value, as: .dateOfExpiry, certainty: Self.certaintyOfSense)
            dates.removeLast()
        }
        // Two days of a card are years apart; an issue and an expiry are no more than validity allows.
        guard fields[.dateOfBirth] == nil, let first = dates.first, first.day.latest < known.day,
            let expiry = fields[.dateOfExpiry].flatMap({ PrintedDate($0.text)?.readings.first })?
                .date(notAfter: known.limit(of: .dateOfExpiry)),
            expiry.year - first.day.year > Self.longestValidity
                || fields[.dateOfIssue] != nil || dates.count > 1
        else { return }
        take(first.value, as: .dateOfBirth, certainty: Self.certaintyOfSense)
    }

    /// Of most cards, in years.
    private static let longestValidity = 10

    /// The only text of the page that has a document number's form, capitals and digits without a blank, alone or behind
    /// a caption of which letters could not be read.
    private mutating func takeNumber() {
        guard fields[.documentNumber] == nil else { return }
        let candidates = free.compactMap { index -> (value: Int, number: PrintedLine)? in
            let line = values[index]
            let start = line.scalars.lastIndex(of: " ").map { $0 + 1 } ?? 0
            guard start == 0 || line.scalars[..<start].contains(.foreign) else { return nil }
            let number = line[start..<line.characters.count]
            return Self.isNumber(number) ? (index, number) : nil
        }
        guard candidates.count == 1, let (value, number) = candidates.first else { return }
        values[value] = number
        take(value, as: .documentNumber, certainty: Self.certaintyOfSense)
    }

    private static func isNumber(_ text: PrintedLine) -> Bool {
        lengthsOfNumber.contains(text.characters.count)
            && text.scalars.allSatisfy { $0.isFigure || ("A"..."Z").contains($0) }
            && text.scalars.count { $0.isFigure } >= fewestDigitsOfNumber
            && FieldForm.fits(text.text, .documentNumber)
    }

    /// A TD1's goes on behind nine (Doc 9303-5, note j).
    private static let lengthsOfNumber = 7...12
    private static let fewestDigitsOfNumber = 3
}
