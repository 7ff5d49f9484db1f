import Testing

@testable import TravelDocument

@Suite("Tidying text before it is parsed")
struct MRZTranscriptTests {
    static let texts: [(String, Set<MRZTranscript.Change>)] = {
        let doubled: String = "\r\n\r\n" + passport.replacing("\n", with: "\r\n\r\n") + "\u{2028}"
        let spaced: String = "  " + passport.replacing("<<ANNA", with: "<< ANNA") + "\t\n \n"
        let wide: String = passport.replacing("ERIKSSON", with: "ＥＲＩＫｓｓｏｎ").replacing("<", with: "＜")
        return [
            (passport, []),
            (doubled, []),
            (spaced, [.blank]),
            (passport.lowercased(), [.smallLetter]),
            (passport.replacing("<<", with: "«"), [.fillerLike]),
            (wide, [.fullWidth]),
            ("\u{FEFF}" + passport.replacing("UTO", with: "U\u{200B}T\u{AD}O"), [.blank]),
            (passport.replacing("\n", with: "\u{C}"), []),
            (passport.replacing("\n", with: "\u{85}"), []),
        ]
    }()

    @Test("A text that somebody typed or copied becomes the MRZ that it shows", arguments: texts)
    func tidied(_ text: String, _ changes: Set<MRZTranscript.Change>) throws {
        let transcript = MRZTranscript(text)
        #expect(try transcript.parse() == MRZ(passport))
        #expect(Set(transcript.changes.map(\.change)) == changes)
    }

    @Test(
        "Signs that look like fillers become fillers",
        arguments: [
            ("‹", 1), ("〈", 1), ("⟨", 1), ("˂", 1), ("❮", 1), ("﹤", 1), ("ᐸ", 1), ("«", 2), ("≪", 2), ("《", 2),
            ("⟪", 2),
        ])
    func fillers(_ sign: String, _ fillers: Int) throws {
        let printed = String(repeating: "<", count: fillers)
        let text = passport.replacing("ERIKSSON<<", with: "ERIKSSON<<".replacing(printed, with: sign))
        let transcript = MRZTranscript(text)
        #expect(try transcript.parse() == MRZ(passport))
        #expect(transcript.changes.first == .init(line: 1, position: 14, change: .fillerLike))
        #expect(transcript.changes.count == 2 / fillers)
    }

    @Test("What belongs into no MRZ is kept as a place, and its position is on record")
    func foreign() throws {
        let transcript = MRZTranscript(passport.replacing("ERIKSSON", with: "ÉR😀KSSON"))
        #expect(
            transcript.changes == [
                .init(line: 1, position: 6, change: .foreign), .init(line: 1, position: 8, change: .foreign),
            ])
        let codes = try transcript.parse().findings(on: day("2010-01-01")).map(\.code)
        #expect(codes == [.foreignCharacter, .foreignCharacter])
    }

    @Test("Nothing is no lines", arguments: ["", "\n", " \t \n\r\n \n"])
    func nothing(_ text: String) {
        let transcript = MRZTranscript(text)
        #expect(transcript.lines.isEmpty && transcript.changes.isEmpty)
        #expect(throws: MRZShapeError(lineLengths: [])) { try transcript.parse() }
    }
}
