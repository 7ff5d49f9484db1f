"""Train the finder net: `python -m lethe_training.train_finder --work DIR --minutes N`; the same command resumes.

One process draws windows, this one learns from them. Drawing costs more than learning, so that each window is used a few
times, each time turned by another quarter and with another contrast.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import pathlib
import random
import signal
import time

import cv2
import numpy as np
import torch
from torch.nn import functional

from . import pages, scenes
from .finder_net import finder_net

SIDE = 320  # of a training window
BANDS = 2   # second looks that share a window


# MARK: - What the net should answer

def _fill(mask: np.ndarray, polygons, value, shift: int = 4) -> None:
    cv2.fillPoly(mask, [(p * 16).round().astype(np.int32) for p in polygons], value, cv2.LINE_8, shift)


def _bands(strips: np.ndarray, share: np.ndarray, thinnest: float, thickest: np.ndarray) -> np.ndarray:
    """Polygons (line, points * 2, xy) about the middle of each line, a pixel smaller all round than the band: `fillPoly` on the
    grid of two pixels a cell paints every cell that the outline touches, half a cell too much on each side."""
    top, base = strips[:, :, 0], strips[:, :, 1]
    middle, up = 0.5 * (top + base), top - base
    cap = np.linalg.norm(up, axis=-1, keepdims=True)
    thick = np.maximum(0.2, np.minimum(np.maximum(share * cap, thinnest), thickest[:, None, None]) - 2)
    for end, inner in ((0, 1), (-1, -2)):
        way = middle[:, inner] - middle[:, end]
        length = np.linalg.norm(way, axis=-1, keepdims=True)
        middle[:, end] += way / np.maximum(length, 1e-6) * np.minimum(1.0, 0.3 * length)
    half = up / np.maximum(cap, 1e-6) * (0.5 * thick)
    return np.concatenate([middle + half, (middle - half)[:, ::-1]], 1)


def _spacings(record: scenes.Placed) -> np.ndarray:
    """For each MRZ line the distance of its neighbour, or a large number."""
    lines = [l for l in record.page.lines if l.kind == "mrz"]
    middle = record.mrz[:, scenes.MRZ_POINTS // 2].mean(1)
    out = np.full(len(lines), 1e6, np.float32)
    for i, a in enumerate(lines):
        for j, b in enumerate(lines):
            if i != j and a.zone == b.zone and abs(a.row - b.row) == 1:
                out[i] = min(out[i], float(np.linalg.norm(middle[i] - middle[j])))
    return out


FIELDS = 12  # mrz, text, document, cos, sin, cap, pitch, row, weight of: mrz mask, text mask, mrz values, text values


def targets(scene: scenes.Scene) -> np.ndarray:
    """FIELDS x H/4 x W/4 for a scene whose sides are multiples of 4."""
    h, w = scene.image.shape[0] // 4, scene.image.shape[1] // 4
    fine = {k: np.zeros((2 * h, 2 * w), np.uint8) for k in ("mrz", "text", "document", "vague")}
    index = np.zeros((h, w), np.int32)
    table = [(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)]  # cos, sin, cap, pitch, row, kind
    to_fine = lambda p: p / 2 - 0.5
    to_cell = lambda p: p / 4 - 0.5
    for record in scene.placed:
        whole = record.outlines or [scenes.project(record.homography, np.float32([[0, 0], [record.page.size[0], 0], list(record.page.size), [0, record.page.size[1]]]))]
        for name in ("mrz", "text", "document", "vague"):
            _fill(fine[name], [to_fine(o) for o in whole], 255 if name == "document" and record.outlines and record.page.kind not in ("text",) else 0)
        _fill(index, [to_cell(o) for o in whole], 0)
        for kind, strips in (("text", record.text), ("mrz", record.mrz)):
            if not len(strips):
                continue
            low, high = strips.reshape(len(strips), -1, 2).min(1), strips.reshape(len(strips), -1, 2).max(1)
            inside = (high[:, 0] > -8) & (high[:, 1] > -8) & (low[:, 0] < 4 * w + 8) & (low[:, 1] < 4 * h + 8)
            if not inside.any():
                continue
            cap = np.linalg.norm(strips[:, :, 0] - strips[:, :, 1], axis=-1)
            thickest = _spacings(record) * 0.55 if kind == "mrz" else np.maximum(1.6, 1.1 * cap.mean(1))
            bands = _bands(strips, 0.6, 3.0, thickest)
            lines = [l for l in record.page.lines if l.kind == kind]
            n = strips.shape[1]
            for i in np.flatnonzero(inside):
                if kind == "text" and cap[i].mean() < 1.3:
                    _fill(fine["vague"], [to_fine(bands[i])], 255)
                    continue
                _fill(fine[kind], [to_fine(bands[i])], 255)
                if kind == "mrz":
                    _fill(fine["text"], [to_fine(bands[i])], 0)
                middle = strips[i].mean(1)
                for k in range(n - 1):
                    d = middle[k + 1] - middle[k]
                    length = float(np.hypot(*d)) + 1e-6
                    pitch = length * (n - 1) / len(lines[i].text)
                    table.append((d[0] / length, d[1] / length, math.log2(max(0.3, 0.5 * (cap[i, k] + cap[i, k + 1])) / 8), math.log2(max(0.2, pitch) / 8),
                                  1.0 - lines[i].row % 2, 2.0 if kind == "mrz" else 1.0))
                    piece = np.stack([bands[i, k], bands[i, k + 1], bands[i, 2 * n - 2 - k], bands[i, 2 * n - 1 - k]])
                    _fill(index, [to_cell(piece)], len(table) - 1)
    out = np.empty((FIELDS, h, w), np.float32)
    vague = cv2.resize(fine["vague"], (w, h), interpolation=cv2.INTER_AREA) > 20
    for k, name in enumerate(("mrz", "text", "document")):
        out[k] = cv2.resize(fine[name], (w, h), interpolation=cv2.INTER_AREA) / 255.0
    values = np.float32(table)[index]
    out[3:8] = values[..., :5].transpose(2, 0, 1)
    cover = np.zeros((h, w), np.uint8)
    for polygon in scene.covers:
        _fill(cover, [to_cell(polygon)], 1)
    out[8] = 1.0 - cover
    out[9] = (1.0 - cover) * ~vague
    out[10] = (values[..., 5] == 2) * (out[0] > 0.3) * (1.0 - cover)
    out[11] = (values[..., 5] == 1) * (out[1] > 0.3) * (1.0 - cover)
    return out


# MARK: - Windows

def padded(image: np.ndarray, target: np.ndarray, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    """Right and below comes middle gray, which is 0 to the net."""
    h, w = image.shape
    out = np.full((height, width), 127.5, np.float32)
    out[:h, :w] = image
    answer = np.zeros((FIELDS, height // 4, width // 4), np.float32)
    answer[8:10] = 1
    th, tw = target.shape[1:]
    answer[:, :th, :tw] = target
    return out, answer


def whole(value: float) -> int:
    return max(32, int(math.ceil(value / 4)) * 4)


def wide_window(rng: random.Random, pool: scenes.Pool, side: tuple[int, int] = (SIDE, SIDE), negative: float = 0.12) -> tuple[np.ndarray, np.ndarray]:
    """A window of a whole picture at the finder's first scale; `side` is width, height."""
    longest = 512 if rng.random() < 0.6 else rng.choice([384, 448, 640, 768, rng.randint(256, 768)])
    scene_plan = scenes.plan(rng, pool, longest, negative)
    fw, fh = scene_plan.frame
    ww, wh = min(side[0], whole(fw)), min(side[1], whole(fh))
    cx, cy = rng.uniform(0, fw), rng.uniform(0, fh)
    if rng.random() < 0.8:
        page, homography = scene_plan.things[-1][:2] if scene_plan.things else (None, None)
        quads = [l.quad for l in page.lines if l.kind == "mrz"] if page else []
        if quads:
            q = scenes.project(homography, rng.choice(quads))
            t = rng.random()
            cx, cy = (q[0] * (1 - t) + q[1] * t)
    jitter = 0.35
    x = int(min(max(0, cx - ww / 2 + rng.uniform(-jitter, jitter) * ww), max(0, fw - ww)))
    y = int(min(max(0, cy - wh / 2 + rng.uniform(-jitter, jitter) * wh), max(0, fh - wh)))
    scene = scenes.render(rng, scene_plan, (x, y, ww, wh))
    target = targets(scene)
    image = scenes.wear(scene.image, rng, scene_plan.pitch, 1.0 if rng.random() < 0.7 else 0.4)
    return padded(image, target, side[1], side[0])


def close_scene(rng: random.Random, pool: scenes.Pool, width: int, height: int) -> tuple[scenes.Scene, np.ndarray, np.ndarray]:
    """A second look: the block of an MRZ, nearly upright, its lines well apart; a piece where it is wider than the window."""
    page = pool.take("mrz")
    quads = [l.quad for l in page.lines if l.kind == "mrz"]
    longest = max(len(l.text) for l in page.lines if l.kind == "mrz")
    first = quads[0]
    page_pitch = float(np.linalg.norm(first[1] - first[0])) / len(next(l.text for l in page.lines if l.kind == "mrz"))
    pitch = rng.uniform(7, 17)
    turn = math.radians(rng.gauss(0, 4) if rng.random() < 0.8 else rng.uniform(-12, 12))
    if rng.random() < 0.04:
        turn += math.pi
    h = scenes.look(rng, page.size, turn, math.radians(abs(rng.gauss(0, 6))))
    block = np.float32(quads).reshape(-1, 2)
    centre = block.mean(0)
    a = scenes.project(h, np.float32([centre, centre + [page_pitch, 0]]))
    s = pitch / float(np.linalg.norm(a[1] - a[0]))
    h = np.diag([s, s, 1]) @ h
    b = scenes.project(h, block)
    low, high = b.min(0), b.max(0)
    spacing = pitch * 2.4
    left, right = rng.uniform(0.1, 2) * spacing, rng.uniform(0.1, 2) * spacing
    above, below = rng.uniform(0.2, 2) * spacing, rng.uniform(0.2, 2) * spacing
    cw, ch = whole(high[0] - low[0] + left + right), whole(high[1] - low[1] + above + below)
    x, y = low[0] - left, low[1] - above
    ww, wh = min(width, cw), min(height, ch)
    if cw > ww:
        x += (cw - ww) * rng.choice([0, 1, 1, 0, rng.random()])
    if ch > wh:
        y += (ch - wh) * rng.random()
    bend = scenes.Bend(rng, page.size, rng.uniform(0.001, 0.006)) if rng.random() < 0.15 else None
    scene = scenes.render(rng, scenes.Plan((ww, wh), [(page, h, bend, 0.0, 1.0)], 0, pitch, False, rng.getrandbits(32)), (int(x), int(y), ww, wh))
    target = targets(scene)
    image = scene.image
    if rng.random() < 0.4:  # the original had no more pixels than that
        image = scenes.lose_resolution(image, rng, rng.uniform(0.35, 0.9))
    return scene, scenes.wear(image, rng, pitch, 0.8), target


def close_window(rng: random.Random, pool: scenes.Pool, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    return padded(*close_scene(rng, pool, width, height)[1:], height, width)


def training_window(rng: random.Random, pool: scenes.Pool) -> tuple[np.ndarray, np.ndarray]:
    if rng.random() < 0.3:
        parts = [close_window(rng, pool, SIDE, SIDE // BANDS) for _ in range(BANDS)]
        return np.concatenate([p[0] for p in parts], 0), np.concatenate([p[1] for p in parts], 1)
    return wide_window(rng, pool)


def draw_forever(queue: multiprocessing.Queue, seed: int) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    cv2.setNumThreads(1)
    rng = random.Random(seed)
    pool = scenes.Pool(rng, 60, 9)
    while True:
        image, answer = training_window(rng, pool)
        queue.put((np.clip(image, 0, 255).round().astype(np.uint8), answer.astype(np.float16)))


# MARK: - Learning

def quarter_turn(images: torch.Tensor, answers: torch.Tensor, k: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Turn by k quarters; directions turn along."""
    if k == 0:
        return images, answers
    images, answers = torch.rot90(images, k, (2, 3)), torch.rot90(answers, k, (2, 3)).clone()
    cos, sin = answers[:, 3].clone(), answers[:, 4].clone()
    for _ in range(k % 4):  # counter-clockwise on the screen: (x, y) becomes (y, -x)
        cos, sin = sin, -cos
    answers[:, 3], answers[:, 4] = cos, sin
    return images, answers


CORE_GAIN = 1.5


def loss_of(output: torch.Tensor, answer: torch.Tensor) -> tuple[torch.Tensor, dict[str, float]]:
    o, a = output.float(), answer.float().clone()
    # A band of three pixels never covers a cell of four whole: what is mostly covered shall count as covered.
    a[:, :2] = (a[:, :2] * CORE_GAIN).clamp(max=1)
    parts = {}

    def mask_loss(k: int, weight: torch.Tensor, boost: float) -> torch.Tensor:
        bce = functional.binary_cross_entropy_with_logits(o[:, k], a[:, k], reduction="none")
        focus = (torch.sigmoid(o[:, k]) - a[:, k]).abs().detach() + 0.15
        area = (bce * focus * weight * (1 + boost * a[:, k])).mean()
        p = torch.sigmoid(o[:, k]) * weight
        t = a[:, k] * weight
        inter, total = (p * t).sum((1, 2)), (p * p).sum((1, 2)) + (t * t).sum((1, 2))
        has = (t.sum((1, 2)) > 2).float()
        dice = ((1 - (2 * inter + 1) / (total + 1)) * has).sum() / has.sum().clamp(min=1)
        return area * 4 + 0.5 * dice

    def regression(value: torch.Tensor, truth: torch.Tensor, weight: torch.Tensor, beta: float) -> torch.Tensor:
        return (functional.smooth_l1_loss(value, truth, reduction="none", beta=beta) * weight).sum() / weight.sum().clamp(min=50)

    mrz, text = a[:, 10], a[:, 11]
    both = mrz + 0.4 * text
    parts["mrz"] = 2.0 * mask_loss(0, a[:, 8], 4.0)
    parts["text"] = 0.7 * mask_loss(1, a[:, 9], 1.0)
    parts["document"] = 0.25 * functional.binary_cross_entropy_with_logits(o[:, 2], a[:, 2])
    parts["direction"] = 1.5 * (regression(o[:, 3], a[:, 3], both, 0.2) + regression(o[:, 4], a[:, 4], both, 0.2))
    parts["cap"] = 0.8 * regression(o[:, 5], a[:, 5], both, 0.2)
    parts["pitch"] = 0.8 * regression(o[:, 6], a[:, 6], mrz, 0.2)
    row = functional.binary_cross_entropy_with_logits(o[:, 7], a[:, 7], reduction="none")
    parts["row"] = 0.3 * (row * mrz).sum() / mrz.sum().clamp(min=50)
    return sum(parts.values()), {k: float(v.detach()) for k, v in parts.items()}


def inputs(images: np.ndarray | torch.Tensor) -> torch.Tensor:
    return (torch.as_tensor(images).float() / 255 - 0.5) / 0.25


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", required=True, help="folder of checkpoints and log")
    options.add_argument("--minutes", type=float, default=60, help="stop after this time")
    options.add_argument("--plan", type=float, default=90, help="minutes of the whole learning-rate plan, over all runs")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--reuse", type=float, default=2.5, help="how often a window is learned from")
    o = options.parse_args()
    work = pathlib.Path(o.work)
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(o.seed)
    net = finder_net().to(memory_format=torch.channels_last)
    smooth = finder_net()
    smooth.load_state_dict(net.state_dict())
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=1e-4)
    state = dict(step=0, drawn=0, spent=0.0)
    saved = work / "finder.pt"
    if saved.exists():
        was = torch.load(saved, weights_only=False)
        net.load_state_dict(was["net"]), smooth.load_state_dict(was["smooth"]), optimizer.load_state_dict(was["optimizer"])
        state = was["state"]
    state.setdefault("seeds", []).append(o.seed * 1_000_003 + state["drawn"])
    queue: multiprocessing.Queue = multiprocessing.get_context("fork").Queue(64)
    drawer = multiprocessing.get_context("fork").Process(target=draw_forever, args=(queue, state["seeds"][-1]), daemon=True)
    drawer.start()
    buffer: list[tuple[np.ndarray, np.ndarray]] = []
    capacity, batch = 1200, 12
    rng = random.Random(o.seed + state["step"])
    began = last = saved_at = time.time()
    spent0, sums, fresh = state["spent"], {}, 0.0
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    while not stopped and time.time() - began < o.minutes * 60:
        # the drawer sets the pace: `reuse` windows learned for each one drawn
        while fresh < 1 or len(buffer) < 64:
            item = queue.get()
            state["drawn"] += 1
            fresh += o.reuse / batch
            if len(buffer) < capacity:
                buffer.append(item)
            else:
                buffer[rng.randrange(capacity)] = item
        fresh = min(fresh - 1, 4)
        chosen = [rng.choice(buffer) if rng.random() < 0.8 else buffer[-1 - rng.randrange(min(40, len(buffer)))] for _ in range(batch)]
        images = torch.from_numpy(np.stack([c[0] for c in chosen]))[:, None]
        answers = torch.from_numpy(np.stack([c[1] for c in chosen])).float()
        x = inputs(images)
        x = x * torch.empty(batch, 1, 1, 1).uniform_(0.7, 1.2)  # about middle gray, which padding keeps
        if rng.random() < 0.35:
            x, answers = quarter_turn(x, answers, rng.randint(1, 3))
        x = x.contiguous(memory_format=torch.channels_last)
        share = min(1.0, (spent0 + time.time() - began) / 60 / o.plan)
        rate = 1.5e-3 * min(1.0, (state["step"] + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        net.train()
        with torch.autocast("cpu", torch.bfloat16):
            output = net(x)
        loss, parts = loss_of(output, answers)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        state["step"] += 1
        keep = min(0.998, (1 + state["step"]) / (20 + state["step"]))
        with torch.no_grad():
            for mine, theirs in zip(smooth.state_dict().values(), net.state_dict().values()):
                if mine.dtype.is_floating_point:
                    mine.lerp_(theirs, 1 - keep)
                else:
                    mine.copy_(theirs)
        for k, v in parts.items():
            sums[k] = sums.get(k, 0.0) + v
        if state["step"] % 100 == 0:
            now = time.time()
            line = dict(step=state["step"], drawn=state["drawn"], rate=round(rate, 6), seconds=round(now - last, 1), **{k: round(v / 100, 4) for k, v in sums.items()})
            with open(work / "log.jsonl", "a") as log:
                log.write(json.dumps(line) + "\n")
            last, sums = now, {}
        if time.time() - saved_at > 120:
            saved_at = time.time()
            _save(saved, net, smooth, optimizer, state, spent0 + saved_at - began)
    _save(saved, net, smooth, optimizer, state, spent0 + time.time() - began)
    drawer.terminate()


def _save(path: pathlib.Path, net, smooth, optimizer, state: dict, spent: float) -> None:
    state["spent"] = spent
    partial = path.with_suffix(".partial")
    torch.save(dict(net=net.state_dict(), smooth=smooth.state_dict(), optimizer=optimizer.state_dict(), state=state), partial)
    partial.replace(path)


if __name__ == "__main__":
    main()
