/// The English word for a nationality, in capitals as passports print it, by the three-letter code of Doc 9303-3,
/// section 5. States whose citizens' passports commonly print another language's word have the English one as well.
enum NationalityWords {
    static let table: [String: String] = Dictionary(
        uniqueKeysWithValues: rows.split(separator: "\n").map { row in
            (String(row.prefix(3)), String(row.dropFirst(4)))
        })

    private static let rows = """
        AFG AFGHAN
        ALB ALBANIAN
        DZA ALGERIAN
        AND ANDORRAN
        AGO ANGOLAN
        ATG ANTIGUAN
        ARG ARGENTINE
        ARM ARMENIAN
        AUS AUSTRALIAN
        AUT AUSTRIAN
        AZE AZERBAIJANI
        BHS BAHAMIAN
        BHR BAHRAINI
        BGD BANGLADESHI
        BRB BARBADIAN
        BLR BELARUSIAN
        BEL BELGIAN
        BLZ BELIZEAN
        BEN BENINESE
        BTN BHUTANESE
        BOL BOLIVIAN
        BIH BOSNIAN
        BWA BOTSWANAN
        BRA BRAZILIAN
        BRN BRUNEIAN
        BGR BULGARIAN
        BFA BURKINABE
        BDI BURUNDIAN
        CPV CABO VERDEAN
        KHM CAMBODIAN
        CMR CAMEROONIAN
        CAN CANADIAN
        CAF CENTRAL AFRICAN
        TCD CHADIAN
        CHL CHILEAN
        CHN CHINESE
        COL COLOMBIAN
        COM COMORIAN
        COG CONGOLESE
        COD CONGOLESE
        CRI COSTA RICAN
        CIV IVORIAN
        HRV CROATIAN
        CUB CUBAN
        CYP CYPRIOT
        CZE CZECH
        DNK DANISH
        DJI DJIBOUTIAN
        DMA DOMINICAN
        DOM DOMINICAN
        ECU ECUADORIAN
        EGY EGYPTIAN
        SLV SALVADORAN
        GNQ EQUATORIAL GUINEAN
        ERI ERITREAN
        EST ESTONIAN
        SWZ SWAZI
        ETH ETHIOPIAN
        FJI FIJIAN
        FIN FINNISH
        FRA FRENCH
        GAB GABONESE
        GMB GAMBIAN
        GEO GEORGIAN
        DEU GERMAN
        GHA GHANAIAN
        GRC GREEK
        GRD GRENADIAN
        GTM GUATEMALAN
        GIN GUINEAN
        GNB BISSAU-GUINEAN
        GUY GUYANESE
        HTI HAITIAN
        HND HONDURAN
        HKG HONG KONG
        HUN HUNGARIAN
        ISL ICELANDIC
        IND INDIAN
        IDN INDONESIAN
        IRN IRANIAN
        IRQ IRAQI
        IRL IRISH
        ISR ISRAELI
        ITA ITALIAN
        JAM JAMAICAN
        JPN JAPANESE
        JOR JORDANIAN
        KAZ KAZAKH
        KEN KENYAN
        KIR I-KIRIBATI
        PRK NORTH KOREAN
        KOR REPUBLIC OF KOREA
        KWT KUWAITI
        KGZ KYRGYZ
        LAO LAO
        LVA LATVIAN
        LBN LEBANESE
        LSO BASOTHO
        LBR LIBERIAN
        LBY LIBYAN
        LIE LIECHTENSTEINER
        LTU LITHUANIAN
        LUX LUXEMBOURGISH
        MAC MACAO
        MDG MALAGASY
        MWI MALAWIAN
        MYS MALAYSIAN
        MDV MALDIVIAN
        MLI MALIAN
        MLT MALTESE
        MHL MARSHALLESE
        MRT MAURITANIAN
        MUS MAURITIAN
        MEX MEXICAN
        FSM MICRONESIAN
        MDA MOLDOVAN
        MCO MONEGASQUE
        MNG MONGOLIAN
        MNE MONTENEGRIN
        MAR MOROCCAN
        MOZ MOZAMBICAN
        MMR MYANMAR
        NAM NAMIBIAN
        NRU NAURUAN
        NPL NEPALESE
        NLD DUTCH
        NZL NEW ZEALANDER
        NIC NICARAGUAN
        NER NIGERIEN
        NGA NIGERIAN
        MKD MACEDONIAN
        NOR NORWEGIAN
        OMN OMANI
        PAK PAKISTANI
        PLW PALAUAN
        PSE PALESTINIAN
        PAN PANAMANIAN
        PNG PAPUA NEW GUINEAN
        PRY PARAGUAYAN
        PER PERUVIAN
        PHL FILIPINO
        POL POLISH
        PRT PORTUGUESE
        QAT QATARI
        ROU ROMANIAN
        RUS RUSSIAN
        RWA RWANDAN
        KNA KITTITIAN AND NEVISIAN
        LCA SAINT LUCIAN
        VCT VINCENTIAN
        WSM SAMOAN
        SMR SAMMARINESE
        STP SAO TOMEAN
        SAU SAUDI
        SEN SENEGALESE
        SRB SERBIAN
        SYC SEYCHELLOIS
        SLE SIERRA LEONEAN
        SGP SINGAPOREAN
        SVK SLOVAK
        SVN SLOVENIAN
        SLB SOLOMON ISLANDER
        SOM SOMALI
        ZAF SOUTH AFRICAN
        SSD SOUTH SUDANESE
        ESP SPANISH
        LKA SRI LANKAN
        SDN SUDANESE
        SUR SURINAMESE
        SWE SWEDISH
        CHE SWISS
        SYR SYRIAN
        TWN TAIWANESE
        TJK TAJIK
        TZA TANZANIAN
        THA THAI
        TLS TIMORESE
        TGO TOGOLESE
        TON TONGAN
        TTO TRINIDADIAN AND TOBAGONIAN
        TUN TUNISIAN
        TUR TURKISH
        TKM TURKMEN
        TUV TUVALUAN
        UGA UGANDAN
        UKR UKRAINIAN
        ARE EMIRATI
        GBR BRITISH CITIZEN
        GBD BRITISH OVERSEAS TERRITORIES CITIZEN
        GBN BRITISH NATIONAL (OVERSEAS)
        GBO BRITISH OVERSEAS CITIZEN
        GBP BRITISH PROTECTED PERSON
        GBS BRITISH SUBJECT
        USA UNITED STATES OF AMERICA
        URY URUGUAYAN
        UZB UZBEK
        VUT NI-VANUATU
        VAT VATICAN
        VEN VENEZUELAN
        VNM VIETNAMESE
        YEM YEMENI
        ZMB ZAMBIAN
        ZWE ZIMBABWEAN
        RKS KOSOVAR
        UTO UTOPIAN
        XXA STATELESS
        XXB REFUGEE
        XXC REFUGEE
        """
}
