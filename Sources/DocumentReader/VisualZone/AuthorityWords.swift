import TravelDocument

/// Words with which the names of issuing authorities begin or end, in the languages of their States, and in their scripts
/// where these are Cyrillic or Greek.
enum AuthorityWords {
    private static let first = set(
        """
        MINISTRY MINISTERE MINISTERIUM MINISTERIO MINISTERO MINISTERSTVO MINISTERSTWO MINISTERIE MINISTERUL MINISTRSTVO MINISTARSTVO
        BUNDESMINISTERIUM DEPARTMENT DEPARTEMENT HM HMPO EMBASSY AMB AMBASSADE AMBASSADEN AMBASADA AMBASCIATA BOTSCHAFT EMBAJADA
        EMBAIXADA VELVYSLANECTVI VELVYSLANECTVO NAGYKOVETSEG CONSULATE CONSULAT CONSULADO CONSOLATO KONSULAT GENERALKONSULAT
        PREFECTURE PRAEFEKTUR PRAFEKTUR SOUSPREFECTURE MAIRIE STADT LANDKREIS LANDRATSAMT BEZIRKSHAUPTMANNSCHAFT BH MAGISTRAT
        GEMEINDE STANDESAMT BURGERAMT KREIS POLICE POLIS POLITI POLISMYNDIGHETEN POLITIET POLISEN POLICIA POLICJA POLIISI
        KOMENDA WOJEWODA STAROSTA PREZYDENT BURMISTRZ MESTSKY MAGISTRATNI OBECNI BURGEMEESTER BURG GEMEENTE QUESTURA COMUNE
        PREFETTURA CAMARA CONSERVATORIA SEF GOVERNO GOBIERNO DIRECCION DIRECTION DIRECTORATE DIRECTORIA DIRECTIA
        SERVICE SERVIZIO SERVICO SERVICIO IMMIGRATION MIGRATION GENERAL SECRETARIA SECRETARY NUFUS ICISLERI KAYMAKAMLIK VALILIK
        UPRAVNA PU MUP PMLP VPK MIGRACIJOS PILSONIBAS RIIGI PASSPORT PASS PASSEPORTS AUTHORITY OFFICE REGISTRAR REGISTRY
        МВД МВС ГУМВД УМВД УФМС ФМС ОВД РОВД ОУФМС ДМС УДМС МИД МУС РАУС МВР МУП ПУ ВКД ІІМ МКК
        ΑΣΤΥΝΟΜΙΑ ΥΠΟΥΡΓΕΙΟ ΠΡΕΣΒΕΙΑ
        """)

    /// Behind the name of the place, as in `VILNIAUS VPK`.
    private static let last = set(
        """
        VPK VPKMV POLIISILAITOS POLITIDISTRIKT POLITIMESTER BORGERSERVICE KAYMAKAMLIGI VALILIGI MUDURLUGU BAKANLIGI
        KORMANYHIVATAL JEGYZO JEGYZOJE MINISZTERIUM MINISTEERIUM MINISTERIJA
        """)

    /// What the page itself is called.
    private static let titles: Set<String> = [
        "PASSPORT", "PASSEPORT", "PASAPORTE", "PASSAPORTO", "PASSAPORTE", "REISEPASS", "PASPOORT", "PASZPORT", "PASS",
        "PAS",
    ]

    /// Whether a text of several words begins with such a word, or ends in one.
    static func beginOrEnd(_ text: String) -> Bool {
        let line = CaptionedLine.words(of: text)
        guard line.count >= 2, !line.allSatisfy(titles.contains) else { return false }
        // `(19)` may stand behind the last word.
        let end = line.last { $0.allSatisfy(\.isLetter) }
        return line.first.map(first.contains) ?? false || end.map(last.contains) ?? false
    }

    private static func set(_ words: String) -> Set<String> {
        Set(CaptionedLine.words(of: words))
    }
}
