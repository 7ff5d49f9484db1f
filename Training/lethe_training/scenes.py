"""Captures: drawn pages laid on grounds, seen by a camera or a scanner, with the truth carried along.

A scene is drawn straight at the size it is wanted in, so that a training window costs milliseconds. Coordinates are
continuous pixels, as in `pages`.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

import cv2
import numpy as np

from . import pages
from .pages import Page

MRZ_POINTS, TEXT_POINTS = 9, 3
_HALF = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
_HALF_BACK = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])


@dataclass
class Placed:
    """A page in a scene. Strips are (line, point along it, top or base, xy)."""
    page: Page
    homography: np.ndarray
    outlines: list[np.ndarray]
    mrz: np.ndarray
    text: np.ndarray
    tint: float = 1.0


@dataclass
class Scene:
    image: np.ndarray
    placed: list[Placed] = field(default_factory=list)
    covers: list[np.ndarray] = field(default_factory=list)
    condition: str = "plain"
    severity: int = 0


# MARK: - Geometry

def _level(page: Page, factor: float) -> np.ndarray:
    """The page, halved as often as leaves it no smaller than `factor`: the resize that follows then costs little."""
    levels = page.__dict__.setdefault("_levels", [page.image])
    k = int(max(0.0, min(3.0, -math.log2(factor) + 0.01)))
    while len(levels) <= k:
        h, w = levels[-1].shape[:2]
        levels.append(cv2.resize(levels[-1], (w // 2, h // 2), interpolation=cv2.INTER_AREA))
    return levels[k]


def _strips(page: Page, kind: str, points: int) -> np.ndarray:
    key = "_strips_" + kind
    cached = page.__dict__.get(key)
    if cached is None:
        quads = np.float32([l.quad for l in page.lines if l.kind == kind]).reshape(-1, 4, 2)
        t = np.linspace(0, 1, points, dtype=np.float32)[None, :, None]
        top = quads[:, None, 0] * (1 - t) + quads[:, None, 1] * t
        base = quads[:, None, 3] * (1 - t) + quads[:, None, 2] * t
        cached = page.__dict__[key] = np.stack([top, base], 2)
    return cached


def project(h: np.ndarray, points: np.ndarray) -> np.ndarray:
    flat = points.reshape(-1, 2).astype(np.float64)
    z = flat @ h[:, :2].T + h[:, 2]
    return (z[:, :2] / z[:, 2:]).reshape(points.shape).astype(np.float32)


def look(rng: random.Random, size: tuple[int, int], turn: float, tilt: float) -> np.ndarray:
    """Page pixels to a camera's plane: unit is the page's longer side, the page's middle lies at 0."""
    w, h = size
    unit = 1 / max(w, h)
    axis = rng.random() * 2 * math.pi
    distance = rng.uniform(1.3, 4)
    u = np.array([math.cos(axis), math.sin(axis), 0])
    k = np.array([[0, -u[2], u[1]], [u[2], 0, -u[0]], [-u[1], u[0], 0]])
    r = np.eye(3) + math.sin(tilt) * k + (1 - math.cos(tilt)) * k @ k
    z = np.array([[math.cos(turn), -math.sin(turn), 0], [math.sin(turn), math.cos(turn), 0], [0, 0, 1]])
    r = r @ z
    base = np.array([[unit, 0, -w * unit / 2], [0, unit, -h * unit / 2], [0, 0, 1]])
    m = np.column_stack([r[:, 0], r[:, 1], [0, 0, distance]])
    return np.diag([distance, distance, 1]) @ m @ base


def fit(rng: random.Random, h: np.ndarray, size: tuple[int, int], frame: tuple[int, int], fill: float, centred: float = 0.0) -> np.ndarray:
    """Scale and shift so that the page takes `fill` of the frame's narrower way; over 1 it overflows."""
    w, ht = size
    corners = project(h, np.float32([[0, 0], [w, 0], [w, ht], [0, ht]]))
    low, high = corners.min(0), corners.max(0)
    extent = high - low
    s = fill * min(frame[0] / extent[0], frame[1] / extent[1])
    room = np.array(frame) - extent * s
    place = np.array([rng.random(), rng.random()]) * (1 - centred) + 0.5 * centred
    shift = room * place - low * s
    return np.array([[s, 0, shift[0]], [0, s, shift[1]], [0, 0, 1]]) @ h


class Bend:
    """A sheet that does not lie flat: points of the page move along a long wave."""

    def __init__(self, rng: random.Random, size: tuple[int, int], strength: float):
        self.w, self.h = size
        self.along = rng.random() < 0.7
        self.a = strength * max(size) * rng.choice([-1, 1])
        self.k, self.p = rng.uniform(0.4, 1.3), rng.random()

    def shift(self, p: np.ndarray) -> np.ndarray:
        out = np.zeros_like(p)
        if self.along:
            out[..., 1] = self.a * np.sin(math.pi * (self.k * p[..., 0] / self.w + self.p))
        else:
            out[..., 0] = self.a * np.sin(math.pi * (self.k * p[..., 1] / self.h + self.p))
        return out

    def forward(self, p: np.ndarray) -> np.ndarray:
        return p - self.shift(p - self.shift(p))


def place(scene: Scene, page: Page, h: np.ndarray, rng: random.Random, bend: Bend | None = None, shadow: float = 0.0, tint: float = 1.0) -> None:
    """Draw `page` into the scene by the map `h` and remember its truth."""
    image = scene.image
    sh, sw = image.shape[:2]
    w, ht = page.size
    corners = np.float32([[0, 0], [w, 0], [w, ht], [0, ht]])
    edge = corners
    if bend is not None:
        t = np.linspace(0, 1, 9, dtype=np.float32)[:, None]
        edge = np.concatenate([corners[i] * (1 - t) + corners[(i + 1) % 4] * t for i in range(4)])
        edge = bend.forward(edge)
    quad = project(h, edge)
    low = np.floor(quad.min(0)).astype(int) - 2
    high = np.ceil(quad.max(0)).astype(int) + 2
    x0, y0, x1, y1 = max(low[0], 0), max(low[1], 0), min(high[0], sw), min(high[1], sh)
    forward = (lambda p: project(h, bend.forward(p))) if bend is not None else (lambda p: project(h, p))
    record = Placed(page, h, [forward(o) for o in page.outlines], forward(_strips(page, "mrz", MRZ_POINTS)), forward(_strips(page, "text", TEXT_POINTS)), tint)
    if x0 >= x1 or y0 >= y1:
        return
    scene.placed.append(record)
    # the page at about the scale it will have, so that bilinear sampling does not alias
    area = abs(float(cv2.contourArea(quad)))
    scale = math.sqrt(area / (w * ht))
    source, alpha, f = page.image, page.alpha, 1.0
    if scale < 0.85:
        f = min(1.0, scale * 1.2)
        size = (max(8, int(w * f)), max(8, int(ht * f)))
        source = cv2.resize(_level(page, f), size, interpolation=cv2.INTER_AREA)
        fx, fy = size[0] / w, size[1] / ht
    else:
        fx = fy = 1.0
    back = np.linalg.inv(h)
    if bend is None:
        m = np.diag([fx, fy, 1]) @ back @ np.array([[1, 0, x0], [0, 1, y0], [0, 0, 1]])
        m = _HALF_BACK @ m @ _HALF
        flags = (cv2.INTER_CUBIC if scale > 1.3 else cv2.INTER_LINEAR) | cv2.WARP_INVERSE_MAP
        seen = cv2.warpPerspective(source, m, (x1 - x0, y1 - y0), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    else:
        step = 8
        gx = np.arange(x0, x1 + step, step, dtype=np.float32)
        gy = np.arange(y0, y1 + step, step, dtype=np.float32)
        grid = np.stack(np.meshgrid(gx, gy), -1)
        q = project(back, grid)
        q = (q + bend.shift(q)) * np.float32([fx, fy]) - 0.5
        q = cv2.warpAffine(q, np.float64([[1 / step, 0, 0.5 / step], [0, 1 / step, 0.5 / step]]), (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
        seen = cv2.remap(source, q[..., 0], q[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
    cv2.fillPoly(mask, [((quad - np.float32([x0 + 0.5, y0 + 0.5])) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    if alpha is not None and bend is None:
        small = cv2.resize(alpha, (source.shape[1], source.shape[0]), interpolation=cv2.INTER_AREA) if f != 1 else alpha
        mask = np.minimum(mask, cv2.warpPerspective(small, m, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP))
    region = image[y0:y1, x0:x1]
    if shadow > 0:
        pad = max(2, int(0.02 * max(x1 - x0, y1 - y0)))
        dark = cv2.blur(mask, (2 * pad + 1, 2 * pad + 1))
        dx, dy = rng.randint(-pad, pad), rng.randint(-pad, pad)
        dark = np.roll(dark, (dy, dx), (0, 1))
        weight = 256 - (dark.astype(np.uint16) * int(shadow * 256) >> 8)
        shaded = (region * (weight if region.ndim == 2 else weight[..., None]) >> 8).astype(np.uint8)
        region[:] = shaded
    if tint != 1.0:
        seen = cv2.convertScaleAbs(seen, alpha=tint)
    mask16 = mask.astype(np.uint16) + (mask >> 7)
    mask16 = mask16 if region.ndim == 2 else mask16[..., None]
    region[:] = ((seen * mask16 + region * (256 - mask16)) >> 8).astype(np.uint8)


# MARK: - Grounds

_noise: np.ndarray | None = None


def noise(rng: random.Random, shape: tuple[int, ...]) -> np.ndarray:
    """Standard normal noise, cut from one big sheet."""
    global _noise
    if _noise is None:
        _noise = np.random.default_rng(5).standard_normal((1600, 1600)).astype(np.float32)
    h, w = shape[:2]
    th, tw = min(h, 1100), min(w, 1100)

    def cut() -> np.ndarray:
        y, x = rng.randint(0, 1600 - th), rng.randint(0, 1600 - tw)
        part = _noise[y:y + th, x:x + tw]
        if (th, tw) != (h, w):
            part = np.tile(part, (math.ceil(h / th), math.ceil(w / tw)))[:h, :w]
        return part
    return cut() if len(shape) == 2 else np.stack([cut() for _ in range(shape[2])], -1)


def _flat(rng: random.Random, w: int, h: int, channels: int, low: int = 0, high: int = 255) -> np.ndarray:
    shape = (h, w) if channels == 1 else (h, w, 3)
    image = np.empty(shape, np.uint8)
    image[:] = rng.randint(low, high) if channels == 1 else pages._tint(rng, rng.uniform(low, high), rng.uniform(0, 40))
    return image


def _texture(rng: random.Random, w: int, h: int) -> np.ndarray:
    """Wood, cloth, stone, carpet: noise of one or two grains, stretched."""
    out = np.zeros((h, w), np.float32)
    for _ in range(rng.randint(1, 3)):
        gx, gy = rng.choice([2, 4, 8, 20, 60, 160]), rng.choice([2, 4, 8, 20, 60, 160])
        grid = noise(rng, (gy, gx))
        out += cv2.resize(np.ascontiguousarray(grid), (w, h), interpolation=cv2.INTER_CUBIC) * rng.uniform(3, 22)
    if rng.random() < 0.25:
        t = np.arange(w, dtype=np.float32)[None] * rng.uniform(0.2, 1.5) + np.arange(h, dtype=np.float32)[:, None] * rng.uniform(-0.6, 0.6)
        out += np.sin(t) * rng.uniform(3, 25)
    return out


def background(rng: random.Random, w: int, h: int, channels: int) -> np.ndarray:
    draw = rng.random()
    if draw < 0.2:
        return _flat(rng, w, h, channels)
    image = _flat(rng, w, h, channels, 20, 235)
    if draw < 0.3:
        light = pages._field(rng, w, h, 3, 3, -60, 60)
        image = np.clip(image + (light if channels == 1 else light[..., None]), 0, 255).astype(np.uint8)
    elif draw < 0.78:
        grain = _texture(rng, w, h)
        image = np.clip(image + (grain if channels == 1 else grain[..., None]), 0, 255).astype(np.uint8)
    elif draw < 0.86:  # keys, tiles, slats
        nx, ny = rng.randint(3, 24), rng.randint(2, 18)
        for i in range(nx):
            for j in range(ny):
                x, y = int(i * w / nx), int(j * h / ny)
                c = rng.randint(0, 255)
                cv2.rectangle(image, (x + 2, y + 2), (int(x + w / nx * 0.85), int(y + h / ny * 0.85)), c if channels == 1 else pages._tint(rng, c, 30), -1)
        if rng.random() < 0.6:
            image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.6, 3))
    else:  # clutter
        for _ in range(rng.randint(4, 40)):
            c = rng.randint(0, 255)
            colour = c if channels == 1 else pages._tint(rng, c, 70)
            x, y, r = rng.randint(0, w), rng.randint(0, h), rng.randint(4, max(5, w // 4))
            if rng.random() < 0.5:
                cv2.ellipse(image, (x, y), (r, max(2, int(r * rng.uniform(0.2, 1)))), rng.uniform(0, 180), 0, 360, colour, -1, cv2.LINE_AA)
            else:
                box = cv2.boxPoints(((x, y), (r * 2, r * rng.uniform(0.1, 2)), rng.uniform(0, 180)))
                cv2.fillPoly(image, [box.astype(np.int32)], colour, cv2.LINE_AA)
        if rng.random() < 0.5:
            image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.8, 6))
    return image


def finger(scene: Scene, rng: random.Random) -> None:
    """A finger that holds the page comes in from the frame's edge."""
    image = scene.image
    h, w = image.shape[:2]
    width = rng.uniform(0.05, 0.13) * max(w, h)
    side = rng.randrange(4)
    t = rng.random()
    edge = [(t * w, -width), (t * w, h + width), (-width, t * h), (w + width, t * h)][side]
    inward = [(0, 1), (0, -1), (1, 0), (-1, 0)][side]
    length = rng.uniform(0.06, 0.22) * max(w, h) + width
    lean = rng.uniform(-0.5, 0.5)
    tip = (edge[0] + inward[0] * length + inward[1] * lean * length, edge[1] + inward[1] * length + inward[0] * lean * length)
    x0, x1 = (int(min(max(v, 0), w)) for v in (min(edge[0], tip[0]) - width, max(edge[0], tip[0]) + width))
    y0, y1 = (int(min(max(v, 0), h)) for v in (min(edge[1], tip[1]) - width, max(edge[1], tip[1]) + width))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    part = image[y0:y1, x0:x1]
    layer = np.zeros((y1 - y0, x1 - x0), np.uint8)
    cv2.line(layer, (int(edge[0]) - x0, int(edge[1]) - y0), (int(tip[0]) - x0, int(tip[1]) - y0), 255, max(2, int(width)), cv2.LINE_AA)
    layer = cv2.GaussianBlur(layer, (0, 0), max(0.6, width / 25))
    skin = np.float32([105, 135, 190]) * rng.uniform(0.35, 1.25)
    if image.ndim == 2:
        skin = skin.mean(keepdims=True)[0]
    shade = cv2.GaussianBlur(layer, (0, 0), max(1.0, width / 5)).astype(np.float32) / 255
    tone = (0.55 + 0.45 * shade) if image.ndim == 2 else (0.55 + 0.45 * shade)[..., None]
    mask = layer.astype(np.float32) / 255
    mask = mask if image.ndim == 2 else mask[..., None]
    part[:] = np.clip(part + (np.minimum(skin, 250) * tone - part) * mask, 0, 255).astype(np.uint8)
    scene.covers.append(cv2.boxPoints(((0.5 * (edge[0] + tip[0]), 0.5 * (edge[1] + tip[1])), (math.dist(edge, tip) + width, width), math.degrees(math.atan2(tip[1] - edge[1], tip[0] - edge[0])))))


# MARK: - Light and lens

def _broad(field_: np.ndarray, image: np.ndarray) -> np.ndarray:
    return field_ if image.ndim == 2 else field_[..., None]


def _lowres_field(w: int, h: int, draw) -> np.ndarray:
    """Draw a light field small and enlarge it."""
    k = max(1, max(w, h) // 160)
    small = draw(max(4, w // k), max(4, h // k))
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_LINEAR)


def light(image: np.ndarray, rng: random.Random, severity: float) -> np.ndarray:
    """Uneven light and the edge of a shadow."""
    h, w = image.shape[:2]

    def draw(sw: int, sh: int) -> np.ndarray:
        out = pages._field(rng, sw, sh, 3, 3, 1 - 0.35 * severity, 1 + 0.2 * severity)
        if rng.random() < 0.6:
            layer = np.zeros((sh, sw), np.float32)
            a = rng.random() * 2 * math.pi
            cx, cy = rng.uniform(0.1, 0.9) * sw, rng.uniform(0.1, 0.9) * sh
            far = 3 * max(sw, sh)
            points = [[cx + far * math.cos(a + d), cy + far * math.sin(a + d)] for d in (-1.3, 0, 1.3)]
            cv2.fillPoly(layer, [np.int32([[cx, cy], *points])], 1.0)
            layer = cv2.GaussianBlur(layer, (0, 0), rng.uniform(0.5, 14))
            out *= 1 - layer * rng.uniform(0.15, 0.35 + 0.4 * severity)
        return out
    return np.clip(image * _broad(_lowres_field(w, h, draw), image), 0, 255).astype(np.uint8)


def glare(image: np.ndarray, rng: random.Random, severity: float) -> np.ndarray:
    h, w = image.shape[:2]

    def draw(sw: int, sh: int) -> np.ndarray:
        layer = np.zeros((sh, sw), np.float32)
        for _ in range(rng.randint(1, 3)):
            r = rng.uniform(0.03, 0.08 + 0.12 * severity) * max(sw, sh)
            cv2.ellipse(layer, (rng.randint(0, sw), rng.randint(0, sh)), (max(1, int(r)), max(1, int(r * rng.uniform(0.2, 1)))), rng.uniform(0, 180), 0, 360, 1.0, -1)
        layer = cv2.GaussianBlur(layer, (0, 0), rng.uniform(2, 9))
        return np.clip(layer * rng.uniform(0.5, 1.1 + 0.5 * severity), 0, 1)
    g = _broad(_lowres_field(w, h, draw), image)
    return np.clip(image + (255 - image) * g, 0, 255).astype(np.uint8)


def motion(image: np.ndarray, rng: random.Random, length: float) -> np.ndarray:
    n = int(length) | 1
    if n < 3:
        return cv2.GaussianBlur(image, (0, 0), max(0.3, length / 3))
    kernel = np.zeros((n, n), np.float32)
    a = rng.random() * math.pi
    c = (n - 1) / 2
    cv2.line(kernel, (int(round(c - c * math.cos(a))), int(round(c - c * math.sin(a)))), (int(round(c + c * math.cos(a))), int(round(c + c * math.sin(a)))), 1.0, 1, cv2.LINE_AA)
    return cv2.filter2D(image, -1, kernel / kernel.sum())


def jpeg(image: np.ndarray, quality: int) -> np.ndarray:
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(data, cv2.IMREAD_UNCHANGED if image.ndim == 3 else cv2.IMREAD_GRAYSCALE)


def speckle(image: np.ndarray, rng: random.Random, sigma: float) -> np.ndarray:
    n = noise(rng, image.shape)
    if rng.random() < 0.3:
        n = cv2.GaussianBlur(n, (0, 0), 0.8) * 2
    return np.clip(image + n * sigma, 0, 255).astype(np.uint8)


def tone(image: np.ndarray, rng: random.Random, severity: float) -> np.ndarray:
    gamma = math.exp(rng.uniform(-0.5, 0.5) * severity)
    low = rng.uniform(0, 70) * severity * rng.random()
    high = 255 - rng.uniform(0, 150) * severity * rng.random()
    table = low + (high - low) * (np.arange(256) / 255.0) ** gamma
    return cv2.LUT(image, np.clip(table, 0, 255).astype(np.uint8))


def photocopy(image: np.ndarray, rng: random.Random) -> np.ndarray:
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    mid, slope = rng.uniform(90, 170), rng.uniform(1.4, 5)
    table = np.clip((np.arange(256) - mid) * slope + 128, rng.uniform(0, 40), 255).astype(np.uint8)
    grey = cv2.LUT(speckle(grey, rng, rng.uniform(2, 12)), table)
    return grey if image.ndim == 2 else cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)


def lose_resolution(image: np.ndarray, rng: random.Random, factor: float) -> np.ndarray:
    """As if the camera had had fewer pixels."""
    h, w = image.shape[:2]
    small = cv2.resize(image, (max(8, int(w * factor)), max(8, int(h * factor))), interpolation=rng.choice([cv2.INTER_AREA, cv2.INTER_AREA, cv2.INTER_LINEAR]))
    if rng.random() < 0.4:
        small = jpeg(small, rng.randint(30, 90))
    return cv2.resize(small, (w, h), interpolation=rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST] if factor < 0.8 else [cv2.INTER_LINEAR, cv2.INTER_CUBIC]))


def wear(image: np.ndarray, rng: random.Random, unit: float, strength: float = 1.0) -> np.ndarray:
    """Everything that goes wrong at once, in small doses. `unit` is an MRZ's pitch in pixels: blur is measured by it."""
    if rng.random() < 0.4:
        image = light(image, rng, rng.random() * strength)
    if rng.random() < 0.15:
        image = glare(image, rng, rng.random() * strength)
    if rng.random() < 0.35:
        image = tone(image, rng, rng.random() * strength)
    if rng.random() < 0.06:
        image = photocopy(image, rng)
    draw = rng.random()
    if draw < 0.22:
        image = cv2.GaussianBlur(image, (0, 0), max(0.3, unit * rng.uniform(0.02, 0.16) * strength))
    elif draw < 0.34:
        image = motion(image, rng, unit * rng.uniform(0.1, 0.6) * strength + 1)
    elif draw < 0.46:
        image = lose_resolution(image, rng, rng.uniform(0.4, 0.9) if strength >= 1 else rng.uniform(0.6, 0.95))
    elif draw < 0.56:  # sharpened by the phone
        soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.6, 1.5))
        image = cv2.addWeighted(image, 1.8, soft, -0.8, 0)
    if rng.random() < 0.4:
        image = speckle(image, rng, rng.uniform(1, 14) * strength)
    if rng.random() < 0.4:
        image = jpeg(image, rng.randint(25, 95))
    if rng.random() < 0.015:
        image = 255 - image
    return image


# MARK: - What lies where

def attitude(rng: random.Random) -> tuple[float, float, bool]:
    """Turn and tilt in radians, and whether a scanner rather than a camera looks."""
    draw = rng.random()
    if draw < 0.3:
        quarter = rng.choice([0, 0, 0, 1, 2, 3])
        return math.radians(90 * quarter + (rng.gauss(0, 1.5) if rng.random() < 0.5 else 0)), 0.0, True
    if draw < 0.6:
        turn = rng.gauss(0, 9)
    elif draw < 0.72:
        turn = rng.choice([90, 180, 270]) + rng.gauss(0, 9)
    else:
        turn = rng.uniform(0, 360)
    tilt = abs(rng.gauss(0, 14))
    return math.radians(turn), math.radians(min(tilt, 40)), False


def frame_for(rng: random.Random, longest: int) -> tuple[int, int]:
    ratio = rng.choice([4 / 3, 4 / 3, 1.42, 16 / 9, 1.0, 1.2])
    w, h = longest, int(longest / ratio)
    return (w, h) if rng.random() < 0.55 else (h, w)


# MARK: - Scenes

@dataclass
class Plan:
    """A scene before it is drawn, so that any part of it can be drawn alone."""
    frame: tuple[int, int]
    things: list[tuple]      # page, homography, bend, shadow, tint
    fingers: int
    pitch: float             # of the first MRZ, in pixels; 4 where there is none
    scanned: bool
    ground: int              # seed


class Pool:
    """Pages in gray, each used in several scenes before a new one takes its place."""

    def __init__(self, rng: random.Random, size: int, uses: int, colour: bool = False):
        self.rng, self.size, self.uses, self.colour = rng, size, uses, colour
        self.pages: dict[str, list[Page]] = {"mrz": [], "text": [], "card": []}
        self.debt = 0.0

    def take(self, kind: str) -> Page:
        share = {"mrz": self.size, "text": max(2, self.size // 3), "card": max(2, self.size // 6)}[kind]
        have = self.pages[kind]
        if len(have) < share or self.rng.random() < 1 / (self.uses * (4 if kind == "text" else 1)):
            draw = {"mrz": pages.random_page, "text": pages.text_page, "card": lambda r: pages.document(r, mrz=False)}[kind]
            page = draw(self.rng)
            if not self.colour:
                weights = np.float32([[self.rng.uniform(0.05, 0.3), self.rng.uniform(0.3, 0.7), self.rng.uniform(0.1, 0.5)]])
                page.image = cv2.transform(page.image, weights / weights.sum())
            if len(have) < share:
                have.append(page)
            else:
                have[self.rng.randrange(share)] = page
            return page
        return self.rng.choice(have)


def pitch_of(page: Page, h: np.ndarray) -> float:
    for line in page.lines:
        if line.kind == "mrz":
            q = project(h, line.quad)
            return float(np.linalg.norm(q[1] - q[0])) / len(line.text)
    return 4.0


def lay(rng: random.Random, page: Page, frame: tuple[int, int], turn: float, tilt: float, fill: float, scanned: bool, centred: float = 0.3) -> tuple:
    h = fit(rng, look(rng, page.size, turn, tilt), page.size, frame, fill, centred)
    bend = Bend(rng, page.size, rng.uniform(0.002, 0.012)) if not scanned and rng.random() < 0.2 else None
    return (page, h, bend, rng.uniform(0.2, 0.8) if rng.random() < 0.6 else 0.0, 1.0 if rng.random() < 0.6 else rng.uniform(0.6, 1.1))


def plan(rng: random.Random, pool: Pool, longest: int, negative: float = 0.12, view: tuple[float, float, bool] | None = None,
         fill: float | None = None, several: float = 0.1) -> Plan:
    """What lies where. `negative` and `several` are shares; `view` and `fill` are drawn unless given."""
    turn, tilt, scanned = view or attitude(rng)
    frame = frame_for(rng, longest)
    things, draw = [], rng.random()
    if rng.random() < 0.17:  # other paper lies about, or under it
        for _ in range(rng.randint(1, 2)):
            t, k, _ = attitude(rng)
            things.append(lay(rng, pool.take("text"), frame, t, k, rng.uniform(0.5, 2.5), False, 0))
    if draw < negative:
        kind = rng.random()
        if kind < 0.5:
            things.append(lay(rng, pool.take("text"), frame, turn, tilt, rng.uniform(0.5, 2.0), scanned))
        if kind > 0.35 and kind < 0.9:
            things.append(lay(rng, pool.take("card"), frame, turn, tilt, rng.uniform(0.3, 1.1), scanned))
        return Plan(frame, things, rng.choice([0, 0, 0, 1]), 4.0, scanned, rng.getrandbits(32))
    page = pool.take("mrz")
    if scanned and fill is None and several < 0.5 and rng.random() < 0.5:  # the picture is the page, or nearly
        w, h = page.size
        quarter = round(turn / (math.pi / 2)) % 2
        if quarter:
            w, h = h, w
        border = rng.choice([1.0, 1.0, rng.uniform(1, 1.25), rng.uniform(1, 1.6)])
        s = longest / (max(w, h) * border)
        frame = (max(48, int(w * s * rng.uniform(1, border))), max(48, int(h * s * rng.uniform(1, border))))
        things = [lay(rng, page, frame, turn, 0, rng.uniform(0.97, 1.03), True)]
        return Plan(frame, things, 0, pitch_of(page, things[0][1]), True, rng.getrandbits(32))
    if draw > 1 - several:  # several documents
        first = lay(rng, page, frame, turn, tilt, rng.uniform(0.35, 0.7), scanned, 0)
        second = pool.take("mrz" if rng.random() < 0.7 else "card")
        t2 = turn if rng.random() < 0.5 else rng.uniform(0, 2 * math.pi)
        other = lay(rng, second, frame, t2, tilt, rng.uniform(0.35, 0.7), scanned, 0)
        # the other one lies on the other side of the frame
        axis = 0 if frame[0] > frame[1] else 1
        for thing, side in ((first, 0), (other, 1)):
            w, h = thing[0].size
            c = project(thing[1], np.float32([[0, 0], [w, 0], [w, h], [0, h]]))
            low, high = c.min(0), c.max(0)
            shift = np.eye(3)
            shift[axis, 2] = (frame[axis] * 0.02 - low[axis]) if side == 0 else (frame[axis] * 0.98 - high[axis])
            thing[1][:] = shift @ thing[1]
        things += [first, other]
    else:
        fill = fill or (rng.uniform(0.25, 0.6) if rng.random() < 0.25 else rng.uniform(0.6, 1.0) if rng.random() < 0.85 else rng.uniform(1.0, 1.3))
        things.append(lay(rng, page, frame, turn, tilt, fill, scanned))
    pitch = min(pitch_of(t[0], t[1]) for t in things if t[0].documents) if any(t[0].documents for t in things) else 4.0
    return Plan(frame, things, rng.choice([0, 0, 0, 0, 1, 1, 2]) if not scanned else 0, pitch, scanned, rng.getrandbits(32))


def render(rng: random.Random, plan_: Plan, window: tuple[int, int, int, int], channels: int = 1) -> Scene:
    """Draw the part (x, y, w, h) of the scene."""
    x, y, w, h = window
    ground_rng = random.Random(plan_.ground)
    if plan_.scanned and ground_rng.random() < 0.7:
        ground = _flat(ground_rng, w, h, channels, 225, 255) if ground_rng.random() < 0.8 else _flat(ground_rng, w, h, channels, 0, 60)
    else:
        ground = background(ground_rng, w, h, channels)
    scene = Scene(ground)
    shift = np.array([[1, 0, -x], [0, 1, -y], [0, 0, 1]])
    for page, homography, bend, shadow, tint in plan_.things:
        place(scene, page, shift @ homography, rng, bend, shadow, tint)
    for _ in range(plan_.fingers):
        finger(scene, rng)
    return scene
