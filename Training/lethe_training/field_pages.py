"""Draw whole pages of travel documents whose printed fields are labelled: `python -m lethe_training.field_pages OUT --kind td3 --count N --seed S`.

Kinds: `td3` data pages of passports; `td1` cards, front and back; `ind` India's passports, data page and last page; `td3-east`
and `td1-east` those of States that print Cyrillic or Greek; `td3-abroad` and `td1-abroad` those of people whose place of birth
has its country or its department behind it. Cards and India's passports come as two pictures or, a share of `--together`,
with both pages on one.

Writes `OUT/*.jpg` and `OUT/labels.jsonl`, an object a picture: `file`, `mrz` (lines or null), `format` (TD3, TD1 or null), `viz`
(field: value as printed, lines joined by a space, dates as YYYY-MM-DD; of print in two scripts the Latin part),
`same_document` (other files). `OUT/lines.jsonl` has every line of print: `text`, `quad` (top left, top right, bottom right,
bottom left; pixels, the top left one covers 0...1) and the `fields` whose values stand in it. The same options give the same
pictures. `--parted` takes the training's or the test's half of names and layouts. The holders are made up; layouts follow what
Doc 9303 and public descriptions say, and copy no document.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
import random
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from . import field_holders, field_words, fonts, pages, scenes
from .field_holders import Holder
from .field_layout import Ink, Item, Style, ink_for, set_rows, write
from .pages import Line, Page

UNIT = 13  # pixels a millimetre of a drawn page
_SIZES = {"TD3": (125.0, 88.0), "TD1": (85.6, 54.0)}

# Rows are parted by |, columns that run on their own by ||, what may be left out is in brackets. Each half takes every other layout.
_DATA_PAGES = """
type,code,document_number | surname | given_names | nationality,[personal_number] | date_of_birth,sex,[height] | place_of_birth | date_of_issue,issuing_authority | date_of_expiry,[signature]
type,code,document_number | surname | given_names | nationality | date_of_birth,[personal_number] | sex,place_of_birth | date_of_issue,issuing_authority | date_of_expiry
type,code,document_number | surname | given_names | date_of_birth,nationality | sex,[height],[eye_colour] | place_of_birth,[personal_number] | date_of_issue,date_of_expiry | issuing_authority,[signature]
surname | given_names | nationality | date_of_birth | place_of_birth | [address] || document_number | sex | [height] | date_of_issue | date_of_expiry | issuing_authority
document_number,type,code | surname | given_names | nationality,sex | date_of_birth,place_of_birth | date_of_issue,date_of_expiry | [personal_number],issuing_authority
type,code,document_number | surname,given_names | nationality,[personal_number] | date_of_birth,sex | place_of_birth,[eye_colour] | date_of_issue,[signature] | date_of_expiry,issuing_authority
surname,document_number | given_names | nationality,date_of_birth | sex,place_of_birth | [personal_number],[height] | date_of_issue,date_of_expiry | [place_of_issue],issuing_authority
document_number | surname | given_names | nationality | date_of_birth | place_of_birth | sex | date_of_issue | date_of_expiry | issuing_authority
surname | given_names | sex,nationality | date_of_birth | place_of_birth,[signature] || document_number | [personal_number] | date_of_issue | date_of_expiry | issuing_authority | [height]
type,code,document_number | surname | given_names | nationality | date_of_birth,[personal_number] | sex,[height] | place_of_birth | date_of_issue | date_of_expiry | issuing_authority
""".strip().splitlines()
_FRONTS = """
surname | given_names | sex,nationality,date_of_birth | document_number,date_of_expiry | [place_of_birth] | [signature],[card_access_number]
surname | given_names | date_of_birth,nationality,[sex] | place_of_birth | date_of_expiry,[card_access_number] | document_number
document_number,[card_access_number] | surname | given_names | sex,nationality | date_of_birth,date_of_expiry | [signature]
surname | given_names | nationality,sex | date_of_birth,[personal_number] | document_number,date_of_expiry | [signature]
surname | given_names | nationality,sex | date_of_birth | document_number || date_of_expiry | [card_access_number] | [signature]
document_number | surname,given_names | date_of_birth,place_of_birth | nationality,sex | date_of_expiry,[signature],[card_access_number]
""".strip().splitlines()
_PERMIT_FRONTS = """
document_number,[card_access_number] | surname | given_names | sex,nationality | date_of_birth | permit_type | date_of_expiry,[signature]
surname | given_names | sex,nationality,date_of_birth | permit_type,document_number | date_of_expiry,[card_access_number]
""".strip().splitlines()
_BACKS = """
address,[height] | issuing_authority,date_of_issue | [eye_colour],[personal_number]
[place_of_birth],[height],eye_colour | issuing_authority,date_of_issue | address
address | issuing_authority | date_of_issue || [place_of_birth] | height | eye_colour | [personal_number]
date_of_issue,issuing_authority | [personal_number],height,eye_colour | address
height,eye_colour | address,date_of_issue | issuing_authority,[personal_number]
[personal_number],[place_of_birth] | address | date_of_issue,issuing_authority
""".strip().splitlines()
_INDIAN_DATA_PAGES = """
type,code,document_number | surname | given_names | nationality,sex,date_of_birth | place_of_birth | place_of_issue | date_of_issue,date_of_expiry
type,code,document_number | surname | given_names | sex,date_of_birth | place_of_birth,nationality | date_of_issue,date_of_expiry | place_of_issue
""".strip().splitlines()
_INDIAN_LAST_PAGES = """
father_name | mother_name | spouse_name | address | old_passport | file_no,[ecr_status]
father_name,[ecr_status] | mother_name | spouse_name | address | old_passport | file_no
""".strip().splitlines()
_MORE_LINES = dict(given_names=2, issuing_authority=2, place_of_birth=2, address=3, nationality=2, ecr_status=2)


def _half(listed: list, half: int | None) -> list:
    return listed if half is None else listed[half::2]


# MARK: - What all pages of a document have in common

@dataclass
class Look:
    caption: Ink
    value: Ink
    title: Ink
    beside: bool
    joiner: str
    numbering: str
    upper: bool
    tints: list[tuple[int, int, int]]
    rule: tuple[int, int, int]
    busy: float
    columns: tuple[float, float, float]
    numbers: dict[str, int] = field(default_factory=dict)


def look_for(rng: random.Random, holder: Holder, busy: float | None = None) -> Look:
    """Faces, colours and habits by chance; capitals' heights are millimetres."""
    indian = holder.state == "IND"
    speaks = ["en"] if indian else holder.languages
    captions = "".join("".join("".join(texts[language]) for language in speaks) for texts in field_words.CAPTIONS.values())
    values = "".join(holder.printed.values()).replace("~", "")
    big = holder.format == "TD3"
    value = rng.uniform(1.75, 2.3) if big else rng.uniform(1.5, 1.95)
    caption = value * (rng.uniform(0.6, 0.74) if indian else rng.uniform(0.5, 0.66))
    ink_tint = rng.choice([(20, 20, 20), pages._colour(rng, 0, 60), pages._tint(rng, rng.uniform(35, 75), 35)])
    light = rng.uniform(218, 250)
    titles = "".join(field_words.ALL_STATES[holder.state]["titles"]) + captions.upper() if not indian else "REPUBLIC OF INDIA"
    return Look(ink_for(rng, captions + captions.upper() + "0123456789./()", caption, pages._tint(rng, rng.uniform(35, 105), rng.uniform(0, 45)), 0.8, ("sans", "serif")),
                ink_for(rng, values, value, ink_tint, 0.5 if not indian else 0.9, ("sans", "serif", "courier", "mono", "ocr-b")),
                ink_for(rng, titles, value * 1.2, pages._tint(rng, rng.uniform(30, 95), 45), 0.6, ("sans", "serif")),
                beside=not indian and rng.random() < 0.22, joiner=rng.choice([" / ", " / ", "/", " · ", "~", " "]) if not indian else " / ",
                numbering=rng.choice(["", "", "", "", "{n}. {t}", "{n}. {t}", "{t} ({n})", "{n}. {t} ({m})"]) if not indian else "",
                upper=not indian and rng.random() < 0.12,
                tints=[pages._tint(rng, light + rng.uniform(-8, 6), rng.uniform(0, 22)) for _ in range(4)], rule=pages._tint(rng, light - rng.uniform(18, 44), 26),
                busy=rng.random() if busy is None else busy, columns=(0.0, rng.uniform(0.44, 0.58), rng.uniform(0.7, 0.76)))


def _caption(rng: random.Random, look: Look, holder: Holder, name: str) -> str:
    if holder.state == "IND":
        hindi, english = field_words.INDIAN_CAPTIONS[name]
        return hindi[0] + look.joiner + english[0]
    texts = [rng.choice(field_words.CAPTIONS["card_number" if name == "document_number" and holder.format == "TD1" else name][language]) for language in holder.languages]
    text = look.joiner.join(dict.fromkeys(texts))
    if look.upper:
        text = field_holders._cased(text, "Turkish" if holder.languages[0] == "tr" else "", True)
    if look.numbering and name != "signature":
        number = look.numbers.setdefault(name, len(look.numbers) + 1)
        text = look.numbering.format(n=number, t=text, m=number % 3 + 1)
    return text + (":" if look.beside and not look.numbering and rng.random() < 0.4 else "")


def _item(rng: random.Random, look: Look, holder: Holder, name: str) -> Item:
    if name == "signature":
        return Item(_caption(rng, look, holder, name), "", room=2.6)
    if name == "ecr_status":
        return Item("", holder.printed[name], (name,), lines=2)
    if name == "old_passport":
        return Item(_caption(rng, look, holder, name), holder.printed.get(name, ""), ("old_passport_number", "old_passport_issue_date", "old_passport_issue_place"), lines=2)
    value = {"type": "P", "code": holder.state, "permit_type": rng.choice(field_words.PERMIT_TYPES)}.get(name, holder.printed.get(name, ""))
    caption = _caption(rng, look, holder, name) if name != "card_access_number" or rng.random() < 0.4 else ""
    return Item(caption, value, (name,) if name in holder.labels else (), lines=_MORE_LINES.get(name, 1))


def _columns(rng: random.Random, look: Look, holder: Holder, spec: str, left_out: float) -> list[list[list[Item]]]:
    """The layout's columns of rows of items, for this holder."""
    out = []
    for column in spec.split("||"):
        rows = []
        for row in column.split("|"):
            names = []
            for name in (part.strip() for part in row.split(",")):
                bare = name.strip("[]")
                if bare == name or (rng.random() >= left_out and (bare in holder.printed or bare == "signature")):
                    names.append(bare)
            if names:
                rows.append([_item(rng, look, holder, name) for name in names])
        if rows:
            out.append(rows)
    return out


# MARK: - Pages

def _paper(rng: random.Random, look: Look, w: int, h: int) -> np.ndarray:
    """Security print: tints that run into one another, waves and rosettes."""
    image = cv2.resize(np.float32([look.tints[:2], look.tints[2:]]), (w, h), interpolation=cv2.INTER_LINEAR)
    image = np.clip(image, 0, 255).astype(np.uint8)
    for k in range(round(3 * look.busy)):
        pages._guilloche(image, rng, tuple(min(255, v + 7 * k) for v in look.rule))
    for _ in range(round(2 * look.busy * rng.random())):
        pages._rosette(image, rng, look.rule, rng.uniform(0.1, 0.9) * w, rng.uniform(0.1, 0.8) * h, rng.uniform(0.15, 0.4) * h)
    return image


def _machine_zone(page: Page, rng: random.Random, holder: Holder) -> float:
    """Print the MRZ where Doc 9303 wants it, on a plainer strip. Returns the strip's upper edge in millimetres."""
    mm_w, mm_h = _SIZES[holder.format]
    count = len(holder.mrz)
    pitch, cap, spacing = 2.54 * UNIT, int(rng.uniform(2.3, 2.6) * UNIT), (6.35 if count == 2 else 5.7) * UNIT
    first = mm_h * UNIT - rng.uniform(4.5, 6) * UNIT - cap - spacing * (count - 1)
    edge = first - rng.uniform(2.6, 4) * UNIT
    strip = page.image[int(edge):]
    share = rng.uniform(0.5, 0.95)
    strip[:] = (strip * (1 - share) + np.float32([249, 249, 248]) * share).astype(np.uint8)
    face = fonts.Face(rng.choice(pages.OCR_B), "ocr-b", digits=0.9)
    left = int((mm_w * UNIT - pitch * len(holder.mrz[0])) / 2 + rng.uniform(-1, 1) * UNIT * (count == 2))
    for row, text in enumerate(holder.mrz):
        glyphs = [fonts.glyph(face, c, cap, 0) for c in text]
        mask, base, width = pages._row_mask([(g.coverage, g.left, g.top, g.advance) for g in glyphs], cap * 2, 0.0, pitch)
        foot = int(first + spacing * row) + cap
        pages._blend(page.image, mask, left - 2, foot - base, (26, 24, 24), 0.95)
        page.lines.append(Line(np.float32([[0, -cap], [width, -cap], [width, 0], [0, 0]]) + np.float32([left, foot]), text, "mrz", row))
    page.documents.append(dict(format=holder.format, mrz=holder.mrz, fields=holder.labels))
    return edge / UNIT


def _title(page: Page, rng: random.Random, look: Look, holder: Holder, right: float) -> float:
    """The State's name and the document's, at the page's head. Returns where they end, in millimetres."""
    big = holder.format == "TD3"
    cap, y = look.title.cap * UNIT, (4.2 if big else 3.0) * UNIT
    x, room = (6 if big else 4) * UNIT, (right - (6 if big else 4)) * UNIT
    if holder.state == "IND":
        names = ["भारत गणराज्य   REPUBLIC OF INDIA"]
    else:
        kind = "passport" if big else "permit" if holder.permit else "card"
        words_ = [rng.choice(field_words.CAPTIONS[kind][language]) for language in holder.languages]
        names = [rng.choice(field_words.ALL_STATES[holder.state]["titles"]).replace("~", " "), rng.choice([" / ", "  ", " · "]).join(dict.fromkeys(words_))]
    beside = len(names) == 2 and sum(look.title.width(n) * UNIT for n in names) < 0.8 * room and rng.random() < 0.5
    for k, text in enumerate(names):
        ink = Ink(look.title.path, cap * (1 if k == 0 else 0.82), look.title.colour)
        while ink.width(text) > room:
            ink = ink.scaled(0.93)
        if beside and k == 1:
            write(page, text, x + room - ink.width(text), y, ink)
        else:
            write(page, text, x, y + (cap * 1.55 if k == 1 else 0), ink)
    end = y + cap * (1 if beside or len(names) == 1 else 2.5)
    if rng.random() < 0.5:
        cv2.line(page.image, (int(x), int(end + 0.8 * UNIT)), (int(x + room), int(end + 0.8 * UNIT)), look.title.colour, max(1, UNIT // 8), cv2.LINE_AA)
    return end / UNIT + (2.6 if big else 1.9)


def _photo(page: Page, rng: random.Random, x: float, y: float, w: float, h: float) -> np.ndarray:
    face = pages._portrait(rng, int(w * UNIT), int(h * UNIT))
    if rng.random() < 0.3:
        face = cv2.cvtColor(cv2.cvtColor(face, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    pages._paste(page.image, face, int(x * UNIT), int(y * UNIT))
    return face


def _page(rng: random.Random, look: Look, holder: Holder, spec: str, title: bool = True, photo: bool = True, mrz: bool = True,
          left_out: float = 0.35) -> Page | None:
    """A page after a layout, or nothing where its text has no room."""
    mm_w, mm_h = _SIZES[holder.format]
    big = holder.format == "TD3"
    w, h = int(mm_w * UNIT), int(mm_h * UNIT)
    page = Page(_paper(rng, look, w, h), kind=holder.format)
    bottom = _machine_zone(page, rng, holder) - 1.2 if mrz else mm_h - (4 if big else 2.6)
    left, right, edge = (6.0, mm_w - 6, 6.0) if big else (4.0, mm_w - 4, 4.0)
    top = _title(page, rng, look, holder, right) if title else edge
    if photo:
        ph = min(bottom - top, 45.0 if big else 34.0) * rng.uniform(0.82, 1)
        pw = ph * rng.uniform(0.74, 0.82)
        on_left = rng.random() < 0.85
        px = rng.uniform(4, 7) if big else rng.uniform(3, 4.5)
        px = px if on_left else mm_w - px - pw
        face = _photo(page, rng, px, top, pw, ph)
        below = bottom - top - ph
        if on_left:
            left = px + pw + rng.uniform(2.5, 5)
        else:
            right = px - rng.uniform(2.5, 4)
        if below > 6:
            pages._scribble(page.image, rng, (px + 1) * UNIT, (top + ph + 1) * UNIT, (pw - 3) * UNIT, (below - 2) * UNIT, pages._colour(rng, 0, 70))
        if rng.random() < 0.45:
            ghost = cv2.resize(face, (int(pw * 0.45 * UNIT), int(ph * 0.45 * UNIT)), interpolation=cv2.INTER_AREA)
            gx, gy = rng.uniform(left + 10, max(left + 11, right - pw * 0.45)), rng.uniform(top, bottom - ph * 0.45)
            pages._paste(page.image, ghost, int(gx * UNIT), int(gy * UNIT), rng.uniform(0.1, 0.24))
    if rng.random() < 0.3:
        pages._rosette(page.image, rng, look.rule, rng.uniform(left, right) * UNIT, rng.uniform(top, bottom) * UNIT, rng.uniform(5, 12) * UNIT)
    if rng.random() < 0.2 and photo:  # the number once more, along the edge
        pages.write(page, rng, holder.printed["document_number"], w - 2.4 * UNIT, top * UNIT, 1.3 * UNIT, look.value.path, look.title.colour, turns=1)
        right = min(right, mm_w - 4.5)
    columns = _columns(rng, look, holder, spec, left_out)
    width = (right - left - (len(columns) - 1) * 3) / len(columns)
    style = Style(look.caption.scaled(UNIT), look.value.scaled(UNIT), look.beside, look.columns, beside_share=rng.uniform(0.36, 0.46))
    for k, rows in enumerate(columns):
        rooms = set_rows(page, rows, ((left + k * (width + 3)) * UNIT, top * UNIT, width * UNIT, (bottom - top) * UNIT), style, rng.uniform(0.5, 1), 0.72)
        if rooms is None:
            return None
        for x, y, room, height in rooms:
            pages._scribble(page.image, rng, x + UNIT, y + 0.25 * height, min(22.0 * UNIT, 0.75 * room), 0.6 * height, pages._colour(rng, 0, 80))
    page.outlines = [np.float32([[0, 0], [w, 0], [w, h], [0, h]])]
    page.alpha = pages._rounded(w, h, int(3 * UNIT)) if not big or rng.random() < 0.5 else None
    return page


def _until_it_fits(look: Look, draw) -> Page:
    """Layouts that have no room for a text are left; the next attempt leaves out more."""
    numbers = dict(look.numbers)
    for attempt in range(200):
        look.numbers = dict(numbers)
        page = draw(min(0.95, 0.25 + 0.05 * attempt))
        if page is not None:
            return page
    raise ValueError("no layout has room for this holder")


def data_page(rng: random.Random, look: Look, holder: Holder, half: int | None) -> Page:
    specs = _INDIAN_DATA_PAGES if holder.state == "IND" else _DATA_PAGES
    return _until_it_fits(look, lambda left_out: _page(rng, look, holder, rng.choice(_half(specs, half)), left_out=left_out))


def last_page(rng: random.Random, look: Look, holder: Holder, half: int | None) -> Page:
    """The last page of India's passport: family, address, the passport before, the file's number."""
    def draw(left_out: float) -> Page | None:
        w, h = (int(v * UNIT) for v in _SIZES["TD3"])
        page = Page(_paper(rng, look, w, h))
        style = Style(look.caption.scaled(UNIT * rng.uniform(0.95, 1.05)), look.value.scaled(UNIT), columns=(0.0, 0.62, 0.8), row_gap=0.85)
        top, bottom = 7.0, 82.0
        upper_bars = bool(rng.random() < 0.5 if half is None else half)
        bars = (rng.uniform(30, 46) * UNIT, rng.uniform(6.5, 9) * UNIT)
        if upper_bars:
            cells = (np.random.default_rng(rng.getrandbits(32)).random((1, 90)) < 0.5).astype(np.uint8) * 255
            top = 17.0
        else:
            cells = (np.random.default_rng(rng.getrandbits(32)).random((9, 60)) < 0.5).astype(np.uint8) * 255
            bottom = 71.0
        patch = cv2.cvtColor(np.maximum(cv2.resize(cells, (int(bars[0]), int(bars[1])), interpolation=cv2.INTER_NEAREST), 25), cv2.COLOR_GRAY2BGR)
        pages._paste(page.image, patch, int(w - bars[0] - 7 * UNIT), int(5.5 * UNIT if upper_bars else h - bars[1] - 5.5 * UNIT))
        # A status that the passport has is printed.
        columns = _columns(rng, look, holder, rng.choice(_half(_INDIAN_LAST_PAGES, half)), 0.0)
        if set_rows(page, columns[0], (7.0 * UNIT, top * UNIT, 111.0 * UNIT, (bottom - top) * UNIT), style, rng.uniform(0.4, 1), 0.72) is None:
            return None
        framed = [line.quad for line in page.lines if "ecr_status" in getattr(line, "fields", ())]
        if framed and rng.random() < 0.6:  # a stamp's frame
            low, high = np.concatenate(framed).min(0) - UNIT, np.concatenate(framed).max(0) + UNIT
            cv2.rectangle(page.image, tuple(int(v) for v in low), tuple(int(v) for v in high), look.value.colour, max(2, UNIT // 6), cv2.LINE_AA)
        write(page, "36" if rng.random() < 0.5 else "60", 7 * UNIT, 83.5 * UNIT, look.caption.scaled(UNIT))
        page.outlines = [np.float32([[0, 0], [w, 0], [w, h], [0, h]])]
        return page
    return _until_it_fits(look, draw)


def card(rng: random.Random, look: Look, holder: Holder, half: int | None) -> list[Page]:
    """Front and back."""
    fronts = _half(_PERMIT_FRONTS if holder.permit else _FRONTS, half)
    front = _until_it_fits(look, lambda left_out: _page(rng, look, holder, rng.choice(fronts), mrz=False, left_out=left_out))
    shown = {name for line in front.lines for name in getattr(line, "fields", ())}
    on_back = replace(holder, printed={name: text for name, text in holder.printed.items() if name not in shown})
    back = _until_it_fits(look, lambda left_out: _page(rng, look, on_back, rng.choice(_half(_BACKS, half)), title=False, photo=False, left_out=left_out))
    return [front, back]


def sheets(rng: random.Random, holder: Holder, half: int | None, busy: float | None = None, faces: tuple[str, str] | None = None) -> list[Page]:
    """The document's pages; `busy` (0...1) is how much security print there is, `faces` those of captions and values, each by chance unless given."""
    look = look_for(rng, holder, busy)
    for ink, path in zip((look.caption, look.value, look.title), (*faces, faces[1]) if faces else ()):
        ink.path, ink.bold = path, "Bold" in path
    if holder.format == "TD1":
        return card(rng, look, holder, half)
    first = data_page(rng, look, holder, half)
    return [first, last_page(rng, look, holder, half)] if holder.state == "IND" else [first]


def facing_page(rng: random.Random, holder: Holder) -> Page:
    """What an open passport shows above its data page: a few sentences, a number."""
    w, h = (int(v * UNIT) for v in _SIZES["TD3"])
    page = Page(_paper(rng, look_for(rng, holder), w, h))
    box = (10 * UNIT, rng.uniform(8, 40) * UNIT, rng.uniform(70, 100) * UNIT, rng.uniform(15, 35) * UNIT)
    pages._prose(page, rng, box, rng.uniform(1.3, 1.9) * UNIT, rng.choice(pages.SERIF + pages.SANS), rng.uniform(1.8, 2.4), pages._colour(rng, 20, 100))
    write(page, str(rng.randint(2, 4)), rng.choice([6, 117]) * UNIT, 82 * UNIT, Ink(pages.SANS[0], 1.8 * UNIT, (60, 60, 60)))
    page.outlines = [np.float32([[0, 0], [w, 0], [w, h], [0, h]])]
    return page


# MARK: - Pictures

def _shade(image: np.ndarray, rng: random.Random, outline: np.ndarray) -> None:
    """The shadow that a sheet throws on what it lies on."""
    h, w = image.shape[:2]
    unit = max(w, h) / 100
    layer = np.zeros((h // 4, w // 4), np.float32)
    cv2.fillPoly(layer, [((outline + np.float32([rng.uniform(-1, 1), rng.uniform(-0.3, 1)]) * unit) / 4).astype(np.int32)], 1.0)
    layer = cv2.resize(cv2.GaussianBlur(layer, (0, 0), rng.uniform(0.05, 0.3) * unit + 0.3), (w, h), interpolation=cv2.INTER_LINEAR)
    image[:] = (image * (1 - rng.uniform(0.2, 0.6) * layer[..., None])).astype(np.uint8)


def picture(rng: random.Random, shown: list[Page], longest: int | None = None, easy: bool = False) -> tuple[np.ndarray, list[np.ndarray]]:
    """The sheets below or beside one another, as a scanner or a camera sees them, and the map from each sheet to the picture."""
    joined = len(shown) > 1 and shown[0].size[0] > 100 * UNIT and rng.random() < 0.7  # an open booklet
    beside = len(shown) > 1 and not joined and rng.random() < 0.15
    gap = 0.0 if joined else rng.uniform(3, 14) * UNIT
    places, at = [], 0.0
    for page in shown:
        w, h = page.size
        turn = 0.0 if joined or easy else math.radians(rng.gauss(0, 1.2))
        c, s = math.cos(turn), math.sin(turn)
        x, y = (at, 0.0) if beside else (0.0, at)
        middle = np.array([[1, 0, -w / 2], [0, 1, -h / 2], [0, 0, 1.0]])
        places.append(np.array([[c, -s, x + w / 2], [s, c, y + h / 2], [0, 0, 1]]) @ middle)
        at += (w if beside else h) + gap
    across = max(p.size[1 if beside else 0] for p in shown)
    size = (int(at - gap), across) if beside else (across, int(at - gap))
    scanned = easy or rng.random() < 0.45
    quarter = 0 if easy else rng.choices([0, 1, 2, 3], [92, 3, 2, 3])[0]
    turn = math.radians(90 * quarter + (rng.gauss(0, 0.4) if scanned else rng.gauss(0, 4)))
    tilt = 0.0 if scanned else math.radians(min(16, abs(rng.gauss(0, 7))))
    lying = size if quarter % 2 == 0 else size[::-1]
    fill = rng.choice([1.0, rng.uniform(0.9, 1), rng.uniform(0.6, 0.9)]) if scanned and not easy else rng.uniform(0.86, 0.97)
    # At least 5.6 pixels a millimetre: capitals of about ten pixels.
    longest = longest or max(rng.randint(700, 2000), min(2000, int(5.6 * max(size) / UNIT / fill)))
    if scanned:
        ratio = lying[0] / lying[1]
    else:
        ratio = rng.choice([4 / 3, 4 / 3, 16 / 9, 1.2]) ** (1 if lying[0] > lying[1] else -1)
    frame = (longest, int(longest / ratio)) if ratio > 1 else (int(longest * ratio), longest)
    view = scenes.fit(rng, scenes.look(rng, size, turn, tilt), size, frame, fill, 0.7)
    if scanned:
        ground = np.empty((frame[1], frame[0], 3), np.uint8)
        ground[:] = pages._tint(rng, rng.uniform(232, 255) if rng.random() < 0.8 else rng.uniform(5, 70), rng.choice([0, 2, 6]))
    else:
        ground = scenes.background(rng, *frame, 3)
    scene = scenes.Scene(ground)
    views = [view @ place for place in places]
    for page, one in zip(shown, views):
        if not scanned and not joined:
            _shade(scene.image, rng, scenes.project(one, page.outlines[0]))
        scenes.place(scene, page, one, rng)
    image = scene.image
    if not easy:
        if not scanned:
            image = scenes.light(image, rng, rng.uniform(0, 0.3))
        image = scenes.tone(image, rng, rng.uniform(0, 0.35))
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.3, 0.85) * min(1.6, max(0.7, longest / max(size) * UNIT / 7)))
        image = scenes.speckle(image, rng, rng.uniform(0.5, 4))
        if rng.random() < 0.08:
            image = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    return image, views


def label(file: str, holder: Holder, shown: list[Page], others: list[str]) -> dict:
    printed = {name for page in shown for line in page.lines for name in getattr(line, "fields", ())}
    has_zone = any(page.documents for page in shown)
    return dict(file=file, mrz=holder.mrz if has_zone else None, format=holder.format if has_zone else None,
                viz={name: text for name, text in holder.labels.items() if name in printed}, same_document=others)


def lines(file: str, shown: list[Page], views: list[np.ndarray]) -> dict:
    return dict(file=file, lines=[dict(text=line.text, quad=scenes.project(view, line.quad).round(1).tolist(), fields=list(getattr(line, "fields", ())))
                                  for page, view in zip(shown, views) for line in page.lines])


def document(rng: random.Random, kind: str, half: int | None, name: str, together: float = 0.3) -> list[tuple[np.ndarray, dict, dict]]:
    """The pictures of one document, each with its label and its lines."""
    holder = field_holders.holder(rng, kind, half)
    drawn = sheets(rng, holder, half)
    kind = kind.partition("-")[0]
    if kind == "td3":
        if rng.random() < 0.2:
            drawn.insert(0, facing_page(rng, holder))
        groups = {f"{name}.jpg": drawn}
    elif rng.random() < together:
        groups = {f"{name}-both.jpg": drawn}
    else:
        ends = ("front", "back") if kind == "td1" else ("data", "last")
        groups = {f"{name}-{end}.jpg": [page] for end, page in zip(ends, drawn)}
    out = []
    for file, shown in groups.items():
        image, views = picture(rng, shown)
        out.append((image, label(file, holder, shown, [other for other in groups if other != file]), lines(file, shown, views)))
    return out


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--kind", choices=("td3", "td1", "ind", "td3-east", "td1-east", "td3-abroad", "td1-abroad"), required=True)
    options.add_argument("--count", type=int, default=10, help="documents")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--parted", choices=("train", "test"))
    options.add_argument("--together", type=float, default=0.3, help="share of documents with both pages on one picture")
    o = options.parse_args()
    cv2.setNumThreads(1)
    o.out.mkdir(parents=True, exist_ok=True)
    half = {"train": 0, "test": 1}.get(o.parted)
    with open(o.out / "labels.jsonl", "w") as labels, open(o.out / "lines.jsonl", "w") as print_:
        for index in range(o.count):
            rng = random.Random(f"{o.kind} {o.seed} {o.parted} {index}")
            for image, label_, lines_ in document(rng, o.kind, half, f"{o.kind}-{o.seed}-{index:04d}", o.together):
                cv2.imwrite(str(o.out / label_["file"]), image, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(62, 92)])
                labels.write(json.dumps(label_, ensure_ascii=False) + "\n")
                print_.write(json.dumps(lines_, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
