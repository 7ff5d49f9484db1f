import Foundation
import Testing
import TravelDocument

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

    @Test("parse --repair proposes, and changes nothing")
    func repair() throws {
        let text = Self.passport.replacingOccurrences(of: "L898902C3", with: "L8989O2C3")
        let card = try mrz(["parse", "--repair"], text).output
        #expect(card.hasPrefix(try mrz(["parse"], text).output))
        #expect(
            card.contains(
                "note      Repair: line 2, position 6: O may be 0 (probability 84.4 %, chance 10 %).\n"))
        #expect(card.contains("Nothing was changed, and nothing is verified by it.\n"))
        let json = try mrz(["parse", "--repair", "--format", "json"], text).output
        #expect(json.contains(#""verified":false"#) && json.contains("L8989O2C36UTO"))
        #expect(
            json.contains(
                #""repairs":[{"line":2,"position":6,"read":"O","chosen":"0","probability":0.8441,"passing_candidates":"#
            ))
        #expect(json.contains(#""proposals":{"candidates":[{"lines":["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<","#))
        #expect(json.contains(#""bounds_reached":["candidates"],"probability_of_none":0."#))
    }

    @Test("parse --repair says nothing of an MRZ that is right, and says so where nothing passes")
    func nothingToRepair() throws {
        #expect(
            try mrz(["parse", "--repair"], Self.passport).output == mrz(["parse"], Self.passport).output)
        let unreadable = try mrz(
            ["parse", "--repair"], Self.passport.replacingOccurrences(of: "7408122", with: "|||||||"))
        #expect(unreadable.output.contains("No repair is proposed.") && unreadable.status == 0)
    }

    private static let values = [
        "--document-code", "P", "--issuing-state", "UTO", "--surname", "Eriksson", "--given-names", "Anna Maria",
        "--document-number", "L898902C3", "--nationality", "UTO", "--date-of-birth", "1974-08-12", "--sex", "F",
        "--date-of-expiry", "2012-04-15", "--personal-number", "ZE184226B",
    ]

    @Test("compose writes the lines that parse reads, and nothing else to standard output")
    func compose() throws {
        let outcome = try Lethe.run(["mrz", "compose", "--format-name", "TD3"] + Self.values)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output == Self.passport + "\n")
    }

    @Test("compose tells on standard error what it did to the values, and in json beside the lines")
    func composeNotes() throws {
        let arguments = ["mrz", "compose", "--format-name", "TD3"] + Self.values + ["--surname", "Müßig"]
        let outcome = try Lethe.run(arguments)
        #expect(outcome.output.hasPrefix("P<UTOMUESSIG<<ANNA<MARIA<"))
        #expect(outcome.errorLines.count == 1 && outcome.errors.hasSuffix("[transliterated]\n"))
        let json = try Lethe.run(arguments + ["--format", "json"])
        #expect(json.errors.isEmpty)
        let object = try JSON.object(json.output)
        #expect(object["format"] as? String == "TD3" && (object["lines"] as? [String])?.count == 2)
        let notes = object["notes"] as? [[String: Any]]
        #expect(notes?.first?["field"] as? String == "surname")
        #expect(notes?.first?["rules"] as? [String] == ["transliteration"])
    }

    @Test("compose has an option for each field of every layout")
    func composeOptions() throws {
        let help = try Lethe.run("mrz", "compose", "--help").output
        for layout in MRZLayout.all {
            #expect(help.contains(layout.name))
            let names = layout.cells.flatMap { cell -> [FieldName] in
                switch cell.content {
                case .field(let field): [field]
                case .name(.whole): [.surname, .givenNames]
                case .name(.primary): [.surname]
                case .name(.secondary): [.givenNames]
                case .checkDigit, .unused: []
                }
            }
            for field in names {
                #expect(help.contains("--" + field.rawValue.replacingOccurrences(of: "_", with: "-") + " "))
            }
        }
    }

    @Test(
        "A value that cannot be composed is an error with status 1, without the value; a layout that is none is wrong usage"
    )
    func composeErrors() throws {
        let outcome = try Lethe.run(
            ["mrz", "compose", "--format-name", "TD3"] + Self.values + ["--date-of-birth", "1974-02-30"])
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.hasSuffix("[no_such_date]\n") && !outcome.errors.contains("1974-02-30"))
        #expect(try Lethe.run(["mrz", "compose", "--format-name", "TD4"] + Self.values).status == 2)
    }
}
