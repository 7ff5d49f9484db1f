"""Draws the fixtures of the decoders' tests. Run here: python3 make.py (needs Pillow, numpy, libturbojpeg.so.0).

Each shows the same 40 x 24 ramp, red 6x, green 10y, blue 128, which the tests compute for themselves; a name says in what way
a file is special. Nothing here was photographed.
"""

import ctypes
import os
import pathlib
import struct
import zlib

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 40, 24

x, y = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
colour = np.stack([6 * x, 10 * y, np.full_like(x, 128)], axis=2).astype(np.uint8)
alpha = (255 - 6 * x).astype(np.uint8)
ramp = (6 * x).astype(np.uint8)
rgb = Image.fromarray(colour)
rgba = Image.fromarray(np.dstack([colour, alpha]))
gray = Image.fromarray(ramp)


def save(picture, name, **options):
    picture.save(HERE / name, **options)


def exif(orientation):
    tags = Image.Exif()
    tags[0x0112] = orientation
    return tags.tobytes()


# JPEG.
jpeg = {"quality": 95, "subsampling": "4:2:0"}
save(rgb, "baseline.jpg", **jpeg)
save(rgb, "progressive.jpg", progressive=True, **jpeg)
save(rgb, "full-chroma.jpg", quality=95, subsampling="4:4:4")
save(rgb, "half-chroma.jpg", quality=95, subsampling="4:2:2")
save(rgb, "restart-markers.jpg", restart_marker_blocks=2, **jpeg)
save(gray, "gray.jpg", quality=95)
save(rgb.convert("CMYK"), "cmyk.jpg", quality=95)
save(rgb, "oriented.jpg", exif=exif(6), **jpeg)
save(rgb, "rgb-not-ycc.jpg", quality=95, keep_rgb=True)


def turbo(name, subsampling, **environment):
    """A variant that Pillow does not write. The library reads these switches from the environment."""
    library = ctypes.CDLL("libturbojpeg.so.0")
    library.tjInitCompress.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(library.tjInitCompress())
    for key, value in environment.items():
        os.environ[key] = value
    out, size = ctypes.c_void_p(), ctypes.c_ulong()
    source = np.ascontiguousarray(colour)
    failed = library.tjCompress2(
        handle, source.ctypes.data_as(ctypes.c_void_p), WIDTH, 0, HEIGHT, 0, ctypes.byref(out), ctypes.byref(size),
        subsampling, 95, 0)
    assert not failed
    (HERE / name).write_bytes(ctypes.string_at(out, size.value))
    for key in environment:
        del os.environ[key]


turbo("tall-chroma.jpg", 4)  # TJSAMP_440
turbo("quarter-chroma.jpg", 5)  # TJSAMP_411
turbo("arithmetic.jpg", 2, TJ_ARITHMETIC="1")
turbo("arithmetic-progressive.jpg", 2, TJ_ARITHMETIC="1", TJ_PROGRESSIVE="1")


# PNG: Pillow for the common kinds, by hand the kinds that it does not write.
def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(name, depth, colour_type, rows, interlaced=False, before=b"", size=(WIDTH, HEIGHT)):
    header = struct.pack(">IIBBBBB", *size, depth, colour_type, 0, 0, int(interlaced))
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    (HERE / name).write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", body) + chunk(b"IEND", b""))


def bits(values, depth):
    """Samples of 1, 2 or 4 bits packed into bytes, the first highest."""
    per_byte = 8 // depth
    values = list(values) + [0] * (-len(values) % per_byte)
    return bytes(
        sum(value << depth * (per_byte - 1 - index) for index, value in enumerate(values[at:at + per_byte]))
        for at in range(0, len(values), per_byte))


save(rgb, "rgb.png")
save(rgba, "rgba.png")
save(gray, "gray.png")
save(rgb, "oriented.png", exif=exif(8))
png("gray-alpha.png", 8, 4, [np.stack([ramp[row], alpha[row]], axis=1).tobytes() for row in range(HEIGHT)])
png("gray-16.png", 16, 0, [(ramp[row].astype(">u2") * 257).tobytes() for row in range(HEIGHT)])
png("rgb-16.png", 16, 2, [(colour[row].astype(">u2") * 257).tobytes() for row in range(HEIGHT)])
for depth in (1, 2, 4):
    top = 2 ** depth - 1
    png(f"gray-{depth}.png", depth, 0, [bits(np.arange(WIDTH) % (top + 1), depth) for _ in range(HEIGHT)])
# The palette's entry i is red 6i, green 0, blue 128; every pixel of column x is entry x.
palette = b"".join(bytes([6 * entry, 0, 128]) for entry in range(WIDTH))
columns = bytes(range(WIDTH))
png("palette.png", 8, 3, [columns] * HEIGHT, before=chunk(b"PLTE", palette))
png("palette-transparent.png", 8, 3, [columns] * HEIGHT,
    before=chunk(b"PLTE", palette) + chunk(b"tRNS", bytes(255 - 6 * entry for entry in range(WIDTH))))
png("palette-4.png", 4, 3, [bits(np.arange(WIDTH) % 16, 4)] * HEIGHT, before=chunk(b"PLTE", palette[:48]))
png("missing-palette.png", 8, 3, [columns] * HEIGHT)


def adam7(samples, bytes_of_row):
    """The rows of the seven passes."""
    for first_x, first_y, step_x, step_y in (
            (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)):
        part = samples[first_y::step_y, first_x::step_x]
        if part.size:
            yield from (bytes_of_row(row) for row in part)


png("interlaced.png", 8, 2, adam7(colour, lambda row: row.tobytes()), interlaced=True)
png("interlaced-alpha.png", 8, 6, adam7(np.dstack([colour, alpha]), lambda row: row.tobytes()), interlaced=True)
png("interlaced-1x1.png", 8, 0, [b"\x80"], interlaced=True, size=(1, 1))

# WebP.
save(rgb, "lossy.webp", quality=95)
save(rgb, "lossless.webp", lossless=True)
save(rgba, "lossless-alpha.webp", lossless=True, exact=True)
save(rgba, "lossy-alpha.webp", quality=95, exact=True)
save(rgb, "oriented.webp", quality=95, exif=exif(3))
black = Image.new("RGB", (WIDTH, HEIGHT))
save(rgb, "animated.webp", save_all=True, append_images=[black], duration=100, lossless=True)
# The first frame covers a part of the canvas: Pillow cuts what is transparent away.
corner = Image.new("RGBA", (WIDTH, HEIGHT))
corner.paste(rgb.crop((8, 4, 32, 20)), (8, 4))
save(corner, "animated-corner.webp", save_all=True, append_images=[rgba], duration=100, lossless=True)
