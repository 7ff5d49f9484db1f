// An encoder and a decoder of libjpeg, back to back: the encoder writes into a queue, the decoder reads from it as far as
// it gets, and waits (the library calls it suspension) for the rest. So a picture of any size needs a few dozen of its
// rows, and comes back bit by bit as it would from a file.
#include "Resaving.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

enum {
    channels = 3,
    quality = 95,
    // The decoder is behind by the rows that the encoder gathers for one row of blocks, by one row of blocks whose last
    // bits are still in the encoder, and by one more that smooth chroma looks ahead.
    keptRows = 6 * resavingRows,
    firstQueueBytes = 1 << 16,
};

// What is missing at the end is not there yet.
enum Stage { stageHeader, stageStart, stageRows };

struct Resaving {
    struct jpeg_compress_struct encoder;
    struct jpeg_decompress_struct decoder;
    struct jpeg_error_mgr errors;
    struct jpeg_destination_mgr destination;
    struct jpeg_source_mgr source;
    jmp_buf giveUp;
    enum Stage stage;
    uint32_t width, height;
    // The last `keptRows` rows that went in; row y at y % keptRows.
    uint8_t *kept;
    // One row that came back.
    uint8_t *row;
    // What was encoded and not yet decoded: the decoder's end and the encoder's end are in their managers.
    uint8_t *queue;
    size_t queueBytes;
    struct CodecErrorLevels *levels;
};

static _Noreturn void failed(j_common_ptr jpeg) {
    struct Resaving *resaving = jpeg->client_data;
    longjmp(resaving->giveUp, 1);
}

static void saidNothing(j_common_ptr jpeg) { (void)jpeg; }

static void warned(j_common_ptr jpeg, int level) {
    (void)jpeg;
    (void)level;
}

static void beginDestination(j_compress_ptr jpeg) { (void)jpeg; }
static void endDestination(j_compress_ptr jpeg) { (void)jpeg; }
static void beginSource(j_decompress_ptr jpeg) { (void)jpeg; }
static void endSource(j_decompress_ptr jpeg) { (void)jpeg; }

// No more for now.
static boolean wait(j_decompress_ptr jpeg) {
    (void)jpeg;
    return FALSE;
}

static void skipBytes(j_decompress_ptr jpeg, long count) {
    // Our own encoder writes nothing that has to be skipped.
    (void)count;
    failed((j_common_ptr)jpeg);
}

static void placeSource(struct Resaving *resaving, size_t read, size_t written) {
    resaving->source.next_input_byte = resaving->queue + read;
    resaving->source.bytes_in_buffer = written - read;
}

static void placeDestination(struct Resaving *resaving, size_t written) {
    resaving->destination.next_output_byte = resaving->queue + written;
    resaving->destination.free_in_buffer = resaving->queueBytes - written;
}

// The queue is full, and the decoder is not running: make it larger.
static boolean enlarge(j_compress_ptr jpeg) {
    struct Resaving *resaving = jpeg->client_data;
    size_t written = resaving->queueBytes;
    size_t read = (size_t)(resaving->source.next_input_byte - resaving->queue);
    uint8_t *larger = malloc(2 * written);
    if (!larger) failed((j_common_ptr)jpeg);
    memcpy(larger, resaving->queue, written);
    codecWipe(resaving->queue, written);
    free(resaving->queue);
    resaving->queue = larger;
    resaving->queueBytes = 2 * written;
    placeSource(resaving, read, read);
    placeDestination(resaving, written);
    return TRUE;
}

static int start(struct Resaving *resaving) {
    if (setjmp(resaving->giveUp)) return 0;
    struct jpeg_error_mgr *errors = jpeg_std_error(&resaving->errors);
    errors->error_exit = failed;
    errors->emit_message = warned;
    errors->output_message = saidNothing;
    resaving->encoder.err = resaving->decoder.err = errors;
    jpeg_create_compress(&resaving->encoder);
    jpeg_create_decompress(&resaving->decoder);
    resaving->encoder.client_data = resaving->decoder.client_data = resaving;

    resaving->destination = (struct jpeg_destination_mgr){
        .init_destination = beginDestination, .empty_output_buffer = enlarge, .term_destination = endDestination};
    resaving->source = (struct jpeg_source_mgr){
        .init_source = beginSource,
        .fill_input_buffer = wait,
        .skip_input_data = skipBytes,
        .resync_to_restart = jpeg_resync_to_restart,
        .term_source = endSource};
    placeSource(resaving, 0, 0);
    placeDestination(resaving, 0);
    resaving->encoder.dest = &resaving->destination;
    resaving->decoder.src = &resaving->source;

    struct jpeg_compress_struct *encoder = &resaving->encoder;
    encoder->image_width = resaving->width;
    encoder->image_height = resaving->height;
    encoder->input_components = channels;
    encoder->in_color_space = JCS_RGB;
    jpeg_set_defaults(encoder);  // 4:2:0 among them.
    jpeg_set_quality(encoder, quality, TRUE);
    encoder->dct_method = JDCT_ISLOW;
    jpeg_start_compress(encoder, TRUE);
    return 1;
}

struct Resaving *resavingStart(uint32_t width, uint32_t height, struct CodecErrorLevels *levels) {
    struct Resaving *resaving = calloc(1, sizeof *resaving);
    if (!resaving) return NULL;
    size_t rowBytes = (size_t)width * channels;
    resaving->width = width;
    resaving->height = height;
    resaving->levels = levels;
    resaving->kept = malloc(rowBytes * keptRows);
    resaving->row = malloc(rowBytes);
    resaving->queue = malloc(firstQueueBytes);
    resaving->queueBytes = firstQueueBytes;
    levels->greatest = 0;
    if (resaving->kept && resaving->row && resaving->queue && start(resaving)) return resaving;
    resavingEnd(resaving);
    return NULL;
}

void resavingEnd(struct Resaving *resaving) {
    if (!resaving) return;
    size_t rowBytes = (size_t)resaving->width * channels;
    jpeg_destroy_compress(&resaving->encoder);
    jpeg_destroy_decompress(&resaving->decoder);
    if (resaving->kept) codecWipe(resaving->kept, rowBytes * keptRows);
    if (resaving->row) codecWipe(resaving->row, rowBytes);
    if (resaving->queue) codecWipe(resaving->queue, resaving->queueBytes);
    free(resaving->kept);
    free(resaving->row);
    free(resaving->queue);
    codecWipe(resaving, sizeof *resaving);
    free(resaving);
}

static uint8_t distance(uint8_t a, uint8_t b) { return a > b ? (uint8_t)(a - b) : (uint8_t)(b - a); }

static void compare(struct Resaving *resaving, uint32_t y) {
    size_t rowBytes = (size_t)resaving->width * channels;
    const uint8_t *before = resaving->kept + (y % keptRows) * rowBytes;
    const uint8_t *after = resaving->row;
    uint8_t greatest = resaving->levels->greatest;
    for (size_t i = 0; i < rowBytes; i++) {
        uint8_t found = distance(before[i], after[i]);
        greatest = found > greatest ? found : greatest;
    }
    resaving->levels->greatest = greatest;
    if (!resaving->levels->sums) return;
    size_t cellBytes = codecErrorLevelCell * channels;
    size_t columns = (rowBytes + cellBytes - 1) / cellBytes;
    uint32_t *sums = resaving->levels->sums + y / codecErrorLevelCell * columns;
    for (size_t column = 0; column < columns; column++) {
        size_t end = (column + 1) * cellBytes < rowBytes ? (column + 1) * cellBytes : rowBytes;
        uint32_t sum = 0;
        for (size_t i = column * cellBytes; i < end; i++) sum += distance(before[i], after[i]);
        sums[column] += sum;
    }
}

// As far as there are bytes.
static void decode(struct Resaving *resaving) {
    struct jpeg_decompress_struct *decoder = &resaving->decoder;
    size_t read = (size_t)(resaving->source.next_input_byte - resaving->queue);
    placeSource(resaving, read, (size_t)(resaving->destination.next_output_byte - resaving->queue));
    if (resaving->stage == stageHeader) {
        if (jpeg_read_header(decoder, TRUE) == JPEG_SUSPENDED) return;
        decoder->out_color_space = JCS_RGB;
        decoder->dct_method = JDCT_ISLOW;
        resaving->stage = stageStart;
    }
    if (resaving->stage == stageStart) {
        if (!jpeg_start_decompress(decoder)) return;
        resaving->stage = stageRows;
    }
    JSAMPROW row = resaving->row;
    while (decoder->output_scanline < resaving->height) {
        uint32_t y = decoder->output_scanline;
        if (jpeg_read_scanlines(decoder, &row, 1) == 0) break;
        compare(resaving, y);
    }
    // What was read makes room.
    size_t left = resaving->source.bytes_in_buffer;
    memmove(resaving->queue, resaving->source.next_input_byte, left);
    placeSource(resaving, 0, left);
    placeDestination(resaving, left);
}

int resavingAdd(struct Resaving *resaving, const uint8_t *rows, size_t stride, uint32_t count) {
    if (setjmp(resaving->giveUp)) return CodecStatusTooLarge;
    size_t rowBytes = (size_t)resaving->width * channels;
    JSAMPROW kept[resavingRows];
    for (uint32_t r = 0; r < count; r++) {
        kept[r] = resaving->kept + (resaving->encoder.next_scanline + r) % keptRows * rowBytes;
        memcpy(kept[r], rows + r * stride, rowBytes);
    }
    if (jpeg_write_scanlines(&resaving->encoder, kept, count) != count) return CodecStatusTooLarge;
    decode(resaving);
    // Rows must not be overwritten before they were compared.
    uint32_t done = resaving->stage == stageRows ? resaving->decoder.output_scanline : 0;
    return resaving->encoder.next_scanline - done <= keptRows - resavingRows ? CodecStatusDone : CodecStatusTooLarge;
}

int resavingFinish(struct Resaving *resaving) {
    if (setjmp(resaving->giveUp)) return CodecStatusTooLarge;
    jpeg_finish_compress(&resaving->encoder);
    decode(resaving);
    return resaving->stage == stageRows && resaving->decoder.output_scanline == resaving->height
               ? CodecStatusDone
               : CodecStatusTooLarge;
}

int codecErrorLevels(struct CodecTarget picture, struct CodecErrorLevels *levels) {
    struct Resaving *resaving = resavingStart(picture.width, picture.height, levels);
    if (!resaving) return CodecStatusTooLarge;
    int status = CodecStatusDone;
    for (uint32_t y = 0; y < picture.height && status == CodecStatusDone; y += resavingRows) {
        uint32_t count = picture.height - y < resavingRows ? picture.height - y : resavingRows;
        status = resavingAdd(resaving, picture.pixels + y * picture.stride, picture.stride, count);
    }
    if (status == CodecStatusDone) status = resavingFinish(resaving);
    resavingEnd(resaving);
    return status;
}
