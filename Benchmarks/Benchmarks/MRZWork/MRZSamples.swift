import TravelDocument

/// Texts of MRZs of one kind, so many and so different that no processor learns them by heart.
package struct MRZSamples: Sendable {
    /// What they are, in a word or two.
    package let name: String
    /// ASCII, lines ended by LF.
    package let texts: [[UInt8]]

    /// How many of each layout.
    package static let count = 64
    /// The day on which none of the clean ones is doubtful.
    package static let referenceDate = "2026-11-24"

    private static let layouts: [MRZLayout] = [.td3, .td1, .td2, .mrvA, .mrvB]

    /// One for each layout of the standard, all of them mixed, and these again with something wrong in each.
    package static func all() throws -> [MRZSamples] {
        var generator = SplitMix64(state: 9303)
        let clean = try layouts.map { layout in
            let texts = try (0..<count).map { _ in try draw(layout, &generator) }
            return MRZSamples(name: layout.name, texts: texts)
        }
        let mixed = clean.flatMap(\.texts).shuffled(using: &generator)
        let doubtful = mixed.map { damaged($0, &generator) }
        return clean + [.init(name: "mixed", texts: mixed), .init(name: "mixed, doubtful", texts: doubtful)]
    }

    private static func draw(_ layout: MRZLayout, _ generator: inout SplitMix64) throws -> [UInt8] {
        func letters(_ count: ClosedRange<Int>) -> String { drawn("ABCDEFGHIJKLMNOPQRSTUVWXYZ", count, &generator) }
        func characters(_ count: ClosedRange<Int>) -> String {
            drawn("0123456789ABCDEFGHJKLMNPRTVWXYZ", count, &generator)
        }
        func date(_ years: ClosedRange<Int>) -> String {
            [
                Int.random(in: years, using: &generator), .random(in: 1...12, using: &generator),
                .random(in: 1...28, using: &generator),
            ]
            .map { ($0 % 100 < 10 ? "0" : "") + String($0 % 100) }.joined()
        }
        // Issuers with numbers of their own in the optional data would refuse chance ones.
        let own = Set(MRZDeviation.all.map(\.issuingState))
        let states = StateCode.all.filter { !$0.isHistoric && !own.contains($0.code) }
        func state() -> String { states.randomElement(using: &generator)?.code ?? "UTO" }
        func one(in odds: Int) -> Bool { Int.random(in: 0..<odds, using: &generator) == 0 }

        var values: [FieldName: String] = [
            .documentCode: String(layout == .td1 || layout == .td2 ? "I" : layout == .td3 ? "P" : "V"),
            .issuingState: state(), .nationality: state(),
            .documentNumber: characters(7...9),
            .surname: letters(3...11) + (one(in: 6) ? " " + letters(2...4) : ""),
            .givenNames: letters(3...6) + (one(in: 2) ? " " + letters(2...5) : ""),
            .dateOfBirth: date(1940...2008), .dateOfExpiry: date(2027...2036),
            .sex: ["M", "F", "X"].randomElement(using: &generator) ?? "M",
        ]
        if one(in: 2) { values[layout == .td3 ? .personalNumber : .optionalData1] = characters(3...7) }
        if layout == .td1, one(in: 3) { values[.optionalData2] = characters(3...11) }
        // A document number that runs on into the optional data.
        if layout.documentNumberContinues != nil, one(in: 8) {
            values[.documentNumber] = characters(11...12)
            values[.optionalData1] = nil
        }
        return Array(try layout.write(values).description.utf8)
    }

    /// With another figure, a code of no State, or a letter in a date.
    private static func damaged(_ text: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
        var text = text
        let figures = text.indices.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[$0]) }
        guard let figure = figures.randomElement(using: &generator) else { return text }
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text[figure] = text[figure] == UInt8(ascii: "9") ? UInt8(ascii: "0") : text[figure] + 1
        case 1: text[2] = UInt8(ascii: "Q")
        default: text[figure] = UInt8(ascii: "O")
        }
        return text
    }

    private static func drawn(_ alphabet: String, _ count: ClosedRange<Int>, _ generator: inout SplitMix64) -> String {
        let characters = Array(alphabet)
        return String(
            (0..<Int.random(in: count, using: &generator)).compactMap { _ in characters.randomElement(using: &generator)
            })
    }
}

/// The same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
