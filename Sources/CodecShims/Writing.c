// Pictures as files, for who wants to try what they are read by: `lethe audit` draws its own.
#include "CodecShims.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <webp/encode.h>

struct Complaint {
    struct jpeg_error_mgr manager;
    jmp_buf back;
};

static void giveUp(j_common_ptr info) { longjmp(((struct Complaint *)info->err)->back, 1); }
static void sayNothing(j_common_ptr info) { (void)info; }

int codecWriteJPEG(const uint8_t *gray, uint32_t width, uint32_t height, int quality, uint8_t **bytes, size_t *count) {
    struct jpeg_compress_struct writer;
    struct Complaint complaint;
    // Where the library keeps what it has written; it may move.
    unsigned char *place = NULL;
    unsigned long size = 0;
    writer.err = jpeg_std_error(&complaint.manager);
    complaint.manager.error_exit = giveUp;
    complaint.manager.output_message = sayNothing;
    if (setjmp(complaint.back)) {
        jpeg_destroy_compress(&writer);
        return CodecStatusTooLarge;
    }
    jpeg_create_compress(&writer);
    jpeg_mem_dest(&writer, &place, &size);
    writer.image_width = width;
    writer.image_height = height;
    writer.input_components = 1;
    writer.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&writer);
    jpeg_set_quality(&writer, quality, TRUE);
    jpeg_start_compress(&writer, TRUE);
    while (writer.next_scanline < height) {
        JSAMPROW row = (JSAMPROW)(gray + (size_t)writer.next_scanline * width);
        jpeg_write_scanlines(&writer, &row, 1);
    }
    jpeg_finish_compress(&writer);
    jpeg_destroy_compress(&writer);
    *bytes = place;
    *count = size;
    return CodecStatusDone;
}

int codecWriteWebP(const uint8_t *gray, uint32_t width, uint32_t height, int quality, uint8_t **bytes, size_t *count) {
    size_t pixels = (size_t)width * height;
    uint8_t *colour = malloc(3 * pixels);
    if (colour == NULL) return CodecStatusTooLarge;
    for (size_t i = 0; i < 3 * pixels; i++) colour[i] = gray[i / 3];
    *count = WebPEncodeRGB(colour, (int)width, (int)height, (int)(3 * width), (float)quality, bytes);
    free(colour);
    return *count > 0 ? CodecStatusDone : CodecStatusTooLarge;
}
