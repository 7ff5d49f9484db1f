"""Draw the captures that the reader's tests read: `python -m lethe_training.reader_fixtures Tests/DocumentReaderTests/Fixtures`.

One easy capture of each kind, small enough to be kept with the tests, and `labels.jsonl` with the truth in the form that
`lethe_training.draw` documents. A mirrored capture's quads keep the text's own order: top left is where it begins.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
import random
from dataclasses import dataclass

import cv2
import numpy as np

from . import draw, pages, scenes


@dataclass
class Capture:
    """What is laid before the camera, and how."""
    file: str
    seed: int
    formats: tuple[str, ...]        # "text" and "card" for what has no MRZ
    frame: tuple[int, int]
    turn: float = 0.0               # degrees clockwise
    tilt: float = 0.0
    fill: float = 0.92
    gray: bool = False
    mirrored: bool = False
    quality: int = 72


CAPTURES = [
    Capture("td3-upright.jpg", 1, ("TD3",), (800, 600), turn=3, tilt=6),
    Capture("td1-scan.png", 108, ("TD1",), (480, 310), fill=0.98, gray=True),
    Capture("td2-upside-down.webp", 202, ("TD2",), (760, 560), turn=182, quality=86),
    Capture("mrva-quarter-turn.jpg", 301, ("MRV-A",), (560, 800), turn=90),
    Capture("mrvb-tilted.jpg", 403, ("MRV-B",), (720, 600), turn=-24, tilt=22),
    Capture("td3-small.jpg", 503, ("TD3",), (1500, 1000), turn=-7, fill=0.62, quality=66),
    Capture("two-documents.jpg", 603, ("TD3", "TD1"), (760, 1160), turn=2, quality=64),
    Capture("td3-mirrored.jpg", 704, ("TD3",), (800, 600), turn=-4, mirrored=True),
    Capture("no-document-text.png", 801, ("text",), (480, 360), gray=True),
    Capture("no-document-card.jpg", 901, ("card",), (640, 480), turn=5, tilt=8),
]


def _page(rng: random.Random, kind: str) -> pages.Page:
    if kind == "text":
        return pages.text_page(rng)
    if kind == "card":
        return pages.document(rng, mrz=False)
    return pages.document(rng, kind)


def picture(capture: Capture, seed: int) -> tuple[np.ndarray, dict]:
    rng = random.Random(seed)
    pages._grounds.clear()  # so that each capture depends on its own seed alone
    w, h = capture.frame
    scene = scenes.Scene(scenes._flat(rng, w, h, 3, 60, 150))
    things = [_page(rng, kind) for kind in capture.formats]
    share = h // len(things)
    pitch = math.inf
    for k, page in enumerate(things):
        view = scenes.look(rng, page.size, math.radians(capture.turn), math.radians(capture.tilt))
        view = scenes.fit(rng, view, page.size, (w, share), capture.fill, 1.0)
        view = np.array([[1, 0, 0], [0, 1, k * share], [0, 0, 1.0]]) @ view
        scenes.place(scene, page, view, rng)
        pitch = min(pitch, scenes.pitch_of(page, view))
    image = scene.image
    documents = draw._documents(scene, image, pitch, pitch)
    if capture.gray:
        image = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    if capture.mirrored:
        image = np.ascontiguousarray(image[:, ::-1])
    for document in documents:
        for key in ("quad", "mrz_line_quads"):
            places = np.float64(document[key])
            document[key] = (np.float64([w, 0]) + np.float64([-1, 1]) * places if capture.mirrored else places).round(1).tolist()
    return image, dict(file=capture.file, size=[w, h], mirrored=capture.mirrored, documents=documents)


def write(capture: Capture, seed: int, folder: pathlib.Path) -> dict:
    image, label = picture(capture, seed)
    parameters = {"jpg": [cv2.IMWRITE_JPEG_QUALITY, capture.quality], "webp": [cv2.IMWRITE_WEBP_QUALITY, capture.quality],
                  "png": [cv2.IMWRITE_PNG_COMPRESSION, 9]}[capture.file.rsplit(".")[-1]]
    cv2.imwrite(str(folder / capture.file), image, parameters)
    return label


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=pathlib.Path)
    o = options.parse_args()
    cv2.setNumThreads(1)
    o.out.mkdir(parents=True, exist_ok=True)
    labels = [write(capture, capture.seed, o.out) for capture in CAPTURES]
    tiny = cv2.resize(cv2.imread(str(o.out / "td3-upright.jpg")), (64, 48), interpolation=cv2.INTER_AREA)
    for ending in ("jpg", "png", "webp"):  # for what is done to files, not to documents
        cv2.imwrite(str(o.out / f"tiny.{ending}"), tiny)
    (o.out / "labels.jsonl").write_text("".join(json.dumps(label, ensure_ascii=False) + "\n" for label in labels))


if __name__ == "__main__":
    main()
