"""The letters that overlays are labelled with: outlines of Noto Sans (Debian's fonts-noto-core), in one small file.

    python -m lethe_training.export_glyphs

The file is a row of numbers, each in as many bytes as it needs (seven bits a byte, the lowest first, the high bit on all but the
last; signed ones have their sign in the lowest bit): units an em, the height of capitals, how many glyphs; then for each glyph, in
the order of code points, how far its code point is from the last one's, its advance, how many contours; for each contour how many
points; for each point the steps from the last one (from the origin at a glyph's start) to the right and up, the first of them
doubled, and odd for a point on the curve. Curves are TrueType's: quadratic, with points on the curve implied between two that are
not on it.
"""

from __future__ import annotations

import pathlib

from fontTools.ttLib import TTFont

from lethe_training.text_alphabet import ALPHABET, MERGED

FONT = pathlib.Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
TARGET = pathlib.Path(__file__).resolve().parents[2] / "Glyphs" / "sans.glyphs"

# What the text net reads, what it takes for the same, and what else findings and values may hold: Latin, Greek, Cyrillic.
_RANGES = [(0x20, 0x7F), (0xA1, 0x180), (0x386, 0x3CF), (0x400, 0x460), (0x490, 0x492)]
CHARACTERS = {*ALPHABET, *MERGED, *(chr(code) for first, end in _RANGES for code in range(first, end))}


def number(value: int) -> bytes:
    assert value >= 0
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def signed(value: int) -> bytes:
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def glyph(font: TTFont, name: str) -> bytes:
    table = font["glyf"]
    points, ends, flags = table[name].getCoordinates(table)
    out = number(font["hmtx"][name][0]) + number(len(ends))
    start, x, y = 0, 0, 0
    for end in ends:
        out += number(end + 1 - start)
        for index in range(start, end + 1):
            (to_x, to_y), on_curve = points[index], flags[index] & 1
            out += signed(((to_x - x) << 1) | on_curve) + signed(to_y - y)
            x, y = to_x, to_y
        start = end + 1
    return out


def main() -> None:
    font = TTFont(FONT)
    names = font.getBestCmap()
    codes = sorted(ord(character) for character in CHARACTERS if ord(character) in names)
    out = number(font["head"].unitsPerEm) + number(font["OS/2"].sCapHeight) + number(len(codes))
    last = 0
    for code in codes:
        out += number(code - last) + glyph(font, names[code])
        last = code
    TARGET.write_bytes(out)
    print(f"{len(codes)} glyphs, {len(out)} bytes")


if __name__ == "__main__":
    main()
