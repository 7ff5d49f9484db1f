import Testing

@testable import TravelDocument

@Suite("Codes of States and organizations (Doc 9303-3, section 5)")
struct StateCodeTests {
    @Test("The table is sorted, and every code is found as itself", arguments: StateCode.all)
    func found(_ state: StateCode) {
        #expect(StateCode(state.code) == state)
    }

    @Test("No code stands twice, and the order is that of the MRZ's characters")
    func order() {
        let keys = StateCodeTable.rows.map { row in
            let padded = row.code.description + String(repeating: "<", count: 3 - row.code.utf8CodeUnitCount)
            return padded.utf8.map { MRZCharacter.index(ascii: $0) }
        }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }

    @Test("ISO 3166-1 has 249 entries, and all are there with two letters of their own")
    func iso() {
        let extensions = ["D", "RKS", "GBD", "GBN", "GBO", "GBP", "GBS"]
        let iso = StateCode.all.filter { $0.part == .states && !extensions.contains($0.code) }
        #expect(iso.count == 249)
        #expect(Set(iso.compactMap(\.alpha2)).count == 249)
        #expect(iso.allSatisfy { $0.alpha3 == $0.code && $0.code.count == 3 && $0.alpha2?.count == 2 })
    }

    @Test(
        "The parts hold what the standard lists in them",
        arguments: [
            (.reserved, "EUE"), (.unitedNations, "UNA UNK UNO"),
            (.otherAuthorities, "XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO"),
            (.withoutNationality, "XXA XXB XXC XXX"), (.deprecated, "ANT NTZ"), (.specimens, "UTO"), (.icao, "IAO"),
            (.withdrawn, "BUR BYS CSK DDR HVO PCI RHO ROM SCG SUN TMP YMD YUG ZAR"),
        ] as [(StateCode.Part, String)])
    func parts(_ part: StateCode.Part, _ codes: String) {
        #expect(StateCode.all.filter { $0.part == part }.map(\.code).joined(separator: " ") == codes)
    }

    @Test("Germany's code has one letter, with or without fillers", arguments: ["D", "D<<", "D<"])
    func germany(_ code: String) throws {
        let state = try #require(StateCode(code))
        #expect(state.alpha3 == "DEU" && state.alpha2 == "DE" && state.nationality == "GERMAN")
    }

    @Test("India's nationality is Indian")
    func india() throws {
        let state = try #require(StateCode("IND"))
        #expect(state.nationality == "INDIAN" && state.name == "India" && state.alpha2 == "IN")
    }

    @Test("Other codes are none", arguments: ["", "XX", "AAA", "ZZZ", "<<<", "ind", "DE", "D<D", "INDI", "00A", "É"])
    func unknown(_ code: String) { #expect(StateCode(code) == nil) }

    @Test(
        "Names and nationalities are words: nationalities in capitals that a page can print", arguments: StateCode.all)
    func words(_ state: StateCode) {
        #expect(!state.name.isEmpty)
        #expect(state.nationality?.isEmpty != true)
        let printable = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ -()")
        #expect(state.nationality?.allSatisfy(printable.contains) != false)
    }

    @Test(
        "A nationality is found by every word that a page may print for it",
        arguments: [
            ("INDIAN", "IND"), ("Indian", "IND"), ("IND", "IND"), ("BRITISH CITIZEN", "GBR GGY IMN JEY"),
            ("BRITISH OVERSEAS CITIZEN", "GBO"), ("UNITED STATES OF AMERICA", "USA"), ("American", "USA"),
            ("CHINESE", "CHN HKG MAC"), ("中国 / CHINESE", "CHN HKG MAC"), ("P.R. CHINA", "CHN"),
            ("REPUBLIC OF CHINA", "TWN"), ("JAPAN", "JPN"), ("REPUBLIC OF KOREA", "KOR"), ("KOREAN", "KOR PRK"),
            ("DEUTSCH", "DEU D"), ("GERMAN", "DEU D DDR"), ("D", "D"), ("FRANÇAISE", "FRA"), ("Française", "FRA"),
            ("ESPANOLA", "ESP"), ("ΕΛΛΗΝΙΚΗ/HELLENIC", "GRC"), ("SUOMI / FINLAND", "FIN"),
            ("DOMINICAN", "DMA DOM"), ("DOMINICANA / DOMINICAN", "DOM"), ("T.C./TUR", "TUR"),
            ("ČESKÁ REPUBLIKA/CZECH REPUBLIC", "CZE"), ("MACEDONIAN/CITIZEN OF THE REPUBLIC OF NORTH MACEDONIA", "MKD"),
            ("CITIZEN OF ANTIGUA AND BARBUDA", "ATG"), ("CITIZEN OF ST. KITTS AND NEVIS", "KNA"),
            ("CITIZEN OF THE REPUBLIC OF SEYCHELLES", "SYC"), ("SOVIET", "SUN"), ("STATELESS PERSON", "XXA"),
            ("REFUGEE", "XXB XXC"), ("UNITED NATIONS/NATIONS UNIES", "UNA UNO"), ("SWEDISH/FRENCH", ""),
            ("", ""), ("/", ""), ("CITIZEN OF", ""), ("THE", ""), ("<<<", ""), ("РОССИЯ", "RUS"),
            ("УКРАЇНА/UKRAINE", "UKR"), ("საქართველო", ""),
        ])
    func nationalities(_ printed: String, _ codes: String) {
        #expect(StateCode.all(nationality: printed).map(\.code).joined(separator: " ") == codes)
    }

    @Test(
        "A State is found by its names",
        arguments: [
            ("India", "IND"), ("Côte d’Ivoire", "CIV"), ("Cote d'Ivoire", "CIV"), ("IVORY COAST", "CIV"),
            ("Türkiye", "TUR"), ("TURKEY", "TUR"), ("Republic of Türkiye", "TUR"), ("St Lucia", "LCA"),
            ("Korea, Republic of", "KOR"), ("Kingdom of the Netherlands", "NLD"), ("Congo", "COG"),
            ("Republic of the Congo", "COG"), ("Democratic Republic of the Congo", "COD"), ("BURMA", "MMR BUR"),
            ("Romania", "ROU ROM"), ("Deutschland", "DEU D"), ("Niger", "NER"), ("Nigeria", "NGA"),
            ("Trinidad & Tobago", "TTO"),
            ("Federal Republic of Germany", "DEU D"), ("Democratic Socialist Republic of Sri Lanka", "LKA"),
            ("People’s Democratic Republic of Algeria", "DZA"), ("Grand Duchy of Luxembourg", "LUX"), ("INDIAN", ""),
            ("Atlantis", ""), ("Autriche", "AUT"), ("OOSTENRIJK", "AUT"), ("Slovenië", "SVN"), ("Marruecos", "MAR"),
            ("Côte-d'Ivoire", "CIV"), ("Allemagne", "DEU D"), ("Joegoslavië", "YUG"), ("São Tomé e Príncipe", "STP"),
        ])
    func names(_ name: String, _ codes: String) {
        #expect(StateCode.all(named: name).map(\.code).joined(separator: " ") == codes)
    }

    @Test(
        "Two letters have their codes, those in use first",
        arguments: [
            ("IN", "IND"), ("DE", "DEU D"), ("CS", "CSK SCG"), ("RO", "ROU ROM"), ("UN", "UNA UNO"), ("EU", "EUE"),
            ("KS", "RKS"), ("in", ""), ("XX", ""), ("IND", ""), ("", ""), ("É", ""),
        ])
    func alpha2(_ letters: String, _ codes: String) {
        #expect(StateCode.all(alpha2: letters).map(\.code).joined(separator: " ") == codes)
    }

    @Test("Each word of a row leads back to its code, and no word stands twice in a row", arguments: StateCode.all)
    func wayBack(_ state: StateCode) {
        let nationalities = [state.nationality].compactMap(\.self) + state.nationalityAlternatives
        for word in nationalities + state.nameAlternatives + [state.name, state.code, state.alpha3] {
            #expect(StateCode.all(nationality: word).contains(state))
        }
        for name in state.nameAlternatives + [state.name] + state.namesAbroad {
            #expect(StateCode.all(named: name).contains(state))
        }
        if let alpha2 = state.alpha2 { #expect(StateCode.all(alpha2: alpha2).contains(state)) }
        let folded = nationalities.map(PrintedWords.folded)
        #expect(Set(folded).count == folded.count)
        let names = (state.nameAlternatives + [state.name]).map(PrintedWords.folded)
        #expect(Set(names).count == names.count)
        #expect((nationalities + state.nameAlternatives).allSatisfy { $0 == $0.uppercased() })
        // Names abroad may differ in marks alone: what a page prints is spelled by them.
        #expect(Set(state.namesAbroad).count == state.namesAbroad.count)
        #expect(
            Set(state.namesAbroad.map { $0.uppercased() }).isDisjoint(
                with: state.nameAlternatives + [state.name.uppercased()]))
    }

    @Test("Every row of other words belongs to a row of the table")
    func otherWords() {
        #expect(StateCodeTable.words.allSatisfy { StateCode($0.code.description) != nil })
        #expect(StateCodeTable.exonyms.allSatisfy { StateCode($0.code.description) != nil })
    }

    @Test("A text of too many words is no name, and takes no time to be none")
    func manyWords() {
        #expect(StateCode.all(named: "THE REPUBLIC OF INDIA").map(\.code) == ["IND"])
        #expect(StateCode.all(named: String(repeating: "REPUBLIC OF ", count: 100_000) + "INDIA").isEmpty)
        for state in StateCode.all { #expect(state.name.split(separator: " ").count < 32) }
    }

    @Test("Any text is looked up without harm")
    func anyText() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
            }
            let text = "ATLANTIS " + String(String.UnicodeScalarView(scalars.filter { $0 != "/" }))
            #expect(StateCode.all(nationality: "INDIAN/" + text).map(\.code) == ["IND"])
            #expect(StateCode.all(named: text).isEmpty)
        }
    }

    @Test("Withdrawn and deprecated codes are historic, and no other")
    func historic() {
        #expect(
            StateCode.all.filter(\.isHistoric).map(\.code).sorted()
                == "ANT BUR BYS CSK DDR HVO NTZ PCI RHO ROM SCG SUN TMP YMD YUG ZAR".split(separator: " ").map(
                    String.init))
    }
}
