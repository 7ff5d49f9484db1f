import TravelDocument

extension FieldAssignment {
    /// A text that was read worse than this is nobody's without a caption.
    static let confident = 0.75
    /// How sure a field is that only its place among the others tells.
    private static let certainty = 0.6
    /// A date that only its sense tells: there are three on a page, and two are known.
    private static let certaintyOfDate = 0.75
    /// Values of a page are about as large as one another.
    private static let sameSize = 1.35

    /// Where captions could not be read: what the order of the fields on a data page tells (Doc 9303-4, section 4.1.1:
    /// date of birth, sex and place of birth, date of issue, authority, date of expiry, from top to bottom).
    ///
    /// Only beside an MRZ, whose values show where the others have to be.
    mutating func takeByOrder() {
        guard known.names != nil else { return }
        takeExchangedDates()
        takeDateOfIssue()
        takeNationality()
        guard let born = birth else { return }
        let end = fields[.dateOfExpiry]?.lines.first
        if let issued = fields[.dateOfIssue]?.lines.first, issued.middle > born.middle + born.capHeight {
            let (top, bottom) = (born.middle + 0.8 * born.capHeight, issued.middle - 0.8 * issued.capHeight)
            renamePlace(from: top, to: bottom)
            takeFirst(as: .placeOfBirth, from: top, to: bottom, like: born)
            if let end, end.middle > issued.middle {
                takeFirst(
                    as: .issuingAuthority, from: issued.middle - 0.8 * issued.capHeight, to: end.middle + end.capHeight,
                    like: issued)
            }
        }
    }

    /// The date of birth, or where it was not read its caption.
    private var birth: PrintedLine? {
        fields[.dateOfBirth]?.lines.first ?? captions.first { $0.caption == .field(.dateOfBirth) }?.line
    }

    /// The State's name is the page's title, too; where it is the nationality, it stands below the names, or on the back
    /// of a card between other fields.
    private mutating func takeNationality() {
        // What says nothing gives way to what says the same as the MRZ.
        guard fields[.nationality].map({ known.standing($0.text, as: .nationality) == .unknown }) ?? true else {
            return
        }
        let name = (fields[.givenNames] ?? fields[.surname])?.lines.first
        let others = fields.values.compactMap(\.lines.first).map(\.middle)
        let candidates = values.indices.filter { index in
            let line = values[index]
            guard !taken.contains(index), [.same, .near].contains(known.standing(line.text, as: .nationality)) else {
                return false
            }
            if known.isAdjective(line.text) { return true }
            if let name { return line.middle > name.middle + 0.5 * name.capHeight }
            return (others.contains { $0 < line.middle - line.capHeight } || known.mayBeCard && isBelowText(line))
                && others.contains { $0 > line.middle + line.capHeight }
        }
        let same = candidates.filter { known.standing(values[$0].text, as: .nationality) == .same }
        guard let first = (same.isEmpty ? candidates : same).min(by: { values[$0].middle < values[$1].middle }) else {
            return
        }
        take(first, as: .nationality, certainty: Self.certaintyOfDate)
    }

    /// Whether something was read above a text, which is then no title.
    private func isBelowText(_ line: PrintedLine) -> Bool {
        free.contains { values[$0].middle < line.middle - line.capHeight }
    }

    /// A date that is the MRZ's but for day and month, which the page has changed places.
    private mutating func takeExchangedDates() {
        for field in [FieldName.dateOfBirth, .dateOfExpiry] where fields[field] == nil {
            let exchanged = free.filter { known.hasDayAndMonthExchanged(values[$0].text, as: field) }
            guard exchanged.count == 1 else { continue }
            take(exchanged[0], as: field, certainty: Self.certaintyOfDate)
        }
    }

    private mutating func takeDateOfIssue() {
        guard fields[.dateOfIssue] == nil, known.dates[.dateOfExpiry] != nil else { return }
        let candidates = free.filter { index in
            guard FieldForm.fits(values[index].text, .dateOfIssue), let printed = PrintedDate(values[index].text) else {
                return false
            }
            let dates = known.date(printed, as: .dateOfIssue)
            return dates.contains {
                known.isSensible($0, as: .dateOfIssue) && $0 != known.dates[.dateOfBirth]
                    && $0 != known.dates[.dateOfExpiry] && !isBirthMisread($0)
            }
        }
        // Validity is counted in whole years.
        let fitting = candidates.filter { hasAnniversary(values[$0].text) }
        let those = fitting.isEmpty ? candidates : fitting
        guard Set(those.map { KnownFields.plain(values[$0].text) }).count == 1 else { return }
        take(those[0], as: .dateOfIssue, certainty: Self.certaintyOfDate)
    }

    /// Whether a date is the MRZ's date of birth but for one figure of its year.
    private func isBirthMisread(_ date: PartialDate) -> Bool {
        guard let born = known.dates[.dateOfBirth] else { return false }
        return date.month == born.month && date.day == born.day && fields[.dateOfBirth] == nil
            && (date.year % 10 == born.year % 10 || date.year / 10 % 10 == born.year / 10 % 10)
    }

    /// Whether a date is the day of the expiry in another year, or the day after that.
    private func hasAnniversary(_ text: String) -> Bool {
        guard let printed = PrintedDate(text), let expires = known.dates[.dateOfExpiry] else { return false }
        return known.date(printed, as: .dateOfIssue).contains { date in
            date.year < expires.year && date.month == expires.month
                && (0...1).contains((date.day ?? 0) - (expires.day ?? 0))
        }
    }

    /// The uppermost text of letters between two heights, if the page has no caption for the field.
    private mutating func takeFirst(as field: FieldName, from top: Double, to bottom: Double, like sample: PrintedLine)
    {
        guard fields[field] == nil, !captions.contains(where: { $0.caption == .field(field) }) else { return }
        let candidates = free.filter { index in
            let line = values[index]
            return (top...max(top, bottom)).contains(line.middle) && line.characters.count >= 3
                && max(line.capHeight, sample.capHeight) < Self.sameSize * min(line.capHeight, sample.capHeight)
                && FieldForm.fits(line.text, .placeOfBirth) && PrintedDate(line.text) == nil
                && !isName(line.text) && PrintedSex.readings(line.text).isEmpty
                && !CaptionedLine.hasWordOfDate(line.scalars)
        }
        guard let first = candidates.min(by: { values[$0].middle < values[$1].middle }) else { return }
        take(first, as: field, certainty: Self.certainty)
    }

    private func isName(_ text: String) -> Bool {
        [FieldName.surname, .givenNames].contains { [.same, .near].contains(known.standing(text, as: $0)) }
    }

    /// `Place of issue` that was guessed, where the place of birth has to stand, is that.
    private mutating func renamePlace(from top: Double, to bottom: Double) {
        guard fields[.placeOfBirth] == nil, guessed.contains(.placeOfIssue), var place = fields[.placeOfIssue],
            let line = place.lines.first, (top...max(top, bottom)).contains(line.middle)
        else { return }
        place.certainty = min(place.certainty, Self.certainty)
        fields[.placeOfBirth] = place
        fields[.placeOfIssue] = nil
    }

    /// Texts that are no field's yet and were read well.
    var free: [Int] { values.indices.filter { !taken.contains($0) && values[$0].confidence >= Self.confident } }
}
