"""Draw the pages that the reader's tests read: `python -m lethe_training.field_fixtures Tests/DocumentReaderTests/Fixtures/pages`.

India's passport and a card, each once as two pictures and once with both pages on one, a passport in Cyrillic, one in
Greek and one of somebody born abroad, easily legible, small enough to be kept with the tests; `labels.jsonl` as `lethe_training.field_pages` documents it.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
from dataclasses import dataclass

import cv2

from . import field_holders, field_pages
from .pages import SANS


@dataclass
class Fixture:
    """A document by its seed, and the pictures it becomes: one for each page, or one for both."""
    kind: str
    seed: int
    files: tuple[str, ...]
    faces: tuple[str, str]          # of captions and values, so that these pages stay as they are when faces are added
    state: str | None = None
    longest: int = 1000


FIXTURES = [
    Fixture("ind", 55, ("ind-data-page.jpg", "ind-last-page.jpg"), (SANS[0], SANS[1])),
    Fixture("ind", 987, ("ind-both.jpg",), (SANS[0], SANS[4]), longest=1200),
    Fixture("td1", 17, ("td1-front.jpg", "td1-back.jpg"), (SANS[2], SANS[1]), "PRT"),
    Fixture("td3-east", 3, ("td3-cyrillic.jpg",), (SANS[0], SANS[1]), "SRB"),
    Fixture("td3-east", 8, ("td3-greek.jpg",), (SANS[0], SANS[0]), "GRC"),
    Fixture("td3-abroad", 2, ("td3-abroad.jpg",), (SANS[0], SANS[1]), "FRA"),
    Fixture("td1", 44, ("td1-both.jpg",), (SANS[0], SANS[0]), "SWE", longest=1100),
]


def draw(fixture: Fixture) -> list[tuple]:
    """Each picture with its label."""
    rng = random.Random(fixture.seed)
    holder = field_holders.holder(rng, fixture.kind, None, fixture.state)
    sheets = field_pages.sheets(rng, holder, None, busy=0.2, faces=fixture.faces)
    groups = [[sheet] for sheet in sheets] if len(fixture.files) > 1 else [sheets]
    out = []
    for file, shown in zip(fixture.files, groups, strict=True):
        image, _ = field_pages.picture(rng, shown, fixture.longest, easy=True)
        out.append((image, field_pages.label(file, holder, shown, [other for other in fixture.files if other != file])))
    return out


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=pathlib.Path)
    o = options.parse_args()
    cv2.setNumThreads(1)
    o.out.mkdir(parents=True, exist_ok=True)
    labels = []
    for fixture in FIXTURES:
        for image, label in draw(fixture):
            cv2.imwrite(str(o.out / label["file"]), image, [cv2.IMWRITE_JPEG_QUALITY, 70])
            labels.append(label)
    (o.out / "labels.jsonl").write_text("".join(json.dumps(label, ensure_ascii=False) + "\n" for label in labels))


if __name__ == "__main__":
    main()
