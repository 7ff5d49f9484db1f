"""Random text of machine readable zones, after ICAO Doc 9303 parts 3 to 7: every layout, check digits right.

Nobody's data: names are made of syllables, or are common words that occur in names, put together by chance.
"""

from __future__ import annotations

import random

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"

# Three-letter codes that stand in MRZs: States by weight of what a European desk sees, then organizations and specimens.
STATES = """
D D D FRA FRA ITA ITA ESP ESP POL ROU NLD BEL AUT CHE GBR GBR PRT SWE NOR DNK FIN IRL CZE SVK HUN HRV SVN BGR GRC EST
LVA LTU LUX MLT CYP ISL LIE MCO SMR AND VAT ALB BIH SRB MNE MKD MDA UKR BLR RUS TUR GEO ARM AZE KAZ UZB KGZ TJK TKM
USA USA CAN MEX BRA ARG CHL COL PER VEN ECU BOL PRY URY CUB DOM HTI JAM TTO BHS BRB PAN CRI NIC HND SLV GTM BLZ SUR
GUY CHN CHN IND IND JPN KOR PRK MNG VNM THA LAO KHM MYS SGP IDN PHL BRN MMR BGD LKA NPL BTN PAK AFG IRN IRQ SYR LBN
ISR JOR SAU ARE QAT BHR KWT OMN YEM EGY LBY TUN DZA MAR ESH MRT SEN GMB GNB GIN SLE LBR CIV GHA TGO BEN NGA NER MLI BFA
TCD CMR CAF GAB COG COD AGO ZMB ZWE MOZ MWI TZA KEN UGA RWA BDI ETH ERI DJI SOM SDN SSD MDG MUS SYC COM ZAF NAM BWA
LSO SWZ AUS NZL FJI PNG TON WSM VUT SLB KIR TUV NRU PLW FSM MHL HKG MAC TWN PSE
UTO UTO UTO XOM EUE UNO UNA XXA XXB XXC XXX GBD GBN GBO GBP GBS RKS XPO IAO
""".split()

# Common words in names of many languages, as MRZs spell them; put together by chance.
_SURNAMES = """
SMITH JONES BROWN TAYLOR WILSON WALKER WHITE EVANS HUGHES CLARK WRIGHT KING HILL SCOTT COOK MUELLER SCHMIDT SCHNEIDER
FISCHER WEBER WAGNER BECKER SCHULZ HOFFMANN KOCH RICHTER KLEIN WOLF SCHROEDER NEUMANN SCHWARZ ZIMMERMANN KRUEGER BRAUN
MARTIN BERNARD DUBOIS THOMAS ROBERT PETIT DURAND LEROY MOREAU SIMON LAURENT LEFEBVRE GARCIA MARTINEZ LOPEZ SANCHEZ
GONZALEZ RODRIGUEZ FERNANDEZ PEREZ GOMEZ RUIZ JIMENEZ HERNANDEZ MORENO ALVAREZ ROMERO NAVARRO TORRES ROSSI RUSSO FERRARI
ESPOSITO BIANCHI ROMANO COLOMBO RICCI MARINO GRECO CONTI SILVA SANTOS FERREIRA PEREIRA OLIVEIRA COSTA RODRIGUES SOUSA
NOWAK KOWALSKI WISNIEWSKI WOJCIK KOWALCZYK KAMINSKI LEWANDOWSKI ZIELINSKI SZYMANSKI WOZNIAK DABROWSKI KOZLOWSKI
NOVAK SVOBODA NOVOTNY DVORAK CERNY PROCHAZKA HORVAT KOVACEVIC BABIC MARIC JURIC NAGY KOVACS TOTH SZABO HORVATH VARGA KISS
POPESCU IONESCU POPA RADU DUMITRU STAN IVANOV PETROV SIDOROV KUZNETSOV SMIRNOV POPOV VASILIEV SHEVCHENKO KOVALENKO BONDARENKO
TKACHENKO KRAVCHENKO OLIYNYK YILMAZ KAYA DEMIR CELIK SAHIN OEZTUERK AYDIN ARSLAN DOGAN JANSEN DE<JONG VAN<DEN<BERG BAKKER
VISSER MEIJER MULDER DE<GROOT VAN<DIJK PEETERS JANSSENS MAES JACOBS WILLEMS ANDERSSON JOHANSSON KARLSSON NILSSON ERIKSSON LARSSON
OLSSON HANSEN JENSEN NIELSEN PEDERSEN ANDERSEN KORHONEN VIRTANEN MAEKINEN NIEMINEN HAMALAINEN TAMM SAAR BERZINS KALNINS OZOLINS
KAZLAUSKAS PAPADOPOULOS NIKOLAIDIS GEORGIOU MURPHY OBRIEN OSULLIVAN WALSH MC<CARTHY SINGH KAUR KUMAR SHARMA PATEL GUPTA KHAN AHMED
ALI HUSSAIN MALIK RAHMAN ISLAM AL<SAYED AL<MASRI BEN<ALI EL<AMRANI BENALI TRAORE DIALLO COULIBALY KEITA DIOP NDIAYE MENSAH OKAFOR
ADEYEMI OKONKWO MOYO NKOSI TESFAYE BEKELE NGUYEN TRAN LE PHAM HUYNH WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU
KIM LEE PARK CHOI JUNG SATO SUZUKI TAKAHASHI TANAKA WATANABE ITO YAMAMOTO NAKAMURA SANTOSO WIJAYA DELA<CRUZ REYES BAUTISTA
""".split()

_GIVEN = """
ANNA MARIA EVA MARIE SOPHIE EMMA JULIA LAURA LISA LENA SARAH HANNAH KATHARINA CHRISTINE ELISABETH ISABEL CARMEN LUCIA PAULA ELENA
GIULIA FRANCESCA CHIARA VALENTINA ALESSANDRA JOANA INES BEATRIZ CAMILLE CHLOE MANON LEA CLAIRE KATARZYNA AGNIESZKA MALGORZATA
EWA ZOFIA JANA TEREZA ZSUZSANNA ILDIKO KATALIN IOANA ANDREEA OLGA TATIANA NATALIA SVETLANA OKSANA YULIIA ANASTASIIA AYSE FATMA
EMINE ZEYNEP FATIMA AISHA KHADIJA MARYAM ZAHRA LINH THI MEI YING XIAO JING HUI YUKI AIKO HANA MIN JI SOO
JOHN JAMES WILLIAM GEORGE THOMAS MICHAEL DAVID PETER PAUL MARK ALEXANDER MAXIMILIAN LUKAS FELIX JONAS LEON STEFAN ANDREAS WOLFGANG
JUERGEN HANS JOSEF KARL PIERRE JEAN LOUIS NICOLAS JULIEN JOSE JUAN MANUEL ANTONIO CARLOS MIGUEL FRANCISCO JAVIER LUIS PEDRO JOAO
MARCO LUCA GIUSEPPE GIOVANNI ANDREA MATTEO JAN PIOTR KRZYSZTOF TOMASZ ANDRZEJ PAWEL JAKUB MARTIN TOMAS PETR ISTVAN LASZLO ZOLTAN
GABOR FERENC ION MIHAI VASILE IVAN DIMITAR NIKOLA MILAN DRAGAN OLEKSANDR SERHII VOLODYMYR DMYTRO YURII MEHMET MUSTAFA AHMET HUSEYIN
MOHAMED MUHAMMAD AHMAD YOUSSEF IBRAHIM OMAR HASSAN LARS ERIK OLE KNUT SVEN JUHANI MATTI WEI JUN MING HAO KENJI TAKESHI VAN DUC
OWEN LIAM SEAN QUENTIN XAVIER OSCAR WALTER VICTOR HUGO OTTO KOFI KWAME CHIDI TUNDE SEKOU MAMADOU
""".split()

_ONSET = "B C D F G H J K L M N P Q R S T V W X Y Z BR CH CL CZ DR FR GH GR KH KR KW LL MB MC ND NG NK PH PL PR QU SCH SH SK SL ST SZ TH TR TS TW VL WH WR ZH".split()
_VOWEL = "A E I O U Y AA AE AI AO AU EE EI EU IA IE II IO OE OO OU UE UI UU".split()
_CODA = ["", "", "", "", *"B C D F G K L M N P R S T V W X Z CK FF FT HN KS LD LK LL LT MM MP ND NG NK NN NT RD RK RN RT SCH SS ST TT TZ WSKI OV".split()]


def _syllables(rng: random.Random, low: int = 1, high: int = 4) -> str:
    return "".join(rng.choice(_ONSET) * (rng.random() < 0.85) + rng.choice(_VOWEL) + rng.choice(_CODA)
                   for _ in range(rng.randint(low, high)))


def _surname(rng: random.Random) -> str:
    draw = rng.random()
    one = rng.choice(_SURNAMES) if draw < 0.5 else _syllables(rng)
    if draw > 0.85:
        one += "<" + (rng.choice(_SURNAMES) if rng.random() < 0.5 else _syllables(rng))
    return one


def _given_names(rng: random.Random) -> str:
    count = rng.choices([0, 1, 2, 3, 4, 5], [2, 50, 32, 11, 3, 2])[0]
    return "<".join(rng.choice(_GIVEN) if rng.random() < 0.7 else _syllables(rng, 1, 3) for _ in range(count))


def check_digit(text: str) -> str:
    """Doc 9303-3, section 4.9: weights 7 3 1, modulus 10."""
    total = 0
    for position, character in enumerate(text):
        value = 0 if character == "<" else int(character, 36)
        total += value * (7, 3, 1)[position % 3]
    return str(total % 10)


def _fill(text: str, length: int) -> str:
    return text[:length].ljust(length, "<")


def _number(rng: random.Random, length: int = 9) -> str:
    """A document number: digits, letters before digits, or mixed, mostly of the full length."""
    count = length if rng.random() < 0.75 else rng.randint(5, length)
    style = rng.random()
    if style < 0.4:
        letters = 0
    elif style < 0.75:
        letters = rng.randint(1, 3)
    else:
        pool = rng.choice([LETTERS + DIGITS, "CFGHJKLMNPRTVWXYZ0123456789"])
        return "".join(rng.choice(pool) for _ in range(count))
    return "".join(rng.choice(LETTERS if i < letters else DIGITS) for i in range(count))


def _optional(rng: random.Random, length: int) -> str:
    draw = rng.random()
    if draw < 0.55:
        return "<" * length
    pool = DIGITS if draw < 0.85 else LETTERS + DIGITS
    return _fill("".join(rng.choice(pool) for _ in range(rng.randint(1, length))), length)


def _date(rng: random.Random, first: int, last: int) -> str:
    return f"{rng.randint(first, last) % 100:02d}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"


def _name_field(surname: str, given: str, length: int) -> str:
    if not given:
        return _fill(surname, length)
    if len(surname) > length - 3:
        surname = surname[:length - 3].rstrip("<")
    return _fill(surname + "<<" + given, length)


_CODES = {
    "TD1": "I< I< ID ID IP IR IS AC C< CR RP A< I<".split(),
    "TD2": "I< ID I< A< C< P<".split(),
    "TD3": "P< P< P< P< P< P< PD PS PM PT PP PR PN PO PU PA PB PE PL".split(),
    "MRV-A": "V< V< V< VA VB VC VD VN VS VR".split(),
    "MRV-B": "V< V< V< VA VB VC VD VN VS VR".split(),
    "FRA-ID": ["ID"],
    "DL": ["D1"],
}
FORMATS = {"TD3": 40, "TD1": 26, "TD2": 11, "MRV-A": 7, "MRV-B": 7, "FRA-ID": 6, "DL": 3}


def random_document(rng: random.Random, format: str | None = None) -> dict:
    """One document: `format`, its MRZ `lines`, and `fields` as the visual zone would print them.

    Formats: TD1 (3 x 30), TD2 and MRV-B (2 x 36), TD3 and MRV-A (2 x 44), FRA-ID (2 x 36, the French national card
    of 1995 to 2021) and DL (1 x 30, the line of driving licences of ISO/IEC 18013).
    """
    format = format or rng.choices(list(FORMATS), list(FORMATS.values()))[0]
    code = rng.choice(_CODES[format])
    state = rng.choice(STATES)
    nationality = state if rng.random() < 0.85 else rng.choice(STATES)
    surname, given = _surname(rng), _given_names(rng)
    number = _number(rng)
    birth, expiry = _date(rng, 1930, 2019), _date(rng, 2012, 2036)
    issued = f"{(int(expiry[:2]) - 10) % 100:02d}{expiry[2:]}"
    sex = rng.choices("MF<X", [47, 47, 5, 1])[0]
    state3, nationality3 = _fill(state, 3), _fill(nationality, 3)
    number9 = _fill(number, 9)
    dated = birth + check_digit(birth) + sex + expiry + check_digit(expiry)

    if format == "TD1":
        if rng.random() < 0.05:  # a long number runs on into the optional data: Doc 9303-5, section 4.2.2, note j
            number = _number(rng, 13)
            number = number.ljust(11, "7")
            rest = number[9:] + check_digit(number)
            optional1, digit = _fill(rest, 15), "<"
            number9 = number[:9]
        else:
            optional1, digit = _optional(rng, 15), check_digit(number9)
        upper = code + state3 + number9 + digit + optional1
        middle = dated + nationality3 + _optional(rng, 11)
        composite = check_digit(upper[5:30] + middle[0:7] + middle[8:15] + middle[18:29])
        lines = [upper, middle + composite, _name_field(surname, given, 30)]
    elif format in ("TD2", "MRV-B"):
        optional = _optional(rng, 7 if format == "TD2" else 8)
        lower = number9 + check_digit(number9) + nationality3 + dated + optional
        if format == "TD2":
            lower += check_digit(lower[0:10] + lower[13:20] + lower[21:35])
        lines = [code + state3 + _name_field(surname, given, 31), lower]
    elif format == "FRA-ID":
        state = nationality = "FRA"
        expiry = ""
        office = "".join(rng.choice(DIGITS) for _ in range(6))
        sex = "M" if sex in "<X" else sex
        number = issued[:4] + rng.choice(["750", "13", "2A0", "692", "974"])[:3].ljust(3, "0") + "".join(rng.choice(DIGITS) for _ in range(5))
        lower = number + check_digit(number) + _fill(given.replace("<", "<<", 1), 14) + birth + check_digit(birth) + sex
        upper = "IDFRA" + _fill(surname, 25) + office
        lines = [upper, lower + check_digit(upper + lower)]
    elif format == "DL":
        line = _fill(code + state3 + _optional(rng, 1) + number + "<" + _optional(rng, 12), 29)
        lines = [line + check_digit(line)]
    else:
        optional = _optional(rng, 14 if format == "TD3" else 16)
        lower = number9 + check_digit(number9) + nationality3 + dated + optional
        if format == "TD3":
            digit = "<" if optional == "<" * 14 and rng.random() < 0.5 else check_digit(optional)
            lower += digit
            lower += check_digit(lower[0:10] + lower[13:20] + lower[21:43])
        lines = [code + state3 + _name_field(surname, given, 39), lower]

    fields = dict(surname=surname.replace("<", " "), given_names=given.replace("<", " "), number=number, issuing_state=state,
                  nationality=nationality, date_of_birth=birth, date_of_expiry=expiry, date_of_issue=issued,
                  sex="" if sex == "<" else sex, document_code=code)
    return dict(format=format, lines=lines, fields=fields)


_CONFUSABLE = ["O0", "O0QD", "I1", "I1L", "B8", "S5", "Z2", "G6", "0D", "UV", "MNWH", "KX", "K<", "C<", "L<", "X<K", "O0<", "T7",
               "1I7", "E<", "FPR", "VYW", "4A", "38B", "CG", "69", "P<", "S<5", "Z<2", "EF", "HN"]


def random_string(rng: random.Random, length: int | None = None) -> str:
    """A string without any language: letters, digits, fillers; what looks alike stands side by side."""
    length = length or rng.choices([30, 36, 44, rng.randint(28, 46)], [30, 20, 35, 15])[0]
    text = ""
    while len(text) < length:
        draw = rng.random()
        if draw < 0.35:
            pool = rng.choice(_CONFUSABLE)
            text += "".join(rng.choice(pool) for _ in range(rng.randint(2, 8)))
        elif draw < 0.55:
            text += "".join(rng.choice(ALPHABET) for _ in range(rng.randint(2, 10)))
        elif draw < 0.7:
            text += "".join(rng.choice(LETTERS) for _ in range(rng.randint(2, 10)))
        elif draw < 0.82:
            text += "".join(rng.choice(DIGITS) for _ in range(rng.randint(2, 10)))
        elif draw < 0.86:
            text += rng.choice(ALPHABET) * rng.randint(2, 5)
        else:
            text += "<" * rng.choice([1, 1, 2, 2, 3, 4, 5, 6, 8, 11, 14, 17, 20, 24, 28]) + rng.choice("KCLXEZS") * (rng.random() < 0.4)
    return text[:length]


def random_line(rng: random.Random) -> str:
    """One line as the line net's generator wants it: three in four real, the rest random."""
    if rng.random() < 0.25:
        return random_string(rng)
    text = rng.choice(random_document(rng)["lines"])
    if rng.random() < 0.05:  # issuers, forgers and specimens print lines of other lengths too
        change = rng.randint(-2, 2)
        text = text[:change] if change < 0 else text + "<" * change
    return text
