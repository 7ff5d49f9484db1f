"""Draws crops of printed text lines as a finder hands them to the text net, with their text and where its characters stand.

As in `lines`: a line is set at a high resolution, brought down to the resolution at which the picture would hold it, spoilt there,
and cut out again the imperfect way a finder cuts: 32 rows, capitals 16 rows high and centred, so that there are eight rows for
marks above and eight for what hangs below. A line may have two parts, a caption and its value, each in a face, a size and an ink of
its own; the finder then cuts by a size between the two.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from . import degrade, eastern_alphabet, eastern_text, fonts, page_text, text_alphabet
from .lines import CAP, HEIGHT, MAX_WIDTH, WIDTH_STEP, Line, Placement, _barcode, _beyond_the_page, _box, _letters_behind, _paste, cut_out, photographed
from .page_fonts import characters, face_for, glyph

_SIZES = {24: 16, 36: 24}  # of a line's capitals in its drawing, and of its smaller neighbours'; few, since glyphs are kept
_CAPTION_SIZES = {24: (16, 19, 24), 36: (24, 28, 36)}  # of the capitals of a caption in its value's line

@dataclass(frozen=True)
class Script:
    """What lines say, and what a net should answer to it. Each draws a text and its kind."""

    text: Callable[[random.Random], tuple[str, str]]
    caption: Callable[[random.Random], tuple[str, str]]
    value: Callable[[random.Random], tuple[str, str]]
    label: Callable[[str], str]
    hard: float = 0.0  # share of lines that are only just legible


LATIN = Script(page_text.random_text, page_text.short_caption, page_text.random_value, text_alphabet.label)
EASTERN = Script(eastern_text.random_text, eastern_text.short_caption, eastern_text.random_value, eastern_alphabet.label, hard=0.25)


@dataclass
class _Part:
    """A piece of a line, set in one face."""

    text: str
    kind: str
    face: fonts.Face
    cap: int  # height of its capitals in the drawing, pixels
    ink: float = 1.0  # of the line's


def _printable(texts: random.Random, make: Callable[[random.Random], tuple[str, str]]) -> tuple[str, str, fonts.Face]:
    """A text, its kind, and a face that can print it."""
    for _ in range(4):
        text, kind = make(texts)
        face = face_for(texts, text)
        if set(text) - {" "} <= characters(face.path):
            break
    else:
        text = "".join(c for c in text if c == " " or c in characters(face.path)).strip() or "A"
    # Typographers' signs in place of a typewriter's, where the face has them: the reader need not tell them apart.
    if "'" in text and texts.random() < 0.5 and "’" in characters(face.path):
        text = text.replace("'", "’")
    if "-" in text and texts.random() < 0.08 and "–" in characters(face.path):
        text = text.replace("-", "–")
    return text, kind, face


def _parts(texts: random.Random, cap: int, script: Script) -> list[_Part]:
    """What a line is made of: mostly one text, at times a caption and what follows it."""
    if texts.random() > 0.27:
        return [_Part(*_printable(texts, script.text), cap)]
    caption = _Part(*_printable(texts, script.caption), texts.choice(_CAPTION_SIZES[cap]))
    if texts.random() < 0.3:  # the same in another language, in smaller or thinner print
        second = _Part(*_printable(texts, script.caption), texts.choice(_CAPTION_SIZES[cap]))
        caption.cap, caption.kind = cap, "parts"
        second.text = texts.choice(["/ ", "/ ", "/", ""]) + second.text
        return [caption, second]
    caption.text += texts.choice([":", ":", " :", "", "", "."])
    value = _Part(*_printable(texts, script.value), cap)
    if texts.random() < 0.4 and set(value.text) - {" "} <= characters(caption.face.path):
        value.face = caption.face
    if texts.random() < 0.6:
        caption.ink = texts.uniform(0.5, 1)
    caption.kind = "parts"
    return [caption, value]


def _set(strip, face, text, cap, pens, baseline, lift=None) -> None:
    for index, (character, x) in enumerate(zip(text, pens)):
        if character != " ":
            _paste(strip, glyph(face, character, cap), x, baseline if lift is None else baseline + lift[index])


def _advances(rng, face, text, cap) -> np.ndarray:
    own = np.array([glyph(face, character, cap).advance for character in text])
    draw = rng.random()
    tracking = 0.0 if draw < 0.45 else rng.normal(0.02, 0.03) if draw < 0.8 else rng.uniform(0.03, 0.22)
    advances = own + cap * max(tracking, -0.05)
    blanks = np.array([character == " " for character in text])
    advances[blanks] += cap * (rng.uniform(-0.04, 0.15) if rng.random() < 0.8 else rng.uniform(0.1, 0.5)) + cap * max(0.0, tracking) * 1.5
    if face.kind in ("sans", "serif") and rng.random() < 0.03 and text.upper() == text:  # each letter in the middle of a cell
        return np.full(len(text), max(own.max(), cap * rng.uniform(0.9, 1.2)))
    return advances


def _bolder(rng, strip: np.ndarray, cap: int) -> np.ndarray:
    """Strokes a little thinner or thicker: a soft threshold of the blurred print moves its outline."""
    sigma = cap * 0.06
    level = rng.uniform(0.3, 0.62)
    soft = cv2.GaussianBlur(strip, (0, 0), sigma).astype(np.float32) * (1 / 255)
    return (np.clip((soft - level) * (sigma * 2.2) + 0.5, 0, 1) * 255).astype(np.uint8)


def _dots(rng, strip: np.ndarray, cap: int) -> np.ndarray:
    """The same print made of dots: few and round a needle's, many and small a laser's, which burns into the card."""
    laser = rng.random() < 0.5
    rows = rng.uniform(13, 22) if laser else rng.uniform(7.5, 12)
    height, width = strip.shape
    small = cv2.resize(strip, (max(1, round(width * rows / cap)), max(1, round(height * rows / cap))), interpolation=cv2.INTER_AREA)
    small = (small > rng.uniform(70, 130)).astype(np.float32)
    if laser:
        small *= 1 - 0.5 * rng.random(small.shape, dtype=np.float32) * rng.uniform(0, 1)
    cell = 5
    grid = np.arange(cell) - cell // 2
    disc = np.clip(cell * rng.uniform(0.42, 0.62) + 0.5 - np.hypot(grid[None], grid[:, None]), 0, 1).astype(np.float32)
    dots = (small[:, None, :, None] * disc[None, :, None, :]).reshape(small.shape[0] * cell, -1)
    return (cv2.resize(dots, (width, height), interpolation=cv2.INTER_AREA) * 255).astype(np.uint8)


def draw(seed: int, script: Script = LATIN) -> Line:
    """The line of this seed. The same seed gives the same line, given the same versions of fonts, numpy and OpenCV."""
    rng = np.random.default_rng(seed)
    texts = random.Random(seed)
    negative = rng.random() < 0.035
    # Resolution of the picture. Log-uniform, a third among the small ones: a page scanned 600 pixels wide has capitals of
    # eight, and they are hard.
    smallest, largest = (6.5, 12) if rng.random() < 0.35 else (8, 36)
    source_cap = float(np.exp(rng.uniform(np.log(smallest), np.log(largest))))
    cap = 24 if source_cap < 13 else 36
    tags: list[str] = []
    parts = _parts(texts, cap, script)
    kind, face = parts[0].kind, parts[-1].face
    if negative:
        parts, kind = [], "negative"
    text = " ".join(part.text for part in parts)
    own = np.zeros(0)
    advances = np.zeros(0)
    sizes = np.zeros(0)  # of each character's capitals, of the line's
    for index, part in enumerate(parts):
        if index:
            blank = cap * (rng.uniform(0.25, 0.9) if rng.random() < 0.75 else rng.uniform(0.9, 1.8))
            own, advances, sizes = np.append(own, blank), np.append(advances, blank), np.append(sizes, sizes[-1])
        own = np.append(own, [glyph(part.face, character, part.cap).advance for character in part.text])
        advances = np.append(advances, _advances(rng, part.face, part.text, part.cap))
        sizes = np.append(sizes, np.full(len(part.text), part.cap / cap))

    # The finder's mistakes. All lengths here in cap heights until stated otherwise.
    rough = rng.random() < 0.35
    scale = float(np.clip(np.exp(rng.normal(0, 0.12 if rough else 0.06)), 0.75, 1.3))
    stretch = float(np.clip(np.exp(rng.normal(0, 0.12 if rough else 0.07)), 0.78, 1.35))
    wide = scale * stretch
    length = float(advances.sum()) / cap if text else rng.uniform(2, 30)
    narrowest = float(np.quantile(advances, 0.3)) / cap * wide * CAP if text else CAP
    if narrowest < 5.2:  # the thin letters of narrow faces would not have two steps each
        wide *= 5.2 / narrowest
    margins = [_margin(rng), _margin(rng)]
    cut = len(text) > 8 and rng.random() < 0.05
    if cut:
        side = int(rng.integers(2))
        margins[side] = -rng.uniform(0.3, 0.4 * length)
        tags.append("cut")
    left_pixels, right_pixels = (margin * wide * CAP for margin in margins)
    total = length * wide * CAP + left_pixels + right_pixels
    width = int(np.ceil(max(total, 40) / WIDTH_STEP)) * WIDTH_STEP
    if not cut:  # what is missing to the next width is margin, or the reader of a batch fills it up
        left_pixels += (width - total) * rng.random()
    elif side == 1:
        left_pixels += width - total
    if width > MAX_WIDTH:
        return draw(seed + 1_000_003, script)

    keystone = float(np.clip(rng.normal(0, 0.04), -0.1, 0.1)) if rng.random() < 0.3 else 0.0
    between = _between(rng, advances, sizes) if len(parts) > 1 else _Between()
    scale = min(scale / between.size, (HEIGHT - 3) / CAP)
    keystone = float(np.clip(keystone - between.growth / between.size / 2, -0.3, 0.3))
    slack = max(0.0, HEIGHT / 2 - CAP / 2 * scale * (1 + abs(keystone)) - 2.5)
    offset = float(np.clip(rng.normal(0, 1.5 if rough else 0.8), -3, 3))
    tilt = float(rng.normal(0, 1.6 if rough else 0.7)) * min(1.0, length / 8)  # crop pixels from the middle to an end
    bend = float(rng.normal(0, 1.0)) if rng.random() < 0.2 else 0.0
    worst = abs(offset) + abs(tilt) + abs(bend)
    if worst > slack:
        offset, tilt, bend = (value * slack / worst for value in (offset, tilt, bend))
    # Small capitals on the same foot have their middle further down, and so has the crop.
    lowered = CAP * scale
    bend += between.middle[2] * lowered / 4
    offset -= between.middle[0] * lowered + between.middle[2] * lowered / 8
    tilt -= between.middle[1] * lowered / 2

    # The strip at high resolution: the line in its middle, neighbours above and below.
    lead = (3.2 + WIDTH_STEP / (CAP * wide)) * cap
    half = (HEIGHT / 2 + abs(offset) + abs(tilt) + abs(bend)) / (CAP * scale * (1 - abs(keystone))) + 0.35
    strip_height, strip_width = int(2 * half * cap), int(length * cap + 2 * lead)
    strip = np.zeros((strip_height, strip_width), np.uint8)
    baseline = strip_height / 2 + cap / 2
    starts = lead + np.concatenate([[0.0], np.cumsum(advances)[:-1]]) if text else np.zeros(0)
    pens = starts + (advances - own) / 2
    lift = rng.normal(0, 0.02 * cap, len(text)) if rng.random() < 0.05 else None
    first = 0
    for part in parts:
        layer = np.zeros_like(strip) if part.ink < 1 else strip
        places = slice(first, first + len(part.text))
        _set(layer, part.face, part.text, part.cap, pens[places], baseline, None if lift is None else lift[places])
        if layer is not strip:
            np.maximum(strip, (layer * part.ink).astype(np.uint8), out=strip)
        first += len(part.text) + 1
    if rng.random() < 0.55:
        strip = _bolder(rng, strip, cap)
    if rng.random() < 0.07:
        strip = _dots(rng, strip, cap)
        tags.append("dots")
    _neighbours(rng, texts, script, strip, face, cap, lead, length, baseline, bool(text))
    if negative and rng.random() < 0.4:
        _barcode(rng, strip, cap)

    # Down to the picture's resolution, and everything that happens there.
    shrink = source_cap / cap
    how = cv2.INTER_AREA if shrink < 1 else cv2.INTER_LINEAR
    ink = cv2.resize(strip, None, fx=shrink, fy=shrink, interpolation=how).astype(np.float32) * (1 / 255)
    image, sigma = _print_and_photograph(rng, ink, source_cap, texts, script, tags, negative)

    place = Placement(source_cap, width, lead * shrink, left_pixels, wide, scale, keystone, offset, tilt, bend)
    pixels, columns, to_source, k = cut_out(rng, image, place)
    if negative:
        return Line(pixels, "", np.zeros(0, np.float32), kind, source_cap, sigma, tags)
    middles = (starts + advances / 2) * shrink * k
    centres = np.interp(middles, columns + 0.5 * to_source, np.arange(width) + 0.5, left=-1, right=width + 1)
    # A character is there if its middle is; half a letter at a cut end is no letter.
    reach = advances / cap * wide * CAP * 0.2
    inside = (centres > reach) & (centres < width - reach)
    read = script.label(text)
    if len(read) != len(text):  # signs that are merged into several
        return draw(seed + 2_000_003, script)
    seen = [(c, x) for c, x, keep in zip(read, centres, inside) if keep]
    while seen and seen[0][0] == " ":
        seen.pop(0)
    while seen and seen[-1][0] == " ":
        seen.pop()
    return Line(pixels, "".join(c for c, _ in seen), np.array([x for _, x in seen], np.float32), kind, source_cap, sigma, tags)


@dataclass
class _Between:
    """The size and the course that a finder sees where a line's parts are not of one size, in the largest's cap heights."""

    size: float = 1.0
    growth: float = 0.0  # from end to end
    middle: tuple[float, float, float] = (0.0, 0.0, 0.0)  # below that of the largest: a parabola over -0.5...0.5


def _between(rng, advances, sizes) -> _Between:
    if len(advances) < 4:
        return _Between(float(sizes.mean()))
    advances = np.maximum(advances, 1.0)  # some faces have letters of no width, as negative tracking has
    places = (np.cumsum(advances) - advances / 2) / advances.sum() - 0.5
    growth, size = np.polyfit(places, sizes, 1, w=np.sqrt(advances))
    square, slope, level = np.polyfit(places, (1 - sizes) / 2, 2, w=np.sqrt(advances))
    firmness = rng.uniform(0.6, 1)  # a finder believes little in growth and less in bends
    return _Between(float(size), float(growth * firmness), (float(level + square * (1 - firmness) / 12), float(slope * firmness), float(square * firmness)))


def _margin(rng) -> float:
    """Cap heights between the crop's end and the line's."""
    choice = rng.random()
    return rng.uniform(0.3, 1.1) if choice < 0.7 else rng.uniform(-0.05, 0.3) if choice < 0.85 else rng.uniform(1.1, 2.5)


def _neighbours(rng, texts, script, strip, face, cap, lead, length, baseline, wanted) -> None:
    """Lines above and below, words of the next column, a rule to write on."""
    for direction in (-1, 1):
        if rng.random() < 0.5:
            other = face if rng.random() < 0.4 else None
            text, _, own = _printable(texts, script.text)
            if other is None or not set(text) - {" "} <= characters(other.path):
                other = own
            size = cap if rng.random() < 0.5 else _SIZES[cap]
            # Captions stand close to their values; marks and descenders may still touch the crop's rows.
            gap = rng.uniform(0.35, 1.4)
            foot = baseline + gap * cap + size if direction > 0 else baseline - cap * (1 + gap)
            x = lead + (0 if rng.random() < 0.5 else rng.uniform(-3, 6) * cap)
            pens = x + np.concatenate([[0.0], np.cumsum([glyph(other, c, size).advance for c in text])])
            _set(strip, other, text, size, pens, foot)
    if rng.random() < 0.1:  # words of another column, a clear gap away
        text, _, other = _printable(texts, script.text)
        pens = np.concatenate([[0.0], np.cumsum([glyph(other, c, cap).advance for c in text])])
        gap = cap * rng.uniform(1.8, 3)
        x = lead + length * cap + gap if rng.random() < 0.5 else lead - gap - pens[-1]
        _set(strip, other, text, cap, x + pens, baseline)
    if wanted and rng.random() < 0.08:
        y = int(baseline + cap * rng.uniform(0.12, 0.6))
        strip[y:y + max(1, int(cap * rng.uniform(0.03, 0.1)))] = int(rng.uniform(80, 255))


def _print_and_photograph(rng, ink, cap, texts, script, tags, negative) -> tuple[np.ndarray, float]:
    """The picture of `ink` (coverage 0...1), and the deviation of its blur in cap heights."""
    height, width = ink.shape
    hard = script.hard > 0 and cap >= 6.5 and rng.random() < script.hard
    if rng.random() < (0.1 if hard else 0.3):
        ink = degrade.worn(rng, ink, cap)
        tags.append("worn")
    copied = cap > 9 and rng.random() < 0.03
    level = rng.uniform(120, 250)
    contrast = level * (rng.uniform(0.5, 0.97) if rng.random() < 0.65 else rng.uniform(0.2, 0.5))
    contrast = max(contrast, 60.0 if hard else 28.0)
    busy = (0.4 if hard else 1.0) * contrast * min(1.0, contrast / 100) * min(1.0, cap / 12)  # faint and small print does not outlive as much
    page = degrade.paper(rng, height, width, cap, level, contrast)
    if rng.random() < 0.3:  # the fine lines of a second press, at times as dark as half the print
        page -= degrade.guilloche(rng, height, width, cap) * busy * rng.uniform(0.05, 0.45)
        tags.append("guilloche")
    if rng.random() < 0.12:  # the rainbow's gray: one ink passes into the other
        page += degrade.field(rng, height, width, height * 2, cap * rng.uniform(4, 12)) * busy * rng.uniform(0.1, 0.4)
    if rng.random() < 0.08:
        page -= degrade.microtext(rng, height, width, cap) * busy * rng.uniform(0.1, 0.45)
        tags.append("microtext")
    if rng.random() < 0.1:
        _letters_behind(rng, page, cap, busy, texts)
        tags.append("letters")
    if rng.random() < 0.04 and not copied:
        _beyond_the_page(rng, page, cap)
    image = page - ink * contrast if rng.random() < 0.5 else page * (1 - ink) + (level - contrast) * ink
    if rng.random() < 0.06:
        _box(rng, image, cap, level, contrast)
        tags.append("box")
    if rng.random() < 0.06:
        image = image - degrade.pen_strokes(rng, height, width, cap) * busy * rng.uniform(0.25, 0.9)
        tags.append("pen")
    if rng.random() < 0.06:
        image = image - degrade.stamp(rng, height, width, cap) * busy * rng.uniform(0.2, 0.6)
        tags.append("stamp")
    if rng.random() < 0.1 and not copied:
        image = degrade.hologram(rng, image, cap, busy)
        tags.append("hologram")
    if rng.random() < 0.5 and not copied:
        image = degrade.light(rng, image, cap)
    if rng.random() < 0.1:
        image = 255 - image
        tags.append("inverted")
    return photographed(rng, image, cap, level, contrast, copied, tags, hard)
