"""What happens to print between the press and the reader: paper, ink, light, optics, sensor, compression.

Images are float32, gray, 0...255, row-major. Lengths are in pixels of the image at hand; `cap` is the height of a capital in it,
by which most lengths are measured, so that the same damage is as hard at every size. `rng` is a `numpy.random.Generator`.
"""

from __future__ import annotations

import functools

import cv2
import numpy as np


@functools.cache
def _grain() -> np.ndarray:
    """Four million normal deviates, drawn once: noise starts at a random place in them."""
    return np.random.default_rng(20260101).standard_normal(1 << 22, dtype=np.float32)


def grain(rng, shape: tuple[int, int]) -> np.ndarray:
    """White noise of deviation 1. A view: do not write into it."""
    count = shape[0] * shape[1]
    if count > 1 << 21:
        return rng.standard_normal(shape, dtype=np.float32)
    start = int(rng.integers(0, (1 << 22) - count))
    return _grain()[start:start + count].reshape(shape)


def field(rng, height: int, width: int, cell_y: float, cell_x: float) -> np.ndarray:
    """A smooth random field, about -1...1, whose features are some `cell` pixels large."""
    rows, columns = int(height / cell_y) + 3, int(width / cell_x) + 3
    coarse = rng.standard_normal((rows, columns)).astype(np.float32) * 0.6
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)


def guilloche(rng, height: int, width: int, cap: float) -> np.ndarray:
    """Security print: one or two families of fine waved lines, 0 (paper) ... 1 (line)."""
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    total = np.zeros((height, width), np.float32)
    for _ in range(int(rng.integers(1, 3))):
        period = cap * rng.uniform(0.15, 1.2)
        angle = rng.uniform(0, np.pi) if rng.random() < 0.5 else rng.normal(0, 0.2)
        swing = period * rng.uniform(0, 3)
        length = cap * rng.uniform(2, 20)
        wave = swing * np.sin(x * (2 * np.pi / length) + rng.uniform(0, 6.28))
        if rng.random() < 0.4:
            wave = wave + swing * np.sin(x * (2 * np.pi / (length * 0.37)) + y * (1 / cap) + rng.uniform(0, 6.28))
        # A line's profile over its period, as a table: sines and powers of every pixel would cost most of a drawing's time.
        profile = np.exp(-rng.uniform(1.5, 8) * np.square(np.sin(np.arange(256) * (np.pi / 256)))).astype(np.float32)
        step = np.float32(256 / period)
        phase = y * (step * np.float32(np.cos(angle))) + (x * np.float32(np.sin(angle)) + wave) * step
        total += profile[phase.astype(np.int32) & 255]
    return np.minimum(total, 1)


def paper(rng, height: int, width: int, cap: float, level: float, contrast: float) -> np.ndarray:
    """A background around `level`; its patterns stay well below `contrast`, that of the print on it."""
    page = np.full((height, width), level, np.float32)
    if rng.random() < 0.5:
        page -= guilloche(rng, height, width, cap) * contrast * rng.uniform(0.04, 0.3) * (1 if rng.random() < 0.8 else -1)
    if rng.random() < 0.5:
        page += field(rng, height, width, cap * rng.uniform(0.5, 3), cap * rng.uniform(0.5, 8)) * contrast * rng.uniform(0.03, 0.2)
    if rng.random() < 0.3:
        page += field(rng, height, width, max(1.0, cap * 0.1), max(1.0, cap * 0.1)) * contrast * rng.uniform(0.02, 0.15)
    return page


def worn(rng, ink: np.ndarray, cap: float) -> np.ndarray:
    """Uneven, rough, dotted or scratched ink. `ink` is coverage 0...1."""
    height, width = ink.shape
    draw = rng.random()
    if draw < 0.35:  # uneven inking
        ink = ink * np.clip(1 + field(rng, height, width, cap * 0.8, cap * rng.uniform(0.5, 4)) * rng.uniform(0.1, 0.5), 0.45, 1)
    elif draw < 0.55:  # rough edges and pinholes
        rough = field(rng, height, width, max(1.0, cap * 0.08), max(1.0, cap * 0.08))
        ink = np.clip((ink + rough * rng.uniform(0.1, 0.45) - 0.5) * rng.uniform(1.2, 2.5) + 0.5, 0, 1) * np.minimum(1, ink * 4)
    elif draw < 0.75:  # dot rows of a needle or a laser
        period = cap / rng.uniform(6, 14)
        depth = rng.uniform(0.15, 0.75)
        gaps = 0.5 + 0.5 * np.sin(np.arange(height, dtype=np.float32) * (2 * np.pi / period) + rng.uniform(0, 6.28))
        if rng.random() < 0.5:
            columns = 0.5 + 0.5 * np.sin(np.arange(width, dtype=np.float32) * (2 * np.pi / period) + rng.uniform(0, 6.28))
            gaps = np.maximum(gaps[:, None], 0.3 * gaps[:, None] + 0.7 * columns[None, :])
            ink = ink * (1 - depth * gaps)
        else:
            ink = ink * (1 - depth * gaps[:, None])
    elif draw < 0.9:  # scratches and rubbed places
        for _ in range(int(rng.integers(1, 7))):
            x, y = rng.uniform(0, width), rng.uniform(0, height)
            reach = cap * rng.uniform(0.5, 6)
            angle = rng.uniform(0, np.pi)
            end = (int(x + reach * np.cos(angle)), int(y + reach * np.sin(angle)))
            cv2.line(ink, (int(x), int(y)), end, float(rng.uniform(0, 0.5)), max(1, int(cap * rng.uniform(0.02, 0.1))), cv2.LINE_AA)
    else:  # ink that spread
        ink = np.clip(cv2.GaussianBlur(ink, (0, 0), cap * rng.uniform(0.03, 0.07)) * rng.uniform(1.2, 1.7), 0, 1)
    return ink


def light(rng, image: np.ndarray, cap: float) -> np.ndarray:
    """Uneven light, the edge of a shadow, a glare spot."""
    height, width = image.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    draw = rng.random()
    if draw < 0.55:
        slope = rng.normal(0, 0.16)
        image = image * np.clip(1 + slope * x + rng.normal(0, 0.04) * y + rng.normal(0, 0.08) * x * x, 0.35, 1.5)
    if rng.random() < 0.15:
        edge = (x - rng.uniform(-1, 1)) * width / 2 + (y * height / 2) * rng.normal(0, 1)
        soft = cap * 10 ** rng.uniform(-1, 0.7)
        shade = rng.uniform(0.35, 0.85)
        image = image * (shade + (1 - shade) / (1 + np.exp(np.clip(-edge / soft * (1 if rng.random() < 0.5 else -1), -30, 30))))
    if rng.random() < 0.12:
        wide, high = cap * rng.uniform(1, 9), cap * rng.uniform(0.7, 4)
        cx, cy = rng.uniform(0, width), rng.uniform(0, height)
        px, py = (x + 1) * width / 2 - cx, (y + 1) * height / 2 - cy
        image = image + (255 - image) * (rng.uniform(0.2, 0.8) * np.exp(-np.square(px / wide) - np.square(py / high)))
    return image.astype(np.float32, copy=False)


def blur(rng, image: np.ndarray, sigma: float, sharp_ended: float = 0.5) -> np.ndarray:
    """Defocus or motion of about the strength of a Gaussian of `sigma` pixels.

    `sharp_ended`: the share of discs and straight moves, which leave stripes where a Gaussian leaves nothing.
    """
    if sigma < 0.25:
        return image
    draw = rng.random()
    if draw < 1 - sharp_ended:
        return cv2.GaussianBlur(image, (0, 0), sigma)
    if draw < 1 - sharp_ended / 2:  # a disc: its deviation is radius / 2
        radius = 2 * sigma
        size = int(np.ceil(radius)) * 2 + 1
        grid = np.arange(size, dtype=np.float32) - size // 2
        kernel = np.clip(radius + 0.5 - np.hypot(grid[None, :], grid[:, None]), 0, 1)
    else:  # a straight move: its deviation is length / sqrt(12)
        length = 3.0 * sigma
        size = int(np.ceil(length / 2)) * 2 + 3
        kernel = np.zeros((size * 4, size * 4), np.float32)
        angle = rng.uniform(0, np.pi)
        dx, dy = np.cos(angle) * length * 2, np.sin(angle) * length * 2
        middle = size * 2
        cv2.line(kernel, (round(middle - dx), round(middle - dy)), (round(middle + dx), round(middle + dy)), 1.0, 3, cv2.LINE_AA)
        kernel = cv2.resize(kernel, (size, size), interpolation=cv2.INTER_AREA)
    return cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def noise(rng, image: np.ndarray, sigma: float) -> np.ndarray:
    """Sensor noise: white, or smoothed as cameras leave it; sometimes stronger where it is bright."""
    speckle = grain(rng, image.shape)
    if rng.random() < 0.4:
        speckle = cv2.GaussianBlur(speckle, (0, 0), 0.7) * 1.9
    if rng.random() < 0.3:
        speckle = speckle * np.sqrt(np.clip(image, 0, 255) / 128)
    return image + speckle * np.float32(sigma)


def denoised(rng, image: np.ndarray, contrast: float) -> np.ndarray:
    """What a telephone's noise reduction leaves: small strokes go with the noise, edges come back too sharp."""
    draw = rng.random()
    if draw < 0.4:
        image = cv2.bilateralFilter(image, 5, contrast * rng.uniform(0.4, 1), rng.uniform(0.7, 1.3))
    elif draw < 0.6:
        image = cv2.medianBlur(image, 3)
    else:
        soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.6, 1.1))
        image = soft + (soft - cv2.GaussianBlur(soft, (0, 0), 1.5)) * np.float32(rng.uniform(0, 1.5))
    return image


def halftone(rng, image: np.ndarray, cap: float) -> np.ndarray:
    """A printed raster of dots, blended in."""
    height, width = image.shape
    period = max(2.2, cap * rng.uniform(0.1, 0.25))
    angle = rng.uniform(0, np.pi / 2)
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    u = (x * np.cos(angle) + y * np.sin(angle)) * (2 * np.pi / period)
    v = (-x * np.sin(angle) + y * np.cos(angle)) * (2 * np.pi / period)
    screen = (np.cos(u) + np.cos(v)) * 64
    dots = np.clip((image - 128 + screen) * 3 + 128, 0, 255)
    share = rng.uniform(0.15, 0.5)
    return image * (1 - share) + dots * share


def moire(rng, image: np.ndarray, contrast: float) -> np.ndarray:
    """The beat of a screen's or scanner's raster with the sensor's."""
    height, width = image.shape
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    angle, period = rng.uniform(0, np.pi), rng.uniform(2.1, 12)
    return image + np.sin((x * np.cos(angle) + y * np.sin(angle)) * (2 * np.pi / period)) * contrast * rng.uniform(0.04, 0.18)


def photocopy(rng, image: np.ndarray, low: float, high: float) -> np.ndarray:
    """Almost black and white, with specks."""
    middle = low + (high - low) * rng.uniform(0.4, 0.62)
    steep = 255 / max(8.0, high - low) * rng.uniform(1.5, 5)
    copy = np.clip((image - middle) * steep + 128, 0, 255)
    share = 10 ** rng.uniform(-3.5, -2.2)
    specks = rng.random(image.shape, dtype=np.float32)
    copy[specks < share] = 255 * (rng.random() < 0.5)
    return copy


def jpeg(rng, image: np.ndarray, quality: int) -> np.ndarray:
    """Compresses and decompresses, the block grid at a random phase."""
    top, left = int(rng.integers(0, 8)), int(rng.integers(0, 8))
    padded = cv2.copyMakeBorder(np.clip(image, 0, 255).astype(np.uint8), top, 0, left, 0, cv2.BORDER_REPLICATE)
    data = cv2.imencode(".jpg", padded, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])[1]
    return cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)[top:, left:].astype(np.float32)


def microtext(rng, height: int, width: int, cap: float) -> np.ndarray:
    """Rows of print too small to read, 0 (paper) ... 1 (ink): letters' blots at a letter's rhythm."""
    row = max(2.0, cap * rng.uniform(0.18, 0.4))
    rows = int(height / row) + 2
    columns = int(width / (row * 0.22)) + 2
    blots = rng.random((rows * 4, columns), dtype=np.float32)
    blots[3::4] = 0  # between the rows
    blots[:, rng.random(columns) < 0.17] = 0  # between the words
    image = cv2.resize(blots, (int(columns * row * 0.22) + 1, int(rows * row) + 1), interpolation=cv2.INTER_LINEAR)
    if rng.random() < 0.6:  # a band of it, not the whole ground
        top = rng.integers(0, rows) * row
        keep = np.zeros((image.shape[0], 1), np.float32)
        keep[int(top):int(top + row * rng.integers(1, 4))] = 1
        image = image * keep
    return image[:height, :width]


def pen_strokes(rng, height: int, width: int, cap: float) -> np.ndarray:
    """A signature's loops, or what is left of one in the line's rows: 0...1."""
    layer = np.zeros((height, width), np.uint8)
    middle, reach = rng.uniform(0.1, 0.9) * width, cap * rng.uniform(3, 14)
    t = np.linspace(0, 1, 160)
    turns = rng.uniform(3, 11)
    x = middle + reach * (t - 0.5) + cap * rng.uniform(0.2, 1) * np.sin(2 * np.pi * turns * t + rng.uniform(0, 6.28))
    y = height * rng.uniform(0, 1) + cap * rng.uniform(0.5, 2) * np.sin(2 * np.pi * turns * 0.93 * t) * np.sin(3 * t + rng.uniform(0, 6.28)) + cap * (t - 0.5) * rng.normal(0, 1)
    points = (np.stack([x, y], 1) * 8).astype(np.int32)
    cv2.polylines(layer, [points], False, 255, max(1, int(cap * rng.uniform(0.05, 0.14))), cv2.LINE_AA, 3)
    return layer.astype(np.float32) * (1 / 255)


def stamp(rng, height: int, width: int, cap: float) -> np.ndarray:
    """Part of a rubber stamp: rings or frames and large letters, unevenly inked: 0...1."""
    layer = np.zeros((height, width), np.uint8)
    x, y, radius = rng.uniform(0, width), rng.uniform(-1, 2) * height, cap * rng.uniform(2, 6)
    thick = max(1, int(cap * rng.uniform(0.08, 0.2)))
    if rng.random() < 0.6:
        for part in (1, rng.uniform(0.6, 0.9)):
            cv2.circle(layer, (int(x), int(y)), int(radius * part), 255, thick, cv2.LINE_AA)
    else:
        box = cv2.boxPoints(((x, y), (radius * 3, radius * 1.2), rng.normal(0, 20)))
        cv2.polylines(layer, [box.astype(np.int32)], True, 255, thick, cv2.LINE_AA)
    letters = "".join(chr(65 + int(k)) for k in rng.integers(0, 26, 5))
    cv2.putText(layer, letters, (int(x - radius * 0.7), int(y + cap * 0.5)), cv2.FONT_HERSHEY_SIMPLEX, cap / 14, 255, thick, cv2.LINE_AA)
    return layer.astype(np.float32) * (1 / 255) * np.clip(0.7 + field(rng, height, width, cap, cap) * 0.4, 0, 1)


def hologram(rng, image: np.ndarray, cap: float, contrast: float) -> np.ndarray:
    """A foil over the print: patches lighter or darker, with fine lines and sharp edges, that shine through the ink."""
    height, width = image.shape
    x, y = rng.uniform(0, width), rng.uniform(0, height)
    patch = np.zeros((height, width), np.uint8)
    if rng.random() < 0.5:
        cv2.ellipse(patch, (int(x), int(y)), (max(1, int(cap * rng.uniform(1, 8))), max(1, int(cap * rng.uniform(1, 4)))), rng.uniform(0, 180), 0, 360, 255, -1, cv2.LINE_AA)
    else:
        corners = np.stack([x + cap * rng.normal(0, 4, 5), y + cap * rng.normal(0, 2, 5)], 1)
        cv2.fillPoly(patch, [cv2.convexHull(corners.astype(np.float32)).astype(np.int32)], 255, cv2.LINE_AA)
    inside = patch.astype(np.float32) * (1 / 255)
    shine = field(rng, height, width, cap * 1.5, cap * rng.uniform(1, 5)) * 0.5 + guilloche(rng, height, width, cap) * rng.uniform(0.2, 0.9)
    strength = rng.uniform(0.15, 0.6) * contrast * (1 if rng.random() < 0.75 else -1)
    return image + inside * shine * strength
