"""Fonts of the generators, all from Debian packages, and their glyphs as ready-made bitmaps.

Drawing text with a font engine each time is an order of magnitude slower than pasting bitmaps, so each glyph is drawn
once per face, size and weight, and kept.
"""

from __future__ import annotations

import functools
import pathlib
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

DEBIAN_PACKAGES = """
fonts-ocr-b fonts-ocr-a fonts-courier-prime fonts-croscore fonts-crosextra-carlito fonts-dejavu-core fonts-dejavu-extra
fonts-freefont-ttf fonts-freefont-otf fonts-hack fonts-inconsolata fonts-jetbrains-mono fonts-lato fonts-liberation fonts-noto-mono
fonts-open-sans fonts-roboto-unhinted fonts-urw-base35
""".split()

_ROOT = pathlib.Path("/usr/share/fonts")


@dataclass(frozen=True)
class Face:
    """One font file and what it is: `ocr-b`, `courier`, `mono`, `sans`, `serif` or `ocr-a`.

    `digits` and `oval` vary the design of OCR-B: the height of digits to that of capitals, relative to the file's own,
    and the width of O relative to the file's own. Prints differ in both.
    """

    path: str
    kind: str
    digits: float = 1.0
    oval: float = 1.0

    @property
    def name(self) -> str:
        return pathlib.Path(self.path).stem


@dataclass(frozen=True)
class Glyph:
    """Coverage 0...255; `left` columns and `top` rows from pen position and baseline to the bitmap; `advance` in pixels."""

    coverage: np.ndarray
    left: int
    top: int
    advance: float


# Kind, path, and how often it is drawn in a machine readable zone.
_MRZ = [
    ("ocr-b", "opentype/ocr-b/OCRB.otf", 44),
    ("ocr-b", "opentype/ocr-b/OCRBS.otf", 22),
    ("ocr-b", "opentype/ocr-b/OCRBL.otf", 1),
    ("ocr-a", "truetype/ocr-a/OCRA.ttf", 0.7),
    ("courier", "opentype/courier-prime/Courier Prime.otf", 2),
    ("courier", "opentype/courier-prime/Courier Prime Bold.otf", 3),
    ("courier", "opentype/urw-base35/NimbusMonoPS-Regular.otf", 2),
    ("courier", "opentype/urw-base35/NimbusMonoPS-Bold.otf", 3),
    ("courier", "opentype/freefont/FreeMono.otf", 1),
    ("courier", "opentype/freefont/FreeMonoBold.otf", 2),
    ("courier", "truetype/liberation/LiberationMono-Regular.ttf", 2),
    ("courier", "truetype/liberation/LiberationMono-Bold.ttf", 1.5),
    ("mono", "truetype/dejavu/DejaVuSansMono.ttf", 2),
    ("mono", "truetype/dejavu/DejaVuSansMono-Bold.ttf", 1),
    ("mono", "truetype/noto/NotoMono-Regular.ttf", 1.5),
    ("mono", "truetype/noto/NotoSansMono-Regular.ttf", 1),
    ("mono", "truetype/noto/NotoSansMono-Bold.ttf", 0.7),
    ("mono", "truetype/hack/Hack-Regular.ttf", 1),
    ("mono", "truetype/inconsolata/Inconsolata.otf", 1),
    ("mono", "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", 0.7),
    ("mono", "opentype/courier-prime/Courier Prime Sans.otf", 1),
    ("mono", "opentype/courier-prime/Courier Prime Code.otf", 1),
    ("sans", "truetype/liberation/LiberationSans-Regular.ttf", 3),
    ("sans", "truetype/liberation/LiberationSans-Bold.ttf", 1.5),
    ("sans", "truetype/dejavu/DejaVuSans.ttf", 1),
    ("sans", "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", 0.7),
    ("sans", "truetype/open-sans/OpenSans-Regular.ttf", 0.7),
    ("sans", "opentype/urw-base35/NimbusSans-Regular.otf", 1),
    ("sans", "truetype/crosextra/Carlito-Regular.ttf", 0.5),
    ("serif", "truetype/liberation/LiberationSerif-Regular.ttf", 0.4),
]

_TEXT = [
    ("sans", "truetype/liberation/LiberationSans-Regular.ttf"),
    ("sans", "truetype/liberation/LiberationSans-Bold.ttf"),
    ("sans", "truetype/liberation/LiberationSans-Italic.ttf"),
    ("sans", "truetype/liberation/LiberationSansNarrow-Regular.ttf"),
    ("sans", "truetype/dejavu/DejaVuSans.ttf"),
    ("sans", "truetype/dejavu/DejaVuSans-Bold.ttf"),
    ("sans", "truetype/dejavu/DejaVuSansCondensed.ttf"),
    ("sans", "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"),
    ("sans", "truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"),
    ("sans", "truetype/roboto/unhinted/RobotoTTF/Roboto-Light.ttf"),
    ("sans", "truetype/open-sans/OpenSans-Regular.ttf"),
    ("sans", "truetype/open-sans/OpenSans-Bold.ttf"),
    ("sans", "truetype/lato/Lato-Regular.ttf"),
    ("sans", "truetype/crosextra/Carlito-Regular.ttf"),
    ("sans", "opentype/urw-base35/NimbusSansNarrow-Regular.otf"),
    ("serif", "truetype/liberation/LiberationSerif-Regular.ttf"),
    ("serif", "truetype/liberation/LiberationSerif-Bold.ttf"),
    ("serif", "truetype/liberation/LiberationSerif-Italic.ttf"),
    ("serif", "truetype/dejavu/DejaVuSerif.ttf"),
    ("serif", "opentype/urw-base35/C059-Roman.otf"),
    ("serif", "opentype/urw-base35/P052-Roman.otf"),
    ("serif", "truetype/freefont/FreeSerif.ttf"),
    ("courier", "opentype/courier-prime/Courier Prime.otf"),
    ("courier", "truetype/liberation/LiberationMono-Regular.ttf"),
    ("mono", "truetype/dejavu/DejaVuSansMono.ttf"),
]


@functools.cache
def mrz_fonts() -> tuple[list[Face], list[float]]:
    """Faces that machine readable zones are set in, and the weight of each in a draw. Two thirds are OCR-B."""
    faces, weights = [], []
    for kind, path, weight in _MRZ:
        full = str(_ROOT / path)
        if not pathlib.Path(full).exists():
            raise FileNotFoundError(f"{full}: install {' '.join(DEBIAN_PACKAGES)}")
        if kind == "ocr-b" and weight > 10:
            # The file's digits stand higher than its capitals; in most prints they do not.
            for digits, oval, share in [(1.0, 1.0, 0.35), (0.9, 1.0, 0.3), (0.9, 1.12, 0.2), (0.95, 0.93, 0.15)]:
                faces.append(Face(full, kind, digits, oval))
                weights.append(weight * share)
        else:
            faces.append(Face(full, kind))
            weights.append(weight)
    return faces, weights


@functools.cache
def text_fonts() -> list[Face]:
    """Faces for captions and the visual zone: sans, serif and monospaced, regular, bold and italic."""
    faces = [Face(str(_ROOT / path), kind) for kind, path in _TEXT]
    for face in faces:
        if not pathlib.Path(face.path).exists():
            raise FileNotFoundError(f"{face.path}: install {' '.join(DEBIAN_PACKAGES)}")
    return faces


@functools.cache
def sized(face: Face, cap_height: int) -> ImageFont.FreeTypeFont:
    """The face at the size at which a capital H is `cap_height` pixels high."""
    probe = ImageFont.truetype(face.path, 1000)
    left, top, right, bottom = probe.getbbox("H", anchor="ls")
    return ImageFont.truetype(face.path, max(1, round(1000 * cap_height / -top)))


@functools.lru_cache(maxsize=60_000)
def glyph(face: Face, character: str, cap_height: int, weight: int = 0) -> Glyph:
    """The bitmap of one character; `weight` -2...2 makes strokes thinner or thicker by about 4 % of the cap height a step."""
    font = sized(face, cap_height)
    pad = max(3, cap_height // 5)
    left, top, right, bottom = font.getbbox(character, anchor="ls")
    left, top, right, bottom = int(left) - pad, int(top) - pad, int(right) + pad + 1, int(bottom) + pad + 1
    image = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(image).text((-left, -top), character, font=font, fill=255, anchor="ls")
    coverage = np.asarray(image)
    advance = font.getlength(character)
    if weight:
        # A soft threshold of a blurred glyph moves its outline by a fraction of a pixel, in either direction.
        sigma = cap_height * 0.06
        soft = cv2.GaussianBlur(coverage, (0, 0), sigma).astype(np.float32) / 255
        level = {-2: 0.62, -1: 0.55, 1: 0.36, 2: 0.26}[weight]
        slope = sigma * 2.2
        coverage = (np.clip((soft - level) * slope + 0.5, 0, 1) * 255).astype(np.uint8)
    vertical = face.digits if character in "0123456789" else 1.0
    horizontal = face.oval if character == "O" else 1.0
    if vertical != 1.0 or horizontal != 1.0:
        height, width = coverage.shape
        matrix = np.float32([[horizontal, 0, (1 - horizontal) * width / 2], [0, vertical, top * (vertical - 1)]])
        coverage = cv2.warpAffine(coverage, matrix, (width, height), flags=cv2.INTER_LINEAR)
    return Glyph(coverage, left, top, advance)
