"""Measures the line net of a run on the fixed validation draw and writes weights, card and golden tensors.

    python -m lethe_training.export_lines --run runs/mrz-1
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import json
import pathlib
import pickle

import cv2
import numpy as np
import torch

from . import export, fonts, lines
from .line_net import STRIDE, decoded, line_net, normalized
from .mrz_text import ALPHABET
from .train_lines import VALIDATION_SEED, distance, read

ROOT = pathlib.Path(__file__).resolve().parents[2]
VALIDATION_LINES = 4000
PURPOSE = "Reads one line of a machine readable zone (A-Z, 0-9, <) out of a straightened crop."
VALIDATION_NOTE = ("Same generator as training, other seeds; harder than most pictures on purpose. Sheets of its misread lines were looked at "
                   "while the generator was made.")
CONVENTION = {
    "shape": "1 x 32 x W x 1 (NHWC), W a multiple of 4",
    "scale": "capitals 16 rows high, cap top at row 8, baseline at row 24; the same scale across; about one pitch of margin at either end",
    "pixels": "gray 0...255, each crop less its mean, divided by its standard deviation + 8",
    "output": "W/4 steps of 38 logits: class 0 is the CTC blank, 1...37 the alphabet",
    "temperature": "divide logits by metadata `temperature` before softmax; a character's probability is the largest that its class "
                   "has over the steps of its run",
}


def validation(cache: pathlib.Path) -> list[lines.Line]:
    """The fixed draw. Kept in a file for the next time; the name holds what it depends on."""
    code = b"".join((pathlib.Path(__file__).parent / name).read_bytes() for name in ("lines.py", "degrade.py", "fonts.py", "mrz_text.py"))
    file = cache / f"validation-{VALIDATION_LINES}-{hashlib.sha256(code).hexdigest()[:12]}.pickle"
    if file.exists():
        return pickle.loads(file.read_bytes())
    drawn = [lines.draw(VALIDATION_SEED + index) for index in range(VALIDATION_LINES)]
    cache.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pickle.dumps(drawn))
    return drawn


def aligned(read_text: str, truth: str) -> list[tuple[int | None, int | None]]:
    """Pairs of positions in a cheapest alignment; None where one text has nothing."""
    rows, columns = len(read_text), len(truth)
    cost = np.zeros((rows + 1, columns + 1), np.int32)
    cost[:, 0], cost[0] = np.arange(rows + 1), np.arange(columns + 1)
    for i in range(rows):
        for j in range(columns):
            cost[i + 1, j + 1] = min(cost[i, j] + (read_text[i] != truth[j]), cost[i, j + 1] + 1, cost[i + 1, j] + 1)
    pairs, i, j = [], rows, columns
    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + (read_text[i - 1] != truth[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif i and cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]


def peaks(scores: np.ndarray) -> list[tuple[int, int]]:
    """Class and best step of each character of the greedy reading."""
    best = scores.argmax(-1)
    found, start = [], 0
    for step in range(1, len(best) + 1):
        if step == len(best) or best[step] != best[start]:
            if best[start]:
                margin = scores[start:step, best[start]] - np.logaddexp.reduce(scores[start:step], axis=-1)
                found.append((int(best[start]), start + int(margin.argmax())))
            start = step
    return found


def best_temperature(rows: np.ndarray, classes: np.ndarray, right: np.ndarray) -> tuple[float, float, float]:
    """The temperature at which "probability = share that is right" loses least; the log losses at 1 and at it."""
    def loss(temperature: float) -> float:
        logs = rows / temperature
        p = np.exp(logs[np.arange(len(rows)), classes] - np.logaddexp.reduce(logs, axis=-1))
        p = np.clip(p, 1e-7, 1 - 1e-7)
        return float(-np.mean(np.where(right, np.log(p), np.log(1 - p))))

    candidates = np.geomspace(0.5, 3, 73)
    losses = [loss(t) for t in candidates]
    return float(candidates[int(np.argmin(losses))]), loss(1.0), min(losses)


def measure(net, drawn: list[lines.Line]) -> tuple[dict, float, list]:
    """Accuracy by kind and difficulty, the calibrating temperature, and the misread lines."""
    groups: dict[str, list[tuple[bool, int, int]]] = collections.defaultdict(list)
    confusions: collections.Counter = collections.Counter()
    rows, classes, right, misread = [], [], [], []
    for line, scores in zip(drawn, read(net, drawn)):
        text = decoded(scores[None])[0]
        wrong = distance(text, line.text)
        result = (wrong == 0, wrong, len(line.text))
        groups["all"].append(result)
        if line.kind == "negative":
            groups["no MRZ line: nothing read"].append(result)
        else:
            cap = next(name for limit, name in [(8, "under 8"), (11, "8 to 11"), (16, "11 to 16"), (99, "over 16")] if line.cap < limit)
            blur = next(name for limit, name in [(0.05, "under 0.05"), (0.09, "0.05 to 0.09"), (9, "over 0.09")] if line.blur < limit)
            groups["MRZ lines"].append(result)
            groups[f"face {line.kind}"].append(result)
            groups[f"cap height in the picture {cap} pixels"].append(result)
            groups[f"blur {blur} cap heights"].append(result)
            if line.cap >= 9 and line.blur < 0.09 and line.kind == "ocr-b":
                groups["OCR-B, 9 pixels or more, blur under 0.09"].append(result)
            if text.replace("O", "0") == line.text.replace("O", "0"):
                groups["MRZ lines, O and 0 taken for one"].append((True, 0, len(line.text)))
            else:
                groups["MRZ lines, O and 0 taken for one"].append((False, wrong, len(line.text)))
        if wrong:
            misread.append((line, text))
        found = peaks(scores)
        if len(found) == len(text):
            pairs = aligned(text, line.text) if wrong else [(i, i) for i in range(len(text))]
            for mine, true in pairs:
                if mine is None or true is None or text[mine] != line.text[true]:
                    confusions[(line.text[true] if true is not None else "", text[mine] if mine is not None else "")] += 1
                if mine is not None:
                    label, step = found[mine]
                    rows.append(scores[step])
                    classes.append(label)
                    right.append(true is not None and text[mine] == line.text[true])
    temperature, before, after = best_temperature(np.array(rows, np.float64), np.array(classes), np.array(right))
    table = {name: {"lines": len(results), "exact": round(float(np.mean([r[0] for r in results])), 4),
                    "character_error": round(sum(r[1] for r in results) / max(1, sum(r[2] for r in results)), 5)}
             for name, results in sorted(groups.items())}
    for entry in table.values():  # an error per character means nothing where there is nothing to read
        entry["character_error"] = None if entry["character_error"] > 1 else entry["character_error"]
    summary = {"by": table, "log_loss_of_character_probability": {"temperature 1": round(before, 5), "calibrated": round(after, 5)},
               "most_frequent_confusions": [f"{true or 'nothing'} read as {mine or 'nothing'}: {count}" for (true, mine), count in confusions.most_common(12)]}
    return summary, round(temperature, 4), misread


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--run", type=pathlib.Path, default=pathlib.Path("runs/mrz-1"))
    options.add_argument("--sheet", type=pathlib.Path, help="write a picture of misread lines here")
    options.add_argument("--note", default="", help="what the card should say about this run")
    options.add_argument("--dry", action="store_true", help="measure only")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)

    state = torch.load(chosen.run / "checkpoint.pt", weights_only=False)
    net = line_net()
    net.load_state_dict(state["average"])
    net.eval()
    drawn = validation(pathlib.Path("cache"))
    accuracy, temperature, misread = measure(net, drawn)
    print(json.dumps(accuracy, indent=1), temperature)
    if chosen.sheet:
        draw_sheet(chosen.sheet, misread)
    if chosen.dry:
        return

    weights, card = ROOT / "Models/mrz-1.safetensors", ROOT / "Models/mrz-1.json"
    digest = export.export(net, weights, {"temperature": f"{temperature}", "version": "1", "licence": "Apache-2.0"})
    sample = normalized(drawn[0].pixels)[:, :, None]
    expected = net(torch.from_numpy(sample).permute(2, 0, 1)[None]).detach()[0].permute(1, 2, 0).numpy()
    for name, run in [("numpy", export.run_numpy), ("onnxruntime", export.run_onnx)]:
        difference = float(np.abs(run(weights, sample) - expected).max())
        print(f"largest difference to {name}: {difference:.2g}")
        if difference > 2e-3:
            raise SystemExit("the written file does not compute what was trained")
    export.write_golden(weights, ROOT / "Tests/InferenceTests/Fixtures/mrz-1-golden.safetensors", sample[:, 40:168])
    card.write_text(json.dumps({
        "name": "mrz-1", "version": "1", "purpose": PURPOSE, "licence": "Apache-2.0",
        "data": {"generator": "Training/lethe_training/lines.py: drawn lines only; no document, specimen or photograph",
                 "seed": state["seed"], "lines": state["lines"], "steps": state["step"], "fonts": fonts.DEBIAN_PACKAGES,
                 "note": chosen.note},
        "input": CONVENTION, "alphabet": ALPHABET, "blank": 0, "columns_per_step": STRIDE, "temperature": temperature,
        "parameters": int(sum(t.numel() for t in net.folded().values())), "multiplications_32x704": net.graph.macs(32, 704),
        "validation": {"note": VALIDATION_NOTE, "lines": len(drawn), "first_seed": VALIDATION_SEED, "reading": "best class at each step, no layout, no check digits"} | accuracy,
        "sha256": digest,
    }, indent=2, ensure_ascii=False) + "\n")
    print(weights, weights.stat().st_size, digest)


def draw_sheet(path: pathlib.Path, misread: list) -> None:
    """Misread lines one under the other: the crop, the truth, the reading."""
    rows = []
    for line, text in misread[:60]:
        width = line.pixels.shape[1]
        sheet = np.full((58, lines.MAX_WIDTH, 3), 255, np.uint8)
        sheet[:32, :width] = line.pixels[:, :, None]
        cv2.putText(sheet, f"{line.text}   {line.kind} {line.cap:.1f} {line.blur:.2f} {' '.join(line.tags)}", (2, 43), 0, 0.38, (0, 120, 0), 1, cv2.LINE_AA)
        cv2.putText(sheet, text, (2, 55), 0, 0.38, (0, 0, 200), 1, cv2.LINE_AA)
        rows.append(sheet)
    cv2.imwrite(str(path), np.vstack(rows))


if __name__ == "__main__":
    main()
