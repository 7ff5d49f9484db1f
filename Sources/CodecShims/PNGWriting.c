// PNG out, through libspng: pixels of red, green and blue, and one line that says which program wrote them.
#include "CodecShims.h"

#include <stdlib.h>
#include <string.h>

#include <spng.h>

// The levels above take up to eight times as long, for a tenth of the bytes at the most.
static const int compressionLevel = 3;

static int describe(spng_ctx *context, struct CodecTarget picture, const char *software) {
    struct spng_ihdr header = {
        .width = picture.width, .height = picture.height, .bit_depth = 8, .color_type = SPNG_COLOR_TYPE_TRUECOLOR};
    int error = spng_set_ihdr(context, &header);
    if (error) return error;
    struct spng_text text = {.type = SPNG_TEXT, .length = strlen(software), .text = (char *)(uintptr_t)software};
    memcpy(text.keyword, "Software", sizeof "Software");
    return spng_set_text(context, &text, 1);
}

static int encode(spng_ctx *context, struct CodecTarget picture) {
    int error = spng_encode_image(context, NULL, 0, SPNG_FMT_PNG, SPNG_ENCODE_PROGRESSIVE | SPNG_ENCODE_FINALIZE);
    for (uint32_t y = 0; y < picture.height && !error; y++) {
        error = spng_encode_row(context, picture.pixels + (size_t)y * picture.stride, (size_t)picture.width * 3);
    }
    return error == SPNG_EOI ? SPNG_OK : error;
}

int codecPNGWrite(struct CodecTarget picture, const char *software, struct CodecFile *file) {
    *file = (struct CodecFile){0};
    spng_ctx *context = spng_ctx_new(SPNG_CTX_ENCODER);
    if (!context) return CodecStatusTooLarge;
    int error = spng_set_option(context, SPNG_ENCODE_TO_BUFFER, 1);
    if (!error) error = spng_set_option(context, SPNG_IMG_COMPRESSION_LEVEL, compressionLevel);
    if (!error) error = describe(context, picture, software);
    if (!error) error = encode(context, picture);
    if (!error) file->bytes = spng_get_png_buffer(context, &file->count, &error);
    spng_ctx_free(context);
    return error ? CodecStatusTooLarge : CodecStatusDone;
}

void codecFileEnd(struct CodecFile *file) {
    if (file->bytes) codecWipe(file->bytes, file->count);
    free(file->bytes);
    *file = (struct CodecFile){0};
}
