"""Draw captures with labels: `python -m lethe_training.draw --count N --seed S --out DIR`.

Writes `DIR/images/*` and `DIR/labels.jsonl`, a row a picture: `file`, `format`, `mrz`, `mrz_legible`, `condition`,
`severity` 0...3, `negative`, `size` (width, height), `quad` (document: top left, top right, bottom right, bottom left as it
is read), `mrz_line_quads` (first character's left edge to the last one's right edge, cap top to baseline),
`mrz_pitch_px`, and `documents` with the same for each where there are several. Coordinates are pixels of the file as
stored, the top left pixel covers 0...1. The same count and seed give the same pictures.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
import random

import cv2
import numpy as np

from . import scenes

FORMATS = {"MRV-A": "MRVA", "MRV-B": "MRVB", "FRA-ID": "FRA-CNI", "DL": "FRA-DL"}
# the share of each condition
CONDITIONS = {"flat_scan": 12, "tight_scan": 8, "phone": 14, "rotated": 10, "quarter_turn": 6, "tilt": 8, "small": 6, "cropped": 4,
              "light": 5, "glare": 4, "motion_blur": 4, "defocus": 4, "noise": 4, "low_res": 5, "jpeg": 4, "photocopy": 3,
              "dark": 3, "two_documents": 5, "mixed": 8, "negative": 10}


def _view(rng: random.Random, condition: str, severity: int) -> tuple[float, float, bool]:
    """Turn, tilt, and whether a scanner looks."""
    small = math.radians(rng.gauss(0, 3))
    if condition in ("flat_scan", "tight_scan", "photocopy"):
        return (small * severity / 3 if condition != "tight_scan" else 0.0), 0.0, True
    if condition == "quarter_turn":
        return math.radians(rng.choice([90, 180, 270])) + small * 0.5, math.radians(rng.uniform(0, 3) * severity), rng.random() < 0.5
    if condition in ("rotated", "mixed", "negative"):
        return rng.uniform(0, 2 * math.pi), math.radians(rng.uniform(0, 5 * severity)), False
    if condition == "tilt":
        return math.radians(rng.gauss(0, 15)), math.radians(rng.uniform(8, 10) * (severity + 1)), False
    return math.radians(rng.gauss(0, 6)), math.radians(rng.uniform(0, 4) * severity), False


def _spoil(image: np.ndarray, rng: random.Random, condition: str, severity: int, pitch: float) -> tuple[np.ndarray, float]:
    """The condition's own damage, and the pitch that the print's detail is left with."""
    detail = pitch
    if condition == "mixed":
        for name in rng.sample(["light", "glare", "motion_blur", "defocus", "noise", "low_res", "jpeg", "dark"], 2 + severity // 2):
            image, left = _spoil(image, rng, name, max(0, severity - 1), pitch)
            detail = min(detail, left)
        return image, detail
    if condition == "light":
        image = scenes.light(image, rng, 0.3 + 0.23 * severity)
    elif condition == "glare":
        image = scenes.glare(image, rng, 0.2 + 0.25 * severity)
    elif condition == "motion_blur":
        length = pitch * (0.2, 0.35, 0.5, 0.65)[severity]
        image, detail = scenes.motion(image, rng, length), min(pitch, 4.2 * pitch / max(1.0, length))
    elif condition == "defocus":
        sigma = pitch * (0.06, 0.10, 0.14, 0.18)[severity]
        image, detail = cv2.GaussianBlur(image, (0, 0), max(0.3, sigma)), min(pitch, 1.15 * pitch / max(0.2, sigma))
    elif condition == "noise":
        image = scenes.speckle(image, rng, (6, 12, 20, 30)[severity])
    elif condition == "low_res" and pitch > 6:
        goal = (14, 11, 9, 7.5)[severity]
        if goal < pitch:
            k = goal / pitch
            image = cv2.resize(image, (max(8, int(image.shape[1] * k)), max(8, int(image.shape[0] * k))), interpolation=cv2.INTER_AREA)
            detail = goal
    elif condition == "jpeg":
        image = scenes.jpeg(image, (45, 30, 20, 12)[severity])
    elif condition == "photocopy":
        image = scenes.photocopy(image, rng)
    elif condition == "dark":
        table = np.clip((np.arange(256) / 255.0) ** 1.1 * (170, 120, 80, 50)[severity], 0, 255).astype(np.uint8)
        image = scenes.speckle(cv2.LUT(image, table), rng, 1 + severity)
    return image, detail


def _faintest(gray: np.ndarray, quad: np.ndarray, characters: int) -> float:
    """The least contrast, in gray levels, of any three neighbouring cells of a line."""
    width = characters * 6
    box = np.float32([[0, 0], [width, 0], [width, 10], [0, 10]])
    patch = cv2.warpPerspective(gray, cv2.getPerspectiveTransform(quad.astype(np.float32), box), (width, 10), flags=cv2.INTER_AREA).astype(np.float32)
    cells = patch[:, :characters // 3 * 18].reshape(10, -1, 18).transpose(1, 0, 2).reshape(-1, 180)
    return float((np.percentile(cells, 92, axis=1) - np.percentile(cells, 8, axis=1)).min())


def _documents(scene: scenes.Scene, image: np.ndarray, detail: float, pitch: float) -> list[dict]:
    out, size = [], (image.shape[1], image.shape[0])
    gray = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    h, w = scene.image.shape[:2]
    covered = np.zeros((h, w), np.uint8)
    for cover in scene.covers:
        cv2.fillPoly(covered, [cover.astype(np.int32)], 1)
    kx, ky = size[0] / w, size[1] / h
    for k, record in enumerate(scene.placed):
        if not record.page.documents:
            continue
        document = record.page.documents[0]
        strips = record.mrz
        quads = np.stack([strips[:, 0, 0], strips[:, -1, 0], strips[:, -1, 1], strips[:, 0, 1]], 1)
        own = [float(np.linalg.norm(np.diff(strips[i].mean(1), axis=0), axis=1).sum()) / len(t) for i, t in enumerate(document["mrz"])]
        inside = bool((strips[..., 0] > 1).all() and (strips[..., 1] > 1).all() and (strips[..., 0] < w - 1).all() and (strips[..., 1] < h - 1).all())
        free = inside
        if inside:
            for i in range(len(strips)):
                points = strips[i].reshape(-1, 2)
                dense = np.concatenate([points * (1 - t) + np.roll(points, -2, 0) * t for t in (0, 0.25, 0.5, 0.75)])[:-8]
                xy = np.clip(dense, 0, [w - 1, h - 1]).astype(int)
                free &= not covered[xy[:, 1], xy[:, 0]].any()
        for later in scene.placed[k + 1:]:
            for outline in later.outlines or []:
                free &= not any(cv2.pointPolygonTest(outline.astype(np.float32).reshape(-1, 1, 2), (float(x), float(y)), False) >= 0
                                for x, y in quads.reshape(-1, 2))
        left = min(own) * min(1.0, detail / pitch)
        scale = np.float32([kx, ky])
        if free:
            free &= min(_faintest(gray, q * scale, len(t)) for q, t in zip(quads, document["mrz"])) > 14
        out.append(dict(format=FORMATS.get(document["format"], document["format"]), mrz=document["mrz"],
                        mrz_legible=bool(free and left >= 6.0),
                        quad=np.round(record.outlines[0][::8 if len(record.outlines[0]) == 36 else 1][:4] * scale, 2).tolist(),
                        mrz_line_quads=np.round(quads * scale, 2).tolist(), mrz_pitch_px=round(min(own) * kx, 2), kind=record.page.kind))
    return out


def capture(rng: random.Random, pool: scenes.Pool) -> tuple[np.ndarray, dict, str, list[int]]:
    """A picture, its label, its file's ending and the codec's parameters."""
    condition = rng.choices(list(CONDITIONS), list(CONDITIONS.values()))[0]
    severity = rng.randint(0, 3)
    big = rng.random() < 0.03
    longest = rng.randint(3600, 4100) if big else int(math.sqrt(rng.uniform(0.2, 3.0) * 1e6 * 4 / 3) if rng.random() < 0.6 else rng.uniform(520, 1400))
    fill = rng.uniform(0.65, 0.98)
    if condition == "small":
        fill = (0.6, 0.5, 0.4, 0.3)[severity]
        longest = max(longest, 1500)
    elif condition == "cropped":
        fill = rng.uniform(1.0, 1.05 + 0.08 * severity)
    plan = scenes.plan(rng, pool, longest, 1.0 if condition == "negative" else 0.0, _view(rng, condition, severity),
                       None if condition == "tight_scan" else fill, 1.0 if condition == "two_documents" else 0.0)
    if condition == "tight_scan" and longest < 700 and rng.random() < 0.5:  # thumbnails: 275 pixels for a visa's 44 characters is the worst
        k = rng.uniform(330, 520) / longest
        plan.things = [(t[0], np.diag([k, k, 1]) @ t[1], *t[2:]) for t in plan.things]
        plan.frame, plan.pitch = (max(32, int(plan.frame[0] * k)), max(32, int(plan.frame[1] * k))), plan.pitch * k
    scene = scenes.render(rng, plan, (0, 0, *plan.frame), 3)
    image, detail = _spoil(scene.image, rng, condition, severity, plan.pitch)
    if condition in ("phone", "rotated", "small", "tilt") and rng.random() < 0.5:
        image = scenes.light(image, rng, 0.25)
    if condition not in ("tight_scan", "noise", "dark") and not plan.scanned and rng.random() < 0.6:
        image = scenes.speckle(image, rng, rng.uniform(0.5, 4))
    if rng.random() < 0.06:
        image = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    documents = _documents(scene, image, detail, plan.pitch)
    label = dict(format=None, mrz=None, mrz_legible=None, quad=None) | (documents[0] if documents else {})
    label |= dict(condition=condition, severity=severity, negative=not documents, size=[image.shape[1], image.shape[0]])
    if len(documents) > 1:
        label["documents"] = documents
    if rng.random() < 0.1 and not big:
        return image, label, "png", [cv2.IMWRITE_PNG_COMPRESSION, 1]
    if rng.random() < 0.04 and not big:
        return image, label, "webp", [cv2.IMWRITE_WEBP_QUALITY, rng.randint(60, 95)]
    return image, label, "jpg", [cv2.IMWRITE_JPEG_QUALITY, rng.randint(55, 95) if rng.random() < 0.8 else rng.randint(30, 55),
                                 cv2.IMWRITE_JPEG_PROGRESSIVE, int(rng.random() < 0.1)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", required=True)
    options.add_argument("--uses", type=int, default=1, help="captures of each drawn page; more is faster and less varied")
    o = options.parse_args()
    cv2.setNumThreads(1)
    out = pathlib.Path(o.out)
    (out / "images").mkdir(parents=True, exist_ok=True)
    rng = random.Random(o.seed)
    pool = scenes.Pool(rng, 8, o.uses, colour=True)
    with open(out / "labels.jsonl", "w") as labels:
        for i in range(o.count):
            image, label, ending, parameters = capture(rng, pool)
            name = f"images/{o.seed}-{i:05d}.{ending}"
            cv2.imwrite(str(out / name), image, parameters)
            labels.write(json.dumps(dict(id=f"{o.seed}-{i:05d}", file=name) | label, ensure_ascii=False) + "\n")
            labels.flush()


if __name__ == "__main__":
    main()
