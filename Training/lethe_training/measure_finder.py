"""What the finder net is worth, on a fixed draw that it never learned from."""

from __future__ import annotations

import math
import random

import cv2
import numpy as np
import torch

from . import scenes, train_finder
from .finder_net import COS, MRZ, SIN, normalized

SEED = 20_000_001
FOUND = 0.35  # along a line's middle the net's answer lies between those of two rows of cells


@torch.no_grad()
def answer(net: torch.nn.Module, image: np.ndarray) -> np.ndarray:
    """8 x H/4 x W/4 for gray pixels."""
    return net(torch.from_numpy(normalized(image))[None, None])[0].float().numpy()


def _probability(logits: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(logits, -30, 30)))


def _along(plane: np.ndarray, points: np.ndarray) -> np.ndarray:
    """The plane's values at pixels, between cells."""
    cells = (points / 4 - 0.5).astype(np.float32)
    return cv2.remap(plane, cells[None, :, 0], cells[None, :, 1], cv2.INTER_LINEAR)[0]


def _spine(strip: np.ndarray, count: int = 60) -> np.ndarray:
    """Points along a line's mid-height."""
    middle = strip.mean(1)
    t = np.linspace(0.01, 0.99, count) * (len(middle) - 1)
    return np.stack([np.interp(t, np.arange(len(middle)), middle[:, k]) for k in (0, 1)], 1)


def whole_pictures(net: torch.nn.Module, count: int, seed: int = SEED) -> dict:
    """Pictures at longest side 512: how the cores overlap, how many MRZs are found whole, what is found where nothing is."""
    rng = random.Random(seed)
    pool = scenes.Pool(rng, 12, 1)
    inter = union = blocks = found = covered = upright = negatives = quiet = 0
    loud_cells, by_pitch = 0, {}
    for k in range(count):
        plan = scenes.plan(rng, pool, 512, 1.0 if k % 8 == 7 else 0.0)
        w, h = (math.ceil(s / 32) * 32 for s in plan.frame)
        scene = scenes.render(rng, plan, (0, 0, *(train_finder.whole(s) for s in plan.frame)))
        target = train_finder.targets(scene)
        image = scenes.wear(scene.image, rng, plan.pitch, 0.7)
        image, target = train_finder.padded(image, target, h, w)
        o = answer(net, np.clip(image, 0, 255).round())
        p = _probability(o[MRZ])
        sure, truth = p > 0.5, target[0] * train_finder.CORE_GAIN > 0.5
        seen = target[8] > 0
        if not any(record.page.documents for record in scene.placed):
            negatives += 1
            loud_cells += int(sure.sum())
            quiet += int(sure.sum() < 12)
            continue
        inter += int((sure & truth & seen).sum())
        union += int(((sure | truth) & seen).sum())
        for number, record in enumerate(scene.placed):
            if not record.page.documents:
                continue
            strips = record.mrz
            inside = (strips > 2).all() and (strips[..., 0] < plan.frame[0] - 2).all() and (strips[..., 1] < plan.frame[1] - 2).all()
            spines = [_spine(strip) for strip in strips]
            if not inside or min(float((_along(target[MRZ], spine) > 0.2).mean()) for spine in spines) < 0.93:
                continue  # cut off, under a finger, under another document
            blocks += 1
            recall = min(float((_along(p, spine) > FOUND).mean()) for spine in spines)
            d = strips[0].mean(1)
            true = math.atan2(d[-1][1] - d[0][1], d[-1][0] - d[0][0])
            got = math.atan2(*(float(np.mean([_along(o[k], spine).mean() for spine in spines])) for k in (SIN, COS)))
            error = abs((got - true + math.pi) % (2 * math.pi) - math.pi)
            upright += error < math.pi / 4
            covered += recall >= 0.9
            good = recall >= 0.9 and error < math.radians(5)
            found += good
            pitch = float(np.hypot(*(d[-1] - d[0]))) / len(record.page.documents[0]["mrz"][0])
            bucket = "under 4" if pitch < 4 else "4 to 7" if pitch < 7 else "over 7"
            a = by_pitch.setdefault(bucket, [0, 0])
            a[0] += int(good)
            a[1] += 1
    return dict(pictures=count, core_iou=round(inter / max(1, union), 4), blocks=blocks, found=round(found / max(1, blocks), 4), covered=round(covered / max(1, blocks), 4),
                quadrant_right=round(upright / max(1, blocks), 4), found_by_pitch={k: f"{a}/{b}" for k, (a, b) in sorted(by_pitch.items())},
                negatives=negatives, quiet_negatives=round(quiet / max(1, negatives), 4), false_cells_per_negative=round(loud_cells / max(1, negatives), 2))


def second_looks(net: torch.nn.Module, count: int, seed: int = SEED + 1) -> dict:
    """Crops about an MRZ: where the lines' ends are found, in pitches, and how high the probability is between lines."""
    rng = random.Random(seed)
    pool = scenes.Pool(rng, 12, 1)
    errors, missing, gaps, lines = [], 0, [], 0
    for _ in range(count):
        scene, image, target = train_finder.close_scene(rng, pool, 800, 256)
        h, w = (math.ceil(s / 32) * 32 for s in image.shape)
        image, target = train_finder.padded(image, target, h, w)
        p = _probability(answer(net, np.clip(image, 0, 255).round())[MRZ])
        record = next(r for r in scene.placed if r.page.documents)
        middles = record.mrz.mean(2)
        for i, strip in enumerate(middles):
            text = record.page.documents[0]["mrz"][i]
            lines += 1
            for end, inner in ((strip[0], strip[1]), (strip[-1], strip[-2])):
                out = (end - inner) / (np.linalg.norm(end - inner) + 1e-6)
                pitch = float(np.linalg.norm(np.diff(strip, axis=0), axis=1).sum()) / len(text)
                t = np.linspace(-4, 3, 71)
                points = end + out * (t * pitch)[:, None]
                if (points < 2).any() or (points > [w - 2, h - 2]).any():
                    continue
                along = _along(p, points)
                if along[:8].mean() < 0.5:
                    missing += 1
                    continue
                low = np.flatnonzero(along < 0.5)
                errors.append(float(t[low[0]]) if len(low) else 3.0)
            if i:
                gaps.append(float(_along(p, 0.5 * (middles[i - 1][1:-1] + strip[1:-1])).mean()))
    e = np.abs(errors)
    return dict(crops=count, lines=lines, ends=len(errors), ends_lost=missing, end_error_median=round(float(np.median(e)), 3),
                end_error_p95=round(float(np.percentile(e, 95)), 3), ends_off_by_over_half_a_cell=round(float((e > 0.5).mean()), 4),
                end_bias=round(float(np.median(errors)), 3), between_lines=round(float(np.mean(gaps)), 4))


if __name__ == "__main__":
    import argparse
    import json

    from .finder_net import finder_net

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("checkpoint")
    options.add_argument("--count", type=int, default=300)
    o = options.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    net = finder_net()
    net.load_state_dict(torch.load(o.checkpoint, weights_only=False)["smooth"])
    net.eval()
    print(json.dumps(whole_pictures(net, o.count)))
    print(json.dumps(second_looks(net, o.count // 2)))
