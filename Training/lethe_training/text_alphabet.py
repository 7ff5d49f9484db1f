"""The alphabet `text-1`: Latin as travel documents print it, and what each of its characters is made of.

Letters are those of the languages below, which take in the Latin table of Doc 9303-3, section 6 A, but for letters no living
spelling uses. A character is one class of the net; its parts (the bare letter, its marks) are what classes have in common.
"""

from __future__ import annotations

import unicodedata

DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARKS = ".,:;-'\"/\\()[]&+#<>*=%!?@_|°ª№§€£$·"
FOREIGN = "\N{REPLACEMENT CHARACTER}"  # a letter of another script: something is printed there, and this net cannot read it

# What each language adds to A-Z, capitals; the small letters follow by `lowered`.
LETTERS = {
    "Albanian": "ÇË", "Azerbaijani": "ÇƏĞİÖŞÜ", "Bosnian, Croatian, Montenegrin, Serbian, Slovene": "ČĆĐŠŽŚŹ",
    "Catalan, Occitan": "ÀÇÈÉÍÏÒÓÚÜ", "Czech": "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", "Danish, Norwegian": "ÆØÅÉ", "Dutch": "ËÏÉÖÜÁÍÓÚ",
    "Esperanto": "ĈĜĤĴŜŬ", "Estonian": "ÄÕÖÜŠŽ", "Faroese": "ÁÐÍÓÚÝÆØ", "Finnish, Swedish": "ÅÄÖ", "French": "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",
    "German": "ÄÖÜẞ", "Guarani, Greenlandic": "ÃẼĨÑÕŨỸ", "Hungarian": "ÁÉÍÓÖŐÚÜŰ", "Icelandic": "ÁÐÉÍÓÚÝÞÆÖ", "Irish, Gaelic": "ÁÉÍÓÚÀÈÌÒÙ",
    "Italian": "ÀÈÉÌÎÒÓÙ", "Latvian": "ĀČĒĢĪĶĻŅŌŖŠŪŽ", "Lithuanian": "ĄČĘĖĮŠŲŪŽ", "Maltese": "ĊĠĦŻÀÈÌÒÙ", "Maori, Samoan": "ĀĒĪŌŪ",
    "Polish": "ĄĆĘŁŃÓŚŹŻ", "Portuguese": "ÀÁÂÃÇÉÊÍÓÔÕÚ", "Romanian": "ĂÂÎȘȚ", "Sami": "ÁČĐŊŠŦŽ", "Slovak": "ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ",
    "Sorbian": "ČĆĚŁŃÓŘŔŠŽŹ", "Spanish, Galician, Basque": "ÁÉÍÑÓÚÜÇ", "Turkish, Tatar": "ÂÇĞÎİÖŞÛÜÑ", "Turkmen": "ÄÇŇÖŞÜÝŽ",
    "Welsh": "ÂÊÎÔÛŴŶÀÈÌÒÙẀỲÁÉÍÓÚẂÝÄËÏÖÜẄŸ", "Yoruba, Igbo": "ẸỌṢỊỤṄ",
    "Vietnamese": "ĂÂĐÊÔƠƯÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ",
}

# What print does not tell apart, or what a reader need not: written as the left, read as the right. The capital eth is the same
# glyph as the capital D with stroke; the issuing State says which of them it is. Every dash is "-", every quotation mark '"'.
MERGED = {"Ð": "Đ", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "“": '"', "”": '"',
          "„": '"', "«": '"', "»": '"', "º": "°", "˚": "°", "•": "·", "…": "...", "\u00a0": " ", "Ţ": "Ț", "ţ": "ț", "Ĳ": "IJ", "ĳ": "ij"}
_MERGE = str.maketrans(MERGED)


def lowered(text: str) -> str:
    """Small letters one for one, the dotted and the dotless i each its own."""
    return text.replace("İ", "i").replace("ẞ", "ß").lower()


def _alphabet() -> str:
    capitals = {letter.translate(_MERGE) for letters in LETTERS.values() for letter in letters}
    small = {lowered(letter) for letters in LETTERS.values() for letter in letters} - {"i"} | {"ı"}
    return DIGITS + CAPITALS + CAPITALS.lower() + " " + MARKS + "".join(sorted(capitals)) + "".join(sorted(small)) + FOREIGN


ALPHABET = _alphabet()
CODE = {character: index + 1 for index, character in enumerate(ALPHABET)}  # class 0 is the CTC blank
CLASSES = 1 + len(ALPHABET)

# Letters that Unicode does not take apart.
_STROKED = {"Ł": "L", "Ø": "O", "Đ": "D", "Ħ": "H", "Ŧ": "T"}
_STROKED |= {lowered(letter): lowered(base) for letter, base in _STROKED.items()}
# A caron beside a tall letter is printed as an apostrophe.
_BESIDE = "ďťľĽ"


def parts(character: str) -> list[str]:
    """The bare letter and the names of its marks; a character without marks is its own only part."""
    if character in _STROKED:
        return [_STROKED[character], "STROKE"]
    if character == "ı":
        return ["ı"]
    base, *marks = unicodedata.normalize("NFD", character)
    names = [unicodedata.name(mark).removeprefix("COMBINING ") for mark in marks]
    if character in _BESIDE:
        names = ["CARON BESIDE"]
    if names == ["CEDILLA"] and base in "GKLNRklnr":  # Latvian: called a cedilla, printed as a comma
        names = ["COMMA BELOW"]
    if not names and character in "ij":  # the dot is a mark like any other: it makes the dotless one
        return [{"i": "ı", "j": "j"}[character], "DOT ABOVE"]
    if base == "i" and names:
        base = "ı"
    return [base, *names]


def label(printed: str) -> str:
    """What the net should answer where this is printed; whatever is not in the alphabet is foreign."""
    return "".join(character if character in CODE else FOREIGN for character in printed.translate(_MERGE))
