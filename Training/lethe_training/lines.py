"""Draws line crops as the finder hands them to the line net, with their text and where its characters stand.

A line is set at a high resolution, brought down to the resolution at which the picture would hold it, spoilt there, and cut out
again the imperfect way a finder cuts: 32 rows, capitals 16 rows high and centred, but for the errors that a finder makes.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import cv2
import numpy as np

from . import degrade, fonts, mrz_text

HEIGHT = 32
CAP = 16
WIDTH_STEP = 32  # widths are rounded up to this, so that batches need no padding
MAX_WIDTH = 1152


@dataclass
class Line:
    """One crop: `pixels` uint8 32 x W, its `text` ("" for what is no MRZ line), the column of each character's centre."""

    pixels: np.ndarray
    text: str
    centres: np.ndarray
    kind: str  # the face's kind, or `negative`
    cap: float  # height of a capital in the picture that the crop was taken from, pixels
    blur: float  # deviation of all blur, in cap heights
    tags: list[str] = field(default_factory=list)


def _paste(strip: np.ndarray, glyph: fonts.Glyph, x: float, baseline: float) -> None:
    height, width = glyph.coverage.shape
    left, top = round(x) + glyph.left, round(baseline) + glyph.top
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + width, strip.shape[1]), min(top + height, strip.shape[0])
    if x0 < x1 and y0 < y1:
        target = strip[y0:y1, x0:x1]
        np.maximum(target, glyph.coverage[y0 - top:y1 - top, x0 - left:x1 - left], out=target)


def _set(strip, face, text, cap, weight, pens, baseline, lift=None) -> None:
    for index, (character, x) in enumerate(zip(text, pens)):
        if character != " ":
            _paste(strip, fonts.glyph(face, character, cap, weight), x, baseline if lift is None else baseline + lift[index])


def _advances(rng, face, text, cap) -> np.ndarray:
    """Pen advances of the line's characters: the face's own pitch with the letter spacing that printers choose."""
    own = np.array([fonts.glyph(face, character, cap).advance for character in text])
    if face.kind == "ocr-b":
        spread = rng.uniform(1.0, 1.12) if rng.random() < 0.8 else rng.uniform(0.9, 1.3)
        return own * spread
    if face.kind in ("sans", "serif"):
        tracking = cap * (0.04 if rng.random() < 0.4 else rng.uniform(0.04, 0.45))
        if rng.random() < 0.25:  # a proportional face set to a fixed pitch, each glyph in the middle of its cell
            return np.full(len(text), cap * rng.uniform(0.95, 1.2))
        return own + tracking
    return own * (rng.uniform(0.97, 1.1) if rng.random() < 0.6 else rng.uniform(1.1, 1.35))


_WORDS = """
Surname Given names Nationality Date of birth Place of birth Sex Authority Passport No. Type Code Nom Prénoms Signature du titulaire Personal number
Date d'expiration Staatsangehörigkeit Geburtsdatum Name Vornamen Gültig bis Ausweisnummer Republic of Utopia Identity card Holder's signature
Apellidos Nombre Nacionalidad Fecha de nacimiento Domicilio Cognome Nome Luogo di nascita Height Eye colour Remarks Observations valid for all countries
this passport contains pages and may be used only by the bearer in witness whereof Ministry of the Interior residence permit driving licence
""".split()


def _prose(rng) -> str:
    words = [_WORDS[int(rng.integers(len(_WORDS)))] for _ in range(int(rng.integers(2, 9)))]
    draw = rng.random()
    if draw < 0.25:
        words = [word.upper() for word in words] + ["of", "the"][: int(rng.integers(0, 3))]
        if len(words) < 3:
            words.append("- No.")
    elif draw < 0.45:
        words.insert(int(rng.integers(len(words))), f"{rng.integers(1, 29):02d}.{rng.integers(1, 13):02d}.{rng.integers(1930, 2035)}")
    return " ".join(words)


def _clutter(rng, strip, cap, x0, x1, middle) -> None:
    """Things beside a line: letters of something else, a bar, an edge."""
    if x1 - x0 < cap * 0.4:
        return
    draw = rng.random()
    if draw < 0.4:
        face = fonts.text_fonts()[int(rng.integers(len(fonts.text_fonts())))]
        size = max(6, int(cap * rng.uniform(0.5, 1.4)))
        x = x0
        baseline = middle + rng.uniform(-1.2, 1.2) * cap
        for character in _prose(rng):
            glyph = fonts.glyph(face, character, size // 4 * 4 + 4)
            if x + glyph.advance > x1:
                break
            _paste(strip, glyph, x, baseline)
            x += glyph.advance
    elif draw < 0.7:
        x = int(rng.uniform(x0, x1))
        strip[:, x:x + max(1, int(cap * rng.uniform(0.03, 0.3)))] = int(rng.uniform(60, 255))
    else:
        strip[:, int(x0):int(rng.uniform(x0, x1))] = int(rng.uniform(30, 255))


def draw(seed: int) -> Line:
    """The line of this seed. The same seed gives the same line, given the same versions of fonts, numpy and OpenCV."""
    rng = np.random.default_rng(seed)
    texts = random.Random(seed)
    negative = rng.random() < 0.06
    # Resolution of the picture. Log-uniform: small ones are many and hard.
    source_cap = float(np.exp(rng.uniform(np.log(6.5), np.log(28))))
    if rng.random() < 0.06:
        source_cap = rng.uniform(4.9, 6.5)
    cap = 20 if source_cap < 10 else 28 if source_cap < 16 else 32

    faces, weights = fonts.mrz_fonts()
    face = texts.choices(faces, weights)[0]
    weight = int(texts.choices([-2, -1, 0, 1, 2], [4, 16, 45, 25, 10])[0])
    if negative and texts.random() < 0.9:
        face = texts.choice(fonts.text_fonts())
    tags: list[str] = []
    kind = face.kind
    if negative:
        kind = "negative"
        text = _prose(rng) if rng.random() < 0.7 else ""
        advances = np.array([fonts.glyph(face, character, cap).advance for character in text]) * rng.uniform(0.95, 1.15) if text else np.zeros(0)
        advances = advances[:int(np.searchsorted(np.cumsum(advances), cap * 48))]
        text = text[:len(advances)]
    else:
        text = mrz_text.random_line(texts)
        advances = _advances(rng, face, text, cap)
    pitch = float(advances.mean()) if len(advances) else cap * 1.0
    own = np.array([fonts.glyph(face, character, cap).advance for character in text])

    # The finder's mistakes. All lengths here in cap heights until stated otherwise.
    rough = rng.random() < 0.4
    scale = float(np.exp(rng.normal(0, 0.12 if rough else 0.06)))
    scale = float(np.clip(scale, 0.75, 1.3))
    stretch = float(np.clip(np.exp(rng.normal(0, 0.15 if rough else 0.06)), 0.75, 1.35))
    if face.kind in ("sans", "serif"):
        stretch = max(stretch, 0.92)
    wide = scale * stretch  # crop pixels a cap height across = CAP * wide
    length = float(advances.sum()) / cap if len(advances) else rng.uniform(10, 46)
    crop_pitch = pitch / cap * wide * CAP
    margins = [_margin(rng), _margin(rng)]
    cut = not negative and len(text) > 20 and rng.random() < 0.05
    if cut:
        side = int(rng.integers(2))
        margins[side] = -(int(rng.integers(1, 12)) + rng.uniform(-0.2, 0.2))
        tags.append("cut")
    text_pixels = length * wide * CAP
    left_pixels, right_pixels = margins[0] * crop_pitch, margins[1] * crop_pitch
    total = text_pixels + left_pixels + right_pixels
    width = int(np.ceil(max(total, 48) / WIDTH_STEP)) * WIDTH_STEP
    spare = width - total
    if cut:
        left_pixels += spare if side == 1 else 0
    else:
        left_pixels += spare * rng.random()
    if width > MAX_WIDTH:
        return draw(seed + 1_000_003)

    keystone = float(np.clip(rng.normal(0, 0.05), -0.125, 0.125)) if rng.random() < 0.4 else 0.0
    slack = max(0.0, HEIGHT / 2 - CAP / 2 * scale * (1 + abs(keystone)) - 0.4)
    offset = float(np.clip(rng.normal(0, 1.6 if rough else 0.9), -3, 3))
    tilt = float(rng.normal(0, 2.2 if rough else 1.0))  # crop pixels from the middle to an end
    bend = float(rng.normal(0, 1.2)) if rng.random() < 0.25 else 0.0
    worst = abs(offset) + abs(tilt) + abs(bend)
    if worst > slack:
        offset, tilt, bend = (value * slack / worst for value in (offset, tilt, bend))

    # The strip at high resolution: the line in its middle, neighbours above and below.
    lead = 3.6 * pitch + WIDTH_STEP / (CAP * wide) * cap + cap
    half = (HEIGHT / 2 + abs(offset) + abs(tilt) + abs(bend)) / (CAP * scale * (1 - abs(keystone))) + 0.35
    strip_height = int(2 * half * cap)
    strip_width = int(length * cap + 2 * lead)
    strip = np.zeros((strip_height, strip_width), np.uint8)
    baseline = strip_height / 2 + cap / 2
    starts = lead + np.concatenate([[0.0], np.cumsum(advances)[:-1]]) if len(advances) else np.zeros(0)
    pens = starts + (advances - own) / 2
    lift = rng.normal(0, 0.02 * cap, len(text)) if rng.random() < 0.1 else None
    _set(strip, face, text, cap, weight, pens, baseline, lift)
    spacing = pitch * (rng.uniform(1.5, 1.9) if rng.random() < 0.6 else rng.uniform(1.3, 2.2))
    for direction in (-1, 1):
        choice = rng.random()
        if choice < 0.5 and not negative:
            other = mrz_text.random_line(texts)[:len(text)]
            _set(strip, face, other, cap, weight, pens, baseline + direction * spacing)
        elif choice < 0.62:
            smaller = texts.choice(fonts.text_fonts())
            size = max(8, int(cap * rng.uniform(0.4, 1.2))) // 4 * 4
            x = lead + rng.uniform(-2, 6) * cap
            line = baseline + direction * cap * rng.uniform(1.2, 1.7) - (cap - size) * (direction < 0) * 0.5
            for character in _prose(rng):
                one = fonts.glyph(smaller, character, size)
                _paste(strip, one, x, line)
                x += one.advance
    if rng.random() < 0.22:
        gap = 1.1 * cap
        _clutter(rng, strip, cap, 0, lead - gap, strip_height / 2)
    if rng.random() < 0.22:
        gap = 1.1 * cap
        _clutter(rng, strip, cap, lead + length * cap + gap, strip_width, strip_height / 2)
    if negative and not text and rng.random() < 0.5:
        _barcode(rng, strip, cap)

    # Down to the picture's resolution, and everything that happens there.
    shrink = source_cap / cap
    ink = cv2.resize(strip, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA).astype(np.float32) * (1 / 255)
    image, sigma = _print_and_photograph(rng, ink, source_cap, face, texts, tags)

    place = Placement(source_cap, width, lead * shrink, left_pixels, wide, scale, keystone, offset, tilt, bend)
    pixels, columns, to_source, k = cut_out(rng, image, place)

    if negative:
        return Line(pixels, "", np.zeros(0, np.float32), kind, source_cap, sigma, tags)
    middles = (starts + advances / 2) * shrink * k
    # The centre's own row is bent away from the middle row, and slanted with it.
    centres = np.interp(middles, columns + 0.5 * to_source, np.arange(width) + 0.5, left=-1, right=width + 1)
    inside = (centres > 0.12 * crop_pitch) & (centres < width - 0.12 * crop_pitch)
    seen = "".join(character for character, keep in zip(text, inside) if keep)
    return Line(pixels, seen, centres[inside].astype(np.float32), kind, source_cap, sigma, tags)


@dataclass
class Placement:
    """How a finder cuts a line out of a picture. Lengths in pixels of the crop unless stated."""

    source_cap: float  # height of a capital, pixels of the picture
    width: int
    lead: float  # columns of the picture before the line's first character
    left: float  # margin before it
    wide: float  # of the right scale across
    scale: float  # of the right scale down
    keystone: float  # relative growth from the middle to an end
    offset: float  # the line's middle below the crop's
    tilt: float
    bend: float


def cut_out(rng, image, place: Placement) -> tuple[np.ndarray, np.ndarray, float, float]:
    """The crop; the picture's column under each of its columns; picture pixels a crop pixel; how the picture was scaled before."""
    # Columns: a scale that changes along the line; rows: tilt and bend.
    k, width, wide, scale = 1.0, place.width, place.wide, place.scale
    if place.source_cap > 20 and rng.random() < 0.75:
        k = 18 / place.source_cap
        image = cv2.resize(image, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
    to_source = place.source_cap * k / CAP  # source pixels a crop pixel, at scale 1
    position = np.linspace(-0.5, 0.5, width, dtype=np.float64)
    grow = 1 + 2 * place.keystone * position
    columns = np.cumsum(1 / (wide * grow)) * to_source  # not yet placed
    columns -= columns[0]
    columns += place.lead * k - place.left / wide * to_source
    shift = place.offset + 2 * place.tilt * position + place.bend * (1 - 8 * position**2) * 0.5
    slant = float(np.clip(rng.normal(0, 0.05), -0.12, 0.12)) if rng.random() < 0.5 else 0.0
    rows = np.arange(HEIGHT, dtype=np.float64)[:, None] + 0.5 - HEIGHT / 2
    map_y = image.shape[0] / 2 + (rows - shift[None, :]) / (scale * grow[None, :]) * to_source - 0.5
    map_x = columns[None, :] + slant * (rows / scale) * to_source - 0.5
    if rng.random() < 0.2:  # prints of the same face differ, and paper is never flat
        map_x = map_x + degrade.field(rng, HEIGHT, width, 9, 9) * (rng.uniform(0.1, 0.6) * to_source)
        map_y = map_y + degrade.field(rng, HEIGHT, width, 9, 9) * (rng.uniform(0.1, 0.6) * to_source)
    how = cv2.INTER_CUBIC if rng.random() < 0.75 else cv2.INTER_LINEAR
    crop = cv2.remap(image, map_x.astype(np.float32), map_y.astype(np.float32), how, borderMode=cv2.BORDER_REPLICATE)
    pixels = np.clip(crop, 0, 255).astype(np.uint8)
    return pixels, columns, to_source, k


def _margin(rng) -> float:
    """Pitches between the crop's end and the line's."""
    choice = rng.random()
    return rng.uniform(0.5, 1.4) if choice < 0.6 else rng.uniform(-0.15, 0.5) if choice < 0.8 else rng.uniform(1.4, 3)


def _barcode(rng, strip, cap) -> None:
    x = rng.uniform(0, 4) * cap
    unit = cap * rng.uniform(0.05, 0.15)
    top, bottom = (0, strip.shape[0]) if rng.random() < 0.5 else (int(strip.shape[0] * 0.2), int(strip.shape[0] * 0.8))
    while x < strip.shape[1]:
        bar = unit * rng.integers(1, 4)
        strip[top:bottom, int(x):int(x + bar)] = 255
        x += bar + unit * rng.integers(1, 4)


def _print_and_photograph(rng, ink, cap, face, texts, tags) -> tuple[np.ndarray, float]:
    """The picture of `ink` (coverage 0...1), and the deviation of its blur in cap heights."""
    height, width = ink.shape
    if rng.random() < 0.35:
        ink = degrade.worn(rng, ink, cap)
        tags.append("worn")

    copied = cap > 9 and rng.random() < 0.04
    level = rng.uniform(130, 250)
    contrast = level * (rng.uniform(0.5, 0.98) if rng.random() < 0.75 else rng.uniform(0.22, 0.5))
    contrast = max(contrast, 30.0)
    page = degrade.paper(rng, height, width, cap, level, contrast)
    if rng.random() < 0.12:
        _letters_behind(rng, page, cap, contrast, texts)
        tags.append("letters")
    if rng.random() < 0.06 and not copied:
        _beyond_the_page(rng, page, cap)
    image = page - ink * contrast if rng.random() < 0.5 else page * (1 - ink) + (level - contrast) * ink
    if rng.random() < 0.09:
        _box(rng, image, cap, level, contrast)
        tags.append("box")
    if rng.random() < 0.6 and not copied:
        image = degrade.light(rng, image, cap)
    if rng.random() < 0.03:
        image = 255 - image
        tags.append("inverted")

    return photographed(rng, image, cap, level, contrast, copied, tags)


def photographed(rng, image, cap, level, contrast, copied, tags, hard: bool = False) -> tuple[np.ndarray, float]:
    """What optics, sensor and compression make of print of this `contrast` on paper of this `level`; the blur as above.

    A `hard` picture is only just legible: out of focus, shaken or taken in the dark.
    """
    height, width = image.shape
    # Sampling itself blurs by about a third of a pixel; the budget holds for all blur together.
    choice = rng.random()
    if cap < 6.5:  # such small print is only legible where a good picture was made smaller
        choice *= 0.5
    budget = 0.0 if choice < 0.25 else rng.uniform(0, 0.085) if choice < 0.82 else rng.uniform(0.085, 0.14 if contrast > 80 else 0.1)
    blurred = dark = False
    if hard:
        blurred, dark = [(True, False), (False, True), (True, True)][int(rng.choice(3, p=[0.5, 0.38, 0.12]))]
    if blurred:
        budget = rng.uniform(0.09, 0.13 if dark else 0.2)
        tags.append("blurred")
    sampling = 0.42 / cap
    sigma = np.sqrt(max(0.0, budget**2 - sampling**2)) * cap
    image = degrade.blur(rng, image, sigma, sharp_ended=0.8 if blurred else 0.5)
    total = float(np.hypot(sampling, sigma / cap))

    # What is blurred or faint cannot bear as much noise.
    bearable = contrast * 0.30 * min(1.0, 0.08 / total) * min(1.0, cap / 12)
    if dark:
        image = degrade.noise(rng, image, contrast * rng.uniform(0.12, 0.2 if blurred else 0.45) * min(1.0, cap / 12))
        if rng.random() < 0.4:
            image = degrade.denoised(rng, image, contrast)
        tags.append("dark")
    elif rng.random() < 0.7:
        image = degrade.noise(rng, image, min(28.0, bearable * rng.beta(1, 2.5)))
    if cap > 12 and rng.random() < 0.04:
        image = degrade.halftone(rng, image, cap)
        tags.append("halftone")
    if rng.random() < 0.04:
        image = degrade.moire(rng, image, contrast)
        tags.append("moire")
    if copied and "inverted" not in tags:
        image = degrade.photocopy(rng, image, level - contrast, level)
        tags.append("photocopy")
    if rng.random() < 0.12:  # sharpened by the camera, or by whoever made the picture smaller
        image = np.clip(image + (image - cv2.GaussianBlur(image, (0, 0), max(0.8, cap * 0.06))) * rng.uniform(0.3, 1.5), 0, 255)
    if rng.random() < 0.08 and not copied:  # exposed or processed until paper or ink lose their detail
        image = (image - level) * rng.uniform(1.1, 2.2) + rng.uniform(200, 275) if rng.random() < 0.7 else image * 0.8 - rng.uniform(0, 40)
    image = np.clip(image, 0, 255)
    if rng.random() < 0.85:
        # Small print does not outlive strong compression.
        worst = 25 + 40 * float(np.clip((0.08 - 0.5 / cap) < 0, 0, 1)) * min(1.0, max(0.0, (12 - cap) / 6)) + (20 if contrast < 60 else 0)
        worst = max(worst, 70) if cap < 6.5 else worst
        quality = int(rng.uniform(min(worst, 80), 96))
        image = degrade.jpeg(rng, image, quality)
        tags.append(f"q{quality // 10 * 10}")
        if rng.random() < 0.08:
            factor = rng.uniform(0.85, 2.2)
            again = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
            again = degrade.jpeg(rng, again, int(rng.uniform(55, 95)))
            image = cv2.resize(again, (width, height), interpolation=cv2.INTER_AREA if factor > 1 else cv2.INTER_CUBIC)
    return image, total


def _letters_behind(rng, page, cap, contrast, texts) -> None:
    """Big or coloured letters under the print: an overprint, a stamp, a word such as SPECIMEN."""
    height, width = page.shape
    size = int(np.clip(cap * rng.uniform(0.7, 4), 8, 64)) // 8 * 8
    face = texts.choice(fonts.text_fonts())
    layer = np.zeros((height, width), np.uint8)
    x, baseline = rng.uniform(-0.2, 0.8) * width, height * rng.uniform(0.3, 1.2)
    word = texts.choice(["SPECIMEN", "MUSTER", "VOID", "SPÉCIMEN", "COPY", "UTOPIA", "valid", "000123", "Sample", "ANNULLATO", "X"])
    for character in word * (1 if rng.random() < 0.6 else 3):
        one = fonts.glyph(face, character, size)
        _paste(layer, one, x, baseline)
        x += one.advance * rng.uniform(1, 1.1)
        if x > width:
            break
    angle = rng.normal(0, 12)
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    layer = cv2.warpAffine(layer, matrix, (width, height))
    strength = rng.uniform(0.1, 0.4) * (1 if rng.random() < 0.8 else -0.8)
    page -= layer.astype(np.float32) * (contrast * strength / 255)


def _beyond_the_page(rng, page, cap) -> None:
    """The table or the dark past an edge of the document, above, below or beside the line."""
    height, width = page.shape
    level = rng.uniform(0, 255)
    choice = rng.random()
    reach = cap * rng.uniform(0.85, 1.8)
    if choice < 0.4:
        page[int(height / 2 + reach):] = level
    elif choice < 0.6:
        page[:max(0, int(height / 2 - reach))] = level
    elif choice < 0.8:
        page[:, :int(cap * rng.uniform(0.5, 3))] = level
    else:
        page[:, width - int(cap * rng.uniform(0.5, 3)):] = level


def _box(rng, image, cap, level, contrast) -> None:
    """A frame or rule that someone drew round the lines, at times touching them."""
    height, width = image.shape
    shade = float(level - contrast * rng.uniform(0.3, 1.0)) if rng.random() < 0.8 else 255.0
    thick = max(1, int(cap * rng.uniform(0.05, 0.18)))
    middle = height / 2
    if rng.random() < 0.35:  # a frame or a marker's stripe round some of the characters
        left = rng.uniform(0, width)
        box = [int(left), int(middle - cap * rng.uniform(0.58, 1)), int(left + cap * rng.uniform(2, 16)), int(middle + cap * rng.uniform(0.58, 1))]
        if rng.random() < 0.5:
            cv2.rectangle(image, box[:2], box[2:], shade, thick, cv2.LINE_AA)
        else:
            stripe = image[max(0, box[1]):max(0, box[3]), max(0, box[0]):max(0, box[2])]
            stripe *= rng.uniform(0.6, 0.92)
        return
    rows = [middle + cap * rng.uniform(0.56, 1.2), middle - cap * rng.uniform(0.56, 1.2)]
    for row in rows[: int(rng.integers(1, 3))]:
        tilt = cap * rng.normal(0, 0.08)
        cv2.line(image, (0, int(row - tilt)), (width, int(row + tilt)), shade, thick, cv2.LINE_AA)
    if rng.random() < 0.5:
        x = int(cap * rng.uniform(2.5, 4.2)) if rng.random() < 0.5 else width - int(cap * rng.uniform(2.5, 4.2))
        cv2.line(image, (x, 0), (x, height), shade, thick, cv2.LINE_AA)
    if rng.random() < 0.15:  # a pen stroke through a few characters
        x = rng.uniform(0, width)
        cv2.line(image, (int(x), int(middle - cap)), (int(x + cap * rng.normal(0, 2)), int(middle + cap)), shade, 1, cv2.LINE_AA)
