import TravelDocument

/// Words with which the remarks of residence permits say whether the holder may work, or what for he or she stays, in
/// languages of the Union's members.
enum PermitWords {
    /// Whether a text has such a word, or one that is made with it: `NEVENWERKZAAMHEDEN`, `ERWERBSTÄTIGKEIT GESTATTET`.
    static func areIn(_ text: String) -> Bool {
        CaptionedLine.words(of: text).contains { word in
            words.contains(word) || word.utf8.count >= lettersOfACompound && stems.contains(where: word.contains)
        }
    }

    private static let lettersOfACompound = 8

    private static let stems = CaptionedLine.words(
        of: "ERWERBSTÄTIG BESCHÄFTIGUNG WERKZAAM ARBEID ARBEITS TRAVAILL ZATRUDN ZAMĚST")

    private static let words = Set(
        CaptionedLine.words(
            of: """
                WORK EMPLOYMENT STUDENT STUDIES TRAVAIL TRAVAILLER PROFESSIONNELLE PROFESSION ÉTUDIANT ÉTUDIANTE ÉTUDES SALARIÉ
                ARBEIT ARBEITEN BERUF STUDIUM STUDENTIN SELBSTÄNDIGE WERKEN ARBEID BEROEP TRABAJO TRABAJAR ESTUDIANTE
                ESTUDIOS LAVORO LAVORARE STUDENTE TRABALHO TRABALHAR ESTUDANTE ARBETE ARBETA ARBEJDE ARBEJDSTILLADELSE
                TYÖNTEKO OPISKELU ÕPPIMINE DARBS DARBAS PRACA PRACY PRÁCE PRÁCA MUNKAVÁLLALÁS MUNCĂ ΕΡΓΑΣΙΑ
                """))
}
