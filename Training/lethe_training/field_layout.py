"""Captions and values set into a box of a page: in rows of one to three cells, the value under its caption or at its right.

The largest print that fits is taken. What is written is remembered with the fields whose value it is.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field

import numpy as np

from . import page_fonts, pages
from .pages import Line, Page

_DEVANAGARI = ["/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf", "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Bold.ttf"]
_SCRIPT_RUN = re.compile(r"[\u0900-\u097f]+(?:[ .]+[\u0900-\u097f]+)*\.?|[^\u0900-\u097f]+")


@dataclass
class FieldLine(Line):
    """A line of print and the fields whose values stand in it."""
    fields: tuple[str, ...] = ()


@dataclass
class Ink:
    """How a kind of text is printed; `cap` is the height of the capitals in pixels."""
    path: str
    cap: float
    colour: tuple[int, int, int]
    bold: bool = False

    def scaled(self, factor: float) -> "Ink":
        return Ink(self.path, self.cap * factor, self.colour, self.bold)

    @property
    def size(self) -> int:
        return max(5, round(self.cap / pages._cap_ratio(self.path)))

    def runs(self, text: str) -> list[tuple[str, str]]:
        """Parts of one script each, with their fonts."""
        return [(run, _DEVANAGARI[self.bold] if "\u0900" <= run[0] <= "\u097f" else self.path) for run in _SCRIPT_RUN.findall(text)]

    def width(self, text: str) -> float:
        return sum(_run_width(run, path, self.size) for run, path in self.runs(text))


def _run_width(run: str, path: str, size: int) -> float:
    if path in _DEVANAGARI:
        return pages._font(path, size).getlength(run)
    return sum(pages._glyph(path, size, c)[3] for c in run)


def ink_for(rng: random.Random, text: str, cap: float, colour, sans: float, kinds: tuple[str, ...]) -> Ink:
    """Print that has all letters of `text`, in a face of these kinds that is not light; `sans` is the share of pages that insist on one without serifs."""
    latin = re.sub(r"[\u0900-\u097f]", "", text)
    rng = random.Random(rng.getrandbits(32))  # what faces there are changes nothing else of a page
    kinds = ("sans",) if rng.random() < sans else kinds
    for _ in range(60):
        face = page_fonts.face_for(rng, latin)
        if face.kind in kinds and "Light" not in face.path:
            break
    return Ink(face.path, cap, colour, "Bold" in face.path or "bold" in face.path)


def write(page: Page, text: str, x: float, y: float, ink: Ink, fields: tuple[str, ...] = (), opacity: float = 1.0) -> float:
    """Write a line with the top of its capitals at `y`. Returns its width."""
    size, pen = ink.size, x
    cap = size * pages._cap_ratio(ink.path)
    foot = int(round(y + cap))
    for run, path in ink.runs(text):
        if path in _DEVANAGARI:
            mask, (dx, dy) = pages._font(path, size).getmask2(run, mode="L", anchor="ls")
            pages._blend(page.image, np.asarray(mask, dtype=np.uint8).reshape(mask.size[1], mask.size[0]), round(pen) + dx, foot + dy, ink.colour, opacity)
        else:
            mask, base, _ = pages._text_mask(run, path, size)
            pages._blend(page.image, mask, round(pen) - 2, foot - base, ink.colour, opacity)
        pen += _run_width(run, path, size)
    left = float(round(x))
    page.lines.append(FieldLine(np.float32([[left, foot - cap], [left + pen - x, foot - cap], [left + pen - x, foot], [left, foot]]), text, fields=fields))
    return pen - x


def wrapped(text: str, ink: Ink, width: float) -> list[str]:
    """The text in as many lines as it needs, parted at spaces and behind strokes; a word that is too long stays whole."""
    lines: list[str] = []
    for given in text.split("~"):
        line = ""
        for word in re.findall(r"\S+?/(?=\S)|\S+|\s+", given.strip()):
            if line.strip() and ink.width((line + word).strip()) > width:
                lines.append(line.strip())
                line = ""
            line += word
        if line.strip():
            lines.append(line.strip())
    return lines


@dataclass
class Item:
    """What stands in a cell: a caption that may be empty, and a value that may be empty (then room is left, as for a signature)."""
    caption: str
    value: str
    fields: tuple[str, ...] = ()
    room: float = 0.0           # empty space under the caption, in heights of the value's capitals
    lines: int = 1              # how many lines the value may take


@dataclass
class Style:
    """What all cells of a page have in common. Lengths are pixels, factors are of capital heights."""
    caption: Ink
    value: Ink
    beside: bool = False
    columns: tuple[float, ...] = (0.0, 0.5, 0.75)  # where a row's second and third cell begin if it has three; of two the second is at [1]
    caption_leading: float = 1.5
    value_leading: float = 1.5
    caption_gap: float = 0.65   # between caption and value, in heights of the caption's capitals
    row_gap: float = 0.75       # between rows, in heights of the value's capitals
    margin: float = 0.0         # of a value under its caption, to the right
    beside_share: float = 0.45


def _rise(text: str) -> float:
    """How far marks stand above the capitals, in heights of these."""
    return max((0.32 * len(unicodedata.normalize("NFD", c)[1:]) for c in text if c.isupper()), default=0.0)


@dataclass
class _Set:
    """A cell laid out: lines with their places, relative to the cell's corner."""
    lines: list[tuple[str, float, float, Ink, tuple[str, ...]]] = field(default_factory=list)
    height: float = 0.0
    room: tuple[float, float] = (0.0, 0.0)  # from where to where there is no caption
    fits: bool = True


def _cell(item: Item, style: Style, width: float, inline: bool) -> _Set:
    out, caption, value = _Set(room=(0.0, width)), style.caption, style.value
    if style.beside or inline:
        share = max(map(caption.width, item.caption.split("~"))) + 1.2 * value.cap if inline else width * style.beside_share
        left = wrapped(item.caption, caption, share - 0.8 * value.cap) if item.caption else []
        right = wrapped(item.value, value, width - share)
        out.fits = len(right) <= item.lines + item.value.count("~") and all(value.width(t) <= width - share for t in right) and all(caption.width(t) <= share for t in left)
        for k, text in enumerate(left):
            out.lines.append((text, 0, value.cap - caption.cap + k * caption.cap * style.caption_leading, caption, ()))
        for k, text in enumerate(right):
            out.lines.append((text, share, k * value.cap * style.value_leading, value, item.fields))
        out.room = share, width
        out.fits &= not item.room or width - share > 8 * value.cap
        out.height = max(value.cap + (len(right) - 1) * value.cap * style.value_leading, value.cap + (len(left) - 1) * caption.cap * style.caption_leading, item.room * value.cap)
        return out
    y = 0.0
    above = wrapped(item.caption, caption, width) if item.caption else []
    out.fits = all(caption.width(t) <= width for t in above) and len(above) <= 3
    for text in above:
        out.lines.append((text, 0, y, caption, ()))
        y += caption.cap * style.caption_leading
    y += caption.cap * (style.caption_gap + 1 - style.caption_leading) + _rise(item.value) * value.cap if above else 0
    texts = wrapped(item.value, value, width - style.margin)
    if len(texts) > item.lines + item.value.count("~") or any(value.width(t) > width - style.margin for t in texts):
        value = value.scaled(0.84)
        texts = wrapped(item.value, value, width - style.margin)
        out.fits &= len(texts) <= item.lines + item.value.count("~") and all(value.width(t) <= width - style.margin for t in texts)
    for text in texts:
        out.lines.append((text, style.margin, y, value, item.fields))
        y += value.cap * style.value_leading
    out.height = y - value.cap * (style.value_leading - 1) if texts else y
    out.height += item.room * style.value.cap
    return out


def _laid(rows: list[list[Item]], style: Style, width: float) -> tuple[list[list[tuple[float, _Set]]], bool]:
    """Rows of cells with their left edges; a row whose cells do not fit beside one another becomes several."""
    out, fits = [], True
    for row in rows:
        while row:
            for count in range(len(row), 0, -1):
                if count < len(row) and count == 2 and len(row) == 3:
                    places = [0.0, style.columns[1]]
                else:
                    places = list(style.columns[:count]) if count == 3 else [0.0, style.columns[1]][:count]
                ends = places[1:] + [1.0]
                gap = 1.3 * style.value.cap
                cells = [_cell(item, style, (b - a) * width - (gap if k < count - 1 else 0), style.beside and count > 1)
                         for k, (item, a, b) in enumerate(zip(row, places, ends))]
                if all(c.fits for c in cells) or count == 1:
                    fits &= all(c.fits for c in cells)
                    out.append([(a * width, c) for a, c in zip(places, cells)])
                    row = row[count:]
                    break
    return out, fits


def set_rows(page: Page, rows: list[list[Item]], box: tuple[float, float, float, float], style: Style, spread: float = 1.0,
             smallest: float = 0.6) -> list[tuple[float, float, float, float]] | None:
    """Print the rows into the box (x, y, w, h) as large as fits, at most as `style` says and at least `smallest` of it.

    Returns where room was left, as (x, y, w, h); nothing if the rows do not fit.
    """
    x, y, w, h = box
    factor = 1.0
    while True:
        scaled = Style(style.caption.scaled(factor), style.value.scaled(factor), style.beside, style.columns, style.caption_leading, style.value_leading,
                       style.caption_gap, style.row_gap, style.margin * factor, style.beside_share)
        laid, fits = _laid(rows, scaled, w)
        gap = scaled.row_gap * scaled.value.cap
        total = sum(max(c.height for _, c in row) for row in laid) + gap * (len(laid) - 1)
        if fits and total <= h:
            break
        factor -= 0.04
        if factor < smallest:
            return None
    extra = min((h - total) / max(1, len(laid) - 1) * spread, 1.1 * scaled.value.cap)
    rooms, at = [], iter(item for row in rows for item in row)
    for row in laid:
        for left, cell in row:
            item = next(at)
            for text, dx, dy, ink, fields in cell.lines:
                write(page, text, x + left + dx, y + dy, ink, fields)
            if item.room:
                rooms.append((x + left + cell.room[0], y + cell.height - item.room * scaled.value.cap, cell.room[1] - cell.room[0], item.room * scaled.value.cap))
        y += max(c.height for _, c in row) + gap + extra
    return rooms
