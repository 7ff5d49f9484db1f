import Foundation
import Testing

@Suite("lethe mrz")
struct MRZTests {
    private static let passport = """
        P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        L898902C36UTO7408122F1204159ZE184226B<<<<<10
        """
    private static let longNumber = """
        I<UTOD23145890<7349<<<<<<<<<<<
        3407127M9507122UTO<<<<<<<<<<<2
        STEVENSON<<PETER<<<<<<<<<<<<<<
        """
    private static let date = ["--reference-date", "2010-06-01"]

    private func mrz(_ arguments: [String], _ text: String) throws -> Lethe.Outcome {
        try Lethe.run(["mrz"] + arguments + Self.date, input: Data(text.utf8))
    }

    @Test("parse is a card of fields")
    func parse() throws {
        let outcome = try mrz(["parse"], Self.passport)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == """
                passport (TD3)
                verified  Document code    P
                verified  Issuing State    UTO, Utopia
                verified  Document number  L898902C3
                verified  Surname          ERIKSSON
                verified  Given names      ANNA MARIA
                verified  Nationality      UTO, Utopia
                verified  Date of birth    1974-08-12
                verified  Sex              F, female
                verified  Date of expiry   2012-04-15
                verified  Personal number  ZE184226B
                verified  P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                verified  L898902C36UTO7408122F1204159ZE184226B<<<<<10

                """)
    }

    @Test("explain says what stands at every position, and which digit is wrong")
    func explain() throws {
        let outcome = try mrz(["explain"], Self.passport.replacingOccurrences(of: "L898902C3", with: "L898903C3"))
        #expect(outcome.status == 0, "a bad document is an answer")
        #expect(
            outcome.output.hasPrefix(
                """
                passport (TD3): 2 lines of 44 characters, Doc 9303-4, sections 4.2.2 and 4.2.4

                Line 1   P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                  1-2    P<                Document code                       passport
                  3-5    UTO               Issuing State                       Utopia
                  6-44   ERIKSSON<<ANNA..  Name                                surname ERIKSSON, given names ANNA MARIA

                Line 2   L898903C36UTO7408122F1204159ZE184226B<<<<<10
                  1-9    L898903C3         Document number                     L898903C3
                  10     6                 Check digit of the document number  WRONG: the characters give 3
                  11-13  UTO               Nationality                         Utopia
                  14-19  740812            Date of birth                       1974-08-12
                  20     2                 Check digit of the date of birth    right
                  21     F                 Sex                                 F, female
                  22-27  120415            Date of expiry                      2012-04-15
                  28     9                 Check digit of the date of expiry   right
                  29-42  ZE184226B<<<<<    Personal number                     ZE184226B
                  43     1                 Check digit of the personal number  right
                  44     0                 Composite check digit               WRONG: the characters give 7, over line 2, \
                1-10, 14-20, 22-43

                note      The check digit does not agree with the field (document number, line 2, position 10).
                note      The composite check digit does not agree with what it covers (line 2, position 44).
                2 of 5 check digits are wrong.

                How the check digits come about
                """))
        #expect(outcome.output.contains("Sum 323, remainder 3: computed 3, printed 6; it does not hold."))
    }

    @Test("A long document number is explained by its own rule")
    func longNumber() throws {
        let output = try mrz(["explain"], Self.longNumber).output
        #expect(output.contains("right, over line 1, 6-14, 16-18; it stands in line 1, position 19"))
        #expect(output.contains("D23145890734, of which the rest stands in the optional data"))
    }

    @Test("Several MRZs have a blank line between them; json is one line for each, also for what is none")
    func blocks() throws {
        let text =
            "\r\n \n" + Self.passport + "\n\n\n  P<UTO\n\n"
            + Self.longNumber.replacingOccurrences(of: "\n", with: "\r\n")
        let outcome = try mrz(["parse", "--format", "json"], text)
        #expect(outcome.status == 1)
        let objects = try outcome.output.split(separator: "\n").map { try JSON.object(String($0)) }
        let formats = objects.map { ($0["documents"] as? [[String: Any]])?.first?["format"] as? String }
        #expect(formats == ["TD3", nil, "TD1"])
        #expect((objects[1]["error"] as? [String: Any])?["code"] as? String == "no_layout")
        #expect(outcome.errorLines.count == 1 && outcome.errors.hasPrefix("-, MRZ 2: "))
        #expect(!outcome.errors.contains("UTO"), "errors never carry document content")
    }

    @Test("json has the keys of a picture's answer, and explain the cells beside them")
    func json() throws {
        let parsed = try mrz(["parse", "--format", "json"], Self.passport).output
        #expect(parsed.contains(#""format":"TD3","mrz":{"lines":["P<UTO"#))
        #expect(parsed.contains(#""verified":true,"check_digits":[{"of":"document_number","line":2,"position":10,"#))
        #expect(
            parsed.contains(#""date_of_birth":{"value":"1974-08-12","printed":"740812","source":"mrz","verified":true"#)
        )
        #expect(parsed.contains(#""reference_date":"2010-06-01""#))
        #expect(!parsed.contains("corners") && !parsed.contains("picture"))
        let explained = try mrz(["explain", "--format", "json"], Self.passport).output
        #expect(
            explained.contains(
                #"{"line":2,"first":14,"last":19,"text":"740812","purpose":"Date of birth","meaning":"1974-08-12"}"#))
        #expect(
            explained.contains(
                #"{"of":"date_of_birth","line":2,"position":20,"terms":[{"line":2,"position":14,"character":"7","value":7,"weight":7,"product":49},"#
            ))
    }

    @Test("A wrong check digit takes away what is said of the field and of the MRZ, and of nothing else")
    func verified() throws {
        let text = Self.passport.replacingOccurrences(of: "L898902C3", with: "L898903C3")
        let output = try mrz(["parse", "--format", "json"], text).output
        let documents = try JSON.object(output)["documents"] as? [[String: Any]]
        let fields = documents?.first?["fields"] as? [String: [String: Any]] ?? [:]
        #expect(fields.filter { $0.value["verified"] as? Bool == false }.map(\.key) == ["document_number"])
        #expect((documents?.first?["mrz"] as? [String: Any])?["verified"] as? Bool == false)
    }

    @Test("Text as people copy it is tidied, and a finding says how")
    func tidied() throws {
        let text = Self.passport.lowercased().replacingOccurrences(of: "<<anna", with: "\u{AB} anna")
        let outcome = try mrz(["parse"], text)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("verified  P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"))
        #expect(
            outcome.output.contains(
                "blanks were left out; small letters became capitals; signs like a filler became fillers"))
    }

    @Test("Text that is not there is an error", arguments: ["", "\n\n", "  "])
    func empty(_ text: String) throws {
        let outcome = try mrz(["parse"], text)
        #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.hasSuffix("[empty_input]\n"))
    }
}
