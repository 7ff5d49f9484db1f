#!/usr/bin/env python3
"""Holds answers of `lethe read --format jsonl` against labels: accuracy.py LABELS ANSWERS [LETHE].

Documentation/Accuracy.md describes the labels and every figure. LETHE is the program that turns the labels' MRZs into
fields, by default `lethe` on the path. Python 3.9 or later, standard library only. Prints figures and names of files,
never a word of a document.
"""

import json
import os
import subprocess
import sys

KEY_FIELDS = ("document_number", "date_of_birth", "date_of_expiry")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        named = [(os.path.basename(row["file"]), row) for row in map(json.loads, filter(str.strip, lines))]
    if len(dict(named)) != len(named):
        sys.exit(f"{path}: two rows for files of one name")
    return dict(named)


def documents(label):
    return [d for d in label.get("documents") or [label] if d.get("mrz")]


def fields_of_texts(lethe, mrzs):
    """What each MRZ says, as `lethe mrz parse` has it: an independent reading of text, with no picture involved."""
    text = "\n\n".join("\n".join(mrz) for mrz in mrzs) + "\n"
    run = subprocess.run([lethe, "mrz", "parse", "--format", "json", "-"], input=text, capture_output=True, text=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(mrzs):
        sys.exit("the labels' MRZs could not be parsed")
    # A label's MRZ that fits no layout has no fields; its lines still count.
    return [{name: field["value"] for name, field in one_document(answer).get("fields", {}).items()} for answer in answers]


def one_document(answer):
    return (answer.get("documents") or [{}])[0]


def lines_of(document):
    return (document.get("mrz") or {}).get("lines") or []


def likeness(document, truth):
    """How many characters stand where the truth has them."""
    return sum(a == b for got, want in zip(lines_of(document), truth["mrz"]) for a, b in zip(got or "", want))


def main(labels_path, answers_path, lethe="lethe"):
    labels, answers = rows(labels_path), rows(answers_path)
    truths = [(name, truth) for name, label in labels.items() for truth in documents(label)]
    values = fields_of_texts(lethe, [truth["mrz"] for _, truth in truths]) if truths else []
    left = {name: list(answers.get(name, {}).get("documents") or []) for name in labels}

    exact = key = verified_mrz = verified_mrz_wrong = read = misread = verified = wrong = 0
    worth_a_look = []
    for (name, truth), from_text in zip(truths, values):
        expected = {**from_text, **(truth.get("fields") or {})}
        best = max(left[name], key=lambda document: likeness(document, truth), default={})
        if best:
            left[name].remove(best)
        is_exact = lines_of(best) == truth["mrz"]
        exact += is_exact
        got = best.get("fields") or {}
        key += bool(best) and all(got.get(f, {}).get("value") == expected.get(f) for f in KEY_FIELDS)
        if (best.get("mrz") or {}).get("verified"):
            verified_mrz += 1
            verified_mrz_wrong += not is_exact
            if not is_exact:
                worth_a_look.append(f"{name}: mrz")
        for field, reading in got.items():
            if reading["value"] is None or reading.get("source") == "viz":
                continue
            is_wrong = reading["value"] != expected.get(field)
            read, misread = read + 1, misread + is_wrong
            if reading["verified"]:
                verified, wrong = verified + 1, wrong + is_wrong
                if is_wrong:
                    worth_a_look.append(f"{name}: {field}")

    without = [name for name, label in labels.items() if not documents(label)]
    invented = 0
    for name, rest in left.items():
        # What was read where no document is, and beside those that are there.
        for document in rest:
            invented += 1
            claims = [f for f, reading in (document.get("fields") or {}).items() if reading["verified"]]
            verified, wrong = verified + len(claims), wrong + len(claims)
            worth_a_look += [f"{name}: {field}, no such document" for field in claims]

    for meaning, figure in [
        ("pictures", len(labels)),
        ("  of them without an MRZ", len(without)),
        ("pictures without an answer", sum(name not in answers for name in labels)),
        ("documents with an MRZ", len(truths)),
        ("  all lines exact", exact),
        ("  number, birth and expiry right", key),
        ("  MRZ verified", verified_mrz),
        ("  MRZ verified but wrong", verified_mrz_wrong),
        ("fields read", read),
        ("  misread", misread),
        ("  verified", verified),
        ("  verified but wrong", wrong),
        ("documents read that are not there", invented),
    ]:
        print(f"{meaning:36}{figure:8}")
    for line in worth_a_look:
        print("VERIFIED BUT WRONG", line)
    sys.exit(1 if worth_a_look else 0)


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__.splitlines()[0])
    main(*sys.argv[1:])
