"""Draw the picture that the README shows: `python -m lethe_training.example Examples/passport.jpg`.

An open passport of Utopia (UTO, the State of Doc 9303's specimens) on a desk, as a hand-held camera sees it. The holder
is made up. The same seed gives the same picture. The page's test has one whose MRZ has another day of birth than its print:
`python -m lethe_training.example --seed 7 --width 960 --mrz-birth 910811 Tests/PageTests/print-differs.jpg`.
"""

from __future__ import annotations

import argparse
import math
import random

import cv2
import numpy as np

from . import fonts, mrz_text, pages, scenes
from .pages import OCR_B, SANS, SERIF, Line, Page, write

_REGULAR, _BOLD, _CAPTION = SANS[0], SANS[1], SANS[0]
_INK, _PALE, _BLUE = (38, 30, 26), (105, 84, 70), (110, 62, 30)
_UNIT = 12  # pixels a millimetre
_WIDTH, _HEIGHT = 125 * _UNIT, 88 * _UNIT

HOLDER = dict(surname="LINDQVIST", given="ASTRID<MIRELA", number="UX4820715", birth="910817", expiry="340228", sex="F")


def mrz(holder: dict) -> list[str]:
    """The two lines of the TD3 (Doc 9303-4, section 4.2.2)."""
    number, birth, expiry = holder["number"], holder.get("mrz_birth", holder["birth"]), holder["expiry"]
    lower = number + mrz_text.check_digit(number) + "UTO" + birth + mrz_text.check_digit(birth) + holder["sex"]
    lower += expiry + mrz_text.check_digit(expiry) + "<" * 15
    lower += mrz_text.check_digit(lower[0:10] + lower[13:20] + lower[21:43])
    return [("P<UTO" + holder["surname"] + "<<" + holder["given"]).ljust(44, "<"), lower]


def _paper(rng: random.Random, tints: list[tuple[int, int, int]], line: tuple[int, int, int]) -> np.ndarray:
    """Security print: three tints that run into one another, waves and a rosette."""
    image = cv2.resize(np.float32([tints]), (_WIDTH, _HEIGHT), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    for k in range(3):
        pages._guilloche(image, rng, tuple(v - 6 * k for v in line))
    pages._rosette(image, rng, line, _WIDTH * 0.68, _HEIGHT * 0.42, _HEIGHT * 0.36)
    pages._rosette(image, rng, line, _WIDTH * 0.2, _HEIGHT * 0.2, _HEIGHT * 0.2)
    return image


def _seal(image: np.ndarray, x: float, y: float, radius: float, colour) -> None:
    """Utopia's arms: a sun over waves."""
    centre = (int(x), int(y))
    cv2.circle(image, centre, int(radius), colour, max(2, int(radius / 16)), cv2.LINE_AA)
    cv2.circle(image, centre, int(radius * 0.3), colour, -1, cv2.LINE_AA)
    for k in range(16):
        angle = k * math.pi / 8
        near, far = radius * 0.4, radius * (0.72 if k % 2 else 0.6)
        cv2.line(image, (int(x + near * math.cos(angle)), int(y + near * math.sin(angle))),
                 (int(x + far * math.cos(angle)), int(y + far * math.sin(angle))), colour, max(2, int(radius / 14)), cv2.LINE_AA)


def _portrait(w: int, h: int) -> np.ndarray:
    """A face of soft ellipses, so plainly drawn that it is nobody's."""
    s = 4
    image = np.empty((h * s, w * s, 3), np.uint8)
    image[:] = (226, 220, 212)
    W, H = w * s, h * s
    cx, cy, rx, ry = W // 2, int(H * 0.43), int(W * 0.215), int(H * 0.225)
    skin, shade, hair, cloth = (158, 186, 226), (128, 156, 203), (44, 62, 92), (92, 74, 52)

    def oval(x, y, a, b, colour, start=0, end=360):
        cv2.ellipse(image, (int(x), int(y)), (int(a), int(b)), 0, start, end, colour, -1, cv2.LINE_AA)
    oval(cx, cy + ry * 0.25, rx * 1.45, ry * 1.55, hair)
    oval(cx, H * 1.08, W * 0.46, H * 0.3, cloth)
    cv2.rectangle(image, (int(cx - rx * 0.42), cy), (int(cx + rx * 0.42), int(cy + ry * 1.5)), shade, -1)
    oval(cx, cy + ry * 1.5, rx * 0.5, ry * 0.22, shade)
    oval(cx, cy, rx, ry * 1.08, skin)
    oval(cx, cy - ry * 0.75, rx * 1.12, ry * 0.55, hair, 180, 360)
    oval(cx - rx * 0.62, cy - ry * 0.68, rx * 0.72, ry * 0.4, hair)
    oval(cx + rx * 0.72, cy - ry * 0.72, rx * 0.55, ry * 0.36, hair)
    for side in (-1, 1):
        x = cx + side * rx * 0.42
        oval(x, cy - ry * 0.02, rx * 0.17, ry * 0.075, (238, 240, 242))
        oval(x, cy - ry * 0.02, rx * 0.075, ry * 0.075, (60, 70, 66))
        cv2.ellipse(image, (int(x), int(cy - ry * 0.17)), (int(rx * 0.24), int(ry * 0.09)), 0, 195, 345, hair, s * 3, cv2.LINE_AA)
    cv2.ellipse(image, (int(cx + rx * 0.02), int(cy + ry * 0.3)), (int(rx * 0.14), int(ry * 0.07)), 0, 20, 160, shade, s * 3, cv2.LINE_AA)
    oval(cx, cy + ry * 0.58, rx * 0.27, ry * 0.055, (112, 112, 186))
    image = cv2.GaussianBlur(image, (0, 0), 2.2 * s)
    light = np.linspace(1.05, 0.86, W, dtype=np.float32)[None, :, None]
    return cv2.resize(np.clip(image * light, 0, 255).astype(np.uint8), (w, h), interpolation=cv2.INTER_AREA)


def data_page(rng: random.Random, holder: dict) -> Page:
    page = Page(_paper(rng, [(243, 233, 222), (236, 238, 228), (226, 236, 240)], (214, 206, 190)), kind="TD3")
    u, image = _UNIT, page.image
    write(page, rng, "UTOPIA", 8 * u, 5.2 * u, 3.6 * u, SERIF[1], _BLUE, tracking=1.1 * u)
    write(page, rng, "PASSPORT / PASSEPORT", 80 * u, 5.8 * u, 2.2 * u, _BOLD, _BLUE)
    cv2.line(image, (8 * u, int(10.8 * u)), (117 * u, int(10.8 * u)), _BLUE, 2, cv2.LINE_AA)

    face = _portrait(31 * u, 40 * u)
    pages._paste(image, face, 8 * u, int(14.5 * u))
    cv2.rectangle(image, (8 * u, int(14.5 * u)), (39 * u, int(54.5 * u)), (150, 140, 130), 1)
    ghost = cv2.resize(face, (14 * u, 18 * u), interpolation=cv2.INTER_AREA)
    pages._paste(image, ghost, 100 * u, int(21.5 * u), 0.28)

    month = pages.MONTHS
    def day(packed: str, century: str) -> str:
        return f"{packed[4:6]} {month[int(packed[2:4]) - 1]} {century}{packed[:2]}"
    rows = [
        [(44, "Type / Type", "P"), (60, "Code of issuing State / Code", "UTO"), (91, "Passport No. / N° de passeport", holder["number"])],
        [(44, "Surname / Nom", holder["surname"])],
        [(44, "Given names / Prénoms", holder["given"].replace("<", " "))],
        [(44, "Nationality / Nationalité", "UTOPIAN"), (80, "Sex / Sexe", holder["sex"])],
        [(44, "Date of birth / Date de naissance", day(holder["birth"], "19")), (80, "Place of birth / Lieu", "PORT ARDEN")],
        [(44, "Date of issue / Date de délivrance", "01 MAR 2024"), (80, "Authority / Autorité", "PASSPORT OFFICE")],
        [(44, "Date of expiry / Date d'expiration", day(holder["expiry"], "20"))],
    ]
    for k, row in enumerate(rows):
        y = (14.4 + 6.75 * k) * u
        for x, caption, value in row:
            write(page, rng, caption, x * u, y, 1.05 * u, _CAPTION, _PALE)
            write(page, rng, value, x * u, y + 2.15 * u, 2.05 * u, _BOLD if x == 91 and k == 0 else _REGULAR, _INK)
    pages._scribble(image, random.Random(12), 84 * u, 55.5 * u, 25 * u, 5.5 * u, (70, 36, 24))
    cv2.line(image, (80 * u, 61 * u), (115 * u, 61 * u), _PALE, 1, cv2.LINE_AA)

    strip = image[int(64.5 * u):]
    strip[:] = (strip * 0.25 + np.float32([247, 249, 250]) * 0.75).astype(np.uint8)
    lines, pitch, cap = mrz(holder), 2.54 * u, int(2.5 * u)
    ocr_b = fonts.Face(OCR_B[0], "ocr-b", digits=0.9)
    for row, text in enumerate(lines):
        glyphs = [fonts.glyph(ocr_b, c, cap, 0) for c in text]
        mask, base, width = pages._row_mask([(g.coverage, g.left, g.top, g.advance) for g in glyphs], cap * 2, 0.0, pitch)
        left, foot = int((_WIDTH - 44 * pitch) / 2), int((70 + 6.4 * row) * u) + cap
        pages._blend(image, mask, left - 2, foot - base, (28, 24, 22), 0.95)
        page.lines.append(Line(np.float32([[0, -cap], [width, -cap], [width, 0], [0, 0]]) + np.float32([left, foot]), text, "mrz", row))
    page.documents.append(dict(format="TD3", mrz=lines, fields=holder))
    page.outlines = [np.float32([[0, 0], [_WIDTH, 0], [_WIDTH, _HEIGHT], [0, _HEIGHT]])]
    page.alpha = pages._rounded(_WIDTH, _HEIGHT, 3 * u)
    return page


def facing_page(rng: random.Random) -> Page:
    page = Page(_paper(rng, [(226, 232, 242), (232, 240, 234), (242, 238, 226)], (202, 208, 196)))
    u = _UNIT
    _seal(page.image, _WIDTH / 2, 40 * u, 15 * u, (176, 158, 128))
    for k, text in enumerate(["The Government of Utopia requests all those whom it may concern",
                              "to let the bearer pass freely, without let or hindrance,", "and to afford every assistance of which there is need."]):
        write(page, rng, text, 20 * u, (63 + 4.2 * k) * u, 1.7 * u, SERIF[2], (96, 76, 62))
    write(page, rng, "2", 118 * u, 81 * u, 1.8 * u, _REGULAR, _PALE)
    page.outlines = [np.float32([[0, 0], [_WIDTH, 0], [_WIDTH, _HEIGHT], [0, _HEIGHT]])]
    return page


def booklet(rng: random.Random) -> Page:
    """Both pages and the cover's edge round them, as one sheet."""
    u, lower, upper = _UNIT, data_page(rng, HOLDER), facing_page(rng)
    edge = int(1.6 * u)
    sheet = np.empty((2 * _HEIGHT + 2 * edge, _WIDTH + 2 * edge, 3), np.uint8)
    sheet[:] = (72, 34, 26)
    sheet[edge:edge + _HEIGHT, edge:edge + _WIDTH] = upper.image
    sheet[edge + _HEIGHT:edge + 2 * _HEIGHT, edge:edge + _WIDTH] = lower.image
    fold = np.abs(np.arange(sheet.shape[0]) - edge - _HEIGHT) / u
    sheet = (sheet * (1 - 0.42 * np.exp(-fold / 1.6) - 0.1 * np.exp(-fold / 12))[:, None, None]).astype(np.uint8)
    page = Page(sheet, kind="TD3", alpha=pages._rounded(sheet.shape[1], sheet.shape[0], 3 * u))
    offset = np.float32([edge, edge + _HEIGHT])
    page.lines = [Line(l.quad + offset, l.text, l.kind, l.row) for l in lower.lines]
    page.documents, page.outlines = lower.documents, [lower.outlines[0] + offset]
    return page


def desk(rng: random.Random, w: int, h: int) -> np.ndarray:
    """Planks of oiled oak."""
    y = np.arange(h, dtype=np.float32)[:, None]
    image = np.empty((h, w, 3), np.float32)
    image[:] = (74, 112, 156)
    for rows, columns, strength in ((h // 2, 5, 10), (h // 5, 9, 9), (60, 3, 9), (h, 40, 4)):
        image += cv2.resize(np.ascontiguousarray(scenes.noise(rng, (rows, columns))), (w, h), interpolation=cv2.INTER_CUBIC)[..., None] * strength
    for k, top in enumerate(range(-90, h, 430)):
        image[max(top, 0):top + 430] *= (1.0, 0.93, 1.05)[k % 3]
        image *= (1 - 0.55 * np.exp(-np.abs(y - top) / 2.2))[..., None]
    return np.clip(image, 0, 255).astype(np.uint8)


def picture(seed: int) -> np.ndarray:
    rng = random.Random(seed)
    size, scale = (1600, 1200), 2  # drawn at twice its size, as a lens would see it
    w, h = size[0] * scale, size[1] * scale
    scene = scenes.Scene(desk(rng, size[0], size[1]))
    scene.image = cv2.resize(scene.image, (w, h), interpolation=cv2.INTER_CUBIC)
    sheet = booklet(rng)
    view = scenes.look(rng, sheet.size, math.radians(-3.6), math.radians(12))
    corners = scenes.project(view, np.float32([[0, 0], [sheet.size[0], 0], [sheet.size[0], sheet.size[1]], [0, sheet.size[1]]]))
    factor = 0.86 * w / (corners[:, 0].max() - corners[:, 0].min())
    # The data page in the middle of the picture, of the other page what still fits.
    middle = scenes.project(view, sheet.outlines[0].mean(0)[None])[0] * factor
    view = np.array([[factor, 0, w * 0.5 - middle[0]], [0, factor, h * 0.575 - middle[1]], [0, 0, 1]]) @ view
    # The shadow falls to the right and below, away from the window.
    outline = scenes.project(view, np.float32([[0, 0], [sheet.size[0], 0], [sheet.size[0], sheet.size[1]], [0, sheet.size[1]]]))
    shade = np.zeros((h // 4, w // 4), np.float32)
    cv2.fillPoly(shade, [((outline + np.float32([22, 26])) / 4).astype(np.int32)], 1.0)
    shade = cv2.resize(cv2.GaussianBlur(shade, (0, 0), 7), (w, h), interpolation=cv2.INTER_LINEAR)
    scene.image = (scene.image * (1 - 0.55 * shade[..., None])).astype(np.uint8)
    scenes.place(scene, sheet, view, rng)
    image = cv2.resize(scene.image, size, interpolation=cv2.INTER_AREA)
    # A window on the left, the lens's falling off, and the sensor's grain.
    x, y = np.meshgrid(np.linspace(-1, 1, size[0], dtype=np.float32), np.linspace(-1, 1, size[1], dtype=np.float32))
    image = image * (1.04 - 0.09 * x - 0.05 * y - 0.12 * (x * x + y * y))[..., None]
    return scenes.speckle(np.clip(image, 0, 255).astype(np.uint8), rng, 2.0)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out")
    options.add_argument("--seed", type=int, default=9303)
    options.add_argument("--width", type=int, default=1600)
    options.add_argument("--mrz-birth", default=HOLDER["birth"], help="the date of birth that the MRZ has, YYMMDD")
    o = options.parse_args()
    cv2.setNumThreads(1)
    HOLDER["mrz_birth"] = o.mrz_birth
    image = picture(o.seed)
    if o.width != image.shape[1]:
        image = cv2.resize(image, (o.width, image.shape[0] * o.width // image.shape[1]), interpolation=cv2.INTER_AREA)
    cv2.imwrite(o.out, image, [cv2.IMWRITE_JPEG_QUALITY, 85])


if __name__ == "__main__":
    main()
