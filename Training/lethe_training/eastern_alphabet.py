"""The alphabet `text-2`: Cyrillic and Greek as travel documents print them, and what each of its characters is made of.

A class is a shape. The capital A is one glyph in Latin, Cyrillic and Greek, and only the letters around it tell which it is; so it
is one class here, named by its Cyrillic letter. Whoever reads a line decides its script by the letters that only one script has.
Letters that are Latin alone are `FOREIGN`: they are what `text-1` is for.
"""

from __future__ import annotations

import unicodedata

from .text_alphabet import DIGITS, FOREIGN, MARKS, MERGED

# What each language adds to the others, capitals; the small letters follow by `lowered`. Doc 9303-3, section 6 B, has the Cyrillic.
LETTERS = {
    "Russian": "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "Ukrainian": "ҐЄІЇ", "Belarusian": "ЎІ", "Bulgarian": "ЪЬЍ", "Serbian, Montenegrin": "ЂЈЉЊЋЏ",
    "Macedonian": "ЃЅЌЀЍ", "Kazakh": "ӘҒҚҢӨҰҮҺІ", "Kyrgyz, Mongolian": "ҢӨҮ", "Tajik": "ҒӢҚӮҲҶ", "Tatar": "ӘӨҮҖҢҺ",
    "Greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ",
}

# One shape, several letters: those on the left are read as those on the right.
SHAPES = dict(zip("ABCEHIJKMOPSTXYÏËÈaceijopsxyhïëè", "АВСЕНІЈКМОРЅТХҮЇЁЀасеіјорѕхуһїёѐ"))  # Latin
SHAPES |= dict(zip("ΑΒΓΕΗΘΙΚΜΟΠΡΤΥΦΧΪοκ", "АВГЕНӨІКМОПРТҮФХЇок"))  # Greek
SHAPES |= dict(zip("ZNvƏə", "ΖΝνӘә"))
_READ = str.maketrans(MERGED | SHAPES)


def lowered(text: str) -> str:
    return text.lower()


def _alphabet() -> str:
    capitals = "".join(LETTERS.values())
    letters = (capitals + lowered(capitals) + "ςΐΰ").translate(_READ)
    return DIGITS + " " + MARKS + "".join(sorted(set(letters))) + FOREIGN


ALPHABET = _alphabet()
CODE = {character: index + 1 for index, character in enumerate(ALPHABET)}  # class 0 is the CTC blank
CLASSES = 1 + len(ALPHABET)


def parts(character: str) -> list[str]:
    """The bare letter and the names of its marks; a character without marks is its own only part."""
    base, *marks = unicodedata.normalize("NFD", character)
    names = [unicodedata.name(mark).removeprefix("COMBINING ") for mark in marks]
    if not names and character in "іј":  # the dot is a mark like any other
        return [character + " without its dot", "DOT ABOVE"]
    if character == "ї":
        base = "і without its dot"
    return [base.translate(_READ) if len(base) == 1 else base, *names]


def label(printed: str) -> str:
    """What the net should answer where this is printed; whatever is not in the alphabet is foreign."""
    return "".join(character if character in CODE else FOREIGN for character in printed.translate(_READ))
