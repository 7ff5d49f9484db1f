import TravelDocument

/// The colours of eyes, as pages print them in the languages of their States.
enum EyeColours {
    /// Whether every word of a text is one, or says how light it is: `GRAU-GRÜN`, `BROWN/BRUN`.
    static func isOne(_ text: String) -> Bool {
        let words = CaptionedLine.words(of: text)
        return words.contains(where: colours.contains)
            && words.allSatisfy { colours.contains($0) || shades.contains($0) }
            && words.count <= mostWords
    }

    private static let mostWords = 4

    private static let colours = Set(
        CaptionedLine.words(
            of: """
                BROWN BLUE GREEN GREY GRAY HAZEL AMBER BRUN BRUNS BLEU BLEUS VERT VERTS GRIS MARRON MARRONS NOISETTE NOIR NOIRS
                BRAUN BLAU GRÜN GRAU GRAUGRÜN GRÜNGRAU BLAUGRAU GRAUBLAU GRAUBRAUN BRAUNGRÜN GRÜNBRAUN
                MARRÓN MARRONES AZUL AZULES VERDE VERDES NEGRO NEGROS CASTAÑO CASTAÑOS CAFÉ PARDO PARDOS
                MARRONE MARRONI AZZURRO AZZURRI VERDI CASTANO CASTANI GRIGIO GRIGI NERI
                CASTANHO CASTANHOS AZUIS CINZENTOS PRETOS BRUIN BLAUW GROEN GRIJS GRIJSBLAUW BLAUWGRIJS
                BRUNA BLÅ BLÅA GRÖN GRÖNA GRÅ GRÅA BLÅGRÅ BRUNE GRØN GRØNN GRØNNE RUSKEA RUSKEAT SININEN SINISET VIHREÄ VIHREÄT HARMAA
                HARMAAT BRÚN BLÁ GRÆN GRÁ PRUUN PRUUNID SINISED HALLID ROHELISED BRŪNAS BRŪNA ZILAS ZILA ZAĻAS ZAĻA PELĒKAS PELĒKA
                RUDOS RUDA MĖLYNOS MĖLYNA ŽALIOS ŽALIA PILKOS PILKA PIWNE NIEBIESKIE ZIELONE SZARE BRĄZOWE
                HNĚDÁ HNĚDÉ HNEDÁ HNEDÉ MODRÁ MODRÉ ZELENÁ ZELENÉ ŠEDÁ ŠEDÉ SIVÁ SIVÉ BARNA KÉK ZÖLD SZÜRKE
                RJAVE RJAVA MODRE MODRA ZELENE ZELENA SIVE SIVA SMEĐA SMEĐE PLAVA PLAVE CRNA CĂPRUI ALBAȘTRI VERZI NEGRI
                KAHVERENGİ MAVİ YEŞİL ELA SİYAH KAFE KALTËR GJELBËR DONN GORM GLAS NÂU
                КАРИЕ ГОЛУБЫЕ СЕРЫЕ ЗЕЛЁНЫЕ КАРІ БЛАКИТНІ ЗЕЛЕНІ СІРІ КАФЯВИ СИНИ ЗЕЛЕНИ СИВИ СМЕЂЕ ПЛАВЕ ЗЕЛЕНЕ КАФЕНИ
                ΚΑΣΤΑΝΑ ΓΑΛΑΝΑ ΠΡΑΣΙΝΑ ΓΚΡΙΖΑ ΜΑΥΡΑ
                """))

    private static let shades = Set(
        CaptionedLine.words(of: "LIGHT DARK CLAIR FONCÉ HELL DUNKEL CLAROS OSCUROS CHIARI SCURI"))
}
