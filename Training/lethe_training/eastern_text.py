"""Texts as Cyrillic and Greek pages print them, one line at a time, made up by chance; Latin beside them, as such pages have it."""

from __future__ import annotations

import random
import unicodedata

from . import eastern_words as words
from . import page_text
from .eastern_alphabet import ALPHABET, LETTERS, lowered
from .page_text import LONGEST
from .text_alphabet import DIGITS, FOREIGN

# Look-alikes, side by side.
_ALIKE = ["ОСЄЭ0", "ЗЭ3", "ИЙНП", "ШЩЦ", "ЬЪЫБВ8", "ГТП", "ЖХК", "ЛПД", "ЉЊЋЂ", "ЦЩҢ", "УҮҰ", "КҚЌ", "ΑΛΔ", "ΕΣΞ", "ΟΘΦΩ", "ΚΧΨ", "ΠΓΤ", "ιίϊΐ", "υύϋΰν", "οσδθ", "аоес", "ийпнц", "шщт", "гт", "бвьъы", "ћђ", "љњ", "ҒГ", "5Б6", "4Ч"]
_EVERY = [c for c in ALPHABET if c not in (" ", FOREIGN)]


def capitals(rng: random.Random, text: str) -> str:
    """Greek capitals mostly drop their accents, but for the diaeresis."""
    upper = text.upper()
    if rng.random() < 0.9:
        upper = unicodedata.normalize("NFC", unicodedata.normalize("NFD", upper).replace("\u0301", "") if "Α" <= max(upper) <= "Ϋ" else upper)
    return upper


def _name(rng: random.Random, kind: int, language: str | None = None) -> tuple[str, str]:
    language = language or rng.choice(list(words.LANGUAGES))
    listed = rng.random() < 0.35
    text = rng.choice(words.LANGUAGES[language][kind]) if listed else page_text.invented(rng, language, kind)
    if kind == 1 and rng.random() < 0.1:
        text += rng.choice(["-", "-", " "]) + page_text.invented(rng, language, 1)
    elif kind == 0 and rng.random() < 0.4:
        text += rng.choice([" ", " ", "-"]) + page_text.invented(rng, language, 0)
    return text, language


def _cased(rng: random.Random, text: str, upper: float) -> str:
    draw = rng.random()
    return capitals(rng, text) if draw < upper else lowered(text) if draw > 0.985 else text


def _beside_latin(rng: random.Random, text: str, latin, share: float) -> str:
    if rng.random() > share:
        return text
    return rng.choice([" / ", "/", "/", " ", " - "]).join([text, latin(rng)] if rng.random() < 0.8 else [latin(rng), text])


def name(rng: random.Random) -> str:
    text, language = _name(rng, rng.choice([0, 1, 1]))
    if rng.random() < 0.15:
        text = _name(rng, 0, language)[0] + " " + text
    return _beside_latin(rng, _cased(rng, text, 0.75), page_text.name, 0.15)


def place(rng: random.Random) -> str:
    text, language = _name(rng, 2)
    draw = rng.random()
    if draw < 0.2:
        text += rng.choice([", ", ",", " ", " - "]) + _name(rng, 2, language)[0]
    elif draw < 0.35:
        text = rng.choice(["г. ", "гор. ", "м. ", "с. ", "гр. ", "обл. ", "пгт "]) + text
    text = _cased(rng, text, 0.75)
    if rng.random() < 0.15:
        return text + rng.choice(["/", " / ", " "]) + rng.choice(["UKR", "USSR", "RUSSIA", "BGR", "SRB", "MKD", "KAZ", "GRC", "CYP", "USSR / СССР"])
    return _beside_latin(rng, text, page_text.place, 0.12)


def date(rng: random.Random) -> str:
    if rng.random() < 0.45:
        return page_text.date(rng)
    month, day, year = rng.randrange(12), rng.randint(1, 31), rng.randint(1925, 2040)
    text = rng.choice(words.MONTHS)[month]
    text = rng.choice(["{d:02d} {m} {y}", "{d} {m} {y}", "{d:02d} {m} {y} г.", "{d:02d}.{n:02d}.{y}.", "«{d:02d}» {m} {y} года", "{d:02d} {m}/{e} {s:02d}", "{d:02d}.{n:02d}.{y}г.", "{d:02d} {m} {y} р."]).format(
        d=day, m=text, y=year, n=month + 1, s=year % 100, e="JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()[month])
    return _cased(rng, text, 0.4)


def number(rng: random.Random) -> str:
    if rng.random() < 0.7:
        return page_text.number(rng)
    letters = rng.choice(["АВСЕНІКМОРТХ", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"])
    pattern = rng.choice(["AA 000000", "AA000000", "00 00 000000", "№ 000000", "AA №000000", "A 000000", "A-000000", "000-000", "0000 000000", "A00000000"])
    return "".join(rng.choice(DIGITS) if c == "0" else rng.choice(letters) if c == "A" else c for c in pattern)


def authority(rng: random.Random) -> str:
    town = _name(rng, 2)[0]
    text = rng.choice(words.AUTHORITIES)
    if text.upper() == text:
        town = capitals(rng, town)
    text = text.replace("{town}", town).replace("{number}", rng.choice([f"{rng.randint(0, 99999):05d}", f"{rng.randint(1, 9999):04d}", f"{rng.randint(1, 99):02d}{rng.randint(1, 999):03d}"]))
    return capitals(rng, text) if rng.random() < 0.3 else text


def caption(rng: random.Random) -> str:
    group = rng.choice(words.CAPTIONS)
    text = rng.choice(["/", " / ", " / ", " ", " · "]).join(rng.sample(group, min(rng.choice([1, 2, 2, 3]), len(group))))
    if rng.random() < 0.12:
        text = rng.choice([f"{rng.randint(1, 19)}. ", f"({rng.randint(1, 15)}) ", f"{rng.randint(1, 9)} "]) + text
    elif rng.random() < 0.15:
        text += rng.choice([":", " :", "*", ": " + rng.choice([name, date, number])(rng)])
    return _cased(rng, text, 0.25)


def short_caption(rng: random.Random) -> tuple[str, str]:
    """A field's caption in one language or two, with nothing behind it, and its kind."""
    group = rng.choice(words.CAPTIONS)
    return _cased(rng, rng.choice(["/", " / ", " "]).join(rng.sample(group, rng.choice([1, 1, 1, 2]))), 0.25), "caption"


def address(rng: random.Random) -> str:
    language = rng.choice(list(words.LANGUAGES))
    street = rng.choice(words.STREETS)
    text = street.format(*[_name(rng, 1, language)[0] for _ in range(street.count("{}"))], n=rng.randint(1, 300))
    if rng.random() < 0.4:
        text = _name(rng, 2, language)[0] + ", " + text
    return _cased(rng, text, 0.5)


def title(rng: random.Random) -> str:
    group = rng.choice(words.TITLES)
    return rng.choice([" / ", "/", " - ", " "]).join(rng.sample(group, rng.choice([1, 1, 2])))


def value(rng: random.Random) -> str:
    return rng.choice(words.VALUES)


def prose(rng: random.Random) -> str:
    text = " ".join(rng.choice(words.PROSE) for _ in range(rng.randint(3, 10)))
    text = text[:1].upper() + text[1:] if rng.random() < 0.4 else text
    return text + rng.choice(["", "", ".", ",", ";", ":"])


def senseless(rng: random.Random) -> str:
    """No language: any characters, or such as look alike, side by side."""
    draw = rng.random()
    cyrillic = rng.random() < 0.7
    if draw < 0.35:
        pool = "".join(rng.sample(_ALIKE, 4))
    elif draw < 0.55:
        pool = "".join(letters for language, letters in LETTERS.items() if (language == "Greek") != cyrillic)
        pool = rng.choice([pool, lowered(pool)])
    elif draw < 0.75:
        pool = "".join(letters for language, letters in LETTERS.items() if (language == "Greek") != cyrillic) * 2 + DIGITS
    else:
        pool = _EVERY
    text = "".join(rng.choice(pool) for _ in range(rng.randint(2, 22)))
    for _ in range(rng.choice([0, 1, 2, 3])):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice([" ", " ", " ", "-", "/", ".", ", ", ": ", "'"]) + text[at:]
    return text


def latin(rng: random.Random) -> str:
    """What the other net reads: here it is foreign, but for the letters whose shapes both have."""
    return page_text.random_text(rng)[0]


KINDS = {name: 28, place: 14, date: 7, number: 6, authority: 9, caption: 16, address: 6, title: 4, value: 5, prose: 4, senseless: 12, latin: 5}
_VALUES = [name, name, name, place, place, date, date, number, authority, authority, address, value]


def random_value(rng: random.Random) -> tuple[str, str]:
    """What stands behind a caption, and its kind."""
    make = rng.choice(_VALUES)
    return " ".join(make(rng).split())[:40].strip() or "-", make.__name__


def random_text(rng: random.Random) -> tuple[str, str]:
    """A line's text and its kind. Single blanks, none at the ends; at most `LONGEST` characters."""
    make = rng.choices(list(KINDS), list(KINDS.values()))[0]
    return " ".join(make(rng).split())[:LONGEST].strip() or "-", make.__name__
