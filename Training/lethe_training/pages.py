"""Flat travel documents and other printed things, drawn from chance, with the whole truth about every line of text.

Coordinates are continuous pixels of the drawing (the top left pixel covers 0...1); quads run top left, top right, bottom
right, bottom left as one reads the line, from the top of the capitals to the baseline. Nothing here comes from a real
document: layouts, captions' places, faces and ornaments are random shapes, the people are made of syllables.
"""

from __future__ import annotations

import functools
import math
import random
import string
from dataclasses import dataclass, field

import cv2
import numpy as np
from PIL import ImageFont

from . import fonts, mrz_text

_FONTS = "/usr/share/fonts/"
SANS_MORE = [f.path for f in fonts.text_fonts() if f.kind == "sans"]
OCR_B = [_FONTS + "opentype/ocr-b/" + n for n in ("OCRB.otf", "OCRBS.otf")]
MONO = [_FONTS + "truetype/" + n for n in (
    "liberation/LiberationMono-Regular.ttf", "liberation/LiberationMono-Bold.ttf", "dejavu/DejaVuSansMono.ttf",
    "dejavu/DejaVuSansMono-Bold.ttf", "freefont/FreeMono.ttf", "freefont/FreeMonoBold.ttf")]
SANS = [_FONTS + "truetype/" + n for n in (
    "liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf", "liberation/LiberationSansNarrow-Regular.ttf",
    "liberation/LiberationSansNarrow-Bold.ttf", "dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf",
    "dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf", "freefont/FreeSans.ttf", "freefont/FreeSansBold.ttf",
    "liberation/LiberationSans-Italic.ttf")] + SANS_MORE
SERIF = [_FONTS + "truetype/" + n for n in (
    "liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf", "liberation/LiberationSerif-Italic.ttf",
    "dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf", "freefont/FreeSerif.ttf", "freefont/FreeSerifBold.ttf")]
WIDE_SCRIPT = [_FONTS + "truetype/dejavu/" + n for n in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSansCondensed.ttf")]

CAPTIONS = """Surname|Given names|Nationality|Date of birth|Sex|Place of birth|Date of issue|Date of expiry|Authority|Personal No.|
Passport No.|Document No.|Type|Code|Country code|Signature|Height|Colour of eyes|Holder's signature|Remarks|Address|Valid until|
Number of entries|Duration of stay|Issued in|From|Until|Category|Card number|Permit type|Name|Nom|Prénoms|Nationalité|Date de naissance|
Sexe|Lieu de naissance|Date de délivrance|Date d'expiration|Autorité|Signature du titulaire|Taille|Couleur des yeux|Domicile|Nachname|
Vornamen|Staatsangehörigkeit|Geburtstag|Geschlecht|Geburtsort|Gültig bis|Ausstellende Behörde|Größe|Augenfarbe|Wohnort|Unterschrift|
Apellidos|Nombre|Nacionalidad|Fecha de nacimiento|Lugar de nacimiento|Caduca el|Firma del titular|Cognome|Nome|Cittadinanza|
Data di nascita|Luogo di nascita|Scadenza|Apelidos|Nascimento|Naam|Voornamen|Nationaliteit|Geboortedatum|Geldig tot|Efternamn|
Förnamn|Födelsedatum|Sukunimi|Etunimet|Syntymäaika|Nazwisko|Imiona|Obywatelstwo|Data urodzenia|Miejsce urodzenia|Příjmení|Jméno|
Datum narození|Vezetéknév|Utónév|Születési idő|Nume|Prenume|Cetățenie|Prezime|Ime|Državljanstvo|Soyadı|Adı|Uyruğu|Doğum tarihi|
Фамилия|Имя|Гражданство|Дата рождения|Место рождения|Прізвище|Ім'я|Громадянство|Дата народження|Фамилно име|Презиме|
Επώνυμο|Όνομα|Ιθαγένεια|Ημερομηνία γέννησης|Uzvārds|Vārds|Pavardė|Vardas|Pilietybė|Perekonnanimi|Eesnimi|Kodakondsus""".replace("\n", "").split("|")
TITLES = """PASSPORT|PASSEPORT|REISEPASS|PASAPORTE|PASSAPORTO|PASZPORT|IDENTITY CARD|CARTE D'IDENTITÉ|PERSONALAUSWEIS|CARTA D'IDENTITÀ|
RESIDENCE PERMIT|TITRE DE SÉJOUR|AUFENTHALTSTITEL|VISA|VISUM|TRAVEL DOCUMENT|SEAFARER'S IDENTITY|DIPLOMATIC PASSPORT|PERMIS|ПАСПОРТ|ΔΙΑΒΑΤΗΡΙΟ|
DOCUMENTO NACIONAL|IDENTITEITSKAART|HENKILÖKORTTI|LASTUTLÁTANIE|UTLENDINGSPASS|EMERGENCY TRAVEL DOCUMENT|CREW MEMBER""".replace("\n", "").split("|")
NATIONS = """REPUBLIC OF UTOPIA|KINGDOM OF ARKENLAND|RÉPUBLIQUE D'UTOPIE|BUNDESREPUBLIK NEULAND|FEDERATION OF ISLES|REPUBBLICA DI MONTALTO|
REINO DE ALMARA|UNITED PROVINCES|EUROPEAN UNION|RZECZPOSPOLITA LEŚNA|РЕСПУБЛИКА ПОЛЕСЬЕ|ΔΗΜΟΚΡΑΤΙΑ ΝΗΣΩΝ|STATE OF NORDMARK|COMMONWEALTH OF ARDEN|
REPUBLIKA GORA|TASAVALTA JÄRVI|ALMARA CUMHURIYETI""".replace("\n", "").split("|")
PLACES = """NEUSTADT|SAINT-CLAIR|BERGEN|VILLANUEVA|MONTALTO|Novi Grad|Lesna Góra|PORT ARDEN|Kirkby|Mårdsjö|Ждановка|Νέα Πόλη|ALMARA CITY|
UTOPIA|Hôtel de Ville|MINISTRY OF THE INTERIOR|PASSPORT OFFICE|Préfecture|Landratsamt|STADT NEUSTADT|MVK 4712|Police Directorate""".replace("\n", "").split("|")
PROSE = """the of and a in to is that it was for on as with at by this be from or an are which not have will may shall bearer without let
hindrance every assistance protection necessary requests requires valid state holder pages contains der die das und ist nicht mit von zu den
le la les des une est pour dans que qui sur avec el los las del por para con una il di che per non documento questa и в на не что с по
invoice total amount date account customer page number order price quantity report table figure chapter section note""".split()
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


@dataclass
class Line:
    """One printed line: `quad` as above, `kind` is "mrz" or "text"; `row` counts an MRZ's lines from 0, `zone` tells MRZs apart."""
    quad: np.ndarray
    text: str
    kind: str = "text"
    row: int = 0
    zone: int = 0


@dataclass
class Page:
    """A drawing (BGR), its lines, the quads of the documents in it, and what each document's MRZ says."""
    image: np.ndarray
    lines: list[Line] = field(default_factory=list)
    outlines: list[np.ndarray] = field(default_factory=list)
    documents: list[dict] = field(default_factory=list)
    kind: str = "page"
    alpha: np.ndarray | None = None

    @property
    def size(self) -> tuple[int, int]:
        return self.image.shape[1], self.image.shape[0]


# MARK: - Ink

@functools.lru_cache(maxsize=512)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


@functools.lru_cache(maxsize=256)
def _cap_ratio(path: str) -> float:
    """Cap height for a font size of 1."""
    box = _font(path, 200).getbbox("H", anchor="ls")
    return -box[1] / 200


@functools.lru_cache(maxsize=16384)
def _glyph(path: str, size: int, character: str) -> tuple[np.ndarray, int, int, float]:
    """Coverage, its offset from the pen on the baseline, and the pen's advance."""
    font = _font(path, size)
    mask, (dx, dy) = font.getmask2(character, mode="L", anchor="ls")
    array = np.asarray(mask, dtype=np.uint8).reshape(mask.size[1], mask.size[0])
    return array, dx, dy, font.getlength(character)


def _blend(image: np.ndarray, mask: np.ndarray, x: int, y: int, colour, opacity: float = 1.0) -> None:
    """Paint `mask` (0...255) with its corner at (x, y); what falls outside is cut."""
    h, w = mask.shape
    x0, y0, x1, y1 = max(x, 0), max(y, 0), min(x + w, image.shape[1]), min(y + h, image.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = mask[y0 - y:y1 - y, x0 - x:x1 - x].astype(np.float32)[..., None] * (opacity / 255)
    region = image[y0:y1, x0:x1]
    region[:] = (region + (np.float32(colour) - region) * part).astype(np.uint8)


def _text_mask(text: str, path: str, size: int, tracking: float = 0.0, pitch: float | None = None) -> tuple[np.ndarray, int, float]:
    return _row_mask([_glyph(path, size, c) for c in text], size, tracking, pitch)


def _row_mask(glyphs: list, size: int, tracking: float = 0.0, pitch: float | None = None) -> tuple[np.ndarray, int, float]:
    """A line's coverage, the row of its baseline, and the width from the first to the last cell's edge."""
    pens, x = [], 0.0
    for mask, _, _, advance in glyphs:
        pens.append(x + (0.5 * (pitch - advance) if pitch else 0.0))
        x += pitch if pitch else advance + tracking
    up = max([1] + [-g[2] for g in glyphs])
    down = max([1] + [g[2] + g[0].shape[0] for g in glyphs])
    out = np.zeros((up + down + 2, int(x) + size + 4), np.uint8)
    for (mask, dx, dy, _), pen in zip(glyphs, pens):
        if mask.size == 0:
            continue
        left, top = int(round(pen)) + dx + 2, up + dy + 1
        left = max(left, 0)
        h, w = mask.shape
        w = min(w, out.shape[1] - left)
        if w > 0:
            np.maximum(out[top:top + h, left:left + w], mask[:, :w], out=out[top:top + h, left:left + w])
    return out, up + 1, x


def write(page: Page, rng: random.Random, text: str, x: float, y: float, cap: float, path: str, colour=(20, 20, 20), opacity: float = 1.0,
          turns: int = 0, limit: float | None = None, tracking: float = 0.0) -> float:
    """Write a line with its cap top at `y` and its left edge at `x`; `turns` quarter turns clockwise about that corner. Returns its width."""
    text = " ".join(text.split())
    if not text:
        return 0.0
    size = max(5, int(round(cap / _cap_ratio(path))))
    cap = size * _cap_ratio(path)
    mask, base, width = _text_mask(text, path, size, tracking)
    if limit and width > limit:
        keep = max(1, int(len(text) * limit / width))
        text = text[:keep]
        mask, base, width = _text_mask(text, path, size, tracking)
    ix, iy = int(round(x)), int(round(y + cap))
    quad = np.float32([[0, -cap], [width, -cap], [width, 0], [0, 0]])
    if turns == 0:
        _blend(page.image, mask, ix - 2, iy - base, colour, opacity)
        quad = quad + np.float32([ix, iy])
    else:
        turned = np.ascontiguousarray(np.rot90(mask, -turns))
        h, w = mask.shape
        # the pen's place inside the mask, then inside the turned mask
        px, py = 2, base
        places = {1: (h - py, px), 2: (w - px, h - py), 3: (py, w - px)}
        ax, ay = places[turns]
        ix, iy = int(round(x)), int(round(y))
        _blend(page.image, turned, ix - ax, iy - ay, colour, opacity)
        c, s = {1: (0, 1), 2: (-1, 0), 3: (0, -1)}[turns]
        quad = np.stack([quad[:, 0] * c - quad[:, 1] * s, quad[:, 0] * s + quad[:, 1] * c], 1).astype(np.float32) + np.float32([ix, iy])
    page.lines.append(Line(quad, text))
    return width


# MARK: - Grounds and ornaments

def _colour(rng: random.Random, low: int, high: int) -> tuple[int, int, int]:
    return tuple(rng.randint(low, high) for _ in range(3))


def _tint(rng: random.Random, value: float, chroma: float) -> tuple[int, int, int]:
    """A colour of about this lightness."""
    hue = rng.random() * 2 * math.pi
    return tuple(int(min(255, max(0, value + chroma * math.cos(hue + k * 2.094)))) for k in range(3))


def _field(rng: random.Random, w: int, h: int, gx: int, gy: int, low: float, high: float) -> np.ndarray:
    """A smooth random surface."""
    grid = np.float32([[rng.uniform(low, high) for _ in range(gx)] for _ in range(gy)])
    return cv2.resize(grid, (w, h), interpolation=cv2.INTER_CUBIC if gx > 2 else cv2.INTER_LINEAR)


def _wave(rng: random.Random, length: float, count: int) -> np.ndarray:
    t = np.linspace(0, 1, count, dtype=np.float32)
    out = np.zeros_like(t)
    for _ in range(rng.randint(1, 3)):
        out += rng.uniform(0.2, 1) * np.sin(2 * math.pi * (rng.uniform(0.5, 14) * t + rng.random()))
    return out * length


def _guilloche(image: np.ndarray, rng: random.Random, colour) -> None:
    """A family of wavy lines across the page."""
    h, w = image.shape[:2]
    count = rng.randint(8, 36)
    first, second = _wave(rng, h * rng.uniform(0.01, 0.12), 160), _wave(rng, h * rng.uniform(0.01, 0.1), 160)
    t = np.linspace(-0.05, 1.05, 160, dtype=np.float32)
    upright = rng.random() < 0.3
    curves = []
    for k in range(count):
        f = k / max(1, count - 1)
        offset = first * (1 - f) + second * f
        if upright:
            points = np.stack([offset + w * (f * 1.1 - 0.05), t * h], 1)
        else:
            points = np.stack([t * w, offset + h * (f * 1.1 - 0.05)], 1)
        curves.append((points * 8).astype(np.int32))
    cv2.polylines(image, curves, False, colour, rng.choice([1, 1, 1, 2]), cv2.LINE_AA, 3)


def _rosette(image: np.ndarray, rng: random.Random, colour, cx: float, cy: float, radius: float) -> None:
    t = np.linspace(0, 2 * math.pi, 240, dtype=np.float32)
    petals, curves = rng.randint(5, 24), []
    depth = rng.uniform(0.1, 0.5)
    for k in range(rng.randint(3, 12)):
        r = radius * (0.3 + 0.7 * k / 12) * (1 + depth * np.sin(petals * t + k * rng.uniform(0.1, 0.5)))
        curves.append((np.stack([cx + r * np.cos(t), cy + r * np.sin(t)], 1) * 8).astype(np.int32))
    cv2.polylines(image, curves, True, colour, 1, cv2.LINE_AA, 3)


def _ground(rng: random.Random, w: int, h: int) -> np.ndarray:
    """Security print: from plain white to busy."""
    lightness = rng.choice([255, 250, 240, 230, 220, 205]) if rng.random() < 0.93 else rng.uniform(120, 190)
    chroma = rng.choice([0, 5, 12, 20, 35])
    grid = np.float32([[_tint(rng, lightness, chroma) for _ in range(3)] for _ in range(3)])
    image = np.clip(cv2.resize(grid, (w, h), interpolation=cv2.INTER_LINEAR), 0, 255).astype(np.uint8)
    if rng.random() < 0.12:
        return image
    for _ in range(rng.randint(1, 4)):
        _guilloche(image, rng, _tint(rng, lightness - rng.uniform(8, 60), chroma + rng.uniform(0, 35)))
    for _ in range(rng.randint(0, 3)):
        _rosette(image, rng, _tint(rng, lightness - rng.uniform(8, 60), chroma + 20), rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0.1, 0.6) * h)
    if rng.random() < 0.25:  # a relief of blobs
        relief = _field(rng, w, h, rng.randint(4, 12), rng.randint(4, 12), -18, 18)
        image = np.clip(image.astype(np.int16) + relief[..., None].astype(np.int16), 0, 255).astype(np.uint8)
    return image


_grounds: list[np.ndarray] = []


def ground(rng: random.Random, w: int, h: int) -> np.ndarray:
    """A ground from a slowly changing pool: drawing each anew would take half of a page's time."""
    if len(_grounds) < 24:
        _grounds.append(_ground(rng, 1400, 1000))
        base = _grounds[-1]
    else:
        k = rng.randrange(24)
        if rng.random() < 0.15:
            _grounds[k] = _ground(rng, 1400, 1000)
        base = _grounds[k]
    code = rng.choice([None, 0, 1, -1])
    fx = rng.uniform(0.7, 1.0)
    fy = rng.uniform(0.7, 1.0)
    x0, y0 = rng.randint(0, int(1400 * (1 - fx))), rng.randint(0, int(1000 * (1 - fy)))
    part = base[y0:y0 + int(1000 * fy), x0:x0 + int(1400 * fx)]
    part = cv2.resize(part, (w, h), interpolation=cv2.INTER_LINEAR)
    if code is not None:
        part = cv2.flip(part, code)
    if rng.random() < 0.5:
        part = np.roll(part, rng.randrange(3), axis=2)
    return np.ascontiguousarray(part)


def _portrait(rng: random.Random, w: int, h: int) -> np.ndarray:
    """A figure of ellipses that has a face's light and dark."""
    image = np.empty((h, w, 3), np.uint8)
    image[:] = _tint(rng, rng.uniform(150, 245), rng.uniform(0, 15))
    skin = np.float32([110, 140, 190]) * rng.uniform(0.45, 1.25)
    skin = tuple(int(min(250, v)) for v in skin)
    hair, cloth = _colour(rng, 5, 110), _colour(rng, 10, 200)
    cx, cy = int(w * rng.uniform(0.45, 0.55)), int(h * rng.uniform(0.38, 0.48))
    rx, ry = int(w * rng.uniform(0.2, 0.28)), int(h * rng.uniform(0.2, 0.29))
    cv2.ellipse(image, (cx, int(h * 1.05)), (int(w * rng.uniform(0.4, 0.55)), int(h * 0.32)), 0, 0, 360, cloth, -1)
    cv2.ellipse(image, (cx, int(cy - ry * 0.15)), (int(rx * rng.uniform(1.05, 1.4)), int(ry * rng.uniform(1.05, 1.5))), 0, 0, 360, hair, -1)
    cv2.ellipse(image, (cx, int(cy + ry * 0.9)), (int(rx * 0.5), int(ry * 0.6)), 0, 0, 360, skin, -1)
    cv2.ellipse(image, (cx, cy), (rx, ry), 0, 0, 360, skin, -1)
    dark = tuple(int(v * 0.45) for v in skin)
    for side in (-1, 1):
        cv2.ellipse(image, (cx + int(side * rx * 0.42), cy - int(ry * 0.1)), (max(1, int(rx * 0.16)), max(1, int(ry * 0.06))), 0, 0, 360, dark, -1)
        cv2.ellipse(image, (cx + int(side * rx * 0.42), cy - int(ry * 0.27)), (max(1, int(rx * 0.22)), max(1, int(ry * 0.03))), 0, 0, 360, hair, -1)
    cv2.ellipse(image, (cx, cy + int(ry * 0.5)), (max(1, int(rx * 0.3)), max(1, int(ry * 0.06))), 0, 0, 360, dark, -1)
    cv2.line(image, (cx, cy), (cx - rx // 10, cy + ry // 4), dark, max(1, w // 80))
    image = cv2.GaussianBlur(image, (0, 0), max(0.8, w / 60))
    light = _field(rng, w, h, 3, 3, 0.75, 1.2)
    return np.clip(image * light[..., None], 0, 255).astype(np.uint8)


def _paste(image: np.ndarray, patch: np.ndarray, x: int, y: int, opacity: float = 1.0, mask: np.ndarray | None = None) -> None:
    h, w = patch.shape[:2]
    x0, y0, x1, y1 = max(x, 0), max(y, 0), min(x + w, image.shape[1]), min(y + h, image.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = patch[y0 - y:y1 - y, x0 - x:x1 - x]
    region = image[y0:y1, x0:x1]
    if opacity >= 1 and mask is None:
        region[:] = part
        return
    weight = np.float32(opacity) if mask is None else (mask[y0 - y:y1 - y, x0 - x:x1 - x, None].astype(np.float32) * (opacity / 255))
    region[:] = (region + (part.astype(np.float32) - region) * weight).astype(np.uint8)


def _barcode(image: np.ndarray, rng: random.Random, x: int, y: int, w: int, h: int) -> None:
    if w < 8 or h < 8:
        return
    if rng.random() < 0.5:  # two-dimensional
        n = max(3, int(w / rng.uniform(2.5, 8)))
        m = max(3, int(h / rng.uniform(2.5, 8)))
        cells = (np.random.default_rng(rng.getrandbits(32)).random((m, n)) < 0.5).astype(np.uint8) * 255
    else:
        n = max(8, int(w / rng.uniform(2, 5)))
        cells = (np.random.default_rng(rng.getrandbits(32)).random((1, n)) < 0.5).astype(np.uint8) * 255
    patch = cv2.resize(cells, (w, h), interpolation=cv2.INTER_NEAREST)
    _paste(image, cv2.cvtColor(np.maximum(patch, 20), cv2.COLOR_GRAY2BGR), x, y)


def _scribble(image: np.ndarray, rng: random.Random, x: float, y: float, w: float, h: float, colour) -> None:
    n = rng.randint(12, 40)
    t = np.linspace(0, 1, n * 6)
    px = x + w * (t + 0.06 * np.sin(2 * math.pi * n * 0.25 * t + rng.random() * 6))
    py = y + h * (0.5 + 0.3 * np.sin(2 * math.pi * n * 0.23 * t + rng.random()) * np.sin(2 * math.pi * 1.7 * t + rng.random() * 6) + 0.15 * np.sin(9 * t))
    cv2.polylines(image, [(np.stack([px, py], 1) * 8).astype(np.int32)], False, colour, rng.choice([1, 2, 3]), cv2.LINE_AA, 3)


def _stamp(page: Page, rng: random.Random) -> None:
    w, h = page.size
    r = rng.uniform(0.06, 0.16) * w
    cx, cy = rng.uniform(0, w), rng.uniform(0, h * 0.75)
    colour = rng.choice([(160, 40, 40), (40, 40, 170), (40, 110, 40), (120, 40, 120), (60, 60, 60)])
    layer = np.zeros((int(2 * r) + 8, int(2 * r) + 8), np.uint8)
    c = int(r) + 4
    if rng.random() < 0.5:
        cv2.circle(layer, (c, c), int(r), 255, max(1, int(r / 20)), cv2.LINE_AA)
        cv2.circle(layer, (c, c), int(r * 0.7), 255, max(1, int(r / 30)), cv2.LINE_AA)
    else:
        cv2.rectangle(layer, (6, int(r * 0.5)), (int(2 * r), int(r * 1.5)), 255, max(1, int(r / 20)))
    cv2.putText(layer, "".join(rng.choice(string.ascii_uppercase + string.digits) for _ in range(6)), (int(r * 0.4), int(r * 1.1)),
                cv2.FONT_HERSHEY_SIMPLEX, r / 70, 255, max(1, int(r / 25)), cv2.LINE_AA)
    m = cv2.getRotationMatrix2D((c, c), rng.uniform(-60, 60), 1)
    layer = cv2.warpAffine(layer, m, layer.shape[::-1])
    _blend(page.image, layer, int(cx - r), int(cy - r), colour, rng.uniform(0.3, 0.9))


def _emblem(image: np.ndarray, rng: random.Random, cx: float, cy: float, r: float, colour) -> None:
    for k in range(rng.randint(2, 5)):
        n = rng.randint(3, 9)
        a0 = rng.random() * 6
        points = [[cx + r * rng.uniform(0.3, 1) * math.cos(a0 + i * 2 * math.pi / n), cy + r * rng.uniform(0.3, 1) * math.sin(a0 + i * 2 * math.pi / n)] for i in range(n)]
        cv2.fillPoly(image, [np.int32(points)], colour if k % 2 == 0 else _tint(rng, rng.uniform(60, 220), 50), cv2.LINE_AA)


def _hologram(image: np.ndarray, rng: random.Random) -> None:
    h, w = image.shape[:2]
    pw, ph = int(w * rng.uniform(0.1, 0.5)), int(h * rng.uniform(0.1, 0.5))
    grid = np.float32([[_tint(rng, 170, 80) for _ in range(6)] for _ in range(4)])
    patch = np.clip(cv2.resize(grid, (pw, ph)), 0, 255).astype(np.uint8)
    _rosette(patch, rng, (240, 240, 240), pw / 2, ph / 2, min(pw, ph) * 0.5)
    _paste(image, patch, rng.randint(-pw // 4, w - pw // 2), rng.randint(-ph // 4, h - ph // 2), rng.uniform(0.08, 0.35))


# MARK: - Text of documents

def _date(rng: random.Random, packed: str | None = None) -> str:
    y, m, d = (packed[:2], packed[2:4], packed[4:6]) if packed and packed.isdigit() and len(packed) == 6 else (
        f"{rng.randint(0, 99):02d}", f"{rng.randint(1, 12):02d}", f"{rng.randint(1, 28):02d}")
    century = "20" if int(y) < 37 else "19"
    month = MONTHS[(int(m) - 1) % 12] if m.isdigit() and m != "00" else "XX"
    return rng.choice([f"{d}.{m}.{century}{y}", f"{d} {month} {century}{y}", f"{d} {month} / {month} {y}", f"{d}/{m}/{century}{y}", f"{century}{y}-{m}-{d}",
                       f"{d} {m} {century}{y}"])


def _value(rng: random.Random, fields: dict) -> str:
    draw = rng.random()
    if draw < 0.16:
        return fields.get("surname") or "X"
    if draw < 0.32:
        text = fields.get("given_names") or "X"
        return text.title() if rng.random() < 0.2 else text
    if draw < 0.45:
        return _date(rng, fields.get("date_of_birth"))
    if draw < 0.56:
        return _date(rng, fields.get("date_of_expiry"))
    if draw < 0.68:
        return (fields.get("number") or "").replace("<", "")
    if draw < 0.74:
        return rng.choice(["M", "F", "M/M", "F/F", "W", "K / F"])
    if draw < 0.9:
        return rng.choice(PLACES)
    return f"{rng.randint(150, 199)} cm" if rng.random() < 0.4 else rng.choice(NATIONS).title()


def _words(rng: random.Random, count: int) -> str:
    return " ".join(rng.choice(PROSE) for _ in range(count))


def _code_line(rng: random.Random, length: int) -> str:
    """Lines that look like an MRZ to a careless eye, and are none: code, slips' numbers, rules of signs."""
    draw = rng.random()
    if draw < 0.3:
        return "".join(rng.choice("<>=(){};*&/+-_ abcdefxyz0123456789") for _ in range(length))
    if draw < 0.5:
        return "".join(rng.choice("0123456789") for _ in range(length // 2)) + rng.choice(">+ ") + "".join(rng.choice("0123456789+> ") for _ in range(length // 2))
    if draw < 0.65:
        return (rng.choice(["<", ">", "<>", "< > ", "=", "*", "->", "K", "#", "_"]) * length)[:length]
    if draw < 0.8:
        return "if (" + rng.choice(PROSE) + " << " + str(rng.randint(1, 64)) + ") { std::cout << " + rng.choice(PROSE) + " << std::endl; }"
    return "<" + rng.choice(PROSE) + "><" + rng.choice(PROSE) + ">" + _words(rng, 2) + "</" + rng.choice(PROSE) + ">"


# MARK: - The MRZ

def _mrz_effect(rng: random.Random):
    draw = rng.random()
    if draw < 0.15:
        return lambda m: cv2.dilate(m, np.ones((2, 2), np.uint8))
    if draw < 0.22:
        return lambda m: cv2.dilate(m, np.ones((3, 3), np.uint8))
    if draw < 0.3:
        return lambda m: cv2.erode(m, np.ones((2, 2), np.uint8))
    if draw < 0.42:
        sigma = rng.uniform(0.5, 1.6)
        return lambda m: cv2.GaussianBlur(m, (0, 0), sigma)
    if draw < 0.52:  # print that lost ink
        seed, p = rng.getrandbits(32), rng.uniform(0.03, 0.2)
        def worn(m):
            r = np.random.default_rng(seed).random(m.shape)
            return (m * (r > p)).astype(np.uint8)
        return worn
    return None


def write_mrz(page: Page, rng: random.Random, lines: list[str], x: float, top: float, pitch: float, spacing: float, cap: float, zone: int = 0) -> None:
    """Write the lines of an MRZ; `x` is the first cell's left edge, `top` the first line's cap top."""
    face = rng.choices(*fonts.mrz_fonts())[0]
    weight = rng.choices([-2, -1, 0, 1, 2], [1, 3, 5, 4, 2])[0]
    cell: float | None = pitch
    cap = max(6, int(round(cap)))
    if face.kind in ("sans", "serif"):  # proportional: natural advances, and lines of different lengths; sized to the space there is
        cell = None
        widest = max(sum(fonts.glyph(face, c, cap, weight).advance for c in t) for t in lines)
        cap = max(6, int(min(cap, cap * pitch * max(len(t) for t in lines) / widest)))
    colour = _colour(rng, 0, 45) if rng.random() < 0.9 else _colour(rng, 40, 110)
    effect, slant, opacity = _mrz_effect(rng), rng.gauss(0, 0.15), rng.uniform(0.8, 1)
    for row, text in enumerate(lines):
        glyphs = [fonts.glyph(face, c, cap, weight) for c in text]
        mask, base, width = _row_mask([(g.coverage, g.left, g.top, g.advance) for g in glyphs], cap * 2, 0.0, cell)
        if effect is not None:
            mask = effect(mask)
        left, foot = int(round(x + slant * row)), int(round(top + spacing * row)) + cap
        _blend(page.image, mask, left - 2, foot - base, colour, opacity)
        page.lines.append(Line(np.float32([[0, -cap], [width, -cap], [width, 0], [0, 0]]) + np.float32([left, foot]), text, "mrz", row, zone))


# MARK: - Documents

_SIZES = {"TD3": (125, 88), "MRV-A": (120, 80), "MRV-B": (105, 74), "TD2": (105, 74), "TD1": (85.6, 54), "FRA-ID": (105, 74), "DL": (85.6, 54)}


def _fields_block(page: Page, rng: random.Random, box: tuple[float, float, float, float], unit: float, fields: dict, dense: float) -> None:
    """Captions and values in columns inside `box` (x, y, w, h); `unit` is pixels a millimetre."""
    x, y, w, h = box
    columns = rng.choice([1, 1, 2, 2, 3]) if w > 40 * unit else rng.choice([1, 1, 2])
    caption_font, value_font = rng.choice(SANS + SERIF), rng.choice(SANS + SERIF + MONO)
    caption_cap = rng.uniform(0.8, 1.7) * unit
    value_cap = rng.uniform(1.5, 3.0) * unit
    step = (caption_cap * 1.6 + value_cap * 1.5) * rng.uniform(0.95, 1.5)
    caption_colour = _tint(rng, rng.uniform(20, 120), rng.uniform(0, 60))
    value_colour = _colour(rng, 0, 60)
    beside = rng.random() < 0.15
    for c in range(columns):
        cx = x + w * c / columns
        cw = w / columns * 0.94
        yy = y
        while yy + step < y + h:
            if rng.random() < dense:
                caption = rng.choice(CAPTIONS)
                if rng.random() < 0.45:
                    caption += rng.choice([" / ", "/", " · ", " "]) + rng.choice(CAPTIONS)
                if rng.random() < 0.15:
                    caption = f"{rng.randint(1, 14)}. {caption}"
                wide = caption_font if caption.isascii() else rng.choice(WIDE_SCRIPT)
                cwidth = 0.0
                if rng.random() < 0.93:
                    cwidth = write(page, rng, caption, cx, yy, caption_cap, wide, caption_colour, limit=cw * (0.5 if beside else 1))
                value = _value(rng, fields)
                font = value_font if value.isascii() else rng.choice(WIDE_SCRIPT)
                if beside:
                    write(page, rng, value, cx + cwidth + unit * 2, yy, value_cap, font, value_colour, limit=cw * 0.5)
                else:
                    write(page, rng, value, cx, yy + caption_cap * 1.5, value_cap, font, value_colour, limit=cw)
            yy += step


def _marks(image: np.ndarray, rng: random.Random, page: Page) -> None:
    """What people draw over pictures of documents: frames about lines, bars over what shall not be seen."""
    colour = rng.choice([(0, 0, 255), (0, 200, 0), (255, 0, 0), (0, 0, 0), (255, 255, 255), (0, 255, 255)])
    thick = rng.randint(1, 6)
    bars = rng.random() < 0.4
    for line in page.lines:
        (x0, y0), (x1, y1) = line.quad[0], line.quad[2]
        pad = rng.uniform(0.1, 0.6) * abs(y1 - y0)
        if line.kind == "mrz" and bars and rng.random() < 0.5:
            a = rng.uniform(x0, x1)
            cv2.rectangle(image, (int(a), int(y0 - pad * 0.5)), (int(a + (x1 - x0) * rng.uniform(0.03, 0.25)), int(y1 + pad * 0.5)), colour, -1)
        elif rng.random() < (0.5 if line.kind == "mrz" else 0.15):
            cv2.rectangle(image, (int(x0 - pad), int(y0 - pad)), (int(x1 + pad), int(y1 + pad)), colour, -1 if bars and line.kind == "text" and rng.random() < 0.3 else thick)


def document(rng: random.Random, format: str | None = None, mrz: bool = True) -> Page:
    """A travel document's page; without `mrz`, a card that looks like one (driving licence, bank card, badge)."""
    text = mrz_text.random_document(rng, format)
    format = text["format"]
    mm_w, mm_h = _SIZES.get(format, (105, 74))
    mm_h *= rng.uniform(0.96, 1.04)
    w = rng.randint(1000, 1400)
    unit = w / mm_w
    h = int(mm_h * unit)
    page = Page(ground(rng, w, h), kind=format if mrz else "card")
    image, fields = page.image, text["fields"]
    lines = text["lines"]
    full = rng.random()
    blank = full < 0.05

    # the MRZ's place
    count, length = len(lines), max(len(t) for t in lines)
    pitch = rng.uniform(2.3, 2.62) if rng.random() < 0.75 else rng.uniform(1.6, 2.7)
    pitch = min(pitch, (mm_w - 3) / length) * unit
    cap = pitch * (rng.uniform(0.92, 1.15) if rng.random() < 0.8 else rng.uniform(0.8, 1.35))
    spacing = max(cap * 1.35, pitch * (rng.uniform(2.2, 2.9) if rng.random() < 0.7 else rng.uniform(1.5, 3.6)))
    block_w, block_h = pitch * length, spacing * (count - 1) + cap
    side = (w - block_w) / 2
    x = max(unit, side + rng.uniform(-1, 1) * min(side, 4 * unit)) if rng.random() < 0.7 else max(unit, rng.uniform(0.3, 1) * side)
    bottom = h - rng.uniform(2.5, 9) * unit
    top = bottom - block_h
    zone_top = top - rng.uniform(1.5, 5) * unit if mrz else h - rng.uniform(2, 20) * unit

    # upper band
    y = rng.uniform(1.5, 4) * unit
    if rng.random() < 0.3 and not blank:
        band = int(rng.uniform(6, 14) * unit)
        cv2.rectangle(image, (0, 0), (w, band), _tint(rng, rng.uniform(40, 220), 60), -1)
    if rng.random() < 0.85 and not blank:
        dark = rng.random() < 0.85
        colour = _tint(rng, rng.uniform(20, 110) if dark else rng.uniform(190, 250), 40)
        cap1 = rng.uniform(1.8, 4.2) * unit
        title_x = rng.uniform(2, 40) * unit
        name = rng.choice(NATIONS)
        write(page, rng, name, title_x, y, cap1, rng.choice(WIDE_SCRIPT if not name.isascii() else SANS + SERIF), colour, limit=w - title_x, tracking=rng.choice([0, 0, 0.3 * cap1]))
        y += cap1 * rng.uniform(1.4, 2)
        for _ in range(rng.choice([0, 1, 1, 2])):
            name = rng.choice(TITLES)
            if rng.random() < 0.5:
                name += rng.choice([" / ", " · ", "   "]) + rng.choice(TITLES)
            cap2 = rng.uniform(1.4, 3.2) * unit
            title_x = rng.choice([title_x, rng.uniform(2, 70) * unit])
            write(page, rng, name, title_x, y, cap2, rng.choice(WIDE_SCRIPT if not name.isascii() else SANS + SERIF), colour, limit=w - title_x)
            y += cap2 * 1.5
        y += rng.uniform(0.5, 2) * unit

    # pictures
    text_x, text_w = 4 * unit, w - 8 * unit
    available = zone_top - y
    back = format in ("TD1",) and rng.random() < 0.75
    if available > 14 * unit and not blank and rng.random() < (0.12 if back else 0.9):
        ph = min(available * rng.uniform(0.75, 1.0), 46 * unit) * rng.uniform(0.8, 1)
        pw = ph * rng.uniform(0.7, 0.85)
        left = rng.random() < 0.75
        px = rng.uniform(2, 7) * unit if left else w - pw - rng.uniform(2, 7) * unit
        py = y + rng.uniform(0, max(1, available - ph))
        portrait = _portrait(rng, int(pw), int(ph))
        if rng.random() < 0.35:
            portrait = cv2.cvtColor(cv2.cvtColor(portrait, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
        mask = None
        if rng.random() < 0.35:
            mask = np.zeros(portrait.shape[:2], np.uint8)
            cv2.ellipse(mask, (int(pw / 2), int(ph / 2)), (int(pw * 0.47), int(ph * 0.48)), 0, 0, 360, 255, -1)
            mask = cv2.GaussianBlur(mask, (0, 0), pw / 20)
        _paste(image, portrait, int(px), int(py), 1.0 if mask is None else 0.95, mask)
        if left:
            text_x = px + pw + rng.uniform(2, 6) * unit
            text_w = w - text_x - 3 * unit
        else:
            text_w = px - text_x - 2 * unit
        if rng.random() < 0.35:  # the ghost
            gh = int(ph * rng.uniform(0.3, 0.6))
            gw = max(4, int(gh * pw / ph))
            ghost = cv2.resize(portrait, (gw, gh), interpolation=cv2.INTER_AREA)
            _paste(image, ghost, int(rng.uniform(text_x, w - gw)), int(rng.uniform(y, max(y + 1, zone_top - gh))), rng.uniform(0.15, 0.6))
        if rng.random() < 0.2:
            write(page, rng, (fields.get("number") or "X"), px + (pw + unit if not left else -1.5 * unit) * 0 + pw + 1.2 * unit, py + ph * 0.2, 1.6 * unit,
                  rng.choice(SANS + MONO), _colour(rng, 0, 80), turns=rng.choice([1, 3]))
    if rng.random() < 0.4:
        _emblem(image, rng, rng.uniform(0, w), rng.uniform(0, zone_top), rng.uniform(2, 9) * unit, _tint(rng, rng.uniform(60, 200), 60))
    if rng.random() < 0.2:  # chip
        cx, cy, cw, ch = rng.uniform(2, mm_w - 16) * unit, y + rng.uniform(0, 1) * max(1, available - 10 * unit), 12 * unit, 9 * unit
        cv2.rectangle(image, (int(cx), int(cy)), (int(cx + cw), int(cy + ch)), (90, 180, 205), -1)
        for k in range(1, 4):
            cv2.line(image, (int(cx), int(cy + ch * k / 4)), (int(cx + cw), int(cy + ch * k / 4)), (50, 120, 140), 2)
    if rng.random() < (0.35 if back else 0.1):
        _barcode(image, rng, int(rng.uniform(2, mm_w * 0.6) * unit), int(y + rng.random() * max(1, available - 12 * unit)), int(rng.uniform(12, 35) * unit), int(rng.uniform(5, 14) * unit))

    if text_w > 12 * unit and not blank:
        _fields_block(page, rng, (text_x, y, text_w, zone_top - y), unit, fields, rng.choice([0.5, 0.8, 0.95]))
    if rng.random() < 0.5 and not blank:
        sx = rng.uniform(text_x, max(text_x + 1, w - 30 * unit))
        _scribble(image, rng, sx, zone_top - rng.uniform(7, 16) * unit, rng.uniform(15, 35) * unit, rng.uniform(4, 9) * unit, _colour(rng, 0, 70))
    if rng.random() < 0.2:  # a number along the edge
        write(page, rng, (fields.get("number") or "X") + rng.choice(["", " " + rng.choice(PLACES)]), w - rng.uniform(0.5, 1.5) * unit if rng.random() < 0.5 else 2.5 * unit, rng.uniform(8, 30) * unit,
              rng.uniform(1, 2.6) * unit, rng.choice(SANS + MONO), _tint(rng, rng.uniform(0, 120), 40), turns=rng.choice([1, 3]))
    if rng.random() < 0.15:  # perforated number
        number, dot = fields.get("number") or "0", 0.35 * unit
        px, py = rng.uniform(10, 60) * unit, rng.uniform(2, mm_h * 0.5) * unit
        bits = np.random.default_rng(rng.getrandbits(32)).random((len(number), 7, 5)) < 0.5
        for k in range(len(number)):
            for r, c in zip(*np.nonzero(bits[k])):
                cv2.circle(image, (int(px + (k * 6.5 + c) * dot * 2.2), int(py + r * dot * 2.2)), int(dot), (70, 70, 70), -1, cv2.LINE_AA)
    if rng.random() < 0.3:  # micro-text
        yy = rng.choice([zone_top, y, rng.uniform(y, max(y + 1, zone_top))])
        write(page, rng, (rng.choice(NATIONS) + " ") * 12, rng.uniform(0, 10) * unit, yy, rng.uniform(0.35, 0.7) * unit, SANS[0], _tint(rng, 130, 40), limit=w * rng.uniform(0.3, 0.95))

    if mrz:
        draw = rng.random()
        if draw < 0.35:  # a plain strip under the MRZ
            _paste(image, np.full((int(h - zone_top) + 1, w, 3), np.uint8(rng.randint(225, 255))), 0, int(zone_top), rng.uniform(0.55, 1))
        elif draw < 0.6:  # the print is paler there
            _paste(image, np.full((int(h - zone_top) + 1, w, 3), np.uint8(rng.randint(225, 255))), 0, int(zone_top), rng.uniform(0.2, 0.6))
        elif draw < 0.7:
            cv2.line(image, (0, int(zone_top)), (w, int(zone_top)), _tint(rng, 120, 40), rng.choice([1, 2, 3]))
        # whatever text strayed into the zone gives way
        page.lines = [l for l in page.lines if l.quad[:, 1].mean() < top - cap]
        write_mrz(page, rng, lines, x, top, pitch, spacing, cap)
        page.documents.append(dict(format=format, mrz=lines, fields=fields))
        if rng.random() < 0.08:
            _marks(image, rng, page)
        if rng.random() < 0.08:
            yy = bottom + 0.6 * unit
            write(page, rng, rng.choice(CAPTIONS) + " " + (fields.get("number") or ""), rng.uniform(4, 60) * unit, yy, min(1.2 * unit, max(3, (h - yy) * 0.7)), rng.choice(SANS), (60, 60, 60))
    elif rng.random() < 0.5:  # a number row where an MRZ would be: bank cards, badges
        digits = " ".join("".join(rng.choice(string.digits) for _ in range(4)) for _ in range(rng.choice([3, 4, 4, 5])))
        write(page, rng, digits, rng.uniform(4, 20) * unit, h - rng.uniform(8, 30) * unit, rng.uniform(2.2, 4.2) * unit, rng.choice(MONO + OCR_B + SANS), _colour(rng, 0, 90), limit=w * 0.8)
        if rng.random() < 0.5:
            write(page, rng, _code_line(rng, 36) if rng.random() < 0.3 else fields.get("surname", "X"), rng.uniform(4, 10) * unit, h - rng.uniform(4, 7) * unit, rng.uniform(1.5, 2.6) * unit, rng.choice(MONO + OCR_B), _colour(rng, 0, 90), limit=w * 0.9)

    if rng.random() < 0.2:
        _hologram(image, rng)
    if rng.random() < 0.12:
        _stamp(page, rng)
    if rng.random() < 0.12:  # overprint
        word = rng.choice(["SPECIMEN", "MUSTER", "SPÉCIMEN", "SAMPLE", "COPY", "VOID"])
        layer, base, width = _text_mask(word, rng.choice(SANS), int(rng.uniform(60, 200)))
        angle = rng.choice([0, 0, rng.uniform(-40, 40)])
        diagonal = int(math.hypot(*layer.shape))
        canvas = np.zeros((diagonal, diagonal), np.uint8)
        _paste(canvas, layer, (diagonal - layer.shape[1]) // 2, (diagonal - layer.shape[0]) // 2)
        canvas = cv2.warpAffine(canvas, cv2.getRotationMatrix2D((diagonal / 2, diagonal / 2), angle, 1), (diagonal, diagonal))
        # over the visual zone; over the MRZ only as a pale watermark, since what covers an MRZ is no MRZ any more
        cx, cy = rng.uniform(0.2, 0.8) * w, rng.uniform(0.2, 0.6) * h
        _blend(image, canvas, int(cx - diagonal / 2), int(cy - diagonal / 2), _tint(rng, rng.uniform(40, 160), 60), rng.uniform(0.1, 0.35) if mrz and cy + width > top else rng.uniform(0.2, 0.9))
    page.outlines = [np.float32([[0, 0], [w, 0], [w, h], [0, h]])]
    radius = (rng.uniform(2, 4) if format in ("TD1", "DL") or not mrz else rng.choice([0, 0, 2, 4])) * unit
    if radius > 0:
        page.alpha = _rounded(w, h, int(radius))
    return page


@functools.lru_cache(maxsize=8)
def _rounded(w: int, h: int, r: int) -> np.ndarray:
    mask = np.zeros((h, w), np.uint8)
    cv2.rectangle(mask, (r, 0), (w - r, h), 255, -1)
    cv2.rectangle(mask, (0, r), (w, h - r), 255, -1)
    for cx in (r, w - r - 1):
        for cy in (r, h - r - 1):
            cv2.circle(mask, (cx, cy), r, 255, -1)
    return mask


def strip(rng: random.Random) -> Page:
    """The lines of an MRZ alone, on paper."""
    text = mrz_text.random_document(rng)
    lines = text["lines"]
    length, count = max(map(len, lines)), len(lines)
    pitch = rng.uniform(18, 27)
    cap = pitch * rng.uniform(0.85, 1.25)
    spacing = max(cap * 1.35, pitch * rng.uniform(1.6, 3.2))
    mx, my = rng.uniform(0.3, 3) * pitch, rng.uniform(0.3, 2.5) * pitch
    w, h = int(pitch * length + 2 * mx), int(spacing * (count - 1) + cap + 2 * my)
    page = Page(ground(rng, w, h) if rng.random() < 0.5 else np.full((h, w, 3), np.uint8(rng.randint(215, 255))), kind="strip")
    write_mrz(page, rng, lines, mx, my, pitch, spacing, cap)
    page.documents.append(dict(format=text["format"], mrz=lines, fields=text["fields"]))
    page.outlines = [np.float32([[0, 0], [w, 0], [w, h], [0, h]])]
    return page


def _prose(page: Page, rng: random.Random, box: tuple[float, float, float, float], cap: float, font: str, leading: float, colour, code: float = 0.0) -> None:
    x, y, w, h = box
    ragged = rng.random() < 0.7
    while y + cap < box[1] + h:
        if rng.random() < 0.94:
            indent = rng.choice([0, 0, 0, 0.05, 0.1]) * w
            text = _code_line(rng, rng.randint(20, 50)) if rng.random() < code else _words(rng, 40)
            write(page, rng, text, x + indent, y, cap, font, colour, limit=(w - indent) * (rng.uniform(0.4, 1) if ragged and rng.random() < 0.4 else 1))
        y += cap * leading


def text_page(rng: random.Random) -> Page:
    """Printed matter that is no travel document: letters, forms, receipts, code, tables."""
    w, h = rng.choice([(1000, 1400), (1200, 900), (900, 900), (600, 1300), (1300, 500)])
    paper = rng.randint(215, 255)
    page = Page(np.full((h, w, 3), np.uint8(paper)), kind="text")
    dark = rng.random() < 0.08
    if dark:
        page.image[:] = rng.randint(10, 60)
    colour = _tint(rng, rng.uniform(200, 250), 10) if dark else _colour(rng, 0, 90)
    kind = rng.random()
    code = 0.0 if kind < 0.55 else rng.choice([0.2, 1.0])
    font = rng.choice(SANS + SERIF) if code == 0 else rng.choice(MONO + OCR_B + MONO)
    cap = rng.uniform(9, 26)
    columns = rng.choice([1, 1, 1, 2, 3])
    y0 = rng.uniform(10, 90)
    if rng.random() < 0.5:
        write(page, rng, _words(rng, 4).upper(), rng.uniform(20, 200), y0, cap * rng.uniform(1.2, 2.5), rng.choice(SANS + SERIF), colour, limit=w * 0.8)
        y0 += cap * 4
    for c in range(columns):
        cw = w / columns
        _prose(page, rng, (c * cw + rng.uniform(10, 50), y0, cw - 60, h - y0 - 30), cap * rng.uniform(0.8, 1.1), font, rng.uniform(1.6, 3.0), colour, code)
    for _ in range(rng.choice([0, 0, 1, 2])):
        _barcode(page.image, rng, rng.randint(0, w - 200), rng.randint(0, h - 100), rng.randint(80, 400), rng.randint(50, 180))
    if rng.random() < 0.2:
        _stamp(page, rng)
    if rng.random() < 0.25:  # a form's rules
        for k in range(rng.randint(3, 14)):
            yy = rng.randint(0, h)
            cv2.line(page.image, (20, yy), (w - 20, yy), colour, rng.choice([1, 2]))
    return page


def booklet(rng: random.Random) -> Page:
    """An open passport: the data page below (or a visa in it), another page above."""
    lower = document(rng, rng.choice(["TD3", "TD3", "TD3", "MRV-A"]))
    w, h = lower.size
    upper_h = int(h * rng.uniform(0.9, 1.05))
    image = np.empty((h + upper_h, w, 3), np.uint8)
    page = Page(image, kind=lower.kind)
    image[upper_h:] = lower.image
    draw = rng.random()
    top = Page(ground(rng, w, upper_h))
    unit = w / 125
    if draw < 0.35:
        _prose(top, rng, (rng.uniform(5, 15) * unit, rng.uniform(5, 40) * unit, rng.uniform(50, 100) * unit, rng.uniform(20, 60) * unit), rng.uniform(1.2, 2.6) * unit, rng.choice(SERIF + SANS), rng.uniform(1.7, 2.6), _colour(rng, 0, 100))
    elif draw < 0.6:
        _fields_block(top, rng, (6 * unit, 6 * unit, w - 12 * unit, upper_h - 12 * unit), unit, lower.documents[0]["fields"] if lower.documents else {}, 0.6)
    elif draw < 0.75:
        _emblem(top.image, rng, w / 2, upper_h / 2, 20 * unit, _tint(rng, 150, 50))
        _scribble(top.image, rng, 20 * unit, upper_h * 0.75, 50 * unit, 9 * unit, (60, 20, 20))
    for _ in range(rng.choice([0, 0, 1, 2])):
        _stamp(top, rng)
    if rng.random() < 0.3:
        write(top, rng, str(rng.randint(1, 48)), rng.choice([5, 115]) * unit, upper_h - 5 * unit, 2 * unit, SANS[0])
    if rng.random() < 0.25:  # the other page stands on its head
        top.image = cv2.rotate(top.image, cv2.ROTATE_180)
        for l in top.lines:
            l.quad = np.float32([w, upper_h]) - l.quad
    image[:upper_h] = top.image
    shade = 1 - rng.uniform(0.1, 0.5) * np.exp(-np.abs(np.arange(h + upper_h) - upper_h) / (rng.uniform(0.5, 3) * unit))
    page.image = (image * shade[:, None, None]).astype(np.uint8)
    offset = np.float32([0, upper_h])
    page.lines = top.lines + [Line(l.quad + offset, l.text, l.kind, l.row, l.zone) for l in lower.lines]
    page.documents = lower.documents
    page.outlines = [lower.outlines[0] + offset, np.float32([[0, 0], [w, 0], [w, upper_h], [0, upper_h]])]
    return page


def random_page(rng: random.Random) -> Page:
    """One printed thing that carries an MRZ."""
    draw = rng.random()
    if draw < 0.12:
        return booklet(rng)
    if draw < 0.19:
        return strip(rng)
    return document(rng)
