"""Holders of drawn documents: every value as the page prints it, what the label says, and the MRZ that agrees with both.

Nobody's data: names and towns are common ones or made of a language's letters, and everything is put together by chance.
`half` keeps training and test apart: 0 and 1 take every other listed name, and those made-up words whose check sum says so.
"""

from __future__ import annotations

import datetime
import functools
import json
import pathlib
import random
import string
import unicodedata
import zlib
from dataclasses import dataclass, field

from . import field_words, mrz_text, page_text, words

_VECTORS = pathlib.Path(__file__).parents[2] / "Vectors"
# States that leave out the marks where Doc 9303 allows two letters as well.
_BARE = {"TUR", "ESP", "MEX", "PRT", "BRA", "VNM"}


@dataclass
class Holder:
    """`printed` holds a field's text, `~` where the issuer begins a new line; `labels` the same without it, dates as YYYY-MM-DD."""
    state: str
    languages: list[str]
    printed: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    mrz: list[str] = field(default_factory=list)
    format: str = "TD3"
    permit: bool = False

    def set(self, name: str, text: str, label: str | None = None) -> None:
        self.printed[name] = text
        self.labels[name] = " ".join((label or text).replace("~", " ").split())


# MARK: - Spelling in the MRZ

@functools.cache
def _spellings(language: str = "") -> dict[str, list[str]]:
    """Doc 9303-3, section 6 A and B, and Greek: a letter's spellings, the language's own or the recommended one first, but for those with XX."""
    tables = {table["name"]: table["rows"] for table in json.loads((_VECTORS / "transliteration.json").read_text())["tables"]}
    rows = tables["latin"] + tables["cyrillic_supplement"] + tables["cyrillic"] + tables["greek"]
    out = {}
    for row in rows:
        fitting = [s for s in row["spellings"] if "XX" not in s["text"] and not s.get("place") and (not s.get("languages") or language in s["languages"])]
        out[row["letters"]] = [s["text"] for s in sorted(fitting, key=lambda s: not s.get("languages"))]
    return out


# Greek letters that are spelled together (ELOT 743), but for those whose sound depends on what follows.
_GREEK_PAIRS = {"ΟΥ": "OU", "ΓΓ": "NG", "ΓΞ": "NX", "ΓΧ": "NCH"}


def spelled(text: str, state: str) -> str:
    """A name as the MRZ spells it: letters of the table, `<` for spaces and hyphens, nothing for other signs."""
    out = ""
    spellings = _spellings(field_words.EASTERN_STATES.get(state, {}).get("spelling", ""))
    text = text.upper()
    if state in ("GRC", "CYP"):
        for letters, latin in _GREEK_PAIRS.items():
            text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0301", "")).replace(letters, latin)
    for character in text:
        if character in mrz_text.LETTERS:
            out += character
        elif character in " -":
            out += "<"
        elif character in spellings:
            out += spellings[character][-1 if state in _BARE else 0]
        elif unicodedata.decomposition(character):  # a letter with two marks: first without the last
            base = unicodedata.normalize("NFC", unicodedata.normalize("NFD", character)[:-1])
            out += spelled(base, state)
    return "<".join(part for part in out.split("<") if part)


def _filled(text: str, length: int) -> str:
    return text.ljust(length, "<")


def _packed(date: datetime.date) -> str:
    return date.strftime("%y%m%d")


def td3(state: str, nationality: str, names: str, number: str, birth: datetime.date, sex: str, expiry: datetime.date, optional: str) -> list[str]:
    """Doc 9303-4, section 4.2."""
    check = mrz_text.check_digit
    dated = _packed(birth) + check(_packed(birth)) + sex.replace("X", "<") + _packed(expiry) + check(_packed(expiry))
    lower = _filled(number, 9) + check(_filled(number, 9)) + _filled(nationality, 3) + dated + _filled(optional, 14)
    lower += check(_filled(optional, 14)) if optional else "<"
    return ["P<" + _filled(state, 3) + _filled(names, 39), lower + check(lower[0:10] + lower[13:20] + lower[21:43])]


def td1(code: str, state: str, nationality: str, names: str, number: str, birth: datetime.date, sex: str, expiry: datetime.date, optional: str) -> list[str]:
    """Doc 9303-5, section 4.2."""
    check = mrz_text.check_digit
    upper = code + _filled(state, 3) + _filled(number, 9) + check(_filled(number, 9)) + _filled(optional, 15)
    middle = _packed(birth) + check(_packed(birth)) + sex.replace("X", "<") + _packed(expiry) + check(_packed(expiry)) + _filled(nationality, 3) + "<" * 11
    return [upper, middle + check(upper[5:30] + middle[0:7] + middle[8:15] + middle[18:29]), _filled(names, 30)]


# MARK: - Names and places

def _word(rng: random.Random, language: str, kind: int, half: int | None) -> str:
    """A given name (kind 0), a surname (1) or a town (2)."""
    listed = page_text.LISTS[language][kind]
    if rng.random() < 0.55:
        return rng.choice(listed if half is None else listed[half::2])
    while True:
        word = page_text.invented(rng, language, kind)
        if word[0].isalpha() and not any(c.isdigit() for c in word) and (half is None or zlib.crc32(word.encode()) % 2 == half):
            return word


def _names(rng: random.Random, language: str, half: int | None) -> tuple[str, str]:
    surname = _word(rng, language, 1, half)
    if rng.random() < (0.6 if language in ("Spanish", "Portuguese") else 0.12):
        surname += rng.choice(["-", " "] if language not in ("Spanish", "Portuguese") else [" "]) + _word(rng, language, 1, half)
    given = " ".join(dict.fromkeys(_word(rng, language, 0, half) for _ in range(rng.choices([1, 2, 3], [55, 35, 10])[0])))
    return surname, given


def _town(rng: random.Random, language: str, half: int | None) -> str:
    return _word(rng, language, 2, half)


def _place(rng: random.Random, language: str, state: str, half: int | None) -> str:
    town, draw = _town(rng, language, half), rng.random()
    if draw < 0.12:
        return f"{town} {state}"
    if draw < 0.2:
        return f"{town} / {_town(rng, language, half)}"
    if draw < 0.28 and "(" not in town:
        return f"{town} ({rng.randint(1, 95):02d})"
    return town


@functools.cache
def _countries() -> list[str]:
    """What States are called abroad, in six languages."""
    codes = json.loads((_VECTORS / "codes.json").read_text())["codes"]
    return sorted({name for code in codes for name in code["namesAbroad"]})


def _abroad(rng: random.Random, half: int | None) -> str:
    """A town and its country, or a town of France and its department."""
    language = rng.choice(list(words.LANGUAGES))
    while "(" in (town := _town(rng, language, half)):
        pass
    return f"{town} ({rng.choice(_countries()) if rng.random() < 0.75 else format(rng.randint(1, 95), '02d')})"


# MARK: - Dates, numbers and short values

_DATES = {"{d} {m} {Y}": 4, "{d} {m}/{e} {Y}": 3, "{d} {m} /{e} {y}": 2, "{d} {m}/{e} {y}": 1, "{d}.{n}.{Y}": 4, "{d} {n} {Y}": 2, "{d}/{n}/{Y}": 3,
          "{d}-{n}-{Y}": 1, "{D} {M} {Y}": 1, "{d}. {n}. {Y}": 0.5}


def _date_style(rng: random.Random, languages: list[str]) -> str:
    if languages[0] in ("sv", "lt", "hu") and rng.random() < 0.3:
        return rng.choice(["{Y}-{n}-{d}", "{Y} {n} {d}", "{Y}.{n}.{d}."]) if languages[0] != "sv" else "{Y}-{n}-{d}"
    return rng.choices(list(_DATES), list(_DATES.values()))[0]


def _date(style: str, date: datetime.date, languages: list[str], upper: bool) -> str:
    own, other = languages[0], languages[1] if len(languages) > 1 else "en"
    short = words.SHORT_MONTHS[field_words.SHORT_MONTHS.get(own, 0)][date.month - 1]
    second = words.SHORT_MONTHS[field_words.SHORT_MONTHS.get(other, 0)][date.month - 1]
    long = words.MONTHS[field_words.MONTHS.get(own, 0)][date.month - 1]
    if upper:
        long = page_text.capitals(long, "Turkish" if own == "tr" else "")
    elif own == "en":
        short, second = short.title(), second.title()
    return style.format(d=f"{date.day:02d}", D=date.day, m=short, e=second, M=long, n=f"{date.month:02d}", Y=date.year, y=f"{date.year % 100:02d}")


def _shifted(date: datetime.date, years: int) -> datetime.date:
    return date.replace(year=date.year + years, day=28 if (date.month, date.day) == (2, 29) else date.day)


def _dates(rng: random.Random) -> tuple[datetime.date, datetime.date, datetime.date]:
    """Birth, issue, expiry: of a document that is not long expired, of a person whose century is no riddle."""
    issue = datetime.date(2014, 1, 1) + datetime.timedelta(days=rng.randrange(365 * 12))
    years = rng.choice([10, 10, 10, 5])
    expiry = _shifted(issue, years) - datetime.timedelta(days=rng.choice([0, 0, 0, 1]))
    birth = issue - datetime.timedelta(days=rng.randint(365 * 16, 365 * 80) if years == 10 else rng.randint(400, 365 * 16))
    return birth, issue, expiry


def _number(rng: random.Random, patterns: str) -> str:
    """0 a digit, A a letter, X either."""
    pattern = rng.choice(patterns.split())
    return "".join(rng.choice(string.digits) if c == "0" else rng.choice("ABCDEFGHJKLMNPRSTVWXYZ") if c == "A" else rng.choice("CFGHJKLMNPRTVWXYZ0123456789") if c == "X" else c
                   for c in pattern)


def _personal(rng: random.Random, pattern: str, birth: datetime.date) -> str:
    parts = {"D": birth.strftime("%y%m%d"), "d": birth.strftime("%d%m%y")}
    return "".join(rng.choice(string.digits) if c == "0" else rng.choice("ABCDEFGHJKLMNPRSTVWXYZ") if c == "A" else parts.get(c, c) for c in pattern)


_PASSPORT_NUMBERS = "000000000 A00000000 AA0000000 AAA000000 A0000000 00AA00000 XXXXXXXXX AXXXXXXXX AA000000"
_CARD_NUMBERS = "000000000 A00000000 AA0000000 AAA000000 AA000000 XXXXXXXXX AXXXXXXXX A00A00000 AA00000AA"


def _cased(text: str, language: str, upper: bool) -> str:
    if not upper:
        return text
    text = page_text.capitals(text, "Turkish" if language == "Turkish" else "")
    # Greek capitals have no accents.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0301", "")) if language == "Greek" else text


# MARK: - Holders

def holder(rng: random.Random, kind: str, half: int | None, state: str | None = None) -> Holder:
    """Someone with a passport (`td3`) or a card (`td1`) of one of the States of `field_words`, or with India's passport (`ind`).

    `td3-east` and `td1-east`: of a State that prints Cyrillic or Greek. `td3-abroad` and `td1-abroad`: of someone whose place
    of birth has its country or department behind it in brackets.
    """
    if kind == "ind":
        return _indian(rng, half)
    if kind.endswith("-east"):
        return _citizen(rng, kind.removesuffix("-east"), half, state or rng.choice(list(field_words.EASTERN_STATES)))
    made = _citizen(rng, kind.removesuffix("-abroad"), half, state)
    if kind.endswith("-abroad"):
        made.set("place_of_birth", _cased(_abroad(rng, half), "", made.printed["surname"].isupper()))
    return made


def _citizen(rng: random.Random, kind: str, half: int | None, state: str | None) -> Holder:
    code = state or rng.choice(list(field_words.STATES))
    row = field_words.ALL_STATES[code]
    languages = row["languages"][:rng.choice([1, 2, 2, 2, 2, 3])]
    permit = kind == "td1" and rng.random() < 0.3 and code in field_words.STATES
    nation = rng.choice(list(field_words.STATES)) if permit else code
    own, upper = field_words.ALL_STATES[nation]["names"], rng.random() < 0.75
    limit = 39 if kind == "td3" else 30
    while True:
        surname, given = (_cased(name, own, upper) for name in _names(rng, own, half))
        names = spelled(surname, nation) + "<<" + spelled(given, nation)
        if len(names) <= limit and spelled(surname, nation) and spelled(given, nation):
            break
    birth, issue, expiry = _dates(rng)
    sex = rng.choices("MFX", [49, 49, 2])[0]
    made = Holder(code, languages, format=kind.upper(), permit=permit)
    made.set("surname", surname)
    made.set("given_names", given)
    number = _number(rng, _PASSPORT_NUMBERS if kind == "td3" else _CARD_NUMBERS)
    made.set("document_number", number)
    word = rng.choice(field_words.ALL_STATES[nation]["nationalities"])
    coded = rng.random() < (0.5 if permit else 0.12)
    made.set("nationality", nation if coded else _cased(word, own, upper or rng.random() < 0.6))
    style = _date_style(rng, languages)
    for name, date in (("date_of_birth", birth), ("date_of_issue", issue), ("date_of_expiry", expiry)):
        made.set(name, _date(style, date, languages, upper), date.isoformat())
    made.set("place_of_birth", _cased(_place(rng, own, nation, half), own, upper))
    made.set("place_of_issue", _cased(_town(rng, row["names"], half), row["names"], upper))
    words_for_sex = field_words.CAPTIONS["sexes"][languages[0]]
    mark = sex if sex == "X" else words_for_sex["MF".index(sex)]
    made.set("sex", sex if sex == "X" or rng.random() < 0.45 else f"{mark}{rng.choice(['/', '/', ' / '])}{sex}")
    authority = rng.choice(row["authorities"])
    bare = authority.replace("{town}", "")
    authority = authority.replace("{town}", _cased(_town(rng, row["names"], half), row["names"], upper or bare == bare.upper()))
    made.set("issuing_authority", authority.replace("{number}", f"{rng.randint(1, 999):03d}"))
    optional = ""
    if row["personal"] and rng.random() < (0.75 if kind == "td3" else 0.6):
        personal = _personal(rng, rng.choice(row["personal"]), birth)
        made.set("personal_number", personal)
        bare = "".join(c for c in personal if c.isalnum())
        if len(bare) <= (14 if kind == "td3" else 15) and rng.random() < 0.6:
            optional = bare
    tall = rng.randint(150, 199)
    made.set("height", rng.choice(["{m},{c:02d} m", "{a} cm", "{m}.{c:02d} m", "{m},{c:02d}", "{a}cm"]).format(m=tall // 100, c=tall % 100, a=tall))
    eyes = rng.choice(field_words.CAPTIONS["eyes"][languages[0] if rng.random() < 0.85 else "en"])
    made.set("eye_colour", eyes if upper else eyes.capitalize() if languages[0] != "tr" else eyes)
    pattern = rng.choice(field_words.ADDRESSES[row["languages"][0]])
    while "{s}" in pattern:
        pattern = pattern.replace("{s}", _word(rng, row["names"], 1, half).removeprefix("'"), 1)
    pattern = "".join(rng.choice("123456789") if c == "#" else c for c in pattern)
    address = pattern.replace("{n}", rng.choice([str(rng.randint(1, 199)), f"{rng.randint(1, 60)}{rng.choice('ABC')}", f"{rng.randint(1, 60)}/{rng.randint(1, 40)}"]))
    made.set("address", _cased(address.replace("{t}", _town(rng, row["names"], half)), row["names"], upper))
    made.set("card_access_number", f"{rng.randint(0, 999999):06d}")
    if row.get("both"):
        _write_in_latin(rng, made)
    if kind == "td3":
        made.mrz = td3(code, nation, names, number, birth, sex, expiry, optional)
    else:
        made.mrz = td1(rng.choice(["IR", "AR"]) if permit else rng.choice(["ID", "ID", "I<"]), code, nation, names, number, birth, sex, expiry, optional)
    return made


def _write_in_latin(rng: random.Random, made: Holder) -> None:
    """Values in two scripts, as a page in Cyrillic or Greek has them: in one line, or the Latin one under the other."""
    joiner = rng.choice(["/", "/", " / ", "/~"])
    for name in ("surname", "given_names", "place_of_birth", "nationality", "issuing_authority"):
        if name not in made.printed or made.printed[name].isascii():
            continue
        latin = " ".join(spelled(part, made.state).replace("<", " ") for part in made.printed[name].replace("~", " ").split())
        latin = made.state if name == "nationality" and rng.random() < 0.5 else latin
        made.set(name, f"{made.printed[name]}{joiner}{latin}", latin if name in ("surname", "given_names") else None)


def _indian(rng: random.Random, half: int | None) -> Holder:
    def mine(listed: list) -> list:
        return listed if half is None else listed[half::2]

    made = Holder("IND", ["hi", "en"])
    family = rng.choice(mine(field_words.INDIAN_SURNAMES))
    birth, issue, expiry = _dates(rng)
    sex = rng.choice("MF")
    names = {"M": mine(field_words.INDIAN_MEN), "F": mine(field_words.INDIAN_WOMEN)}

    def given(sex: str) -> list[str]:
        return rng.sample(names[sex], rng.choice([1, 1, 2]))
    number = _number(rng, "A0000000")
    made.set("surname", family)
    made.set("given_names", " ".join(given(sex)))
    made.set("document_number", number)
    made.set("nationality", rng.choice(["भारतीय / INDIAN", "भारतीय/INDIAN", "INDIAN"]), "INDIAN")
    made.set("sex", sex)
    for name, date in (("date_of_birth", birth), ("date_of_issue", issue), ("date_of_expiry", expiry)):
        made.set(name, date.strftime("%d/%m/%Y"), date.isoformat())
    town, region, _ = rng.choice(mine(field_words.INDIAN_TOWNS))
    made.set("place_of_birth", rng.choice([f"{town}, {region}", f"{town},{region}", town]))
    office, office_region, pin = rng.choice(mine(field_words.INDIAN_TOWNS))
    made.set("place_of_issue", office)
    made.mrz = td3("IND", "IND", spelled(family, "IND") + "<<" + spelled(made.labels["given_names"], "IND"), number, birth, sex, expiry, "")

    for name, share, theirs in (("father_name", 0.9, "M"), ("mother_name", 0.92, "F"), ("spouse_name", 0.5, "F" if sex == "M" else "M")):
        if rng.random() < share and (name != "spouse_name" or birth < _shifted(issue, -18)):
            made.set(name, " ".join(given(theirs) + [family] * (rng.random() < 0.8)))
    if rng.random() < 0.93:
        def filled(pattern: str) -> str:
            return pattern.replace("{n}", str(rng.randint(1, 480))).replace("{m}", str(rng.randint(1, 40)))
        first = filled(rng.choice(mine(field_words.INDIAN_HOUSES))) + ", " + filled(rng.choice(mine(field_words.INDIAN_STREETS)))
        second = [filled(rng.choice(mine(field_words.INDIAN_STREETS))) + ", " + office] if rng.random() < 0.6 else [office]
        last = f"PIN:{pin}, {office_region}, INDIA"
        made.set("address", "~".join([first, *second, last]) if rng.random() < 0.8 else f"{first}, {office}~{last}")
    if rng.random() < 0.45:
        old = issue - datetime.timedelta(days=rng.randint(365 * 3, 365 * 10))
        place = rng.choice(mine(field_words.INDIAN_TOWNS))[0]
        before = _number(rng, "A0000000")
        made.printed["old_passport"] = f"{before}  {old:%d/%m/%Y}  {place}"
        made.labels |= dict(old_passport_number=before, old_passport_issue_date=old.isoformat(), old_passport_issue_place=place)
    if rng.random() < 0.95:
        made.set("file_no", rng.choice(mine("DL MA BN JP MH LK KL PN AP CO GJ BO".split())) + _number(rng, "0" * 13))
    if rng.random() < 0.3:
        made.set("ecr_status", rng.choice(["ECR", "EMIGRATION CHECK REQUIRED"]))
    return made
