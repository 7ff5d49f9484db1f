extension StateCodeTable {
    /// Other words that stand for the same nationality, and other names of the same State.
    ///
    /// An issuer may print the nationality in its own language, in English, French or Spanish, or as the three letters
    /// (Doc 9303-3, section 3.6); many print the State's name in place of an adjective. What is listed here:
    /// - nationalities: words of public English lists, that of the United Kingdom's government above all, and the word
    ///   in the State's own language where that is written in Latin, Cyrillic or Greek letters, masculine and feminine
    ///   where they differ; that a passport prints it is not said;
    /// - names: short names in common use, former names, the State's own name in such letters, and the way that ISO 3166-1
    ///   turns names around.
    ///
    /// The State's short name counts as one of both and is not repeated. Words are in capitals, parted by a semicolon.
    struct Words: Sendable {
        let code: StaticString
        let nationalities: StaticString
        let names: StaticString

        init(_ code: StaticString, _ nationalities: StaticString, names: StaticString = "") {
            self.code = code
            self.nationalities = nationalities
            self.names = names
        }
    }

    /// Sorted as ``rows``; a code without other words has no row.
    static let words: [Words] = [
        .init("AIA", "ANGUILLIAN"),
        .init("ALA", "ÅLANDISH"),
        .init("ALB", "SHQIPTAR; SHQIPTARE", names: "SHQIPËRIA"),
        .init("AND", "ANDORRANA; ANDORRÀ"),
        .init("ANT", "DUTCH; NEDERLANDSE"),
        .init("ARE", "", names: "U.A.E."),
        .init("ARG", "ARGENTINA; ARGENTINEAN; ARGENTINIAN; ARGENTINO", names: "ARGENTINE REPUBLIC"),
        .init("ASM", "SAMOAN"),
        .init("ATG", "ANTIGUAN; BARBUDAN; CITIZEN OF ANTIGUA AND BARBUDA"),
        .init("AUT", "ÖSTERREICHER; ÖSTERREICHISCH", names: "ÖSTERREICH"),
        .init("AZE", "AZERI", names: "AZƏRBAYCAN"),
        .init("BDI", "BURUNDAIS; BURUNDAISE; UMURUNDI"),
        .init("BEL", "BELG; BELGE; BELGIER; BELGISCH; BELGISCHE", names: "BELGIEN; BELGIQUE; BELGIË"),
        .init("BEN", "BÉNINOIS; BÉNINOISE"),
        .init("BFA", "BURKINAN"),
        .init("BGR", "БЪЛГАРСКО; БЪЛГАРСКА", names: "БЪЛГАРИЯ; РЕПУБЛИКА БЪЛГАРИЯ"),
        .init(
            "BIH", "BOSNIAN; BOSNIAN AND HERZEGOVINIAN; CITIZEN OF BOSNIA AND HERZEGOVINA; HERZEGOVINIAN",
            names: "BOSNA I HERCEGOVINA; БОСНА И ХЕРЦЕГОВИНА"),
        .init("BLR", "", names: "РЭСПУБЛІКА БЕЛАРУСЬ; БЕЛАРУСЬ"),
        .init("BMU", "BERMUDAN"),
        .init("BOL", "BOLIVIANA; BOLIVIANO", names: "BOLIVIA, PLURINATIONAL STATE OF; PLURINATIONAL STATE OF BOLIVIA"),
        .init("BRA", "BRASILEIRA; BRASILEIRO", names: "BRASIL"),
        .init("BRB", "BAJAN"),
        .init("BRN", "", names: "BRUNEI; NEGARA BRUNEI DARUSSALAM"),
        .init("BWA", "MOTSWANA"),
        .init("CAF", "CENTRAFRICAIN; CENTRAFRICAINE", names: "RÉPUBLIQUE CENTRAFRICAINE"),
        .init("CAN", "CANADIEN; CANADIENNE"),
        .init("CCK", "COCOS (KEELING) ISLANDER"),
        .init(
            "CHE", "SCHWEIZER; SCHWEIZERIN; SVIZZERO",
            names: "SCHWEIZ; SUISSE; SVIZRA; SVIZZERA; SWISS CONFEDERATION"),
        .init("CHL", "CHILENA; CHILENO"),
        .init("CHN", "", names: "P.R. CHINA; PEOPLE'S REPUBLIC OF CHINA; PRC"),
        .init("CIV", "IVOIRIEN; IVOIRIENNE", names: "IVORY COAST"),
        .init("CMR", "CAMEROUNAIS; CAMEROUNAISE", names: "CAMEROUN"),
        .init(
            "COD", "CONGOLAIS; CONGOLAISE; CONGOLESE (DRC)",
            names: "CONGO, THE DEMOCRATIC REPUBLIC OF THE; DR CONGO; DRC"),
        .init("COG", "CONGOLAIS; CONGOLAISE; CONGOLESE (CONGO)", names: "CONGO-BRAZZAVILLE"),
        .init("COL", "COLOMBIANA; COLOMBIANO"),
        .init("COM", "COMORIAN; COMORIEN; COMORIENNE"),
        .init("CPV", "CABO-VERDIANA; CABO-VERDIANO; CAPE VERDEAN; CAPE VERDIAN", names: "CAPE VERDE"),
        .init("CRI", "COSTARRICENSE"),
        .init("CSK", "ČESKOSLOVENSKÁ; ČESKOSLOVENSKÉ", names: "ČESKOSLOVENSKO"),
        .init("CUB", "CUBANA; CUBANO"),
        .init("CYM", "CAYMAN ISLANDER"),
        .init("CYP", "ΚΥΠΡΙΑΚΗ", names: "ΚΥΠΡΟΣ; ΚΥΠΡΙΑΚΗ ΔΗΜΟΚΡΑΤΙΑ"),
        .init("CZE", "ČESKÁ; ČESKÉ", names: "CZECH REPUBLIC; ČESKO; ČESKÁ REPUBLIKA"),
        .init("DDR", "EAST GERMAN", names: "DEUTSCHE DEMOKRATISCHE REPUBLIK; EAST GERMANY"),
        .init("DEU", "DEUTSCH", names: "BUNDESREPUBLIK DEUTSCHLAND; DEUTSCHLAND"),
        .init("DJI", "DJIBOUTIEN; DJIBOUTIENNE"),
        .init("DNK", "DANSK", names: "DANMARK"),
        .init("DOM", "CITIZEN OF THE DOMINICAN REPUBLIC; DOMINICANA; DOMINICANO"),
        .init("DZA", "ALGÉRIEN; ALGÉRIENNE"),
        .init("D", "DEUTSCH", names: "BUNDESREPUBLIK DEUTSCHLAND; DEUTSCHLAND"),
        .init("ECU", "ECUADOREAN; ECUATORIANA; ECUATORIANO"),
        .init("ESH", "SAHARAWI; SAHRAWIAN"),
        .init("ESP", "ESPAÑOL; ESPAÑOLA", names: "ESPAÑA"),
        .init("EST", "", names: "EESTI"),
        .init("FIN", "FINSK; SUOMALAINEN", names: "SUOMI"),
        .init("FLK", "", names: "FALKLAND ISLANDS"),
        .init("FRA", "FRANÇAIS; FRANÇAISE", names: "FRENCH REPUBLIC; RÉPUBLIQUE FRANÇAISE"),
        .init("FSM", "", names: "MICRONESIA; MICRONESIA, FEDERATED STATES OF"),
        .init("GAB", "GABONAIS; GABONAISE", names: "GABONESE REPUBLIC"),
        .init("GBD", "", names: "BRITISH DEPENDENT TERRITORIES CITIZEN"),
        .init("GBN", "", names: "BN(O)"),
        .init(
            "GBR", "BRITISH CITIZEN",
            names: "GREAT BRITAIN; UK; UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND"),
        .init("GGY", "BRITISH CITIZEN; CHANNEL ISLANDER"),
        .init("GIN", "GUINÉEN; GUINÉENNE"),
        .init("GNB", "CITIZEN OF GUINEA-BISSAU; GUINEA-BISSAUAN; GUINEENSE"),
        .init("GNQ", "ECUATOGUINEANA; ECUATOGUINEANO; EQUATOGUINEAN"),
        .init("GRC", "GREEK; ΕΛΛΗΝΙΚΗ", names: "HELLENIC REPUBLIC; ΕΛΛΑΣ; ΕΛΛΑΔΑ; ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ"),
        .init("GTM", "GUATEMALTECA; GUATEMALTECO"),
        .init("HKG", "HONG KONGER", names: "HONG KONG SPECIAL ADMINISTRATIVE REGION OF CHINA"),
        .init("HND", "HONDUREÑA; HONDUREÑO"),
        .init("HRV", "HRVATSKO", names: "HRVATSKA; REPUBLIKA HRVATSKA"),
        .init("HTI", "HAÏTIEN; HAÏTIENNE"),
        .init("HUN", "MAGYAR", names: "MAGYARORSZÁG"),
        .init("IMN", "BRITISH CITIZEN; MANX"),
        .init("IRL", "ÉIREANNACH", names: "ÉIRE"),
        .init("IRN", "", names: "IRAN, ISLAMIC REPUBLIC OF"),
        .init("ISL", "ICELANDER; ÍSLENSK; ÍSLENSKT", names: "ÍSLAND"),
        .init("ITA", "ITALIANA; ITALIANO", names: "ITALIA; ITALIAN REPUBLIC; REPUBBLICA ITALIANA"),
        .init("JEY", "BRITISH CITIZEN; CHANNEL ISLANDER"),
        .init("KAZ", "KAZAKH", names: "QAZAQSTAN; ҚАЗАҚСТАН РЕСПУБЛИКАСЫ; ҚАЗАҚСТАН; КАЗАХСТАН"),
        .init("KGZ", "KIRGHIZ; KYRGYZSTANI", names: "KYRGYZ REPUBLIC; КЫРГЫЗ РЕСПУБЛИКАСЫ; КЫРГЫЗСТАН"),
        .init("KHM", "CAMBODGIENNE; KHMER"),
        .init("KIR", "CITIZEN OF KIRIBATI"),
        .init("KNA", "KITTIAN AND NEVISIAN; KITTITIAN; NEVISIAN"),
        .init("KOR", "SOUTH KOREAN", names: "KOREA, REPUBLIC OF; SOUTH KOREA"),
        .init("LAO", "LAOTIAN", names: "LAO PDR; LAOS"),
        .init("LBN", "", names: "LEBANESE REPUBLIC"),
        .init("LIE", "LIECHTENSTEIN CITIZEN; LIECHTENSTEINER; LIECHTENSTEINISCH"),
        .init("LSO", "MOSOTHO"),
        .init("LTU", "LIETUVIS; LIETUVOS; LIETUVOS RESPUBLIKOS", names: "LIETUVA; LIETUVOS RESPUBLIKA"),
        .init("LUX", "LUXEMBOURGEOIS; LUXEMBOURGEOISE; LUXEMBOURGER; LËTZEBUERGESCH", names: "LËTZEBUERG"),
        .init("LVA", "LATVIETIS; LATVIJAS", names: "LATVIJA"),
        .init("MAC", "MACANESE", names: "MACAO SPECIAL ADMINISTRATIVE REGION OF CHINA; MACAU"),
        .init("MAR", "MAROCAIN; MAROCAINE"),
        .init("MCO", "MONACAN"),
        .init("MDA", "MOLDOVEAN; MOLDOVENEASCĂ", names: "MOLDOVA; MOLDOVA, REPUBLIC OF"),
        .init("MDG", "MADAGASCAN; MALGACHE"),
        .init("MDV", "MALDIVAN"),
        .init("MEX", "MEXICANA; MEXICANO", names: "ESTADOS UNIDOS MEXICANOS; UNITED MEXICAN STATES"),
        .init(
            "MKD", "CITIZEN OF THE REPUBLIC OF NORTH MACEDONIA; МАКЕДОНСКО",
            names: "FORMER YUGOSLAV REPUBLIC OF MACEDONIA; MACEDONIA; МАКЕДОНИЈА; РЕПУБЛИКА СЕВЕРНА МАКЕДОНИЈА"),
        .init("MLI", "MALIEN; MALIENNE; MALINESE"),
        .init("MLT", "MALTIJA"),
        .init("MMR", "BURMESE", names: "BURMA"),
        .init("MNE", "CRNOGORAC; CRNOGORSKO; ЦРНОГОРСКО", names: "CRNA GORA; ЦРНА ГОРА"),
        .init("MNG", "", names: "МОНГОЛ; МОНГОЛ УЛС"),
        .init("MOZ", "MOÇAMBICANA; MOÇAMBICANO"),
        .init("MRT", "MAURITANIEN; MAURITANIENNE"),
        .init("MUS", "MAURICIENNE"),
        .init("NER", "NIGÉRIENNE"),
        .init("NIC", "NICARAGÜENSE"),
        .init("NLD", "NEDERLANDS; NEDERLANDSE", names: "NEDERLAND; NETHERLANDS, KINGDOM OF THE"),
        .init("NOR", "NORSK", names: "NORGE"),
        .init("NPL", "NEPALESE"),
        .init("NZL", "NEW ZEALANDER"),
        .init("PAN", "PANAMEÑA; PANAMEÑO"),
        .init("PER", "PERUANA; PERUANO"),
        .init("PHL", "FILIPINA; PHILIPPINE; PILIPINO", names: "PILIPINAS"),
        .init("PNG", "PAPUAN"),
        .init("POL", "POLSKIE", names: "POLSKA; RZECZPOSPOLITA POLSKA"),
        .init("PRK", "NORTH KOREAN", names: "DPRK; KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF; NORTH KOREA"),
        .init("PRT", "PORTUGUESA; PORTUGUÊS", names: "PORTUGUESE REPUBLIC; REPÚBLICA PORTUGUESA"),
        .init("PRY", "PARAGUAYA; PARAGUAYO"),
        .init("PSE", "", names: "PALESTINE; PALESTINE, STATE OF"),
        .init("RKS", "KOSOVAN; KOSOVARE", names: "KOSOVO; KOSOVË"),
        .init("ROU", "ROMÂN; ROMÂNĂ"),
        .init("RUS", "", names: "RUSSIA; РОССИЙСКАЯ ФЕДЕРАЦИЯ; РОССИЯ"),
        .init("RWA", "RWANDAISE; RWANDESE; UMUNYARWANDA", names: "RWANDESE REPUBLIC"),
        .init("SAU", "SAUDI ARABIAN"),
        .init("SCG", "SERBIAN"),
        .init("SEN", "SÉNÉGALAIS; SÉNÉGALAISE"),
        .init("SGP", "SINGAPOREAN"),
        .init("SHN", "TRISTANIAN", names: "SAINT HELENA"),
        .init("SLV", "SALVADOREAN; SALVADOREÑA; SALVADOREÑO"),
        .init("SMR", "SAN MARINESE; SANMARINESE"),
        .init("SOM", "SOMALIAN"),
        .init("SRB", "SRPSKO; СРПСКО", names: "REPUBLIKA SRBIJA; SRBIJA; СРБИЈА; РЕПУБЛИКА СРБИЈА"),
        .init("SSD", "SOUTHERN SUDANESE"),
        .init("STP", "SANTOMENSE; SÃO-TOMENSE"),
        .init("SUN", "", names: "SOVIET UNION; U.S.S.R.; СССР; СОЮЗ ССР"),
        .init("SUR", "SURINAAMSE; SURINAMER"),
        .init("SVK", "SLOVENSKÉ", names: "SLOVAK REPUBLIC; SLOVENSKO; SLOVENSKÁ REPUBLIKA"),
        .init("SVN", "SLOVENE; SLOVENSKO", names: "REPUBLIKA SLOVENIJA; SLOVENIJA"),
        .init("SWE", "SVENSK", names: "SVERIGE"),
        .init("SWZ", "LISWATI; SWATI", names: "SWAZILAND"),
        .init("SYC", "CITIZEN OF SEYCHELLES; SEYCHELLOISE"),
        .init("SYR", "", names: "SYRIA"),
        .init("TCD", "TCHADIEN; TCHADIENNE"),
        .init("TGO", "TOGOLAIS; TOGOLAISE", names: "TOGOLESE REPUBLIC"),
        .init("TJK", "TADZHIK; TAJIKISTANI", names: "ТОҶИКИСТОН; ҶУМҲУРИИ ТОҶИКИСТОН"),
        .init("TKM", "TURKMENISTANI"),
        .init("TLS", "EAST TIMORESE; TIMORENSE", names: "EAST TIMOR"),
        .init("TMP", "EAST TIMORESE", names: "PORTUGUESE TIMOR"),
        .init("TTO", "TOBAGONIAN; TRINBAGONIAN; TRINIDADIAN"),
        .init("TUN", "TUNISIEN; TUNISIENNE"),
        .init("TUR", "TÜRK", names: "T.C.; TURKEY; TÜRKİYE CUMHURİYETİ"),
        .init("TWN", "", names: "R.O.C.; REPUBLIC OF CHINA; TAIWAN, PROVINCE OF CHINA"),
        .init("TZA", "MTANZANIA", names: "TANZANIA; TANZANIA, UNITED REPUBLIC OF"),
        .init("UKR", "", names: "УКРАЇНА"),
        .init("UNA", "NATIONS UNIES"),
        .init("UNO", "NATIONS UNIES", names: "UNITED NATIONS"),
        .init("URY", "ORIENTAL; URUGUAYA; URUGUAYO", names: "EASTERN REPUBLIC OF URUGUAY"),
        .init("USA", "AMERICAN; U.S. CITIZEN", names: "U.S.A.; UNITED STATES"),
        .init("UZB", "UZBEKISTANI", names: "O'ZBEKISTON"),
        .init(
            "VAT", "VATICAN CITIZEN; VATICANA",
            names: "HOLY SEE (VATICAN CITY STATE); VATICAN; VATICAN CITY; VATICAN CITY STATE"),
        .init("VCT", "SAINT VINCENTIAN"),
        .init(
            "VEN", "VENEZOLANA; VENEZOLANO",
            names: "BOLIVARIAN REPUBLIC OF VENEZUELA; VENEZUELA, BOLIVARIAN REPUBLIC OF"),
        .init("VGB", "BRITISH VIRGIN ISLANDER", names: "VIRGIN ISLANDS, BRITISH"),
        .init(
            "VIR", "UNITED STATES VIRGIN ISLANDER",
            names: "US VIRGIN ISLANDS; VIRGIN ISLANDS OF THE UNITED STATES; VIRGIN ISLANDS, U.S."),
        .init("VNM", "", names: "VIETNAM"),
        .init("VUT", "CITIZEN OF VANUATU; NI-VAN; VANUATUAN"),
        .init("WLF", "FUTUNAN; WALLIS AND FUTUNA ISLANDER; WALLISIAN"),
        .init("XXA", "APATRIDE; STATELESS"),
        .init("XXB", "RÉFUGIÉ; RÉFUGIÉE"),
        .init("XXX", "UNSPECIFIED"),
        .init("YUG", "JUGOSLAVENSKO; JUGOSLOVENSKO", names: "JUGOSLAVIJA"),
        .init("ZAR", "ZAIRIAN; ZAÏROIS; ZAÏROISE"),
    ]

    /// ``words`` by code, cut apart.
    static let alternatives: [String: (nationalities: [String], names: [String])] = Dictionary(
        uniqueKeysWithValues: words.map { row in
            (row.code.description, (parts(row.nationalities), parts(row.names)))
        })

    static func parts(_ words: StaticString) -> [String] {
        words.description.split(separator: "; ").map(String.init)
    }
}
