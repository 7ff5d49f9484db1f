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
            (.withdrawn, "CSK SCG SUN TMP YUG ZAR"),
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

    @Test("Withdrawn and deprecated codes are historic, and no other")
    func historic() {
        #expect(
            StateCode.all.filter(\.isHistoric).map(\.code).sorted()
                == "ANT CSK NTZ SCG SUN TMP YUG ZAR".split(separator: " ").map(String.init))
    }
}
