import Testing

@testable import TravelDocument

@Suite("Comparing names")
struct NameComparisonTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let printed: (String, String)
        let mrz: (String, String)
        let agreement: NameComparison.Agreement
        var rules: Set<NameRule> = []
        var arrangement: NameComparison.Arrangement = .asPrinted
        var isFull = false
        var testDescription: String { "\(printed) and \(mrz): \(agreement)" }
    }

    static let cases: [Case] = [
        .init(printed: ("ERIKSSON", "ANNA MARIA"), mrz: ("ERIKSSON", "ANNA MARIA"), agreement: .identical),
        .init(printed: ("Eriksson", "anna\u{A0}maria"), mrz: ("ERIKSSON", "ANNA MARIA"), agreement: .identical),
        .init(
            printed: ("MÜLLER", ""), mrz: ("MUELLER", ""), agreement: .legalSpelling, rules: [.transliteration]),
        .init(
            printed: ("MÜLLER", ""), mrz: ("MULLER", ""), agreement: .legalSpelling, rules: [.transliteration]),
        .init(
            printed: ("Mu\u{308}ller", ""), mrz: ("MUXXLLER", ""), agreement: .legalSpelling, rules: [.transliteration]),
        .init(
            printed: ("D’ARTAGNAN", "JEAN-LUC"), mrz: ("DARTAGNAN", "JEAN LUC"), agreement: .legalSpelling,
            rules: [.apostropheOmitted, .hyphenAsFiller]),
        .init(
            printed: ("O'CONNOR", ""), mrz: ("O CONNOR", ""), agreement: .differs),
        .init(
            printed: ("ERIKSSON", "ANNA, M."), mrz: ("ERIKSSON", "ANNA M"), agreement: .legalSpelling,
            rules: [.commaAsFiller, .punctuationOmitted]),
        .init(
            printed: ("Nguyễn", "Thị Hồng"), mrz: ("NGUYEN", "THI HONG"), agreement: .legalSpelling,
            rules: [.markOmitted]),
        .init(
            printed: ("Мельникова", "Юлия"), mrz: ("MELNIKOVA", "IULIIA"), agreement: .legalSpelling,
            rules: [.transliteration, .transliterationOutsideDoc9303]),
        .init(
            printed: ("ERIKSSON ANNA", ""), mrz: ("ERIKSSON", "ANNA"), agreement: .legalSpelling,
            arrangement: .partedElsewhere),
        .init(
            printed: ("ANNA MARIA", "ERIKSSON"), mrz: ("ERIKSSON", "ANNA MARIA"), agreement: .legalSpelling,
            arrangement: .reordered),
        .init(
            printed: ("ERIKSSON", "DR. ANNA"), mrz: ("ERIKSSON", "ANNA"), agreement: .legalSpelling,
            rules: [.affixOmitted]),
        .init(printed: ("ERIKSSON", "DR ANNA"), mrz: ("ERIKSSON", "DR ANNA"), agreement: .identical),
        .init(
            printed: ("BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "DINGO POTOROO"),
            mrz: ("BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DI"), agreement: .asFarAsPrinted,
            rules: [.truncation], isFull: true),
        .init(
            printed: ("BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "DINGO POTOROO"),
            mrz: ("BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DI"), agreement: .differs),
        .init(
            printed: ("PAPANDROPOULOUS", "JONATHON WARREN TREVOR"),
            mrz: ("PAPANDROPOULOUS", "JONATHON WARREN TREVOR"), agreement: .identical, isFull: true),
        .init(printed: ("ERIKSSON", "ANNA"), mrz: ("ERIKSON", "ANNA"), agreement: .differs),
        .init(printed: ("ERIKSSON", ""), mrz: ("", ""), agreement: .differs),
        .init(printed: ("", ""), mrz: ("", ""), agreement: .identical),
        .init(printed: ("ERIKSSON1", ""), mrz: ("ERIKSSON", ""), agreement: .differs),
    ]

    @Test("Names agree as the standard lets them", arguments: cases)
    func agreement(_ example: Case) {
        let comparison = Self.compare(example.printed, example.mrz, isFull: example.isFull)
        #expect(comparison.agreement == example.agreement)
        #expect(comparison.arrangement == example.arrangement)
        #expect(Set(comparison.rules.map(\.rule)) == example.rules)
        #expect((comparison.difference == nil) == (example.agreement != .differs))
    }

    static func compare(_ printed: (String, String), _ mrz: (String, String), isFull: Bool = false) -> NameComparison {
        NameMatcher(primaryIdentifier: text(mrz.0), secondaryIdentifier: text(mrz.1), mayBeTruncated: isFull)
            .compare(PrintedName(primaryIdentifier: printed.0, secondaryIdentifier: printed.1))
    }

    static func text(_ text: String) -> MRZText {
        var result = MRZText()
        for byte in text.utf8 { result.append(byte) }
        return result
    }
}
