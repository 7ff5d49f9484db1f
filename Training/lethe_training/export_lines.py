"""Measures the net of a run on the fixed validation draw and writes weights, card and golden tensors.

    python -m lethe_training.export_lines --run runs/mrz-1
    python -m lethe_training.export_lines --model text-1 --run runs/text-1
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
from PIL import Image, ImageDraw, ImageFont

from . import eastern_alphabet, export, fonts, lines, page_fonts, text_alphabet
from .line_model import MODELS, LineModel
from .line_net import decoded, normalized
from .text_alphabet import FOREIGN
from .text_net import ANSWERS
from .train_lines import VALIDATION_SEED, distance, read

ROOT = pathlib.Path(__file__).resolve().parents[2]
VALIDATION_LINES = 4000
GOLDEN = (40, 168)  # columns of the golden crop
CALIBRATING_CLASSES = 38  # the best of a step: all of the MRZ's, and what counts of the text net's
VALIDATION_NOTE = ("Same generator as training, other seeds; harder than most pictures on purpose. Sheets of its misread lines were looked at "
                   "while the generator was made.")
SCALE = "capitals 16 rows high, cap top at row 8, baseline at row 24; the same scale across; about {} of margin at either end"
PIXELS = "gray 0...255, each crop less its mean, divided by its standard deviation + 8"
TEMPERATURE = "divide logits by metadata `temperature` before softmax; a character's probability is the largest that its class has over the steps of its run"
_TEXT = {
    "shape": "1 x 32 x W x 1 (NHWC), W a multiple of 4", "scale": SCALE.format("0.3 to 1.1 cap heights"), "pixels": PIXELS,
    "output": f"W/4 places of {ANSWERS} times as many logits as there are classes; the same memory is W/2 steps of one class each: class 0 is the "
              "CTC blank, then the alphabet (metadata `alphabet`)",
    "temperature": TEMPERATURE,
}
CONVENTIONS = {
    "mrz-1": {
        "shape": "1 x 32 x W x 1 (NHWC), W a multiple of 4", "scale": SCALE.format("one pitch"), "pixels": PIXELS,
        "output": "W/4 steps of 38 logits: class 0 is the CTC blank, 1...37 the alphabet", "temperature": TEMPERATURE,
    },
    "text-1": _TEXT | {"foreign": f"the last class, {FOREIGN}, is a letter of another script: something is printed there that this net does not read"},
    "text-2": _TEXT | {
        "foreign": f"the last class, {FOREIGN}, is a letter that is neither Cyrillic nor Greek; `text-1` reads it",
        "shapes": "a class is a shape: what is one glyph in several scripts is one class, named by its Cyrillic letter; the letters around it tell the script",
    },
}
PURPOSES = {
    "mrz-1": "Reads one line of a machine readable zone (A-Z, 0-9, <) out of a straightened crop.",
    "text-1": "Reads one line of printed Latin text, with every mark that Latin letters take, out of a straightened crop.",
    "text-2": "Reads one line of printed Cyrillic or Greek, out of a straightened crop.",
}
_TEXT_GENERATOR = ("text_lines.py", "lines.py", "degrade.py", "fonts.py", "page_fonts.py", "page_text.py", "words.py", "text_alphabet.py", "mrz_text.py",
                   "eastern_alphabet.py", "eastern_text.py", "eastern_words.py")
GENERATORS = {
    "mrz-1": ("lines.py", "degrade.py", "fonts.py", "mrz_text.py"),
    "text-1": _TEXT_GENERATOR,
    "text-2": _TEXT_GENERATOR,
}
_PAGE_FONTS = fonts.DEBIAN_PACKAGES + page_fonts.DEBIAN_PACKAGES
FONTS = {"mrz-1": fonts.DEBIAN_PACKAGES, "text-1": _PAGE_FONTS, "text-2": _PAGE_FONTS}
PARTS = {"mrz-1": lambda character: [character], "text-1": text_alphabet.parts, "text-2": eastern_alphabet.parts}


def validation(cache: pathlib.Path, model: LineModel) -> list[lines.Line]:
    """The fixed draw. Kept in a file for the next time; the name holds what it depends on."""
    code = b"".join((pathlib.Path(__file__).parent / name).read_bytes() for name in GENERATORS[model.name])
    file = cache / f"{model.name}-validation-{VALIDATION_LINES}-{hashlib.sha256(code).hexdigest()[:12]}.pickle"
    if file.exists():
        return pickle.loads(file.read_bytes())
    drawn = [model.draw(VALIDATION_SEED + index) for index in range(VALIDATION_LINES)]
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


def best_temperature(rows: list, right: np.ndarray) -> tuple[float, float, float]:
    """The temperature at which "probability = share that is right" loses least; the log losses at 1 and at it.

    A row is the score of the class that was read and the highest scores of its step, that class's among them.
    """
    mine = np.array([row[0] for row in rows], np.float64)
    others = np.array([row[1] for row in rows], np.float64)

    def loss(temperature: float) -> float:
        p = np.exp(mine / temperature - np.logaddexp.reduce(others / temperature, axis=-1))
        p = np.clip(p, 1e-7, 1 - 1e-7)
        return float(-np.mean(np.where(right, np.log(p), np.log(1 - p))))

    candidates = np.geomspace(0.5, 3, 73)
    losses = [loss(t) for t in candidates]
    return float(candidates[int(np.argmin(losses))]), loss(1.0), min(losses)


def _named(limits: list[tuple[float, str]], value: float) -> str:
    return next(name for limit, name in limits if value < limit)


_CAPS = [(8, "under 8"), (11, "8 to 11"), (16, "11 to 16"), (99, "over 16")]
_BLURS = [(0.05, "under 0.05"), (0.09, "0.05 to 0.09"), (9, "over 0.09")]


def groups_of(line: lines.Line, model: LineModel) -> list[str]:
    """What a line counts among, besides all."""
    cap = f"cap height in the picture {_named(_CAPS, line.cap)} pixels"
    blur = f"blur {_named(_BLURS, line.blur)} cap heights"
    if model.name == "mrz-1":
        if line.kind == "negative":
            return ["no MRZ line: nothing read"]
        good = ["OCR-B, 9 pixels or more, blur under 0.09"] if line.cap >= 9 and line.blur < 0.09 and line.kind == "ocr-b" else []
        return ["MRZ lines", f"face {line.kind}", cap, blur, *good]
    if line.kind == "negative":
        return ["no text: nothing read"]
    good = ["11 pixels or more, blur under 0.09, not cut"] if line.cap >= 11 and line.blur < 0.09 and "cut" not in line.tags else []
    return [f"kind {line.kind}", cap, blur, *good]


def sort_of(character: str, parts=text_alphabet.parts) -> str:
    """The sort of character that it counts among."""
    if character.isdigit():
        return "digits"
    if character == FOREIGN:
        return "letters of other scripts"
    if not character.isalpha():
        return "blanks" if character == " " else "punctuation"
    marked = "" if character.isascii() else ", marked" if len(parts(character)) > 1 else ", other than a-z"
    return ("capitals" if character.isupper() else "small letters") + marked


def measure(net, drawn: list[lines.Line], model: LineModel) -> tuple[dict, float, list]:
    """Accuracy by kind and difficulty, the calibrating temperature, and the misread lines."""
    groups: dict[str, list[tuple[bool, int, int]]] = collections.defaultdict(list)
    confusions: collections.Counter = collections.Counter()
    sorts: dict[str, list[bool]] = collections.defaultdict(list)
    rows, right, misread = [], [], []
    for line, scores in zip(drawn, read(net, drawn, model)):
        text = decoded(scores[None], model.alphabet)[0]
        wrong = distance(text, line.text)
        for group in ["all", *groups_of(line, model)]:
            groups[group].append((wrong == 0, wrong, len(line.text)))
        if model.name == "mrz-1" and line.text:
            same = text.replace("O", "0") == line.text.replace("O", "0")
            groups["MRZ lines, O and 0 taken for one"].append((same, 0 if same else wrong, len(line.text)))
        if wrong:
            misread.append((line, text))
        found = peaks(scores)
        pairs = aligned(text, line.text) if wrong else [(i, i) for i in range(len(text))]
        for mine, true in pairs:
            fits = mine is not None and true is not None and text[mine] == line.text[true]
            if not fits:
                confusions[(line.text[true] if true is not None else "", text[mine] if mine is not None else "")] += 1
            if true is not None:
                sorts[sort_of(line.text[true], PARTS[model.name])].append(fits)
            if mine is not None:
                label, step = found[mine]
                rows.append((scores[step, label], np.sort(scores[step])[-CALIBRATING_CLASSES:]))
                right.append(fits)
    temperature, before, after = best_temperature(rows, np.array(right))
    table = {name: {"lines": len(results), "exact": round(float(np.mean([r[0] for r in results])), 4),
                    "character_error": round(sum(r[1] for r in results) / max(1, sum(r[2] for r in results)), 5)}
             for name, results in sorted(groups.items())}
    for entry in table.values():  # an error per character means nothing where there is nothing to read
        entry["character_error"] = None if entry["character_error"] > 1 else entry["character_error"]
    characters = {sort: {"count": len(fits), "wrong": round(1 - float(np.mean(fits)), 5)} for sort, fits in sorted(sorts.items())}
    summary = {"by": table, "characters": characters, "log_loss_of_character_probability": {"temperature 1": round(before, 5), "calibrated": round(after, 5)},
               "most_frequent_confusions": [f"{true or 'nothing'} read as {mine or 'nothing'}: {count}" for (true, mine), count in confusions.most_common(12)]}
    return summary, round(temperature, 4), misread


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--model", choices=list(MODELS), default="mrz-1")
    options.add_argument("--run", type=pathlib.Path, help="folder of the checkpoint; default runs/<model>")
    options.add_argument("--cache", type=pathlib.Path, default=pathlib.Path("cache"), help="folder that keeps the validation draw")
    options.add_argument("--sheet", type=pathlib.Path, help="write a picture of misread lines here")
    options.add_argument("--note", default="", help="what the card should say about this run")
    options.add_argument("--dry", action="store_true", help="measure only")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)

    model = MODELS[chosen.model]
    state = torch.load((chosen.run or pathlib.Path("runs") / model.name) / "checkpoint.pt", weights_only=False)
    net = model.net()
    net.load_state_dict(state["average"])
    net.eval()
    drawn = validation(chosen.cache, model)
    accuracy, temperature, misread = measure(net, drawn, model)
    print(json.dumps(accuracy, indent=1, ensure_ascii=False), temperature)
    if chosen.sheet:
        draw_sheet(chosen.sheet, misread)
    if chosen.dry:
        return

    weights, card = ROOT / f"Models/{model.name}.safetensors", ROOT / f"Models/{model.name}.json"
    told = {"temperature": f"{temperature}", "version": "1", "licence": "Apache-2.0"}
    if "alphabet" not in net.graph.header:  # more outputs than classes: the graph cannot say it
        told |= {"alphabet": model.alphabet, "blank": "0", "columns_per_step": str(model.columns_per_step)}
    digest = export.export(net, weights, told)
    sample = normalized(next(line.pixels for line in drawn if line.pixels.shape[1] >= GOLDEN[1]))[:, :, None]
    expected = net(torch.from_numpy(sample).permute(2, 0, 1)[None]).detach()[0].permute(1, 2, 0).numpy()
    for name, run in [("numpy", export.run_numpy), ("onnxruntime", export.run_onnx)]:
        difference = float(np.abs(run(weights, sample) - expected).max())
        print(f"largest difference to {name}: {difference:.2g}")
        if difference > 2e-3:
            raise SystemExit("the written file does not compute what was trained")
    export.write_golden(weights, ROOT / f"Tests/InferenceTests/Fixtures/{model.name}-golden.safetensors", sample[:, GOLDEN[0]:GOLDEN[1]])
    card.write_text(json.dumps({
        "name": model.name, "version": "1", "purpose": PURPOSES[model.name], "licence": "Apache-2.0",
        "data": {"generator": f"Training/lethe_training/{GENERATORS[model.name][0]}: drawn lines only; no document, specimen or photograph",
                 "seed": state["seed"], "lines": state["lines"], "steps": state["step"], "fonts": FONTS[model.name],
                 "note": chosen.note},
        "input": CONVENTIONS[model.name], "alphabet": model.alphabet, "blank": 0, "columns_per_step": model.columns_per_step, "temperature": temperature,
        "parameters": int(sum(t.numel() for t in net.folded().values())), "multiplications_32x704": net.graph.macs(32, 704),
        "validation": {"note": VALIDATION_NOTE, "lines": len(drawn), "first_seed": VALIDATION_SEED, "reading": "best class at each step, no layout, no check digits"} | accuracy,
        "sha256": digest,
    }, indent=2, ensure_ascii=False) + "\n")
    print(weights, weights.stat().st_size, digest)


def draw_sheet(path: pathlib.Path, misread: list) -> None:
    """Misread lines one under the other: the crop, the truth, the reading."""
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 11)
    rows = []
    for line, text in misread[:60]:
        sheet = np.full((60, lines.MAX_WIDTH, 3), 255, np.uint8)
        sheet[:32, :line.pixels.shape[1]] = line.pixels[:, :, None]
        image = Image.fromarray(sheet)
        pen = ImageDraw.Draw(image)
        pen.text((2, 32), f"{line.text}   {line.kind} {line.cap:.1f} {line.blur:.2f} {' '.join(line.tags)}", font=font, fill=(0, 120, 0))
        pen.text((2, 45), text, font=font, fill=(200, 0, 0))
        rows.append(np.asarray(image))
    Image.fromarray(np.vstack(rows)).save(path)


if __name__ == "__main__":
    main()
