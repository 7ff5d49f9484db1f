// PNG through libspng, a row at a time, so that a big picture costs its gray pixels and one row of colour.
#include "CodecShims.h"
#include "Colour.h"

#include <stdlib.h>

#include <spng.h>

// Bounds for what a file may make the library hold beside the pixels: the size of one chunk (a compressed text or
// profile grows when it is opened), and of all chunks that it keeps.
static const size_t maximumChunkBytes = 16u << 20;
static const size_t maximumKeptBytes = 16u << 20;

static int statusOf(int error) {
    switch (error) {
    case SPNG_OK:
        return CodecStatusDone;
    case SPNG_IO_EOF:
    case SPNG_EOF:
    case SPNG_EIO:
    case SPNG_IO_ERROR:
        return CodecStatusTruncated;
    case SPNG_EMEM:
    case SPNG_EOVERFLOW:
    case SPNG_EUSER_WIDTH:
    case SPNG_EUSER_HEIGHT:
        return CodecStatusTooLarge;
    default:
        return CodecStatusCorrupt;
    }
}

static spng_ctx *openPNG(const uint8_t *bytes, size_t count, struct spng_ihdr *header, int *status) {
    spng_ctx *context = spng_ctx_new(0);
    if (!context) {
        *status = CodecStatusTooLarge;
        return NULL;
    }
    int error = spng_set_chunk_limits(context, maximumChunkBytes, maximumKeptBytes);
    if (!error) error = spng_set_png_buffer(context, bytes, count);
    if (!error) error = spng_get_ihdr(context, header);
    *status = statusOf(error);
    return context;
}

int codecPNGHeader(const uint8_t *bytes, size_t count, struct CodecHeader *header) {
    static const uint8_t channelsOfColourType[7] = {1, 0, 3, 3, 2, 0, 4};
    int status;
    struct spng_ihdr read;
    spng_ctx *context = openPNG(bytes, count, &read, &status);
    if (status == CodecStatusDone) {
        header->width = read.width;
        header->height = read.height;
        header->channels = channelsOfColourType[read.color_type];
        header->bitsPerSample = read.bit_depth;
        header->isRGB = read.color_type == SPNG_COLOR_TYPE_TRUECOLOR;
    }
    spng_ctx_free(context);
    return status;
}

// The pixels of one row that a pass of the interlace brings: from `first`, every `step`th.
struct Columns {
    uint32_t first;
    uint32_t step;
};

static struct Columns columnsOf(const struct spng_ihdr *header, int pass) {
    static const struct Columns adam7[7] = {{0, 8}, {4, 8}, {0, 4}, {2, 4}, {0, 2}, {1, 2}, {0, 1}};
    if (header->interlace_method == SPNG_INTERLACE_NONE) return (struct Columns){0, 1};
    return adam7[pass];
}

// `read` is the number of bytes a pixel of `row` has: 1 gray, 3 RGB, 4 RGBA.
static void convertRow(
    const uint8_t *row, int read, int channels, uint8_t *out, uint32_t width, struct Columns columns
) {
    for (uint32_t x = columns.first; x < width; x += columns.step) {
        const uint8_t *in = row + (size_t)x * (size_t)read;
        uint8_t red = in[0], green = in[read == 1 ? 0 : 1], blue = in[read == 1 ? 0 : 2];
        if (read == 4) {
            red = overWhite(red, in[3]);
            green = overWhite(green, in[3]);
            blue = overWhite(blue, in[3]);
        }
        if (channels == 1) {
            out[x] = read == 1 ? red : luminance(red, green, blue);
        } else {
            out[3 * (size_t)x] = red;
            out[3 * (size_t)x + 1] = green;
            out[3 * (size_t)x + 2] = blue;
        }
    }
}

static int readPixels(spng_ctx *context, const struct spng_ihdr *header, int channels, struct CodecTarget target) {
    // Asking for transparency reads every chunk up to the pixels.
    struct spng_trns transparency;
    int error = spng_get_trns(context, &transparency);
    if (error && error != SPNG_ECHUNKAVAIL) return statusOf(error);
    int hasAlpha = !error || header->color_type == SPNG_COLOR_TYPE_GRAYSCALE_ALPHA ||
                   header->color_type == SPNG_COLOR_TYPE_TRUECOLOR_ALPHA;
    int isPlainGray = !hasAlpha && header->color_type == SPNG_COLOR_TYPE_GRAYSCALE && header->bit_depth <= 8;

    int read = hasAlpha ? 4 : isPlainGray ? 1 : 3;
    int format = hasAlpha ? SPNG_FMT_RGBA8 : isPlainGray ? SPNG_FMT_G8 : SPNG_FMT_RGB8;
    int flags = SPNG_DECODE_PROGRESSIVE | (hasAlpha ? SPNG_DECODE_TRNS : 0);
    error = spng_decode_image(context, NULL, 0, format, flags);
    if (error) return statusOf(error);

    size_t rowBytes = (size_t)target.width * (size_t)read;
    uint8_t *row = malloc(rowBytes);
    if (!row) return CodecStatusTooLarge;
    do {
        struct spng_row_info position;
        error = spng_get_row_info(context, &position);
        if (error) break;
        error = spng_decode_row(context, row, rowBytes);
        if (error && error != SPNG_EOI) break;
        if (position.row_num >= target.height) {
            error = SPNG_EINTERNAL;
            break;
        }
        uint8_t *out = target.pixels + (size_t)position.row_num * target.stride;
        convertRow(row, read, channels, out, target.width, columnsOf(header, position.pass));
    } while (!error);
    codecWipe(row, rowBytes);
    free(row);
    return error == SPNG_EOI ? CodecStatusDone : statusOf(error);
}

static int decode(const uint8_t *bytes, size_t count, int channels, struct CodecTarget target) {
    int status;
    struct spng_ihdr header;
    spng_ctx *context = openPNG(bytes, count, &header, &status);
    if (status == CodecStatusDone) {
        int fits = header.width == target.width && header.height == target.height;
        status = fits ? readPixels(context, &header, channels, target) : CodecStatusCorrupt;
    }
    spng_ctx_free(context);
    return status;
}

int codecPNGGray(const uint8_t *bytes, size_t count, struct CodecTarget target) {
    return decode(bytes, count, 1, target);
}

int codecPNGColour(const uint8_t *bytes, size_t count, struct CodecTarget target) {
    return decode(bytes, count, 3, target);
}
