#!/usr/bin/env python3
"""Runs the MRZ vectors of this folder against any implementation.

    python3 run.py -- lethe mrz parse --format json --reference-date {reference_date}
    python3 run.py --adapter my_adapter.py
    python3 run.py --adapter my_adapter.py -- my-program --some-option

The program reads MRZs from standard input, a blank line between two, and answers each with one line: a JSON object
as README.md describes it. Programs and libraries of another shape get an adapter, a Python file with one or more of

    answer(lines)            a list of lines -> an answer (README.md), or None where the lines are no MRZ
    convert(text)            a line that the program printed -> an answer or None
    check_digit(characters)  a text -> its check digit

Exit status: 0 all passed, 1 some did not, 2 wrong usage or a program that cannot be run.
Python 3.9 or later; nothing but the standard library.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
FILES = ["doc9303.json", "specimens.json", "national.json", "malformed.json"]
DATE = "{reference_date}"
MRZ_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"

# The lines around a name, so that it stands in a whole MRZ whose check digits hold.
AROUND_NAMES = {
    "TD1": ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", None],
    "TD2": [None, "D231458907UTO7408122F1204159<<<<<<<6"],
    "TD3": [None, "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
    "MRVA": [None, "L8988901C4XXX7408122F96121096ZE184226B<<<<<<"],
    "MRVB": [None, "L8988901C4XXX7408122F9612109<<<<<<<<"],
}


class Case:
    """Lines, and what is expected of them: an answer with the keys that matter, or None for lines that are no MRZ."""

    def __init__(self, name, lines, expected):
        self.name, self.lines, self.expected = name, lines, expected


def cases_of(document):
    """The sections of a file that can be run: pairs of a name and its cases."""
    for section in ("specimens", "disagreements", "doubtful"):
        if section in document:
            yield section, [Case(title(entry), entry["lines"], entry) for entry in document[section]]
    if "names" in document:
        yield "names", [name_case(entry) for entry in document["names"]]
    if "refused" in document:
        yield "refused", [Case(entry["name"], entry["lines"], None) for entry in document["refused"]]


def title(entry):
    return entry.get("name") or "%s, %s" % (entry["source"], entry["layout"])


def name_case(entry):
    lines = [entry["line"] if line is None else line for line in AROUND_NAMES[entry["layout"]]]
    expected = {
        "layout": entry["layout"],
        "fields": {"surname": entry["primary_identifier"], "given_names": entry["secondary_identifier"]},
        "truncated": entry["may_be_truncated"],
    }
    return Case("%s, %s: %s" % (entry["source"], entry["layout"], entry["line"]), lines, expected)


# Answers


def answer_of(value):
    """The answer in a JSON object of Lethe's form, or as an adapter gives it; None where there is none."""
    if not value or "error" in value:
        return None
    if "documents" not in value:
        return value
    if not value["documents"]:
        return None
    document = value["documents"][0]
    if document.get("format") is None:
        return None
    answer = {
        "layout": document["format"],
        "fields": {name: field.get("printed") for name, field in document.get("fields", {}).items()},
        "findings": document.get("findings"),
    }
    if document.get("mrz"):
        answer["check_digits"] = document["mrz"].get("check_digits")
    return {key: part for key, part in answer.items() if part is not None}


def plain(text):
    """A field's value as it is compared: fillers within turned into blanks, blanks at either end dropped, and every
    character that belongs into no MRZ turned into U+FFFD, because not everyone keeps it."""
    if text == "<":
        return text
    text = (text or "").replace("<", " ").strip(" ")
    return "".join(c if c == " " or c in MRZ_CHARACTERS else "\ufffd" for c in text)


def findings_set(findings, with_fields, dated):
    pairs = set()
    for finding in findings:
        code, fields = (finding, []) if isinstance(finding, str) else (finding["code"], finding.get("fields") or [])
        if code.startswith("mrz.") or (dated and code == "document.expired"):
            pairs.add((code, tuple(fields) if with_fields else ()))
    return pairs


def differences(expected, answer, dated):
    """What an answer says otherwise, as sentences; keys that the answer does not have are not asked for."""
    if expected is None:
        return [] if answer is None else ["answered, and should have been refused"]
    if answer is None:
        return ["refused, and should have been answered"]
    found = []
    if "layout" in answer and answer["layout"] != expected["layout"]:
        found.append("layout is %s, not %s" % (answer["layout"], expected["layout"]))
    if "fields" in answer:
        for name, value in expected["fields"].items():
            got = answer["fields"].get(name)
            if plain(got) != plain(value):
                found.append("%s is %r, not %r" % (name, got, value))
    if "check_digits" in answer and "check_digits" in expected:
        found += check_digit_differences(expected["check_digits"], answer["check_digits"])
    if "findings" in answer and "findings" in expected:
        with_fields = not any(isinstance(finding, str) for finding in answer["findings"])
        got = findings_set(answer["findings"], with_fields, dated)
        want = findings_set(expected["findings"], with_fields, dated)
        found += ["not found: " + " ".join((code,) + fields) for code, fields in sorted(want - got)]
        found += ["found for no reason: " + " ".join((code,) + fields) for code, fields in sorted(got - want)]
    if "findings" in answer and "truncated" in expected:
        codes = {code for code, _ in findings_set(answer["findings"], False, dated)}
        if ("mrz.name_truncated" in codes) != expected["truncated"]:
            found.append("the name may %shave been cut" % ("" if expected["truncated"] else "not "))
    return found


def check_digit_differences(expected, given):
    found = []
    by_subject = {digit["of"]: digit for digit in given}
    for digit in expected:
        got = by_subject.get(digit["of"])
        if got is None:
            found.append("no check digit of the %s" % digit["of"])
            continue
        for key in digit:
            if key in got and got[key] != digit[key]:
                found.append("check digit of the %s: %s is %s, not %s" % (digit["of"], key, got[key], digit[key]))
    return found


# Implementations


class ProgramError(Exception):
    """The program cannot be run, or does not answer as it should."""


class Program:
    """A program that answers MRZs from standard input, a line each."""

    def __init__(self, command, convert, reference_date, one_by_one):
        self.command = [word.replace(DATE, reference_date) for word in command]
        self.convert, self.one_by_one = convert or json.loads, one_by_one

    def answers(self, cases):
        if self.one_by_one:
            return [self.run([case])[0] for case in cases]
        return self.run(cases)

    def run(self, cases):
        text = "\n\n".join("\n".join(case.lines) for case in cases) + "\n"
        done = subprocess.run(self.command, input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        lines = [line for line in done.stdout.decode(errors="replace").split("\n") if line.strip()]
        if len(lines) != len(cases):
            counts = (len(cases), len(lines), done.returncode)
            raise ProgramError("%d MRZs and %d answers (status %d); try --one-by-one" % counts)
        return [answer_of(self.convert(line)) for line in lines]


class Library:
    """An adapter that answers by itself."""

    def __init__(self, answer):
        self.answer = answer

    def answers(self, cases):
        return [self.one(case) for case in cases]

    def one(self, case):
        try:
            return answer_of(self.answer(list(case.lines)))
        except Exception as error:  # what an implementation throws is its way to refuse
            return None if case.expected is None else {"error_thrown": type(error).__name__}


def load_adapter(path):
    specification = importlib.util.spec_from_file_location("adapter", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


# The run


class Tally:
    def __init__(self):
        self.passed = self.failed = self.known = self.skipped = 0

    def row(self):
        return (self.passed, self.failed, self.known, self.skipped)


def run_section(implementation, cases, options, tally, tell):
    whole = [case for case in cases if all(line is not None for line in case.lines)]
    tally.skipped += len(cases) - len(whole)
    if not whole:
        return
    for case, answer in zip(whole, implementation.answers(whole)):
        if answer and "error_thrown" in answer:
            wrong = ["threw " + answer["error_thrown"]]
        else:
            wrong = differences(case.expected, answer, options.dated)
        known = case.name in options.known_issue
        if not wrong and not known:
            tally.passed += 1
        elif wrong and known:
            tally.known += 1
        else:
            tally.failed += 1
            tell(case.name, wrong or ["passed, though it is said to be a known issue"])


def run_check_digits(check_digit, document, tally, tell):
    for entry in document.get("check_digits", []):
        got = str(check_digit(entry["characters"]))
        if got == entry["check_digit"]:
            tally.passed += 1
        else:
            tally.failed += 1
            tell(entry["source"], ["%s, not %s" % (got, entry["check_digit"])])


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="run.py [options] [-- COMMAND]"
    )
    parser.add_argument("--adapter", metavar="FILE", help="a Python file, see above")
    parser.add_argument("--file", metavar="NAME", action="append", help="one of the vector files; all by default")
    parser.add_argument("--one-by-one", action="store_true", help="run the program once for each MRZ")
    parser.add_argument("--known-issue", metavar="CASE", action="append", default=[], help="a case that fails, by name")
    parser.add_argument("--quiet", action="store_true", help="the table alone")
    arguments = sys.argv[1:]
    command = []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, command = arguments[:at], arguments[at + 1 :]
    options = parser.parse_args(arguments)
    adapter = load_adapter(options.adapter) if options.adapter else None
    if not command and not hasattr(adapter, "answer"):
        parser.error("a command after --, or an adapter with answer(lines), is needed")
    # Without the reference date a program judges by today, and what has expired differs from day to day.
    options.dated = bool(command) and any(DATE in word for word in command)

    rows, failures = [], []
    for name in options.file or FILES:
        document = json.loads((HERE / name).read_text(encoding="utf-8"))
        if command:
            implementation = Program(
                command, getattr(adapter, "convert", None), document["reference_date"], options.one_by_one
            )
        else:
            implementation = Library(adapter.answer)
            options.dated = getattr(adapter, "DATED", False)
        for section, cases in cases_of(document):
            tally = Tally()
            run_section(
                implementation, cases, options, tally, lambda case, wrong: failures.append((name, section, case, wrong))
            )
            rows.append((name, section, tally))
        if hasattr(adapter, "check_digit") and "check_digits" in document:
            tally = Tally()
            run_check_digits(
                adapter.check_digit,
                document,
                tally,
                lambda case, wrong: failures.append((name, "check_digits", case, wrong)),
            )
            rows.append((name, "check_digits", tally))

    if not options.quiet:
        for name, section, case, wrong in failures:
            print("%s, %s: %s\n    %s" % (name, section, case, "\n    ".join(wrong)))
        if failures:
            print()
    print("%-16s %-14s %7s %7s %7s %7s" % ("file", "section", "passed", "failed", "known", "skipped"))
    for name, section, tally in rows:
        print("%-16s %-14s %7d %7d %7d %7d" % ((name, section) + tally.row()))
    totals = [sum(column) for column in zip(*(tally.row() for _, _, tally in rows))]
    print("%-16s %-14s %7d %7d %7d %7d" % (("", "all") + tuple(totals)))
    return 1 if totals[1] else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError, ProgramError) as error:
        print("run.py: %s" % error, file=sys.stderr)
        sys.exit(2)
