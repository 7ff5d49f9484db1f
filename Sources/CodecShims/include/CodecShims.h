// Three image libraries behind three functions each: read the header, decode to gray, decode to colour.
//
// Everything is whole and in memory: the caller hands over all bytes of a file and a buffer for all pixels, whose size
// it has checked from the header. No function keeps state between calls, prints, or reads anything but its arguments.
// No message of a library leaves this target, because such a message may quote what the file says.
#pragma once

#include <stddef.h>
#include <stdint.h>

enum CodecStatus {
    CodecStatusDone = 0,
    // The right magic bytes, and then nonsense.
    CodecStatusCorrupt = 1,
    // The bytes end before the last pixel.
    CodecStatusTruncated = 2,
    // A valid file of a kind that is not read: 12-bit or lossless JPEG, for instance.
    CodecStatusUnsupported = 3,
    // A side that is longer than the library can handle, or not enough memory.
    CodecStatusTooLarge = 4,
};

// What a file says of itself before its first pixel.
struct CodecHeader {
    uint32_t width;
    uint32_t height;
    // As stored: 1 gray, 2 gray and alpha, 3 colour or palette, 4 colour and alpha, or CMYK.
    uint8_t channels;
    uint8_t bitsPerSample;
    // Red, green and blue for each pixel, and nothing else: no palette, no alpha, no CMYK.
    uint8_t isRGB;
};

// Where pixels go: `height` rows of `width` pixels, one byte (gray) or three (RGB) a pixel, `stride` bytes apart.
struct CodecTarget {
    uint8_t *pixels;
    size_t stride;
    uint32_t width;
    uint32_t height;
};

// JPEG. `denominator` is 1, 2, 4 or 8; the target is then ceil(side / denominator) on each side.
int codecJPEGHeader(const uint8_t *bytes, size_t count, struct CodecHeader *header);
int codecJPEGGray(const uint8_t *bytes, size_t count, uint32_t denominator, struct CodecTarget target);
int codecJPEGColour(const uint8_t *bytes, size_t count, uint32_t denominator, struct CodecTarget target);

// Rows of the luminance from `first` on, a multiple of 16, at full size; what lies above costs little and what lies below
// nothing. Unsupported: CMYK, and a file in several scans, which would have to be decoded as a whole.
int codecJPEGGrayRows(const uint8_t *bytes, size_t count, uint32_t first, struct CodecTarget target);

// What the coefficients of its luminance are multiples of, eight rows of eight. Unsupported: a file without luminance.
int codecJPEGLuminanceSteps(const uint8_t *bytes, size_t count, uint16_t steps[64]);

// PNG. Alpha is laid over white.
int codecPNGHeader(const uint8_t *bytes, size_t count, struct CodecHeader *header);
int codecPNGGray(const uint8_t *bytes, size_t count, struct CodecTarget target);
int codecPNGColour(const uint8_t *bytes, size_t count, struct CodecTarget target);

// WebP. Alpha is laid over white; of an animation the first frame is decoded.
int codecWebPHeader(const uint8_t *bytes, size_t count, struct CodecHeader *header);
int codecWebPGray(const uint8_t *bytes, size_t count, struct CodecTarget target);
int codecWebPColour(const uint8_t *bytes, size_t count, struct CodecTarget target);

// What saving a picture again as JPEG changes: of quality 95, 4:2:0, with the accurate DCT.
struct CodecErrorLevels {
    // The greatest difference of any channel of any pixel.
    uint8_t greatest;
    // For each cell of `codecErrorLevelCell` squared pixels, row after row, the sum of all channels' differences is
    // added; `NULL` where nobody asks.
    uint32_t *sums;
};
enum { codecErrorLevelCell = 16 };

// A picture in colour, all pixels in memory; they are not written to.
int codecErrorLevels(struct CodecTarget picture, struct CodecErrorLevels *levels);

// The same from a JPEG file, without ever holding more than some of its rows.
int codecJPEGErrorLevels(const uint8_t *bytes, size_t count, struct CodecErrorLevels *levels);

// A file that was written: bytes that the caller gives back.
struct CodecFile {
    uint8_t *bytes;
    size_t count;
};

// A PNG of a picture in colour, whose `Software` text is the word given (Latin-1, not empty, right behind the header).
int codecPNGWrite(struct CodecTarget picture, const char *software, struct CodecFile *file);

// Overwrites the bytes, and frees them.
void codecFileEnd(struct CodecFile *file);

// Overwrites memory with zeros in a way that no optimiser removes.
void codecWipe(void *memory, size_t count);

// Gray pixels, row after row without gaps, as a file; `quality` up to 100. Whoever asks frees the bytes.
int codecWriteJPEG(const uint8_t *gray, uint32_t width, uint32_t height, int quality, uint8_t **bytes, size_t *count);
int codecWriteWebP(const uint8_t *gray, uint32_t width, uint32_t height, int quality, uint8_t **bytes, size_t *count);
