import TravelDocument

/// What a field's text may look like, and its normal form.
///
/// A table of tests: whether a text can be the field's at all, apart from what it says.
enum FieldForm {
    /// Whether a text can be a field's.
    static func fits(_ text: String, _ field: FieldName) -> Bool {
        let scalars = text.unicodeScalars
        let letters = scalars.count { $0.properties.isAlphabetic }
        let digits = scalars.count { $0.isFigure }
        // No print but an MRZ's has fillers.
        guard !scalars.contains("<") else { return false }
        switch field {
        // A year alone may be anything; births are known by the year at times.
        case .dateOfBirth: return PrintedDate(text) != nil
        case .dateOfExpiry, .dateOfIssue, .oldPassportIssueDate:
            return PrintedDate(text).map { $0.readings[0].month != nil } ?? false
        case .sex: return PrintedSex.readings(text) != []
        case .oldPassportNumber: return digits >= 4 && scalars.count <= 15 && PrintedDate(text) == nil
        case .oldPassportIssuePlace: return letters >= 2 && digits == 0
        case .ecrStatus: return ecrStatus(text) != nil
        case .documentNumber, .personalNumber, .fileNumber:
            return digits >= 2 && digits + letters >= 4 && letters <= digits + 6 && scalars.count <= 30
                && PrintedDate(text)?.readings.first?.month == nil && !hasWord(text)
        case .height:
            return canBeHeight(withPoint(text)) && letters <= 4
        case .cardAccessNumber: return digits == 6 && letters == 0
        case .eyeColour: return letters >= 2 && digits == 0 && scalars.count <= 30
        case .surname, .givenNames:
            return letters >= 1 && digits * 4 <= letters && !isCaptionOfOneOrMore(text)
        case .nationality, .previousName, .fatherName, .motherName, .spouseName, .profession:
            return letters >= 1 && digits * 4 <= letters
        case .placeOfBirth, .placeOfIssue: return letters >= 2 && digits <= letters && PrintedDate(text) == nil
        // `422` is one; a longer number is a document's.
        case .issuingAuthority: return letters >= 2 || (2...5).contains(letters + digits)
        case .address, .remarks: return letters >= 2
        default: return letters + digits > 0
        }
    }

    /// Whether a text ends as a caption that leaves open how many there are: `Given name(s)`, `Vorname(n)`.
    private static func isCaptionOfOneOrMore(_ text: String) -> Bool {
        let end = Array(text.unicodeScalars.suffix(5))
        guard end.last == ")", let bracket = end.firstIndex(of: "("), bracket > 0 else { return false }
        let ending = end[(bracket + 1)..<(end.count - 1)]
        return end[bracket - 1].properties.isAlphabetic && !ending.isEmpty
            && ending.allSatisfy(\.properties.isLowercase)
    }

    /// The field that a text can only be of, whatever stands beside it: a height with its unit, an authority by its
    /// first word, a place of birth by its country, an eye's colour by its name.
    static func unmistakable(_ text: String) -> FieldName? {
        if isHeightWithUnit(text) || isHeightInMetres(text) { return .height }
        if PrintedSex.isPair(text) { return .sex }
        if EyeColours.isOne(text) { return .eyeColour }
        if ecrStatus(text) != nil { return .ecrStatus }
        if isAccessNumber(text) { return .cardAccessNumber }
        if isPostalLine(text) { return .address }
        if AuthorityWords.beginOrEnd(text) { return .issuingAuthority }
        return CountryOfBirth.follows(in: text) ? .placeOfBirth : nil
    }

    /// A town with what only a place of birth has behind it; an authority may have a department, too.
    static func isPlaceOfBirth(_ text: String) -> Bool {
        isTownWithDepartment(text) || CountryOfBirth.follows(in: text)
    }

    /// A town and the number of its department in brackets, as France has places of birth: `Lamy (76)`, `BASTIA(2B)`.
    private static func isTownWithDepartment(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let bracket = scalars.lastIndex(of: "("), scalars.last == ")" else { return false }
        let number = scalars[(bracket + 1)..<(scalars.count - 1)]
        return (2...3).contains(number.count) && number.first?.isFigure == true
            && number.allSatisfy { $0.isFigure || $0 == "A" || $0 == "B" }
            && scalars[..<bracket].count { $0.properties.isAlphabetic } >= lettersOfAWord
    }

    /// A postal code and a town's name behind it: the line of an address that every country of the Continent has.
    private static func isPostalLine(_ text: String) -> Bool {
        let words = text.unicodeScalars.split(separator: " ")
        guard words.count >= 2, let code = words.first, (4...6).contains(code.count) else { return false }
        let town = words[1]
        return code.allSatisfy { $0.isFigure } && town.count >= 3 && town.first?.properties.isUppercase == true
            && words.dropFirst().joined().allSatisfy { !$0.isFigure }
    }

    /// Whether there is a word in it, of more letters than a series has.
    private static func hasWord(_ text: String) -> Bool {
        text.unicodeScalars.split { !$0.properties.isAlphabetic && !$0.isFigure }.contains { word in
            word.count >= lettersOfAWord && word.allSatisfy(\.properties.isAlphabetic)
        }
    }

    private static let lettersOfAWord = 4

    /// Six figures and nothing else (BSI TR-03110-2, section 3.3).
    private static func isAccessNumber(_ text: String) -> Bool {
        text.unicodeScalars.count == 6 && text.unicodeScalars.allSatisfy { $0.isFigure }
    }

    /// Whether its figures are those of a person's height, in centimetres or in metres, or in feet and inches.
    private static func canBeHeight(_ text: String) -> Bool {
        let isInFeet = text.unicodeScalars.contains { $0 == "'" || $0 == "’" }
        let number = figures(text).unicodeScalars.filter { $0.isFigure }.reduce(0) {
            $0 * 10 + Int($1.value - 48)
        }
        if isInFeet { return (20...79).contains(number) || (200...711).contains(number) }
        // Two figures without a unit are what is left of three.
        let hasUnit = text.unicodeScalars.contains { $0.properties.isAlphabetic }
        return ((hasUnit ? 40 : 100)...260).contains(number)
    }

    /// Whether India asks that its emigration be checked: `ECR`, `EMIGRATION CHECK REQUIRED`, `ECNR`.
    static func ecrStatus(_ text: String) -> String? {
        switch KnownFields.plain(text) {
        case "ECR", "EMIGRATIONCHECKREQUIRED": "ECR"
        case "ECNR", "EMIGRATIONCHECKNOTREQUIRED": "ECNR"
        default: nil
        }
    }

    /// Whether a text is a height and its unit, with letters that look like figures or without.
    static func isHeightWithUnit(_ text: String) -> Bool { isHeight(figures(withPoint(text))) }

    /// `1,72` and nothing else: no other number of such a page has so few figures and a comma among them.
    private static func isHeightInMetres(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.count == 4 && scalars[0] == "1" && (scalars[1] == "," || scalars[1] == ".")
            && scalars[2...].allSatisfy { $0.isFigure } && scalars[2].value >= Unicode.Scalar("4").value
    }

    /// `1L72 m` with the point that its second letter can only be.
    private static func withPoint(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        guard scalars.count >= 5, scalars[0] == "1" || scalars[0] == "2", !scalars[1].isFigure,
            scalars[2...3].allSatisfy({ $0.isFigure || figuresLike[$0] != nil }),
            scalars[4...].allSatisfy({ $0 == " " || $0 == "m" || $0 == "м" })
        else { return text }
        if scalars[1] != "," { scalars[1] = "." }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Whether a text has a height's length and unit, though it is none yet: `1.B4 m`.
    static func mayBeHeight(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count == 2 && ["m", "cm", "м", "см"].contains(words[1].lowercased())
            && (3...4).contains(words[0].count)
            && words[0].contains(where: \.isNumber) && !isHeightWithUnit(text)
    }

    /// `170 cm`, `1,70 m`.
    private static func isHeight(_ text: String) -> Bool {
        let letters = text.unicodeScalars.filter { $0 != " " }.map { Character($0).lowercased() }.joined()
        let number = letters.prefix { $0.isNumber || $0 == "." || $0 == "," }
        switch letters.dropFirst(number.count) {
        case "cm", "см":
            return number.count == 3 && number.allSatisfy(\.isNumber) && ("1"..."2").contains(number.prefix(1))
        case "m", "м":
            // `184 m` has lost its point.
            let hasPoint = number.count == 4 && !number.dropFirst().prefix(1).allSatisfy(\.isNumber)
            return (hasPoint || number.count == 3 && number.allSatisfy(\.isNumber))
                && ("1"..."2").contains(number.prefix(1))
        default: return false
        }
    }

    /// A letter alone is a figure where an address has a number: `O bis rue`, `Appartement O.`, `l ter impasse`.
    private static func houseNumbers(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in words.indices {
            let letters = words[index].unicodeScalars.filter { $0.properties.isAlphabetic || $0.isFigure }
            guard letters.count == 1, let letter = letters.first, letter != "i", letter != "o",
                let figure = figuresLike[letter]
            else { continue }
            let before = index > 0 ? KnownFields.plain(words[index - 1]) : nil
            let behind = index + 1 < words.count ? KnownFields.plain(words[index + 1]) : ""
            guard before.map(beforeNumbers.contains) ?? true || behindNumbers.contains(behind) else { continue }
            words[index] = String(
                String.UnicodeScalarView(words[index].unicodeScalars.map { $0 == letter ? figure : $0 }))
        }
        return words.joined(separator: " ")
    }

    private static let beforeNumbers: Set<String> = [
        "APPARTEMENT", "APT", "APP", "APARTMENT", "FLAT", "WOHNUNG", "HAUS", "NO", "NR", "N", "KAT", "IMMEUBLE", "BUS",
    ]
    private static let behindNumbers: Set<String> = ["BIS", "TER", "QUATER", "QUINQUIES"]

    /// `184 m` has lost its point.
    private static func height(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count == 2, ["m", "м"].contains(words[1].lowercased()), words[0].count == 3,
            words[0].allSatisfy(\.isNumber)
        else {
            return text
        }
        return "\(words[0].prefix(1)).\(words[0].dropFirst()) \(words[1])"
    }

    /// How many lines a field may have.
    static func mostLines(_ field: FieldName) -> Int {
        switch field {
        case .address, .remarks: 5
        case .issuingAuthority: 3
        case .surname, .givenNames, .nationality, .placeOfBirth, .placeOfIssue, .previousName, .fatherName, .motherName,
            .spouseName:
            2
        default: 1
        }
    }

    /// Dates are another matter: they need to know which date it is.
    static func value(_ text: String, of field: FieldName) -> String {
        switch field {
        case .personalNumber: number(figures(text))
        case .documentNumber, .oldPassportNumber, .fileNumber, .cardAccessNumber: number(text)
        case .ecrStatus: ecrStatus(text) ?? text
        case .height: height(figures(withPoint(text)))
        case .address: houseNumbers(figures(text))
        default: figures(text)
        }
    }

    /// Letters that look like figures, as figures where they stand among some: `17O cm` is `170 cm`, `(8l)` is `(81)`.
    ///
    /// Only in words that have a figure and no other letter: names of streets and towns stay as they are.
    static func figures(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count,
                scalars[end].properties.isAlphabetic || scalars[end].isFigure || scalars[end] == "."
                    || scalars[end] == ","
            {
                end += 1
            }
            let word = scalars[start..<end]
            let isNumber =
                word.contains { $0.isFigure }
                && word.allSatisfy { !$0.properties.isAlphabetic || figuresLike[$0] != nil }
            if isNumber { for index in start..<end { scalars[index] = figuresLike[scalars[index]] ?? scalars[index] } }
            start = end + 1
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let figuresLike: [Unicode.Scalar: Unicode.Scalar] = [
        "O": "0", "o": "0", "l": "1", "I": "1", "i": "1", "İ": "1", "L": "1", "|": "1",
    ]

    /// Without what stands before it: `No`, `N°`, `№`.
    private static func number(_ text: String) -> String {
        var words = text.split(separator: " ")
        while words.count > 1, !words[0].contains(where: \.isNumber), words[0].count <= 3,
            words[0].contains(where: { !$0.isUppercase })
        {
            words.removeFirst()
        }
        return words.map(digitsFor).joined(separator: " ")
    }

    /// A number has capitals, and digits among digits: `APo526` and `HP1O8` have a zero.
    private static func digitsFor(_ word: Substring) -> String {
        guard word.contains(where: \.isNumber) else { return String(word) }
        let scalars = Array(word.unicodeScalars)
        let digits = scalars.indices.map { index in
            let isAmongDigits =
                index > 0 && index + 1 < scalars.count && scalars[index - 1].isFigure && scalars[index + 1].isFigure
            return scalars[index].properties.isLowercase || isAmongDigits && scalars[index] == "O"
                ? figuresLike[scalars[index]] ?? scalars[index] : scalars[index]
        }
        return String(String.UnicodeScalarView(digits))
    }
}

/// The holder's sex as pages print it: in letters of many languages, alone or two with an oblique.
enum PrintedSex {
    private static let words: [(Set<Sex>, String)] = [
        (
            [.male],
            "M MALE MASCULIN MASCULINO MASCULINE MANN MAN MIES ERKEK E FFI HOMME HOMBRE H UOMO MASCHILE MANNLICH MAENNLICH MEZCZYZNA LAKI LAKILAKI LELAKI NAM MUZ MOSKI MUSKI FERFI ME MAND MEES VYRAS VIRIETIS MASHKULL RAGEL FIREANN GWRYW MANNLECH МУЖ МУЖСКОЙ МЪЖ МУЖЧИНА М Е Ч ЧОЛ ЧОЛОВІЧА МУШКИ Α ΑΡΡΕΝ ΑΝΔΡΑΣ"
        ),
        (
            [.female],
            "F FEMALE FEMININ FEMENINO FEMININO FEMININE FRAU W WEIBLICH K KADIN KV KVINNA KVINDE KVINNE NAINEN N FEMME MUJER DONNA FEMMINILE KOBIETA PEREMPUAN ZENA ZENSKI Z NU NO NAINE MOTERIS SIEVIETE FEMER MARA BAINEANN BENYW WEIBLECH Ж Ә ЖЕН ЖЕНСКИЙ ЖЕНА ЖІН ЖІНОЧА ЖЕНСКИ ΘΗΛΥ Θ ΓΥΝΑΙΚΑ"
        ),
        ([.unspecified], "X XX DIVERS DIVERSE U UNSPECIFIED OTHER"),
        // A Dutch woman (vrouw), a Lithuanian or Latvian man.
        ([.male, .female], "V S P L D B A"),
    ]

    private static let table: [String: Set<Sex>] = {
        var table: [String: Set<Sex>] = [:]
        for (sexes, words) in words {
            for word in CaptionedLine.words(of: words) { table[word, default: []].formUnion(sexes) }
        }
        return table
    }()

    /// Whether a text is a sex in two languages with an oblique between them: `K/F`, `FFI / M`.
    ///
    /// Not where a word of it may be either sex, as in `N/A` and `V/M`, and not what forms ask: `M/F`, `H/M`.
    static func isPair(_ text: String) -> Bool {
        let parts = text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map { part in
            String(String.UnicodeScalarView(part.filter { $0 != " " }))
        }
        guard parts.count == 2, !questions.contains(Set(parts)),
            parts.allSatisfy({ word in
                (1...longestOfAPair).contains(word.unicodeScalars.count)
                    && word.unicodeScalars.allSatisfy(\.properties.isUppercase)
            })
        else { return false }
        let sexes = parts.map(readings)
        return sexes[0].count == 1 && sexes[0] == sexes[1]
    }

    /// Man or woman, in Spanish.
    private static let questions: Set<Set<String>> = [["H", "M"]]

    private static let longestOfAPair = 3

    /// What the print may mean: both where its letter stands for either; none where it is no such word.
    static func readings(_ text: String) -> Set<Sex> {
        let words = CaptionedLine.words(of: text)
        guard (1...4).contains(words.count) else { return [] }
        var readings: Set<Sex>?
        for word in words {
            // `7/F` is `Ž/F`: what one letter was read as does not matter beside one that is known.
            guard let own = table[word] else {
                if word.utf8.count == 1, words.count == 2 { continue }
                return []
            }
            // Two languages have to agree, and the plainer of them decides.
            let both = readings.map { $0.intersection(own) } ?? own
            readings = both.isEmpty ? (own.count == 1 ? own : readings) : both
        }
        return readings ?? []
    }
}
