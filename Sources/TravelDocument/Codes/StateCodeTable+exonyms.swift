extension StateCodeTable {
    /// What other States call a State.
    ///
    /// A place of birth abroad has the country behind it, in the language of who issued the document: `Wien (Autriche)`,
    /// `RABAT (MARRUECOS)`. What is listed: names in common use in French, German, Dutch, Spanish, Italian and Portuguese,
    /// those of States that are no more among them, unless ``rows`` or ``words`` have the name already. Names that differ in
    /// marks alone stand here both; a name may be several languages'. Parted by a semicolon.
    struct Exonyms: Sendable {
        let code: StaticString
        let names: StaticString

        init(_ code: StaticString, _ names: StaticString) {
            self.code = code
            self.names = names
        }
    }

    /// Sorted as ``rows``; a code without such names has no row.
    static let exonyms: [Exonyms] = [
        .init("AFG", "Afganistán; Afeganistão"),
        .init("ALB", "Albanie; Albanien; Albanië; Albânia"),
        .init("AND", "Andorre"),
        .init(
            "ARE",
            "Émirats arabes unis; Vereinigte Arabische Emirate; Verenigde Arabische Emiraten; Emiratos Árabes Unidos; Emirati Arabi Uniti; Emirados Árabes Unidos"
        ),
        .init("ARG", "Argentine; Argentinien; Argentinië"),
        .init("ARM", "Arménie; Armenien; Armenië; Arménia"),
        .init(
            "ATG",
            "Antigua-et-Barbuda; Antigua und Barbuda; Antigua en Barbuda; Antigua y Barbuda; Antigua e Barbuda"),
        .init("AUS", "Australie; Australien; Australië; Austrália"),
        .init("AUT", "Autriche; Oostenrijk; Áustria"),
        .init("AZE", "Azerbaïdjan; Aserbaidschan; Azerbeidzjan; Azerbaiyán; Azerbaigian; Azerbaijão"),
        .init("BEL", "Bélgica; Belgio"),
        .init("BEN", "Bénin; Benín; Benim"),
        .init("BFA", "Burquina Faso"),
        .init("BGD", "Bangladesch; Bangladés; Bangladeche"),
        .init("BGR", "Bulgarie; Bulgarien; Bulgarije; Bulgária"),
        .init("BHR", "Bahreïn; Baréin; Barém"),
        .init(
            "BIH",
            "Bosnie-Herzégovine; Bosnien und Herzegowina; Bosnien-Herzegowina; Bosnië en Herzegovina; Bosnië-Herzegovina; Bosnia y Herzegovina; Bosnia-Erzegovina; Bósnia e Herzegovina"
        ),
        .init("BLR", "Biélorussie; Weißrussland; Wit-Rusland; Bielorrusia; Bielorussia; Bielorrússia"),
        .init("BLZ", "Belice"),
        .init("BOL", "Bolivie; Bolivien; Bolívia"),
        .init("BRA", "Brésil; Brasilien; Brazilië; Brasile"),
        .init("BRB", "Barbade"),
        .init("BTN", "Bhoutan; Bután; Butão"),
        .init("BWA", "Botsuana"),
        .init(
            "CAF",
            "Zentralafrikanische Republik; Centraal-Afrikaanse Republiek; República Centroafricana; Repubblica Centrafricana"
        ),
        .init("CAN", "Kanada; Canadá"),
        .init("CHE", "Zwitserland; Suiza; Suíça"),
        .init("CHL", "Chili; Cile"),
        .init("CHN", "Chine; Cina"),
        .init("CIV", "Elfenbeinküste; Ivoorkust; Costa de Marfil; Costa d'Avorio; Costa do Marfim"),
        .init("CMR", "Kamerun; Kameroen; Camerún; Camerun; Camarões"),
        .init(
            "COD",
            "République démocratique du Congo; RD Congo; Demokratische Republik Kongo; Democratische Republiek Congo; República Democrática del Congo; Repubblica Democratica del Congo"
        ),
        .init("COG", "République du Congo; Kongo"),
        .init("COL", "Colombie; Kolumbien; Colômbia"),
        .init("COM", "Comores; Komoren; Comoren; Comoras; Comore"),
        .init("CPV", "Cap-Vert; Kap Verde; Kaapverdië; Capo Verde"),
        .init(
            "CSK",
            "Tchécoslovaquie; Tschechoslowakei; Tsjechoslowakije; Checoslovaquia; Cecoslovacchia; Checoslováquia"),
        .init("CUB", "Kuba"),
        .init("CYP", "Chypre; Zypern; Chipre; Cipro"),
        .init(
            "CZE",
            "Tchéquie; République tchèque; Tschechien; Tsjechië; Chequia; República Checa; Cechia; Repubblica Ceca; Chéquia"
        ),
        .init("DDR", "République démocratique allemande"),
        .init("DEU", "Allemagne; Duitsland; Alemania; Germania; Alemanha"),
        .init("DJI", "Dschibuti; Yibuti; Gibuti"),
        .init("DMA", "Dominique"),
        .init("DNK", "Danemark; Dänemark; Denemarken; Dinamarca; Danimarca"),
        .init(
            "DOM",
            "République dominicaine; Dominikanische Republik; Dominicaanse Republiek; República Dominicana; Repubblica Dominicana"
        ),
        .init("DZA", "Algérie; Algerien; Algerije; Argelia; Argélia"),
        .init("D", "Allemagne; Duitsland; Alemania; Germania; Alemanha"),
        .init("ECU", "Équateur; Equador"),
        .init("EGY", "Égypte; Ägypten; Egypte; Egipto; Egitto; Egito"),
        .init("ERI", "Érythrée; Eritreia"),
        .init("ESH", "Sahara occidental; Westsahara; Westelijke Sahara; Sahara occidentale; Saara Ocidental"),
        .init("ESP", "Espagne; Spanien; Spanje; Spagna; Espanha"),
        .init("EST", "Estonie; Estland; Estónia"),
        .init("ETH", "Éthiopie; Äthiopien; Ethiopië; Etiopía; Etiopia; Etiópia"),
        .init("FIN", "Finlande; Finnland; Finlandia; Finlândia"),
        .init("FJI", "Fidji; Fidschi; Fiyi; Figi"),
        .init("FRA", "Frankreich; Frankrijk; Francia; França"),
        .init("FRO", "Îles Féroé; Färöer; Faeröer; Islas Feroe; Isole Faroe; Ilhas Faroé"),
        .init("GAB", "Gabun; Gabón; Gabão"),
        .init(
            "GBR",
            "Royaume-Uni; Vereinigtes Königreich; Verenigd Koninkrijk; Reino Unido; Regno Unito; Großbritannien; Grande-Bretagne; Groot-Brittannië; Gran Bretaña; Gran Bretagna; Grã-Bretanha"
        ),
        .init("GEO", "Géorgie; Georgien; Georgië; Geórgia"),
        .init("GGY", "Guernesey"),
        .init("GHA", "Gana"),
        .init("GIB", "Gibilterra"),
        .init("GIN", "Guinée; Guiné"),
        .init("GLP", "Guadalupe; Guadalupa"),
        .init("GMB", "Gambie; Gâmbia"),
        .init("GNB", "Guinée-Bissau; Guinea-Bisáu; Guiné-Bissau"),
        .init(
            "GNQ",
            "Guinée équatoriale; Äquatorialguinea; Equatoriaal-Guinea; Guinea Ecuatorial; Guinea Equatoriale; Guiné Equatorial"
        ),
        .init("GRC", "Grèce; Griechenland; Griekenland; Grecia; Grécia"),
        .init("GRD", "Grenade; Granada"),
        .init("GRL", "Groenland; Grönland; Groenlandia; Gronelândia"),
        .init(
            "GUF",
            "Guyane; Guyane française; Französisch-Guayana; Frans-Guyana; Guayana Francesa; Guyana francese; Guiana Francesa"
        ),
        .init("GUY", "Guiana"),
        .init("HRV", "Croatie; Kroatien; Kroatië; Croacia; Croazia; Croácia"),
        .init("HTI", "Haïti; Haití"),
        .init("HUN", "Hongrie; Ungarn; Hongarije; Hungría; Ungheria; Hungria"),
        .init("IDN", "Indonésie; Indonesien; Indonesië; Indonésia"),
        .init("IMN", "Île de Man; Insel Man; Eiland Man; Isla de Man; Isola di Man; Ilha de Man"),
        .init("IND", "Inde; Indien; Índia"),
        .init("IRL", "Irlande; Irland; Ierland; Irlanda"),
        .init("IRN", "Irán; Irão"),
        .init("IRQ", "Irak; Iraque"),
        .init("ISL", "Islande; Island; IJsland; Islandia; Islanda; Islândia"),
        .init("ISR", "Israël; Israele"),
        .init("ITA", "Italie; Italien; Italië; Itália"),
        .init("JAM", "Jamaïque; Jamaika; Giamaica"),
        .init("JOR", "Jordanie; Jordanien; Jordanië; Jordania; Giordania; Jordânia"),
        .init("JPN", "Japon; Japón; Giappone; Japão"),
        .init("KAZ", "Kasachstan; Kazachstan; Kazajistán; Kazakistan; Cazaquistão"),
        .init("KEN", "Kenia; Quénia"),
        .init("KGZ", "Kirghizistan; Kirgisistan; Kirgizië; Kirguistán; Quirguistão"),
        .init("KHM", "Cambodge; Kambodscha; Cambodja; Camboya; Cambogia; Camboja"),
        .init(
            "KNA",
            "Saint-Christophe-et-Niévès; St. Kitts und Nevis; Saint Kitts en Nevis; San Cristóbal y Nieves; São Cristóvão e Neves"
        ),
        .init("KOR", "Corée du Sud; Südkorea; Zuid-Korea; Corea del Sur; Corea del Sud; Coreia do Sul"),
        .init("KWT", "Koweït; Koeweit"),
        .init("LBN", "Liban; Libanon; Líbano; Libano"),
        .init("LBY", "Libye; Libyen; Libië; Libia; Líbia"),
        .init("LCA", "Sainte-Lucie; Santa Lucía"),
        .init("LKA", "Ceylon; Ceylan"),
        .init("LSO", "Lesoto"),
        .init("LTU", "Lituanie; Litauen; Litouwen; Lituania; Lituânia"),
        .init("LUX", "Luxemburg; Luxemburgo; Lussemburgo"),
        .init("LVA", "Lettonie; Lettland; Letland; Letonia; Lettonia; Letónia"),
        .init("MAR", "Maroc; Marokko; Marruecos; Marocco; Marrocos"),
        .init("MCO", "Mónaco"),
        .init("MDA", "Moldavie; Moldau; Moldawien; Moldavië; Moldavia; Moldávia"),
        .init("MDG", "Madagaskar"),
        .init("MDV", "Malediven; Maldiven; Maldivas; Maldive"),
        .init("MEX", "Mexique; Mexiko; México; Messico"),
        .init("MHL", "Îles Marshall; Marshallinseln; Marshalleilanden; Islas Marshall; Isole Marshall"),
        .init(
            "MKD",
            "Macédoine du Nord; Nordmazedonien; Noord-Macedonië; Macedonia del Norte; Macedonia del Nord; Macedónia do Norte; Macédoine; Mazedonien; Macedonië"
        ),
        .init("MLT", "Malte"),
        .init("MMR", "Birmanie; Birma; Birmania"),
        .init("MNE", "Monténégro"),
        .init("MNG", "Mongolie; Mongolei; Mongolië; Mongólia"),
        .init("MOZ", "Mosambik; Mozambico; Moçambique"),
        .init("MRT", "Mauritanie; Mauretanien; Mauritanië; Mauritânia"),
        .init("MTQ", "Martinica"),
        .init("MUS", "Maurice; Île Maurice; Mauricio; Maurícias"),
        .init("MWI", "Malaui"),
        .init("MYS", "Malaisie; Maleisië; Malasia; Malaysien; Malásia"),
        .init("NAM", "Namibie; Namibië; Namíbia"),
        .init(
            "NCL",
            "Nouvelle-Calédonie; Neukaledonien; Nieuw-Caledonië; Nueva Caledonia; Nuova Caledonia; Nova Caledónia"),
        .init("NER", "Níger"),
        .init("NGA", "Nigéria"),
        .init(
            "NLD",
            "Pays-Bas; Niederlande; Países Bajos; Paesi Bassi; Países Baixos; Holland; Hollande; Holanda; Olanda"),
        .init("NOR", "Norvège; Norwegen; Noorwegen; Noruega; Norvegia"),
        .init("NPL", "Népal"),
        .init("NZL", "Nouvelle-Zélande; Neuseeland; Nieuw-Zeeland; Nueva Zelanda; Nuova Zelanda; Nova Zelândia"),
        .init("OMN", "Omán; Omã"),
        .init("PAK", "Pakistán; Paquistão"),
        .init("PAN", "Panamá"),
        .init("PER", "Pérou; Perú"),
        .init("PHL", "Philippinen; Filipijnen; Filipinas; Filippine"),
        .init(
            "PNG",
            "Papouasie-Nouvelle-Guinée; Papua-Neuguinea; Papoea-Nieuw-Guinea; Papúa Nueva Guinea; Papua Nuova Guinea; Papua-Nova Guiné"
        ),
        .init("POL", "Pologne; Polen; Polonia; Polónia"),
        .init("PRI", "Porto Rico"),
        .init("PRK", "Corée du Nord; Nordkorea; Noord-Korea; Corea del Norte; Corea del Nord; Coreia do Norte"),
        .init("PRT", "Portogallo"),
        .init("PRY", "Paraguai"),
        .init("PSE", "Palästina; Palestina"),
        .init(
            "PYF",
            "Polynésie française; Französisch-Polynesien; Frans-Polynesië; Polinesia Francesa; Polinesia francese"),
        .init("QAT", "Katar; Catar"),
        .init("REU", "La Réunion; Reunión"),
        .init("RKS", "Kósovo"),
        .init("ROU", "Roumanie; Rumänien; Roemenië; Rumanía; Rumania; Roménia; România"),
        .init(
            "RUS",
            "Russie; Russland; Rusland; Rusia; Rússia; Fédération de Russie; Russische Föderation; Russische Federatie; Federación Rusa; Federazione Russa"
        ),
        .init("RWA", "Ruanda"),
        .init("SAU", "Arabie saoudite; Saudi-Arabien; Saoedi-Arabië; Arabia Saudí; Arabia Saudita; Arábia Saudita"),
        .init("SDN", "Soudan; Soedan; Sudán; Sudão"),
        .init("SEN", "Sénégal"),
        .init("SGP", "Singapour; Singapur; Singapura"),
        .init("SLE", "Sierra Leona; Serra Leoa"),
        .init("SLV", "Salvador"),
        .init("SMR", "Saint-Marin"),
        .init("SOM", "Somalie; Somalië; Somália"),
        .init("SRB", "Serbie; Serbien; Servië; Sérvia"),
        .init("SSD", "Soudan du Sud; Südsudan; Zuid-Soedan; Sudán del Sur; Sud Sudan; Sudão do Sul"),
        .init(
            "STP",
            "Sao Tomé-et-Principe; São Tomé und Príncipe; Sao Tomé en Principe; Santo Tomé y Príncipe; São Tomé e Príncipe"
        ),
        .init(
            "SUN",
            "Union soviétique; URSS; Sowjetunion; UdSSR; Sovjet-Unie; Unión Soviética; Unione Sovietica; União Soviética"
        ),
        .init("SUR", "Surinam"),
        .init("SVK", "Slovaquie; Slowakei; Slowakije; Eslovaquia; Slovacchia; Eslováquia"),
        .init("SVN", "Slovénie; Slowenien; Slovenië; Eslovenia; Eslovénia"),
        .init("SWE", "Suède; Schweden; Zweden; Suecia; Svezia; Suécia"),
        .init("SWZ", "Esuatini"),
        .init("SYC", "Seychellen; Seicheles"),
        .init("SYR", "Syrie; Syrien; Syrië; Siria; Síria"),
        .init("TCD", "Tchad; Tschad; Tsjaad; Ciad; Chade"),
        .init("THA", "Thaïlande; Tailandia; Thailandia; Tailândia"),
        .init("TJK", "Tadjikistan; Tadschikistan; Tadzjikistan; Tayikistán; Tagikistan; Tajiquistão"),
        .init("TKM", "Turkménistan; Turkmenistán; Turquemenistão"),
        .init("TLS", "Timor oriental; Osttimor; Oost-Timor; Timor Est"),
        .init(
            "TTO",
            "Trinité-et-Tobago; Trinidad und Tobago; Trinidad en Tobago; Trinidad y Tobago; Trinidad e Tobago; Trindade e Tobago"
        ),
        .init("TUN", "Tunisie; Tunesien; Tunesië; Túnez; Tunísia"),
        .init("TUR", "Turquie; Türkei; Turkije; Turquía; Turchia; Turquia"),
        .init("TWN", "Taïwan; Taiwán"),
        .init("TZA", "Tanzanie; Tansania; Tanzanië; Tanzânia"),
        .init("UGA", "Ouganda; Oeganda"),
        .init("UKR", "Oekraïne; Ucrania; Ucraina; Ucrânia"),
        .init("URY", "Uruguai"),
        .init(
            "USA",
            "États-Unis; Vereinigte Staaten; Verenigde Staten; Estados Unidos; Stati Uniti; États-Unis d'Amérique; Vereinigte Staaten von Amerika; Verenigde Staten van Amerika; Estados Unidos de América; Stati Uniti d'America"
        ),
        .init("UZB", "Ouzbékistan; Usbekistan; Oezbekistan; Uzbekistán; Usbequistão"),
        .init("VAT", "Saint-Siège; Vatikanstadt; Vaticaanstad; Santa Sede; Santa Sé"),
        .init(
            "VCT",
            "Saint-Vincent-et-les-Grenadines; St. Vincent und die Grenadinen; San Vicente y las Granadinas; São Vicente e Granadinas"
        ),
        .init("VEN", "Vénézuéla"),
        .init("VNM", "Viêt Nam; Vietname"),
        .init("YEM", "Yémen; Jemen; Iémen"),
        .init("YUG", "Yougoslavie; Jugoslawien; Joegoslavië; Iugoslavia; Jugoslávia"),
        .init("ZAF", "Afrique du Sud; Südafrika; Zuid-Afrika; Sudáfrica; Sudafrica; África do Sul"),
        .init("ZAR", "Zaïre"),
        .init("ZMB", "Zambie; Sambia; Zâmbia"),
        .init("ZWE", "Simbabwe; Zimbabue; Zimbábue"),
    ]

    /// ``exonyms`` by code, cut apart.
    static let namesAbroad: [String: [String]] = Dictionary(
        uniqueKeysWithValues: exonyms.map { ($0.code.description, parts($0.names)) })
}
