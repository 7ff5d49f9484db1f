import TravelDocument

/// A page's texts made ready to be fields: what runs together is parted, what was parted is joined, and figures that
/// make no sense are read the other way.
extension FieldAssignment {
    /// What the MRZ knows or its form tells, and a caption or the rest of one stands before: `m: Lévy`, `Tade : 1.79 m`,
    /// `1. NOM (2) LÉVY`.
    mutating func leaveOutRests() {
        for index in values.indices {
            let line = values[index]
            guard let mark = Self.endOfCaption(line.scalars), mark + 1 < line.characters.count else { continue }
            let rest = line[mark + 1..<line.characters.count]
            let told = FieldForm.unmistakable(rest.text)
            if told != nil && told != .issuingAuthority
                || Self.recognisable.contains(where: { known.standing(rest.text, as: $0) == .same })
            {
                values[index] = rest
            }
        }
    }

    /// The last colon, or the bracket behind a caption's number; departments have two figures.
    private static func endOfCaption(_ text: [Unicode.Scalar]) -> Int? {
        text.indices.last { index in
            text[index] == ":" || index > 2 && text[index] == ")" && text[index - 1].isFigure && text[index - 2] == "("
        }
    }

    /// On a page in Cyrillic or Greek a text all of whose letters look like Latin ones may be in its script: `TECT` is `ТЕСТ`
    /// where the MRZ has TEST, and so is `MOCKBA` `МОСКВА` on a page without a Latin word.
    mutating func readLookalikes() {
        let scripts = (values + captions.map(\.line)).flatMap(\.scalars).compactMap(EasternScript.of)
        guard let script = scripts.first, scripts.count >= Self.lettersOfAScript else { return }
        let names = [FieldName.surname, .givenNames]
        let hasLatinWords = values.contains { value in
            value.isLatin && Self.isWord(value.scalars) && script.read(latin: value.scalars) == nil
                && StateCode.all(nationality: value.text).isEmpty
        }
        for index in values.indices { values[index].readLookalikes(in: script) }
        for index in values.indices where values[index].isLatin {
            let text = values[index].text
            guard let letters = script.read(latin: values[index].scalars) else { continue }
            let standings = names.map { known.standing(text, as: $0) }
            guard !standings.contains(.same) else { continue }
            let other = values[index].guessed(letters)
            let isWord =
                !hasLatinWords && !standings.contains(.near) && Self.isWord(letters)
                && letters.allSatisfy { !EasternScript.isRare($0) } && StateCode.all(nationality: text).isEmpty
            if isWord || EyeColours.isOne(other.text)
                || names.contains(where: { known.standing(other.text, as: $0) == .same })
            {
                values[index] = other
            }
        }
    }

    /// Letters alone, and not one again and again: `XXXX` holds a place.
    private static func isWord(_ text: [Unicode.Scalar]) -> Bool {
        Set(text.filter(\.properties.isAlphabetic)).count >= lettersOfAWord && !text.contains { $0.isFigure }
    }

    private static let lettersOfAWord = 3
    /// A page with fewer letters of a script is not in it.
    private static let lettersOfAScript = 20

    /// A text with surname and given names becomes two.
    mutating func partWholeNames() {
        for index in values.indices {
            guard let parts = known.parts(ofWholeName: values[index].scalars) else { continue }
            let whole = values[index]
            values[index] = whole[parts.primary]
            values.append(whole[parts.secondary])
        }
    }

    /// Type, code and nationality in one line: `P NLD Nederlandse`.
    mutating func partNationality() {
        for index in values.indices {
            let line = values[index]
            for word in line.scalars.indices.split(whereSeparator: { line.scalars[$0] == " " }).dropLast() {
                guard let start = word.last, known.isCode(line[(word.first ?? 0)..<start + 1].text) else { continue }
                let rest = line[start + 1..<line.characters.count]
                guard !rest.text.hasPrefix("/"), known.standing(rest.text, as: .nationality) == .same else { continue }
                values[index] = line[0..<start + 1]
                values.append(rest)
                take(values.count - 1, as: .nationality, certainty: 1)
                return
            }
        }
    }

    /// A date that no document bears has a figure that was misread.
    mutating func correctDates() {
        for index in values.indices {
            let line = values[index]
            if FieldForm.mayBeHeight(line.text), let height = line.withFigures(where: FieldForm.isHeightWithUnit) {
                values[index] = height
                continue
            }
            let figures = line.scalars.count { $0.isFigure }
            guard (Self.fewestFiguresOfDate...Self.mostFiguresOfDate).contains(figures), !known.canBeDate(line.text),
                let date = line.withFigures(where: known.canBeDate)
            else { continue }
            values[index] = date
        }
    }

    private static let mostFiguresOfDate = 8

    /// A text with a date and something else in it becomes two or more: `VADUZ, 23.06.2009`, `10 DEC 91 10 DEC 96`.
    mutating func partDates() {
        var index = 0
        while index < values.count {
            defer { index += 1 }
            let line = values[index]
            guard PrintedDate(line.text) == nil, let date = line.date else { continue }
            let rest = [line[0..<date.lowerBound], line[date.upperBound..<line.characters.count]]
            values[index] = line[date]
            values += rest.filter { !$0.characters.isEmpty }
        }
    }

    /// A name that runs over two lines is told by the MRZ, whatever its caption looks like.
    mutating func joinNames() {
        for field in [FieldName.surname, .givenNames] {
            for first in values.indices where fields[field] == nil && !taken.contains(first) {
                guard let second = values.indices.first(where: { isContinued(values[first], in: values[$0]) }),
                    !taken.contains(second),
                    known.standing(values[first].text, as: field) != .same,
                    known.standing(values[first].text + " " + values[second].text, as: field) == .same
                else { continue }
                taken.formUnion([first, second])
                fields[field] = PrintedField(lines: [values[first], values[second]], certainty: 1)
            }
        }
    }

    /// A place of birth whose country stands in a line of its own: `BANGKOK` over `(FRANZÖSISCH-GUAYANA)`.
    mutating func joinCountries() {
        for country in values.indices where values[country].scalars.first == "(" {
            guard fields[.placeOfBirth] == nil, !taken.contains(country),
                let town = values.indices.first(where: { isContinued(values[$0], in: values[country]) }),
                !taken.contains(town), FieldForm.fits(values[town].text, .placeOfBirth),
                StateCode.all(nationality: values[town].text).isEmpty,
                CountryOfBirth.follows(in: values[town].text + " " + values[country].text)
            else { continue }
            taken.formUnion([town, country])
            fields[.placeOfBirth] = PrintedField(
                lines: [values[town], values[country]], certainty: Self.certaintyOfPlace)
        }
    }

    /// No caption was asked.
    private static let certaintyOfPlace = 0.85
}
