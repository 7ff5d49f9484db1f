import TravelDocument

/// A field's text on the page, and why it is thought to be this field's.
struct PrintedField {
    /// One line, or several of one text.
    var lines: [PrintedLine]
    /// 0...1, how sure the assignment is, apart from how well the letters were read.
    var certainty: Double

    var text: String { lines.map(\.text).joined(separator: " ") }
    /// Whether no letter of it is Cyrillic or Greek.
    var isLatin: Bool { lines.allSatisfy(\.isLatin) }
    var probability: Double { certainty * lines.reduce(1) { $0 * $1.probability } }
}

/// Decides which text of a page is which field: by its caption, by what the MRZ says, and by its form.
///
/// Values stand under their caption, at its right, or in its own line behind it. Every pair of a field and a text that
/// is possible has a price; the cheapest pair is settled first, and no text is given twice.
struct FieldAssignment {
    private struct Pair {
        let field: FieldName
        let value: Int
        let price: Double
        /// Whether its caption was guessed.
        var isGuessed = false
    }

    /// What the MRZ's agreement is worth, and its contradiction costs.
    private static let agreement = -3.0
    private static let nearAgreement = -1.5
    private static let contradiction = 1.5
    /// A text without a caption is a field's only if the MRZ says the same.
    private static let withoutCaption = 2.5
    /// ... or if its form is no other field's.
    private static let byItsForm = 2.0
    /// A text that may be the rest of a caption that was read in pieces.
    private static let remnant = 4.5
    /// A text that was read worse than this is a caption or no text at all the more likely, the worse.
    private static let wellRead = 0.85
    private static let priceOfDoubt = 3.0
    /// A text that costs less stands where its caption wants it.
    private static let named = 1.0
    /// A caption that was guessed.
    private static let resemblance = 0.6
    private static let resemblanceAlone = 1.6
    /// As far to the left as a caption's other language may reach, a value is taken to begin so far from it.
    private static let underUnseen = -2.0
    /// How far the heights of two lines of one text may seem to differ: small letters are measured worse than capitals.
    private static let sameText = 1.6
    /// A text's further lines are read about as well as the first; captions are smaller, and read worse.
    private static let leastOfItsFirst = 0.8
    /// Where a value begins behind its caption's end; values may have a column of their own, and what stands beyond
    /// `farBeside` stands there.
    private static let beside = -0.5...26.0
    private static let farBeside = 14.0
    /// No pair may cost more.
    private static let dearest = 4.0

    var values: [PrintedLine]
    /// Places among ``values`` that are some field's.
    var taken = Set<Int>()
    /// Fields whose captions were guessed.
    private(set) var guessed = Set<FieldName>()
    /// Whether no caption said that the remarks are some.
    var hasRemarksBySense = false
    let captions: [PageText.CaptionPlace]
    private(set) var known: KnownFields
    private let isTitled: Bool
    private let isCaptioned: Bool
    var fields: [FieldName: PrintedField] = [:]
    /// How many of the fields that tell a document from another the MRZ has as well ...
    private(set) var agreements = 0
    /// ... and how many it has otherwise.
    private(set) var contradictions = 0

    /// - Parameter byCaptionsAlone: Whether no text is a field's that neither a caption nor the MRZ names.
    init(_ page: PageText, known: KnownFields, byCaptionsAlone: Bool = false) {
        captions = page.captions.filter { caption in caption.value.map { Self.isPossible($0, behind: caption) } ?? true
        }
        values = page.values.compactMap(\.readPart)
        self.known = known
        isTitled = page.isTitled
        isCaptioned = page.isCaptioned
        for caption in page.captions {
            if let value = caption.value, !Self.isPossible(value, behind: caption) { values.append(caption.line) }
        }
        // What follows a caption in its own line is a text of its own.
        var own: [Int: Int] = [:]
        for (index, caption) in captions.enumerated() {
            guard let value = caption.value else { continue }
            own[index] = values.count
            values.append(value)
        }
        readLookalikes()
        values = values.map(CountryOfBirth.corrected)
        leaveOutRests()
        partWholeNames()
        correctDates()
        partDates()
        joinNames()
        if !byCaptionsAlone { joinCountries() }
        partNationality()
        settle(pairs(own, byCaptionsAlone: byCaptionsAlone))
        adoptCentury()
        partOldPassport()
        if !byCaptionsAlone { takeByOrder() }
        if page.isTitled || page.isCaptioned, known.names == nil {
            takeBySense()
            if !byCaptionsAlone { takeNationalityBySense() }
        }
        if !byCaptionsAlone {
            takePlaceOfDate()
            takeRemarks()
        }
        for field in fields.keys.sorted() { extend(field) }
        for field in Self.telling {
            switch fields[field].map({ known.standing($0.text, as: field) }) {
            case .same: agreements += 1
            case .different: contradictions += 1
            default: break
            }
        }
    }

    /// Whether what stands behind a caption may be its value. `PIN:530003, ANDHRA PRADESH, INDIA` has the word for a
    /// personal number, and is the end of an address.
    private static func isPossible(_ value: PrintedLine, behind caption: PageText.CaptionPlace) -> Bool {
        let meanings = meanings(of: caption.caption)
        let figures = value.scalars.count { $0.isFigure }
        return meanings.isEmpty || figures < fewestFiguresOfDate
            || meanings.contains { FieldForm.fits(value.text, $0) }
    }

    static let fewestFiguresOfDate = 4

    /// What tells a document from another.
    private static let telling: [FieldName] = [.surname, .givenNames, .documentNumber, .dateOfBirth]

    /// A year of four digits says which century the MRZ's two are of: an issue before the birth makes no sense.
    private mutating func adoptCentury() {
        guard let born = fields[.dateOfBirth], let known = known.dates[.dateOfBirth],
            let date = PrintedDate(born.text)?.readings.first(where: \.hasCentury)?.date(notAfter: self.known.day),
            date.isSame(as: known)
        else { return }
        self.known.adopt(date, as: .dateOfBirth)
    }

    /// Gives a field a text.
    mutating func take(_ value: Int, as field: FieldName, certainty: Double) {
        taken.insert(value)
        fields[field] = PrintedField(lines: [values[value]], certainty: certainty)
    }

    private mutating func settle(_ pairs: [Pair]) {
        for pair in pairs.sorted(by: { $0.price < $1.price }) where pair.price <= Self.dearest {
            guard fields[pair.field] == nil, !taken.contains(pair.value) else { continue }
            take(pair.value, as: pair.field, certainty: min(max(1 - 0.08 * max(pair.price, 0), 0.5), 1))
            if pair.isGuessed { guessed.insert(pair.field) }
        }
    }

    private func pairs(_ own: [Int: Int], byCaptionsAlone: Bool) -> [Pair] {
        var pairs: [Pair] = []
        let remnants = Set(
            values.indices.filter {
                CaptionedLine.hasWordsOfCaptionsAlone(values[$0].scalars)
                    && !AuthorityWords.beginOrEnd(values[$0].text)
                    || values[$0].isNumberedCaption && !own.values.contains($0)
                    || CaptionedLine.hasWordOfDate(values[$0].scalars)
            })
        func add(_ field: FieldName, _ value: Int, _ price: Double, isGuessed: Bool = false) {
            let text = values[value].text
            guard !taken.contains(value), FieldForm.fits(text, field), known.mayBe(text, field) else { return }
            let doubt = max(Self.wellRead - values[value].confidence, 0)
            let isRemnant = remnants.contains(value) && field != .address && field != .remarks
            var price = price + (isRemnant ? Self.remnant : 0) + Self.priceOfDoubt * doubt
            switch known.standing(text, as: field) {
            case .same: price += Self.agreement
            case .near: price += Self.nearAgreement
            case .different: price += Self.contradiction
            case .unknown: break
            }
            pairs.append(Pair(field: field, value: value, price: price, isGuessed: isGuessed))
        }
        // On a page without the MRZ a father's name is no holder's, though both are called the same.
        var named = Set<Int>()
        for (index, caption) in captions.enumerated() {
            // Without an MRZ nothing speaks for a caption that was guessed, unless the page says what it is.
            if caption.resembles, known.names == nil, !isTitled { continue }
            let meanings = Self.meanings(of: caption.caption)
            if let value = own[index] { for field in meanings { add(field, value, 0) } }
            for (value, line) in values.enumerated() where !own.values.contains(value) {
                guard var price = price(of: line, under: caption) else { continue }
                if caption.resembles { price += known.names == nil ? Self.resemblanceAlone : Self.resemblance }
                if byCaptionsAlone, price < Self.named, !meanings.isEmpty { named.insert(value) }
                for field in meanings {
                    add(field, value, price + (own[index] == nil ? 0 : 1), isGuessed: caption.resembles)
                }
            }
        }
        for value in values.indices {
            let text = values[value].text
            for field in unmistakable(text) where needsNoCaption(field, byCaptionsAlone: byCaptionsAlone) {
                add(field, value, Self.byItsForm)
            }
            for field in Self.recognisable
            where !taken.contains(value) && !named.contains(value) && known.standing(text, as: field) == .same
                && FieldForm.fits(text, field)
            {
                pairs.append(Pair(field: field, value: value, price: Self.withoutCaption + Self.agreement))
            }
        }
        return pairs
    }

    /// Fields that a text can only be of, by its form or by the MRZ's date of birth.
    private func unmistakable(_ text: String) -> [FieldName] {
        [FieldForm.unmistakable(text), known.isMadeOfBirth(text) ? .personalNumber : nil].compactMap(\.self)
    }

    /// Whether a text of a field's form is taken without its caption.
    private func needsNoCaption(_ field: FieldName, byCaptionsAlone: Bool) -> Bool {
        switch field {
        case .ecrStatus, .personalNumber: true
        case .cardAccessNumber: known.mayBeCard
        // `BROWN` may be a name where no MRZ says what the name is, and any paper may name a town and its country.
        case .eyeColour: !byCaptionsAlone && known.names != nil
        case .placeOfBirth: !byCaptionsAlone && (known.names != nil || isCaptioned)
        default: !byCaptionsAlone
        }
    }

    /// Fields whose text can be told by the MRZ alone.
    static let recognisable: [FieldName] = [
        .surname, .givenNames, .documentNumber, .dateOfBirth, .dateOfExpiry,
    ]

    private static func meanings(of caption: Caption) -> [FieldName] {
        switch caption {
        case .field(let field): [field]
        case .wholeName: [.surname, .givenNames]
        case .placeAndDateOfBirth: [.placeOfBirth, .dateOfBirth]
        case .oldPassport: [.oldPassportNumber]
        case .other, .title: []
        }
    }

    /// What it costs to take a text for the value of a caption; `nil` where it stands elsewhere.
    ///
    /// Lengths are heights of capitals.
    private func price(of value: PrintedLine, under caption: PageText.CaptionPlace) -> Double? {
        let unit = max(value.capHeight, caption.capHeight)
        let place = max(caption.start, value.start)
        let step = value.y(at: value.start) - caption.line.y(at: min(place, caption.end))
        let isUnderUnseen = value.start >= caption.earliest && value.start < caption.start
        let indent = isUnderUnseen ? Self.underUnseen : (value.start - caption.start) / unit
        let gap = (step - (value.capHeight + caption.capHeight) / 2) / unit
        if (-0.3...3.2).contains(gap), indent > -3, value.start < caption.end + 2 * unit {
            guard !isCovered(value, from: caption, below: true) else { return nil }
            return 0.5 * max(gap, 0) + 0.25 * abs(indent)
        }
        let beside = (value.start - caption.end) / unit
        if abs(step) < 0.7 * unit, Self.beside.contains(beside) {
            guard !isCovered(value, from: caption, below: false),
                beside <= Self.farBeside || !hasText(between: caption, and: value)
            else { return nil }
            return 0.8 + 0.15 * min(max(beside, 0), Self.farBeside) + abs(step) / unit
        }
        return nil
    }

    /// Whether a text stands between a caption and what is far beside it.
    private func hasText(between caption: PageText.CaptionPlace, and value: PrintedLine) -> Bool {
        values.contains { other in
            other.start > caption.end && other.end < value.start
                && abs(other.y(at: other.start) - caption.line.y(at: caption.end)) < other.capHeight
        }
    }

    /// Whether another caption lies between.
    private func isCovered(_ value: PrintedLine, from caption: PageText.CaptionPlace, below: Bool) -> Bool {
        captions.contains { other in
            guard other.start != caption.start || other.middle != caption.middle else { return false }
            if below {
                let x = max(value.start, other.start)
                let isBetween =
                    other.middle > caption.middle + 0.5 * caption.capHeight
                    && other.middle < value.y(at: x) - 0.3 * value.capHeight
                return isBetween && other.start < value.end && other.end > value.start
            }
            return abs(other.middle - caption.middle) < caption.capHeight && other.start > caption.start
                && other.start < value.start
        }
    }

    /// Takes in the further lines of a text: under the last one, as large, and beginning where it does.
    private mutating func extend(_ field: FieldName) {
        guard var text = fields[field] else { return }
        while text.lines.count < FieldForm.mostLines(field), let last = text.lines.last {
            let next = values.indices.filter { !taken.contains($0) }.first { index in
                isContinued(last, in: values[index])
                    && values[index].confidence >= Self.leastOfItsFirst * (text.lines.first?.confidence ?? 0)
                    && FieldForm.fits(values[index].text, field == .issuingAuthority ? .address : field)
                    && (field == .address || !values[index].beginsWithNumber)
                    && (field == .nationality || !CaptionedLine.hasWordsOfCaptionsAlone(values[index].scalars))
                    && !isUnderCaption(values[index], below: last)
            }
            guard let next else { break }
            // A name goes on only if the MRZ's does, a nationality only if both lines are one or an oblique parts them.
            if known.standing(text.text, as: field) == .same, field == .surname || field == .givenNames,
                last.scalars.last != "/" || last.isLatin == values[next].isLatin
            {
                break
            }
            if field == .nationality, last.scalars.last != "/",
                values[next].confidence < Self.confident || !isNationality(text.text, and: values[next].text)
            {
                break
            }
            taken.insert(next)
            text.lines.append(values[next])
        }
        if field == .address || field == .remarks && hasRemarksBySense { extendUpwards(&text, field) }
        if field == .nationality { takeInOtherLanguage(&text) }
        fields[field] = text
    }

    /// Whether two lines are a nationality in two parts, or in two languages.
    private func isNationality(_ first: String, and second: String) -> Bool {
        let whole = StateCode.all(nationality: first + " " + second)
        let both = Set(StateCode.all(nationality: first)).intersection(StateCode.all(nationality: second))
        return (whole + both).contains { known.nationality == nil || $0.alpha3 == known.nationality?.alpha3 }
    }

    /// Takes in the line above that goes on with an oblique: `BELG/` over `BELGE`.
    private mutating func takeInOtherLanguage(_ text: inout PrintedField) {
        guard text.lines.count == 1, let line = text.lines.first,
            let above = values.indices.first(where: { index in
                !taken.contains(index) && values[index].scalars.last == "/" && isContinued(values[index], in: line)
                    && isNationality(values[index].text, and: line.text)
            })
        else { return }
        taken.insert(above)
        text.lines.insert(values[above], at: 0)
    }

    /// Takes in the lines above what told a field by itself: above an address's postal code its street and its house, above
    /// a permit's word for work what else it remarks.
    private mutating func extendUpwards(_ text: inout PrintedField, _ field: FieldName) {
        while text.lines.count < FieldForm.mostLines(field), let first = text.lines.first {
            let above = values.indices.first { index in
                let line = values[index]
                return !taken.contains(index) && line.confidence >= Self.confident && isContinued(line, in: first)
                    && (field == .remarks || line.scalars.contains { $0.isFigure })
                    && FieldForm.fits(line.text, field) && PrintedDate(line.text) == nil
                    && !isUnderCaption(first, below: line)
            }
            guard let above else { break }
            taken.insert(above)
            text.lines.insert(values[above], at: 0)
        }
    }

    /// Whether a line goes on in another: right under it, as large, and beginning where it does.
    func isContinued(_ last: PrintedLine, in line: PrintedLine) -> Bool {
        let unit = max(line.capHeight, last.capHeight)
        let step = (line.y(at: line.start) - last.y(at: line.start)) / unit
        return (1.0...2.3).contains(step) && abs(line.start - last.start) < 1.5 * unit
            && max(line.capHeight, last.capHeight) < Self.sameText * min(line.capHeight, last.capHeight)
    }

    private func isUnderCaption(_ line: PrintedLine, below last: PrintedLine) -> Bool {
        captions.contains { caption in
            caption.middle > last.y(at: last.start) && caption.middle < line.y(at: line.start)
                && caption.start < line.end && caption.end > line.start
        }
    }
}
