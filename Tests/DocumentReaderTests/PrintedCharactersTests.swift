import Testing

@testable import DocumentReader

@Suite("What the net saw of a line")
struct PrintedCharactersTests {
    /// Each letter with the column at which it begins and how sure it is.
    private func tidied(_ seen: [(Unicode.Scalar, Int, Float)]) -> String {
        let characters = seen.map { scalar, start, probability in
            PrintedCharacter(readings: [.init(scalar: scalar, probability: probability)], columns: start..<start + 2)
        }
        return String(String.UnicodeScalarView(characters.tidied.map(\.scalar)))
    }

    @Test("has no figure twice, though the net wavered between two")
    func figures() {
        #expect(tidied([("2", 0, 1), ("0", 10, 1), ("9", 20, 0.5), ("2", 24, 0.8), ("3", 31, 1)]) == "2023")
        #expect(tidied([("2", 0, 1), ("1", 10, 1), ("1", 16, 1), ("3", 22, 1), ("4", 32, 1)]) == "21134")
    }

    @Test(
        "has a bracket's stroke once, and what the Dutch call Iceland",
        arguments: [
            ("(ICanada)", "(Canada)"), ("(lOslo", "(Oslo"), ("(IJsland)", "(IJsland)"), ("(Ierland)", "(Ierland)"),
            ("(IIA)", "(IIA)"), ("IOslo", "IOslo"),
        ])
    func brackets(_ seen: String, _ printed: String) {
        #expect(tidied(seen.unicodeScalars.enumerated().map { ($0.element, 10 * $0.offset, 1) }) == printed)
    }

    @Test("has no letter twice, single blanks, and no bars among letters")
    func letters() {
        #expect(tidied([(" ", 0, 1), ("e", 4, 0.4), ("é", 6, 0.6), (" ", 16, 1), (" ", 20, 1), ("a", 30, 1)]) == "é a")
        #expect(tidied([("|", 0, 1), ("D", 10, 1), (" ", 20, 1), ("|", 30, 1), (" ", 40, 1)]) == "ID |")
    }
}
