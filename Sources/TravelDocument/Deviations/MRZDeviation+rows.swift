extension MRZDeviation {
    /// Every row, by issuer.
    ///
    /// A row stands here only with a source that can be opened; what is merely said to be so is left out.
    public static let all: [MRZDeviation] = [
        .init(
            "bel.card.register_number", [.td1], codes: ["I"], of: "BEL",
            .holds(field: .optionalData2, what: "the holder's number in the national register"),
            source: "github.com/Arg0s1080/mrz, issue 4, and the specimen in github.com/datacheckerbv/MRZParser, README"),
        .init(
            "deu.arrival_certificate", [.td1, .td2], codes: ["ME"], of: "D", .documentCode,
            source: "github.com/ZsBT/mrz-java, pull request 3; it does not say of which size the document is"),
        .init(
            "deu.residence_permit.kosovan_nationality", [.td1], of: "D",
            .stateCode(in: .nationality, printed: "XXK", means: "RKS"),
            source: "github.com/cheminfo/mrz, issue 39 and pull request 40"),
        .init(
            "est.card.no_check_digit", [.td1], of: "EST", .noCheckDigit(of: .documentNumber),
            source: "github.com/Arg0s1080/mrz, issue 35"),
        .init(
            "est.residence_permit", [.td1], codes: ["RP"], of: "EST", .documentCode,
            source:
                "github.com/Arg0s1080/mrz, pull request 27 and mrz/special_cases/checker/residence_permit_estonia.py"
        ),
        .init(
            "ind.passport.no_surname", [.td3], codes: ["P"], of: "IND", .noPrimaryIdentifier,
            source: "github.com/cheminfo/mrz, td3.test.ts; github.com/Arg0s1080/mrz, issue 3 and td3_india.py"),
        .init(
            "nld.card.personal_number", [.td1], codes: ["I"], of: "NLD",
            .personalNumber(at: .init(line: 1, positions: 16...29), checkDigit: 30),
            source: "github.com/Arg0s1080/mrz, mrz/special_cases/checker, class TD1DutchCodeChecker"),
        .init(
            "rus.internal_passport.names", [.td3], codes: ["PN"], of: "RUS", .namesInCode,
            source:
                "rules of the Ministry of Internal Affairs of Russia for the machine readable entry in the internal "
                + "passport (docs.cntd.ru/document/902288198 and later orders); "
                + "github.com/romanmazeev/MRZParser, CyrillicNameConverter.swift"),
        .init(
            "rus.internal_passport.own_data", [.td3], codes: ["PN"], of: "RUS",
            .holds(
                field: .personalNumber,
                what: "last digit of the series (29), date of issue (30-35), code of the issuing unit (36-41)"),
            source: "the same rules, table 3; bt-tickets.ru/events/date/1902"),
        .init(
            "usa.passport.own_data", [.td3], codes: ["P"], of: "USA",
            .holds(
                field: .personalNumber,
                what: "digits of its own, of unpublished meaning"),
            source: "github.com/Arg0s1080/mrz, issue 38; github.com/RfidResearchGroup/proxmark3, pull request 3576"),
        .init(
            "usa.resident_card.alien_number", [.td1], codes: ["C1", "C2"], of: "USA",
            .holds(field: .documentNumber, what: "the holder's alien registration number"),
            source: "immihelp.com/green-card"),
        .init(
            "usa.resident_card.case_number", [.td1], codes: ["C1", "C2"], of: "USA",
            .holds(field: .optionalData1, what: "the number of the case that led to the card"),
            source: "immihelp.com/green-card"),
        .init(
            "usa.resident_card.country_of_birth", [.td1], codes: ["C1", "C2"], of: "USA",
            .holds(field: .nationality, what: "the country of birth"),
            source: "immihelp.com/green-card"),
        .init(
            "vnm.card.personal_number", [.td1], codes: ["ID"], of: "VNM",
            .personalNumber(at: .init(line: 1, positions: 16...27), checkDigit: 30),
            source:
                "fields of github.com/hieumt211299/Read_Info_CIC, mrz_prase_id_card.dart; both check digits recomputed "
                + "on an MRZ in published source code"),
    ]
}
