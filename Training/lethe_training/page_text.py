"""Texts as the pages of travel documents print them, one line at a time, made up by chance.

What is made up must not teach a language so well that print is no longer looked at: of the names most are new words that only
have a language's letters in its order, and one line in eight is a string without any sense.
"""

from __future__ import annotations

import functools
import random
import string

from . import eastern_words, mrz_text, words
from .text_alphabet import ALPHABET, DIGITS, FOREIGN, lowered, parts

LONGEST = 64  # characters of a line
LISTS = words.LANGUAGES | eastern_words.LANGUAGES
_VOWELS = {language: "αειου" if language == "Greek" else "аеиоу" for language in eastern_words.LANGUAGES}
_TURKIC = {"Turkish", "Azerbaijani", "Turkmen, Uzbek", "Kurdish, Tatar, Esperanto"}
_ALIKE = ["0OQDC", "1Il|i!j", "5S$", "2Z", "8B&", "6Gb", "9gq", "7T", "UV", "vy", "uv", "rn", "cl", "ce", "EF", "PR", "MN", "XKx", "WVVw", "4A", ".,", ":;", "-_", "ao", "ft", "hb", "/l1"]


def capitals(text: str, language: str = "", rng: random.Random | None = None) -> str:
    """Capitals as the language makes them: the Turkish i keeps its dot; the sharp s becomes SS, at times its own capital."""
    if language in _TURKIC:
        text = text.replace("i", "İ")
    if "ß" in text and rng is not None and rng.random() < 0.5:
        text = text.replace("ß", "ẞ" if rng.random() < 0.6 else "ß")
        return "ß".join(part.upper() for part in text.split("ß"))
    return text.upper()


# MARK: - Words

@functools.cache
def _followers(language: str, kind: int) -> dict[str, list[str]]:
    """What follows each two letters in this language's words, as often as it does; `^` begins, `$` ends."""
    table: dict[str, list[str]] = {}
    for name in LISTS[language][kind]:
        for word in name.split():
            text = "^" + lowered(word) + "$"
            for index in range(1, len(text)):
                for key in {text[max(0, index - 2):index], text[index - 1]}:
                    table.setdefault(key, []).append(text[index])
    return table


def invented(rng: random.Random, language: str, kind: int) -> str:
    """A new word that has the language's letters in its order."""
    table = _followers(language, kind)
    text = "^"
    for _ in range(13):
        following = table.get(text[-2:])
        if not following or len(following) < 2 or rng.random() < 0.3:
            following = table.get(text[-1:]) or ["$"]
        letter = rng.choice(following)
        if letter == "$":
            if len(text) > 3:
                break
            letter = rng.choice(_VOWELS.get(language, "aeiou"))
        text += letter
    word = text[1:]
    return word[:1].upper() + word[1:] if not word.startswith("i") or language not in _TURKIC else "İ" + word[1:]


_PLAIN = {letter: [other for other in ALPHABET if parts(other)[0] == letter and other != letter] for letter in string.ascii_letters + "ı"}


def _with_chance_marks(rng: random.Random, text: str, share: float) -> str:
    """Some letters take marks of any language, so that a mark is seen for what it is."""
    return "".join(rng.choice(_PLAIN[c]) if c in _PLAIN and _PLAIN[c] and rng.random() < share else c for c in text)


def _name(rng: random.Random, kind: int, language: str | None = None) -> tuple[str, str]:
    """A name (kind 0 given, 1 surname, 2 town) and its language."""
    language = language or rng.choice(list(words.LANGUAGES))
    draw = rng.random()
    if draw < 0.35:
        text = rng.choice(words.LANGUAGES[language][kind])
    else:
        text = invented(rng, language, kind)
    draw = rng.random()
    if kind == 1 and draw < 0.14:
        text += rng.choice(["-", "-", " ", " - "]) + invented(rng, language, 1)
    elif kind == 1 and draw < 0.2:
        text = rng.choice(["van der ", "de ", "von ", "da ", "El ", "Al-", "O'", "D'", "Mc", "Mac ", "St. ", "dos ", "di ", "Ben ", "bin ", "zu "]) + text
    elif kind == 0 and draw < 0.4:
        text += rng.choice([" ", " ", " ", "-", ", "]) + (rng.choice(words.LANGUAGES[language][0]) if rng.random() < 0.5 else invented(rng, language, 0))
        if rng.random() < 0.3:
            text += " " + invented(rng, language, 0)
    return text, language


def _cased(rng: random.Random, text: str, language: str, upper: float) -> str:
    draw = rng.random()
    if draw < upper:
        text = capitals(text, language, rng)
    elif draw > 0.985:
        text = lowered(text)
    if rng.random() < 0.05:
        text = _with_chance_marks(rng, text, rng.choice([0.1, 0.3, 0.8]))
    return text


def name(rng: random.Random) -> str:
    kind = rng.choice([0, 1, 1])
    text, language = _name(rng, kind)
    draw = rng.random()
    if draw < 0.05:
        text += " " + rng.choice(["geb. ", "née ", "ép. ", "ur. ", "roz. ", "née ", "épouse ", "f. ", "born ", "s.", "vda. de "]) + _name(rng, 1, language)[0]
    elif draw < 0.15:
        text = _name(rng, 0, language)[0] + rng.choice([" ", " ", ", "]) + text
    elif draw < 0.17:
        text = rng.choice(["Dr. ", "Dr.med. ", "Mr ", "Mrs ", "Ms ", "M. ", "Mme ", "Sr. ", "Ing. ", "DR ", "Prof. ", "Jr. ", "Sir "]) + text
    elif draw < 0.19:
        text += rng.choice([" II", " III", " Jr.", ", M.D.", " JR", " IV"])
    return _cased(rng, text, language, 0.72)


def place(rng: random.Random) -> str:
    text, language = _name(rng, 2)
    draw = rng.random()
    if draw < 0.12:
        text += rng.choice([", ", " / ", "/", " - ", " "]) + _name(rng, 2, language)[0]
    elif draw < 0.24:
        text += rng.choice([", ", " ", "/", " / "]) + rng.choice(["UTO", "GBR", "DEU", "U.S.A.", "USA", "ITA", "POL", "(RO)", "MEX", "FRANCE", "MAROC", "TUR", "IND", "BEL", "NGA", "VIỆT NAM", "UKR", "XXX", "D", "CH"])
    elif draw < 0.32:
        text += rng.choice([f" ({rng.randint(1, 976):02d})", f" {rng.randint(1, 20)}", f" {rng.randint(1, 20)}e", f" {rng.randint(1, 20)}ÈME", f" ({rng.choice(['MI', 'RM', 'NA', 'BZ', 'TO', 'ZH', 'VD', 'NSW'])})"])
    return _cased(rng, text, language, 0.68)


# MARK: - Dates and numbers

def date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(1925, 2040)
    draw = rng.random()
    if draw < 0.4:
        mark = rng.choice([".", ".", "/", "/", "-", " ", " ", ". ", " / ", "", "."])
        d, m, y = f"{day:02d}", f"{month:02d}", f"{year}"
        order = rng.choice([(d, m, y), (d, m, y), (d, m, y), (y, m, d), (m, d, y), (d, m, y[2:])])
        text = mark.join(order)
    elif draw < 0.78:
        months = rng.choice(words.SHORT_MONTHS)
        short = months[month - 1]
        if rng.random() < 0.45:
            other = rng.choice(words.SHORT_MONTHS)[month - 1]
            short += rng.choice(["/", " / ", " /", "/"]) + other
        if rng.random() < 0.18:
            short = short.title() if rng.random() < 0.7 else lowered(short)
        style = rng.choice(["{d:02d} {m} {y}", "{d:02d} {m} {y}", "{d:02d} {m} {s:02d}", "{d} {m} {y}", "{d:02d}.{m}.{y}", "{d:02d}-{m}-{y}", "{d:02d}{m}{y}", "{m} {d:02d}, {y}", "{d:02d} {m} / {n:02d} {y}"])
        text = style.format(d=day, m=short, y=year, s=year % 100, n=month)
    else:
        long = rng.choice(words.MONTHS)[month - 1]
        if rng.random() < 0.3:
            long = capitals(long)
        style = rng.choice(["{d} {m} {y}", "{d:02d} {m} {y}", "{d}. {m} {y}", "{m} {d}, {y}", "{d} de {m} de {y}", "{y}. {m} {d}.", "{d:02d} {m}/{x} {y}"])
        text = style.format(d=day, m=long, y=year, x=rng.choice(words.MONTHS)[month - 1][:3])
    draw = rng.random()
    if draw < 0.04:
        text += rng.choice([" - ", "-", " – ", " / "]) + f"{day:02d}.{month:02d}.{min(year + 10, 2045)}"
    elif draw < 0.06:
        text = rng.choice(["XX XXX ", "** *** ", "00.00.", "-- --- "]) + str(year)
    elif draw < 0.09:
        text += rng.choice([".", " ", ") ", "*", " №"]).rstrip()
    return text


def number(rng: random.Random) -> str:
    """Numbers of documents and of persons, and other strings of figures and letters, by patterns: 0 a digit, A a letter, X either."""
    pattern = rng.choice([
        "000000000", "A00000000", "AA0000000", "AAA000000", "AA000000", "A0000000", "00AA00000", "XXXXXXXXX", "AXXXXXXXX", "XXXXXXXXX", "000000-0000", "000000-00000", "00000000000",
        "000000/0000", "00.00.00-000.00", "AAAA000000AAAAAA00", "AAAAAA00A00A000A", "0.000.000-0", "00.000.000-A", "00000000-A", "0000 0000 0000", "000 000 000", "000-00-0000",
        "A-000000", "AA 000000", "No 0000000", "Nr. 000000", "№ 000000", "000000", "0000", "00", "0000000000000", "00 00 000000", "0 00 00 00 000 000", "A 000 000 000", "000000 0000 000",
        "(000) 000-0000", "+00 000 000 00 00", "00000", "0,00", "000 cm", "0,00 m", "1,00", "1.00 m", "000", "0'00\"", "00/00", "A00", "000000A", "AA-000-AA", "0000.00.000", "AA/0000/000000",
        "AAA/00/00000/0000", "X", "XX", "000000-A", "0000000A", "00000000A", "<<000000", "*000000*", "#00000", "000.000.000-00", "00-0000000-0", "AA0000000000", "IDAAA000000000"])
    letters = rng.choice([string.ascii_uppercase, string.ascii_uppercase, "OIQSZBGD", "CFGHJKLMNPRTVWXYZ"])
    figures = rng.choice([DIGITS, DIGITS, DIGITS, "0186", "17", "56839"])
    made = "".join(rng.choice(figures) if c == "0" else rng.choice(letters) if c == "A" else rng.choice(letters + figures) if c == "X" else c for c in pattern)
    if rng.random() < 0.06:
        made = " ".join(made[i:i + 3] for i in range(0, len(made), 3))
    return made


# MARK: - Other lines

def _filled(rng: random.Random, pattern: str) -> str:
    town, language = _name(rng, 2)
    if pattern.upper() == pattern or rng.random() < 0.2:
        town = capitals(town, language, rng)
    return pattern.replace("{town}", town).replace("{number}", rng.choice([str(rng.randint(1, 999)), f"{rng.randint(0, 99):02d}", f"{rng.randint(0, 99999):05d}", f"{rng.randint(1, 99)}-{rng.randint(0, 999):03d}"]))


def authority(rng: random.Random) -> str:
    text = _filled(rng, rng.choice(words.AUTHORITIES))
    return capitals(text, "", rng) if rng.random() < 0.3 else text


def caption(rng: random.Random) -> str:
    group = rng.choice(words.CAPTIONS)
    count = rng.choices([1, 2, 3], [40, 42, 18])[0]
    mark = rng.choice(["/", " / ", " / ", " · ", " - ", "  ", " |"])
    text = mark.join(rng.sample(group, min(count, len(group))))
    draw = rng.random()
    if draw < 0.1:
        text = rng.choice([f"{rng.randint(1, 19)}. ", f"{rng.randint(1, 19)} ", f"({rng.randint(1, 15)}) ", f"{rng.randint(1, 9)}{rng.choice('abc')}. ", f"[{rng.randint(1, 12)}] "]) + text
    elif draw < 0.18:
        text += rng.choice([f" ({rng.randint(1, 15)})", f" [{rng.randint(1, 12)}]", ":", ":", " :", "*", f"  {rng.randint(1, 15)}"])
    elif draw < 0.26:
        text += rng.choice([": ", ": ", " "]) + rng.choice([name, date, number])(rng)
    draw = rng.random()
    return capitals(text) if draw < 0.25 else lowered(text) if draw < 0.28 else text


def short_caption(rng: random.Random) -> tuple[str, str]:
    """A field's caption in one language or two, with nothing behind it, and its kind."""
    group = rng.choice(words.CAPTIONS)
    text = rng.choice(["/", " / ", " "]).join(rng.sample(group, min(rng.choice([1, 1, 1, 2]), len(group))))
    if rng.random() < 0.08:
        text = rng.choice([f"{rng.randint(1, 19)}. ", f"{rng.randint(1, 19)} ", f"({rng.randint(1, 15)}) "]) + text
    draw = rng.random()
    return (capitals(text) if draw < 0.25 else lowered(text) if draw < 0.28 else text), "caption"


def address(rng: random.Random) -> str:
    language = rng.choice(list(words.LANGUAGES))
    street = rng.choice(words.STREETS).format(_name(rng, 1, language)[0], n=rng.randint(1, 300), m=f"{rng.randint(1, 99)}-{rng.randint(1, 99)}")
    house = rng.choice([f"{rng.randint(1, 300)}", f"{rng.randint(1, 99)}{rng.choice('abcABC')}", f"{rng.randint(1, 99)}/{rng.randint(1, 40)}", f"{rng.randint(1, 99)}-{rng.randint(1, 99)}", f"nº {rng.randint(1, 99)}, {rng.randint(1, 9)}º {rng.choice('ABCD')}", f"kat {rng.randint(1, 9)} No: {rng.randint(1, 99)}", f"m. {rng.randint(1, 99)}", f"#{rng.randint(1, 999)}"])
    code = rng.choice([f"{rng.randint(1000, 99999)}", f"{rng.randint(10, 99)}-{rng.randint(0, 999):03d}", f"{rng.randint(100, 999)} {rng.randint(10, 99)}", f"{rng.randint(1000, 9999)} {rng.choice(['AB', 'XK', 'GH'])}", f"{rng.choice(['SW', 'LS', 'B', 'EC'])}{rng.randint(1, 20)} {rng.randint(1, 9)}{rng.choice(['AA', 'QD', 'HB'])}", f"LV-{rng.randint(1000, 9999)}", f"C.P. {rng.randint(10000, 99999)}"])
    town = _name(rng, 2, language)[0]
    draw = rng.random()
    text = (f"{street} {house}" if draw < 0.3 else f"{house} {street}" if draw < 0.45 else f"{street} {house}, {code} {town}" if draw < 0.65 else f"{code} {town}" if draw < 0.9
            else f"{town}, {street} {house}")
    return _cased(rng, text, language, 0.45)


def title(rng: random.Random) -> str:
    group = rng.choice(words.TITLES)
    draw = rng.random()
    if draw < 0.3:
        pattern = rng.choice(["REPUBLIC OF {}", "RÉPUBLIQUE DE {}", "REPÚBLICA DE {}", "REPUBBLICA DI {}", "BUNDESREPUBLIK {}", "KINGDOM OF {}", "{} CUMHURİYETİ", "RZECZPOSPOLITA {}", "{} VABARIIK", "{} REPUBLIKA", "REPUBLIKA {}",
                              "KONGERIKET {}", "{} RESPUBLIKASI", "STATE OF {}", "ROYAUME DE {}", "REINO DE {}", "CỘNG HÒA {}", "COMMONWEALTH OF {}", "FEDERATION OF {}", "UNITED {} STATES"])
        text = pattern.format(capitals(_name(rng, 2)[0]))
    else:
        text = rng.choice([" / ", "/", " - ", " ", " · "]).join(rng.sample(group, rng.choice([1, 1, 2, 3])))
    return text.title() if rng.random() < 0.2 else text


def value(rng: random.Random) -> str:
    text = rng.choice(words.NATIONALITIES) if rng.random() < 0.6 else rng.choice(words.SHORT_VALUES)
    draw = rng.random()
    if draw < 0.1:
        text += rng.choice([" / ", "/", " "]) + rng.choice(words.NATIONALITIES)
    elif draw < 0.15:
        text += "  " + date(rng)
    return capitals(text) if draw > 0.75 else text


def prose(rng: random.Random) -> str:
    text = " ".join(rng.choice(words.PROSE) for _ in range(rng.randint(3, 11)))
    draw = rng.random()
    if draw < 0.4:
        text = text[:1].upper() + text[1:]
    if draw < 0.5:
        text += rng.choice([".", ",", ".", ";", ":", "!", "?", " -", "\"", ")"])
    elif draw < 0.6:
        text = f"{rng.randint(1, 20)}. {text} (art. {rng.randint(1, 99)}, § {rng.randint(1, 99)})"
    return capitals(text) if rng.random() < 0.15 else text


_EVERY = [c for c in ALPHABET if c not in (" ", FOREIGN)]
_CAPITALS_OF_ALL = [c for c in _EVERY if c.isupper()]
_SMALL_OF_ALL = [c for c in _EVERY if c.islower()]


def senseless(rng: random.Random) -> str:
    """No language: any characters, or such as look alike, side by side."""
    draw = rng.random()
    if draw < 0.2:
        pool = "".join(rng.sample(_ALIKE, 4))
    elif draw < 0.4:
        pool = string.ascii_uppercase + DIGITS
    elif draw < 0.6:
        pool = rng.choice([_CAPITALS_OF_ALL, _SMALL_OF_ALL, _CAPITALS_OF_ALL + list(DIGITS)])
    elif draw < 0.7:
        pool = string.ascii_letters + DIGITS
    elif draw < 0.8:
        pool = _EVERY
    else:  # one letter with all its marks, as neighbours
        pool = [c for letter in rng.sample(string.ascii_letters, 3) for c in [letter, *_PLAIN[letter]]]
    text = "".join(rng.choice(pool) for _ in range(rng.randint(2, 22)))
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice([" ", " ", " ", "-", "/", ".", ", ", ": ", "'", " (", ") ", "&", " + "]) + text[at:]
    return text


def foreign(rng: random.Random) -> str:
    """Another script, alone or beside Latin."""
    text = " ".join(rng.choice(words.OTHER_SCRIPTS) for _ in range(rng.choice([1, 1, 2, 3])))
    draw = rng.random()
    if draw < 0.6:
        other = rng.choice([name, place, caption, value])(rng)
        text = rng.choice([" / ", "/", " ", " - "]).join([text, other] if rng.random() < 0.7 else [other, text])
    return text


def _mrz(rng: random.Random) -> str:
    return mrz_text.random_line(rng)


KINDS = {name: 26, place: 11, date: 12, number: 12, authority: 6, caption: 12, address: 6, title: 2.5, value: 5, prose: 4, senseless: 12, foreign: 4, _mrz: 1}


VALUES = [name, name, name, place, place, date, date, date, number, number, authority, address, value]


def random_value(rng: random.Random) -> tuple[str, str]:
    """What stands behind a caption, and its kind."""
    make = rng.choice(VALUES)
    text = " ".join(make(rng).split())[:40].strip()
    return text or "-", make.__name__


def random_text(rng: random.Random) -> tuple[str, str]:
    """A line's text and its kind. Single blanks, none at the ends; at most `LONGEST` characters."""
    make = rng.choices(list(KINDS), list(KINDS.values()))[0]
    text = " ".join(make(rng).split())[:LONGEST].strip()
    return text or "-", make.__name__.strip("_")
