"""Measures the finder net of a run on the fixed validation draw and writes weights, card and golden tensors.

    python -m lethe_training.export_finder --work runs/finder-1
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random

import cv2
import numpy as np
import torch

from . import export, measure_finder, scenes, train_finder
from .finder_net import finder_net, normalized

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONVENTION = {
    "shape": "1 x H x W x 1 (NHWC); H and W are multiples of 32",
    "scale": "first look: the whole picture, reduced by area so that its longest side is 512; second look: a nearly upright crop about an MRZ, "
             "8 to 16 pixels from character to character. Right and below it is padded with 0 after normalization",
    "pixels": "gray 0...255: (p / 255 - 0.5) / 0.25",
}
OUTPUT = {
    "shape": "1 x H/4 x W/4 x 8; cell (row i, column j) stands for pixel x = 4 (j + 0.5), y = 4 (i + 0.5), the top left pixel covering 0...1",
    "channels": ["logit: core of an MRZ line, a band about the middle of the capitals, 0.6 of their height thick, at least 3 pixels, at most 0.55 of "
                 "the line spacing, from the first character's left edge to the last one's right edge; the probability is about 1.5 times the share of the cell that the band covers, "
                 "so that 0.5 is a good threshold for whole cells and 0.35 between cells",
                 "logit: core of other text", "logit: inside a document",
                 "cosine of the reading direction, x to the right and y down", "sine of it",
                 "log2(cap height in input pixels / 8)", "MRZ: log2(distance from character to character in input pixels / 8)",
                 "logit: first or third line of its MRZ, not the second"],
    "where": "channels 3 to 5 mean something on the cores, 6 and 7 on the cores of MRZ lines",
}


def golden_input() -> np.ndarray:
    """A picture of a drawn document, 160 x 224, as the net sees it."""
    rng = random.Random(3)
    pool = scenes.Pool(rng, 4, 1)
    plan = scenes.plan(rng, pool, 224, 0.0, (0.1, 0.1, False), 0.95)
    scene = scenes.render(rng, plan, (0, 0, *(train_finder.whole(s) for s in plan.frame)))
    image, _ = train_finder.padded(scene.image[:160, :224], np.zeros((train_finder.FIELDS, 0, 0), np.float32), 160, 224)
    return normalized(image)[:, :, None]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--work", type=pathlib.Path, default=pathlib.Path("runs/finder-1"))
    options.add_argument("--count", type=int, default=300, help="pictures of the validation draw")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    saved = torch.load(chosen.work / "finder.pt", weights_only=False)
    net = finder_net()
    net.load_state_dict(saved["smooth"])
    net.eval()
    weights, card = ROOT / "Models/finder-1.safetensors", ROOT / "Models/finder-1.json"
    digest = export.export(net, weights, {"version": "1", "licence": "Apache-2.0"})
    sample = golden_input()
    with torch.no_grad():
        expected = net(torch.from_numpy(sample).permute(2, 0, 1)[None])[0].permute(1, 2, 0).numpy()
    for name, run in [("numpy", export.run_numpy), ("onnxruntime", export.run_onnx)]:
        difference = float(np.abs(run(weights, sample) - expected).max())
        print(f"largest difference to {name}: {difference:.2g}")
        if difference > 2e-3:
            raise SystemExit("the written file does not compute what was trained")
    export.write_golden(weights, ROOT / "Tests/InferenceTests/Fixtures/finder-1-golden.safetensors", sample)
    first, second = measure_finder.whole_pictures(net, chosen.count), measure_finder.second_looks(net, chosen.count // 2)
    card.write_text(json.dumps({
        "name": "finder-1", "version": "1", "purpose": "Finds the lines of machine readable zones, other text and documents in a picture, and which way the text runs.",
        "licence": "Apache-2.0",
        "data": {"generator": "Training/lethe_training/pages.py and scenes.py: drawn documents only; no document, specimen or photograph",
                 "seeds": saved["state"].get("seeds", []), "windows_drawn": saved["state"]["drawn"], "steps": saved["state"]["step"]},
        "input": CONVENTION, "output": OUTPUT,
        "parameters": int(sum(t.numel() for t in net.folded().values())), "multiplications_512x512": net.graph.macs(512, 512),
        "validation": {"seed": measure_finder.SEED, "first_look": first, "second_look": second,
                       "meaning": "found: nine tenths of every line's middle above 0.35 (covered) and the direction right to 5 degrees, for MRZs wholly in the picture; "
                                  "ends in distances from character to character"},
        "sha256": digest,
    }, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps(first), json.dumps(second), digest, sep="\n")


if __name__ == "__main__":
    main()
