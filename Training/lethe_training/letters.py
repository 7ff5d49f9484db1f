"""Counts which letters follow which in the words of many languages, and writes what the reader asks when a glyph is doubtful.

    python -m lethe_training.letters --out ../Models/letters-1

The words are those of Debian's dictionaries and of iso-codes (States and their parts, in the languages of their translations): no
document, no list of people. Counts are kept, words are not.

A word is its letters in lower case between two ends, and once more without its marks, as capitals are often printed. A gram is a
letter with up to ORDER - 1 before it; its value says how often the letter stands there: frequency(gram) / frequency(what is before
it). Where a gram is not known, the next shorter one is asked, at a price (`BACK_OFF`; Brants et al. 2007 call it a stupid one, and
it is as good as any where only readings of one glyph are compared).
"""

from __future__ import annotations

import argparse
import collections
import gettext
import glob
import hashlib
import json
import math
import pathlib
import random
import re
import unicodedata

import numpy as np

ORDER = 5
BACK_OFF = 0.4
STEPS_PER_NAT = 16  # of a value, in a byte
SLOT_BITS = 19
MOST_LOAD = 0.75
WORDS_OF_A_LANGUAGE = 60_000
SHARE_OF_NAMES = 3  # a capitalized word counts as so many others: pages print names

# Debian's package | its list of words.
SOURCES = """
wfrench | /usr/share/dict/french
wngerman | /usr/share/dict/ngerman
witalian | /usr/share/dict/italian
wspanish | /usr/share/dict/spanish
wportuguese | /usr/share/dict/portuguese
wdutch | /usr/share/dict/dutch
wpolish | /usr/share/dict/polish
wswedish | /usr/share/dict/swedish
wdanish | /usr/share/dict/danish
wbritish | /usr/share/dict/british-english
wcatalan | /usr/share/dict/catalan
wirish | /usr/share/dict/irish
hunspell-cs | /usr/share/hunspell/cs_CZ.dic
hunspell-sk | /usr/share/hunspell/sk_SK.dic
hunspell-hu | /usr/share/hunspell/hu_HU.dic
hunspell-hr | /usr/share/hunspell/hr_HR.dic
hunspell-sl | /usr/share/hunspell/sl_SI.dic
hunspell-lt | /usr/share/hunspell/lt_LT.dic
hunspell-lv | /usr/share/hunspell/lv_LV.dic
hunspell-ro | /usr/share/hunspell/ro_RO.dic
hunspell-tr | /usr/share/hunspell/tr_TR.dic
hunspell-vi | /usr/share/hunspell/vi_VN.dic
hunspell-is | /usr/share/hunspell/is_IS.dic
hunspell-no | /usr/share/hunspell/nb_NO.dic
hunspell-id | /usr/share/hunspell/id_ID.dic
myspell-et | /usr/share/hunspell/et_EE.dic
"""
SOURCES = [tuple(part.strip() for part in line.split(" | ")) for line in SOURCES.strip().splitlines()]
PLACES = {"iso_3166-1": "/usr/share/iso-codes/json/iso_3166-1.json", "iso_3166-2": "/usr/share/iso-codes/json/iso_3166-2.json"}
LOCALES = "/usr/share/locale/*/LC_MESSAGES/%s.mo"


def letters_of(text: str) -> list[str]:
    """The words of a text that are Latin letters alone."""
    words = re.split(r"[^\w]+|[\d_]+", unicodedata.normalize("NFC", text))
    return [word for word in words if word and all(unicodedata.name(letter, "").startswith("LATIN") for letter in word)]


def folded(word: str) -> str:
    return unicodedata.normalize("NFC", word.lower().replace("i̇", "i"))


def plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def dictionary(path: str) -> list[str]:
    raw = pathlib.Path(path).read_bytes()
    encoding = "utf-8"
    rules = pathlib.Path(path).with_suffix(".aff")
    if rules.exists() and (named := re.search(rb"^SET\s+(\S+)", rules.read_bytes(), re.M)):
        encoding = named[1].decode().lower().replace("microsoft-cp", "cp")
    text = raw.decode(encoding, errors="replace")
    return [word for line in text.splitlines() for word in letters_of(line.split("/")[0].split("\t")[0])]


def places() -> list[str]:
    texts: set[str] = set()
    for domain, path in PLACES.items():
        for rows in json.loads(pathlib.Path(path).read_text()).values():
            texts |= {row[key] for row in rows for key in ("name", "official_name", "common_name") if key in row}
        for catalogue in sorted(glob.glob(LOCALES % domain)):
            with open(catalogue, "rb") as file:
                texts |= {text for text in gettext.GNUTranslations(file)._catalog.values() if isinstance(text, str) and len(text) < 60}
    return sorted({word for text in texts for word in letters_of(text)})


def hash_of(gram: str) -> int:
    """As the reader computes it."""
    value = len(gram)
    for letter in gram:
        value = (value ^ ord(letter)) * 0x9E3779B97F4A7C15 & 0xFFFF_FFFF_FFFF_FFFF
        value ^= value >> 29
    return value


def count(words: dict[str, float]) -> list[collections.Counter]:
    """Frequencies of grams, by length."""
    frequencies = [collections.Counter() for _ in range(ORDER + 1)]
    for word, weight in words.items():
        text = " " + word + " "
        for place in range(1, len(text)):
            for length in range(1, min(ORDER, place + 1) + 1):
                frequencies[length][text[place - length + 1:place + 1]] += weight
    return frequencies


def values(frequencies: list[collections.Counter]) -> dict[str, float]:
    """ln(frequency of a letter after what is before it), of each gram."""
    before = [collections.Counter() for _ in range(ORDER + 1)]
    for length in range(1, ORDER + 1):
        for gram, frequency in frequencies[length].items():
            before[length][gram[:-1]] += frequency
    return {gram: math.log(frequency / before[length][gram[:-1]])
            for length in range(1, ORDER + 1) for gram, frequency in frequencies[length].items()}


def kept(known: dict[str, float], frequencies: list[collections.Counter], room: int) -> dict[str, float]:
    """The grams that change most: how often one is met, times how far it is from what the next shorter one says."""
    def backed_off(gram: str) -> float:
        return known[gram[1:]] + math.log(BACK_OFF) if gram[1:] in known else -20.0

    short = [gram for gram in known if len(gram) <= 3]
    long = [gram for gram in known if len(gram) > 3]
    long.sort(key=lambda gram: -frequencies[len(gram)][gram] * abs(known[gram] - backed_off(gram)))
    return {gram: known[gram] for gram in short + long[:room - len(short)]}


def table(grams: dict[str, float]) -> np.ndarray:
    """Slots of three bytes: two that tell a gram from others, never both zero, and its value; the next free slot from where its hash points."""
    slots = np.zeros((1 << SLOT_BITS, 3), np.uint8)
    for gram, value in sorted(grams.items()):
        hashed = hash_of(gram)
        place, mark = hashed >> (64 - SLOT_BITS), hashed & 0xFFFF or 1
        while slots[place, 0] or slots[place, 1]:
            place = (place + 1) & ((1 << SLOT_BITS) - 1)
        slots[place] = mark & 0xFF, mark >> 8, min(255, round(-value * STEPS_PER_NAT))
    return slots


def vocabulary(seed: int) -> dict[str, float]:
    rng = random.Random(seed)
    words: collections.Counter = collections.Counter()

    def add(word: str, weight: float) -> None:
        word = folded(word)
        words[word] += weight
        if plain(word) != word:
            words[plain(word)] += weight / 2

    for _, path in SOURCES:
        found = sorted({word for word in dictionary(path) if len(word) > 1})
        german = "german" in path
        names = [word for word in found if word[0].isupper() and not german]
        others = [word for word in found if german or not word[0].isupper()]
        others = rng.sample(others, min(len(others), WORDS_OF_A_LANGUAGE))
        names = rng.sample(names, min(len(names), WORDS_OF_A_LANGUAGE))
        share = WORDS_OF_A_LANGUAGE / max(1, len(others) + SHARE_OF_NAMES * len(names))
        for word in others:
            add(word, share)
        for word in names:
            add(word, SHARE_OF_NAMES * share)
        print(path, len(others), len(names))
    for word in places():
        add(word, 8)
    return words


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--out", type=pathlib.Path, required=True)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    frequencies = count(vocabulary(options.seed))
    known = values(frequencies)
    grams = kept(known, frequencies, int(MOST_LOAD * (1 << SLOT_BITS)))
    print(f"{len(known)} grams, {len(grams)} kept")
    slots = table(grams).tobytes()
    options.out.with_suffix(".bin").write_bytes(slots)
    card = {"name": options.out.name, "version": "1", "licence": "Apache-2.0",
            "purpose": "Which letters follow which in words of many languages: decides between readings of a doubtful glyph.",
            "data": {"generator": "Training/lethe_training/letters.py", "seed": options.seed, "packages": [name for name, _ in SOURCES] + ["iso-codes"],
                     "words": "none is kept; a gram has at most five letters"},
            "order": ORDER, "grams": len(grams), "back_off": BACK_OFF, "steps_per_nat": STEPS_PER_NAT,
            "sha256": hashlib.sha256(slots).hexdigest()}
    options.out.with_suffix(".json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
