"""Trains a net that reads lines, on lines drawn as it goes; resumes from the last checkpoint in the run's folder.

    python -m lethe_training.train_lines --run runs/mrz-1 --steps 30000 --seed 1
    python -m lethe_training.train_lines --model text-1 --run runs/text-1 --steps 60000 --seed 1

The checkpoint holds an average of the weights over the last steps; that is what `export_lines` exports, at any time.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import multiprocessing
import pathlib
import signal
import time

import cv2
import numpy as np
import torch
from torch.nn import functional

from . import export, lines
from .line_model import MODELS, MRZ, LineModel
from .line_net import decoded, logits, normalized

VALIDATION_SEED = 7_000_000_000
CHECK_LINES = 512
KEPT_BATCHES = 48  # at least, before one is shown again
OPENING_BATCHES = 24  # to unfold the normalization of exported weights


def steps_of(line: lines.Line, model: LineModel = MRZ) -> np.ndarray:
    """What the steps of a crop should say where that is known: a class, or -1 for "CTC may choose".

    The step under a character's centre says the character; the step between two alike says blank, as do the steps well outside
    the line. CTC alone needs thousands of batches to find out what the generator knows.
    """
    columns, code = model.columns_per_step, model.code
    steps = np.full(line.pixels.shape[1] // columns, -1, np.int64)
    if not line.text:
        steps[:] = 0
        return steps
    where = np.clip((line.centres / columns).astype(int), 0, len(steps) - 1)
    pitch = (line.centres[-1] - line.centres[0]) / max(1, len(line.text) - 1) / columns
    steps[:max(0, int(where[0] - 1.3 * pitch))] = 0
    steps[int(where[-1] + 1.3 * pitch) + 1:] = 0
    for index in range(len(line.text) - 1):
        if line.text[index] == line.text[index + 1]:
            steps[int((line.centres[index] + line.centres[index + 1]) / 2 / columns)] = 0
    steps[where] = [code[character] for character in line.text]
    return steps


def draw_batches(queue, model: LineModel, columns: int, first: int, stride: int, seed: int) -> None:
    """Worker: draws lines and puts batches of one width each into `queue`, with the number of the last line drawn."""
    cv2.setNumThreads(1)
    waiting: dict[int, list[lines.Line]] = {}
    number = first
    while True:
        line = model.draw(seed * 1_000_000_000 + number)
        number += stride
        width = line.pixels.shape[1]
        group = waiting.setdefault(width, [])
        group.append(line)
        if len(group) * width >= columns:
            waiting[width] = []
            queue.put(batch(group, model) | {"number": number})


def batch(group: list[lines.Line], model: LineModel) -> dict:
    code = model.code
    return {"pixels": np.stack([line.pixels for line in group]),
            "targets": np.array([code[character] for line in group for character in line.text], np.int64),
            "lengths": np.array([len(line.text) for line in group], np.int64),
            "steps": np.stack([steps_of(line, model) for line in group])}


def shown_again(rng, data: dict) -> dict:
    """A batch for another time: a row up or down, other grays, more noise, now and then inverted. Drawing costs as much as learning."""
    pixels = data["pixels"].astype(np.float32)
    move = int(rng.integers(-1, 2))
    if move:
        pixels = np.concatenate([pixels[:, :1], pixels[:, :-1]] if move > 0 else [pixels[:, 1:], pixels[:, -1:]], axis=1)
    count = len(pixels)
    strength = rng.uniform(0, 0.06, (count, 1, 1)).astype(np.float32) * pixels.std(axis=(1, 2), keepdims=True)
    gamma = np.exp(rng.normal(0, 0.25, (count, 1, 1))).astype(np.float32)
    pixels = 255 * np.power(pixels / 255, gamma) + rng.standard_normal(pixels.shape, dtype=np.float32) * strength
    inverted = rng.random((count, 1, 1)) < 0.03
    return data | {"pixels": np.clip(np.where(inverted, 255 - pixels, pixels), 0, 255)}


def loss_of(net, model: LineModel, data: dict, aid: float, device, reduced: bool):
    pixels = torch.from_numpy(normalized(data["pixels"])[:, None]).to(device).to(memory_format=torch.channels_last)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=reduced):
        scores = logits(net, pixels, model.classes)
    scores = scores.float()
    logs = functional.log_softmax(scores, -1)
    lengths = torch.from_numpy(data["lengths"])
    count, time_steps = scores.shape[:2]
    ctc = functional.ctc_loss(logs.transpose(0, 1), torch.from_numpy(data["targets"]).to(device), torch.full((count,), time_steps),
                              lengths, reduction="sum", zero_infinity=True)
    ctc = ctc / (lengths.sum() + 4 * count)
    known = functional.nll_loss(logs.flatten(0, 1), torch.from_numpy(data["steps"]).to(device).flatten(), ignore_index=-1)
    return ctc + aid * known, ctc.item(), known.item()


def distance(a: str, b: str) -> int:
    """Levenshtein's."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        left, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            left, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, left + (x != y))
    return row[-1]


@torch.no_grad()
def read(net, group: list[lines.Line], model: LineModel = MRZ) -> list[np.ndarray]:
    """Scores (T x classes) of each line, in order; lines of one width go through together."""
    net.eval()
    results: list[np.ndarray | None] = [None] * len(group)
    widths: dict[int, list[int]] = {}
    for index, line in enumerate(group):
        widths.setdefault(line.pixels.shape[1], []).append(index)
    for indices in widths.values():
        for start in range(0, len(indices), 32):
            part = indices[start:start + 32]
            pixels = torch.from_numpy(normalized(np.stack([group[i].pixels for i in part]))[:, None])
            for i, scores in zip(part, logits(net, pixels.to(memory_format=torch.channels_last), model.classes).numpy()):
                results[i] = scores
    return results


def accuracy(net, group: list[lines.Line], model: LineModel = MRZ) -> tuple[float, float]:
    """Share of lines read without an error; characters wrong per character."""
    exact = wrong = total = 0
    for line, scores in zip(group, read(net, group, model)):
        text = decoded(scores[None], model.alphabet)[0]
        exact += text == line.text
        wrong += distance(text, line.text)
        total += len(line.text)
    return exact / len(group), wrong / max(1, total)


class Average:
    """A running average of a net's state; short at first, then over some thousand steps."""

    def __init__(self, net, model: LineModel, decay: float = 0.999):
        self.net, self.decay, self.count = model.net().eval(), decay, 0
        self.net.load_state_dict(net.state_dict())

    @torch.no_grad()
    def update(self, net) -> None:
        self.count += 1
        decay = min(self.decay, self.count / (self.count + 10))
        for mine, other in zip(self.net.state_dict().values(), net.state_dict().values()):
            if mine.dtype.is_floating_point:
                mine.lerp_(other.to(mine.device), 1 - decay)
            else:
                mine.copy_(other)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--model", choices=list(MODELS), default="mrz-1")
    options.add_argument("--run", type=pathlib.Path, help="folder of checkpoint and log; default runs/<model>")
    options.add_argument("--from", dest="weights", type=pathlib.Path, help="exported weights to start from, where there is no checkpoint yet; of another alphabet all but the last layer")
    options.add_argument("--steps", type=int, default=20_000, help="length of the schedule, in batches")
    options.add_argument("--until", help="HH:MM, UTC: hasten the schedule so that it ends by then")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=3e-3, help="the highest learning rate")
    options.add_argument("--floor", type=float, default=0.01, help="the last learning rate, as a share of the highest")
    options.add_argument("--columns", type=int, help="of all crops of a batch together; default the model's own")
    options.add_argument("--shows", type=int, default=2, help="how often each line is shown")
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--device", default="cpu")
    options.add_argument("--full-precision", action="store_true", help="no bfloat16")
    chosen = options.parse_args()
    model = MODELS[chosen.model]
    chosen.run = chosen.run or pathlib.Path("runs") / model.name
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    device = torch.device(chosen.device)
    chosen.run.mkdir(parents=True, exist_ok=True)
    log = open(chosen.run / "log.jsonl", "a", buffering=1)

    net = model.net().to(device).to(memory_format=torch.channels_last)
    print(f"{sum(p.numel() for p in net.parameters())} weights, {net.graph.macs(32, 704) / 1e6:.0f} M multiplications for 32 x 704")
    average = Average(net, model)
    decays = [p for p in net.parameters() if p.ndim > 1]
    others = [p for p in net.parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW([{"params": decays, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}],
                                  lr=chosen.rate, betas=(0.9, 0.99))
    step = drawn = seen = 0
    whole = bool(chosen.weights)
    checkpoint = chosen.run / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        net.load_state_dict(state["net"])
        average.net.load_state_dict(state["average"])
        average.count = state["step"]
        optimizer.load_state_dict(state["optimizer"])
        step, drawn, seen = state["step"], state["drawn"], state["lines"]
        print(f"resumed at step {step}, {seen} lines")

    def save() -> None:
        state = {"net": net.state_dict(), "average": average.net.state_dict(), "optimizer": optimizer.state_dict(), "step": step,
                 "drawn": drawn, "lines": seen, "seed": chosen.seed}
        torch.save(state, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    context = multiprocessing.get_context("spawn")
    queue = context.Queue(maxsize=12)
    workers = [context.Process(target=draw_batches, args=(queue, model, chosen.columns or model.batch_columns, drawn + w, chosen.workers, chosen.seed), daemon=True)
               for w in range(chosen.workers)]
    for worker in workers:
        worker.start()

    def stop(*_) -> None:
        for worker in workers:
            worker.terminate()
        if _:
            raise SystemExit("stopped; the last checkpoint is kept")

    signal.signal(signal.SIGTERM, stop)
    if chosen.weights and not step:
        batches = [queue.get() for _ in range(OPENING_BATCHES)]
        whole = export.reopen(net, chosen.weights, [torch.from_numpy(normalized(data["pixels"])[:, None]).to(device) for data in batches])
        average.net.load_state_dict(net.state_dict())
        print(f"started from {chosen.weights}")
    check = [model.draw(VALIDATION_SEED + index) for index in range(CHECK_LINES)]

    kept: list[dict] = []
    rng = np.random.default_rng([chosen.seed, step])
    began, first_step = time.time(), step
    end = None
    if chosen.until:
        hour, minute = map(int, chosen.until.split(":"))
        end = datetime.datetime.now(datetime.timezone.utc).replace(hour=hour, minute=minute, second=0).timestamp()
    first_share = step / chosen.steps
    recent, last_log, last_save, last_check = [], time.time(), time.time(), time.process_time()
    while True:
        share = step / chosen.steps
        if end:
            share = max(share, first_share + (1 - first_share) * (time.time() - began) / (end - began))
        if share >= 1:
            break
        rate = chosen.rate * (chosen.floor + (1 - chosen.floor) * 0.5 * (1 + math.cos(math.pi * share))) * min(1, (step + 1) / 400)
        for group in optimizer.param_groups:
            group["lr"] = rate
        fresh = len(kept) < KEPT_BATCHES or step % chosen.shows == 0
        if fresh:
            data = queue.get()
            kept.extend([data] * (chosen.shows - 1))
        else:
            at = int(rng.integers(len(kept)))
            kept[at], kept[-1] = kept[-1], kept[at]
            data = shown_again(rng, kept.pop())
        net.train()
        aid = 1.0 if step < 1500 and not whole else 0.3
        loss, ctc, known = loss_of(net, model, data, aid, device, not chosen.full_precision)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        if torch.isfinite(norm):
            optimizer.step()
        average.update(net)
        step += 1
        seen += len(data["lengths"]) * fresh
        drawn = max(drawn, data["number"])
        recent.append((ctc, known))
        now = time.time()
        if now - last_log > 30:
            row = {"step": step, "lines": seen, "rate": round(rate, 6), "ctc": round(float(np.mean(recent, 0)[0]), 4),
                   "known": round(float(np.mean(recent, 0)[1]), 4), "steps_per_second": round((step - first_step) / (now - began), 2),
                   "queue": queue.qsize()}
            if time.process_time() - last_check > (300 if step > 3000 else 90):  # of the processor's time, of which there may be little
                row["exact"], row["character_error"] = (round(value, 4) for value in accuracy(average.net, check, model))
                last_check = time.process_time()
            print(json.dumps(row), flush=True)
            log.write(json.dumps(row) + "\n")
            recent, last_log = [], now
        if now - last_save > 120:
            save()
            last_save = now
    save()
    print("done", step, accuracy(average.net, check, model))
    stop()


if __name__ == "__main__":
    main()
