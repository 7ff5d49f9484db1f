// JPEG through the libjpeg interface of libjpeg-turbo, rather than its TurboJPEG one: only here can a cut file be told
// from a damaged one, and CMYK be read.
#include "CodecShims.h"
#include "Colour.h"
#include "Resaving.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>

// Files have about ten scans, and no encoder's own scripts more than a few dozen. A hostile file has thousands of empty
// ones, each of which costs a walk over all coefficients.
enum { maximumScans = 100 };

struct Decoder {
    struct jpeg_decompress_struct jpeg;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf giveUp;
    int status;
    // Whether more bytes were asked for than there are.
    int ranOut;
};

static struct Decoder *decoderOf(j_common_ptr jpeg) {
    return (struct Decoder *)jpeg->client_data;
}

static _Noreturn void giveUp(struct Decoder *decoder, int status) {
    decoder->status = status;
    longjmp(decoder->giveUp, 1);
}

static void failed(j_common_ptr jpeg) {
    struct Decoder *decoder = decoderOf(jpeg);
    if (decoder->ranOut) giveUp(decoder, CodecStatusTruncated);
    switch (jpeg->err->msg_code) {
    case JERR_BAD_PRECISION:
    case JERR_SOF_UNSUPPORTED:
    case JERR_ARITH_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_CCIR601_NOTIMPL:
        giveUp(decoder, CodecStatusUnsupported);
    case JERR_IMAGE_TOO_BIG:
    case JERR_WIDTH_OVERFLOW:
    case JERR_OUT_OF_MEMORY:
        giveUp(decoder, CodecStatusTooLarge);
    default:
        giveUp(decoder, CodecStatusCorrupt);
    }
}

// The library takes damage for a warning and invents the pixels; a reader of documents must not.
static void warned(j_common_ptr jpeg, int level) {
    if (level >= 0) return;
    struct Decoder *decoder = decoderOf(jpeg);
    switch (jpeg->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
        giveUp(decoder, decoder->ranOut ? CodecStatusTruncated : CodecStatusCorrupt);
    default:
        break;  // Harmless: stray bytes before a marker, an odd version number.
    }
}

static void saidNothing(j_common_ptr jpeg) { (void)jpeg; }

static void countScans(j_common_ptr jpeg) {
    struct Decoder *decoder = decoderOf(jpeg);
    if (decoder->jpeg.input_scan_number > maximumScans) giveUp(decoder, CodecStatusCorrupt);
}

static void beginSource(j_decompress_ptr jpeg) { (void)jpeg; }

// An end marker in place of the missing bytes: where only the file's own end marker is missing, all pixels are there
// and nobody complains; where pixels are missing, the entropy decoder does, and `warned` hears it.
static boolean pretendEnd(j_decompress_ptr jpeg) {
    static const JOCTET end[2] = {0xFF, JPEG_EOI};
    struct Decoder *decoder = decoderOf((j_common_ptr)jpeg);
    decoder->ranOut = 1;
    decoder->source.next_input_byte = end;
    decoder->source.bytes_in_buffer = sizeof end;
    return TRUE;
}

static void skipBytes(j_decompress_ptr jpeg, long count) {
    struct Decoder *decoder = decoderOf((j_common_ptr)jpeg);
    if (count <= 0) return;
    if ((size_t)count > decoder->source.bytes_in_buffer) {
        pretendEnd(jpeg);
    } else {
        decoder->source.next_input_byte += count;
        decoder->source.bytes_in_buffer -= (size_t)count;
    }
}

static void endSource(j_decompress_ptr jpeg) { (void)jpeg; }

// `giveUp` must have been set: creating the decoder can fail too.
static void readHeader(struct Decoder *decoder, const uint8_t *bytes, size_t count) {
    decoder->jpeg.err = jpeg_std_error(&decoder->errors);
    decoder->errors.error_exit = failed;
    decoder->errors.emit_message = warned;
    decoder->errors.output_message = saidNothing;
    decoder->jpeg.client_data = decoder;
    jpeg_create_decompress(&decoder->jpeg);
    decoder->progress.progress_monitor = countScans;
    decoder->jpeg.progress = &decoder->progress;
    decoder->source = (struct jpeg_source_mgr){
        .next_input_byte = bytes,
        .bytes_in_buffer = count,
        .init_source = beginSource,
        .fill_input_buffer = pretendEnd,
        .skip_input_data = skipBytes,
        .resync_to_restart = jpeg_resync_to_restart,
        .term_source = endSource,
    };
    decoder->jpeg.src = &decoder->source;
    jpeg_read_header(&decoder->jpeg, TRUE);
}

int codecJPEGHeader(const uint8_t *bytes, size_t count, struct CodecHeader *header) {
    struct Decoder decoder = {.status = CodecStatusDone};
    if (!setjmp(decoder.giveUp)) {
        readHeader(&decoder, bytes, count);
        header->width = decoder.jpeg.image_width;
        header->height = decoder.jpeg.image_height;
        header->channels = (uint8_t)decoder.jpeg.num_components;
        header->bitsPerSample = (uint8_t)decoder.jpeg.data_precision;
        header->isRGB = decoder.jpeg.num_components == 3;
    }
    jpeg_destroy_decompress(&decoder.jpeg);
    return decoder.status;
}

static void readLuminanceSteps(struct Decoder *decoder, uint16_t steps[64]) {
    const struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
    if (jpeg->jpeg_color_space != JCS_GRAYSCALE && jpeg->jpeg_color_space != JCS_YCbCr) {
        giveUp(decoder, CodecStatusUnsupported);
    }
    const JQUANT_TBL *table = jpeg->quant_tbl_ptrs[jpeg->comp_info[0].quant_tbl_no];
    if (!table) giveUp(decoder, CodecStatusCorrupt);
    for (int i = 0; i < DCTSIZE2; i++) steps[i] = table->quantval[i];
}

int codecJPEGLuminanceSteps(const uint8_t *bytes, size_t count, uint16_t steps[64]) {
    struct Decoder decoder = {.status = CodecStatusDone};
    if (!setjmp(decoder.giveUp)) {
        readHeader(&decoder, bytes, count);
        readLuminanceSteps(&decoder, steps);
    }
    jpeg_destroy_decompress(&decoder.jpeg);
    return decoder.status;
}

// Programs of Adobe store CMYK inverted, and their marker says so.
static void convertCMYK(const uint8_t *cmyk, int inverted, int channels, uint8_t *out, uint32_t width) {
    uint32_t flip = inverted ? 0u : 255u;
    for (uint32_t x = 0; x < width; x++, cmyk += 4, out += channels) {
        uint32_t light = cmyk[3] ^ flip;
        uint8_t red = scaled(cmyk[0] ^ flip, light);
        uint8_t green = scaled(cmyk[1] ^ flip, light);
        uint8_t blue = scaled(cmyk[2] ^ flip, light);
        if (channels == 1) {
            out[0] = luminance(red, green, blue);
        } else {
            out[0] = red;
            out[1] = green;
            out[2] = blue;
        }
    }
}

static void startRows(struct Decoder *decoder, uint32_t denominator, J_COLOR_SPACE colours) {
    struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
    jpeg->scale_num = 1;
    jpeg->scale_denom = denominator;
    jpeg->out_color_space = colours;
    jpeg->dct_method = JDCT_ISLOW;  // With vector instructions as fast as the inexact one.
    jpeg->do_block_smoothing = FALSE;
    jpeg_start_decompress(jpeg);
    // All scans are in by now. A missing one leaves no gap that would be noticed later, only a coarser picture.
    if (jpeg_has_multiple_scans(jpeg) && decoder->ranOut) giveUp(decoder, CodecStatusTruncated);
}

static void endRows(struct Decoder *decoder) {
    // Arithmetic coding means zeros by an early end; only the file's end tells a cut.
    if (decoder->jpeg.arith_code && decoder->ranOut) giveUp(decoder, CodecStatusTruncated);
}

static void readPixels(struct Decoder *decoder, uint32_t denominator, int channels, struct CodecTarget target) {
    struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
    int isCMYK = jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK;
    startRows(decoder, denominator, isCMYK ? JCS_CMYK : channels == 1 ? JCS_GRAYSCALE : JCS_RGB);
    if (jpeg->output_width != target.width || jpeg->output_height != target.height) {
        giveUp(decoder, CodecStatusCorrupt);
    }
    JSAMPARRAY row = NULL;
    if (isCMYK) row = jpeg->mem->alloc_sarray((j_common_ptr)jpeg, JPOOL_IMAGE, target.width * 4u, 1);
    while (jpeg->output_scanline < target.height) {
        uint32_t y = jpeg->output_scanline;
        if (isCMYK) {
            if (jpeg_read_scanlines(jpeg, row, 1) != 1) giveUp(decoder, CodecStatusCorrupt);
            convertCMYK(row[0], jpeg->saw_Adobe_marker, channels, target.pixels + y * target.stride, target.width);
        } else {
            JSAMPROW rows[8];
            uint32_t count = target.height - y < 8 ? target.height - y : 8;
            for (uint32_t r = 0; r < count; r++) rows[r] = target.pixels + (y + r) * target.stride;
            if (jpeg_read_scanlines(jpeg, rows, count) == 0) giveUp(decoder, CodecStatusCorrupt);
        }
    }
    if (row) codecWipe(row[0], (size_t)target.width * 4u);
    endRows(decoder);
}

static int decode(
    const uint8_t *bytes, size_t count, uint32_t denominator, int channels, struct CodecTarget target
) {
    struct Decoder decoder = {.status = CodecStatusDone};
    if (!setjmp(decoder.giveUp)) {
        readHeader(&decoder, bytes, count);
        readPixels(&decoder, denominator, channels, target);
    }
    jpeg_destroy_decompress(&decoder.jpeg);
    return decoder.status;
}

int codecJPEGGray(const uint8_t *bytes, size_t count, uint32_t denominator, struct CodecTarget target) {
    return decode(bytes, count, denominator, 1, target);
}

int codecJPEGColour(const uint8_t *bytes, size_t count, uint32_t denominator, struct CodecTarget target) {
    return decode(bytes, count, denominator, 3, target);
}

static void readRows(struct Decoder *decoder, uint32_t first, struct CodecTarget target) {
    struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
    int isLuminance = jpeg->jpeg_color_space == JCS_GRAYSCALE || jpeg->jpeg_color_space == JCS_YCbCr;
    if (!isLuminance || jpeg_has_multiple_scans(jpeg)) giveUp(decoder, CodecStatusUnsupported);
    startRows(decoder, 1, JCS_GRAYSCALE);
    if (jpeg->output_width != target.width || jpeg->output_height < first + target.height) {
        giveUp(decoder, CodecStatusCorrupt);
    }
    if (first > 0 && jpeg_skip_scanlines(jpeg, first) != first) giveUp(decoder, CodecStatusCorrupt);
    for (uint32_t y = 0; y < target.height; y++) {
        JSAMPROW row = target.pixels + y * target.stride;
        if (jpeg_read_scanlines(jpeg, &row, 1) != 1) giveUp(decoder, CodecStatusCorrupt);
    }
}

int codecJPEGGrayRows(const uint8_t *bytes, size_t count, uint32_t first, struct CodecTarget target) {
    struct Decoder decoder = {.status = CodecStatusDone};
    if (!setjmp(decoder.giveUp)) {
        readHeader(&decoder, bytes, count);
        readRows(&decoder, first, target);
    }
    jpeg_destroy_decompress(&decoder.jpeg);
    return decoder.status;
}

// Where a longjmp may pass, what has to be given back stands outside of the function that it leaves.
static void resaveRows(struct Decoder *decoder, struct CodecErrorLevels *levels, struct Resaving **resaving) {
    struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
    if (jpeg->num_components != 3) giveUp(decoder, CodecStatusUnsupported);
    startRows(decoder, 1, JCS_RGB);
    *resaving = resavingStart(jpeg->output_width, jpeg->output_height, levels);
    if (!*resaving) giveUp(decoder, CodecStatusTooLarge);
    size_t rowBytes = (size_t)jpeg->output_width * 3;
    JSAMPARRAY rows = jpeg->mem->alloc_sarray((j_common_ptr)jpeg, JPOOL_IMAGE, (JDIMENSION)rowBytes, resavingRows);
    int status = CodecStatusDone;
    while (jpeg->output_scanline < jpeg->output_height && status == CodecStatusDone) {
        // The library gives as many rows at a time as it has at hand; each is passed on by itself.
        uint32_t count = jpeg_read_scanlines(jpeg, rows, resavingRows);
        if (count == 0) giveUp(decoder, CodecStatusCorrupt);
        for (uint32_t r = 0; r < count && status == CodecStatusDone; r++) {
            status = resavingAdd(*resaving, rows[r], rowBytes, 1);
        }
    }
    for (uint32_t r = 0; r < resavingRows; r++) codecWipe(rows[r], rowBytes);
    if (status == CodecStatusDone) status = resavingFinish(*resaving);
    if (status != CodecStatusDone) giveUp(decoder, status);
    endRows(decoder);
}

int codecJPEGErrorLevels(const uint8_t *bytes, size_t count, struct CodecErrorLevels *levels) {
    struct Decoder decoder = {.status = CodecStatusDone};
    struct Resaving *volatile held = NULL;
    if (!setjmp(decoder.giveUp)) {
        readHeader(&decoder, bytes, count);
        resaveRows(&decoder, levels, (struct Resaving **)&held);
    }
    resavingEnd(held);
    jpeg_destroy_decompress(&decoder.jpeg);
    return decoder.status;
}
