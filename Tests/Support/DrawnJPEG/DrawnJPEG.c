#include "DrawnJPEG.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

// Numerical Recipes, section 7.1: enough for a drawing.
static uint32_t next(uint32_t *state, uint32_t below) {
    *state = *state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)*state * below >> 32);
}

static void drawShapes(uint8_t *pixels, uint32_t width, uint32_t height, uint32_t *state) {
    uint32_t shapes = width * height / 1200;
    for (uint32_t shape = 0; shape < shapes; shape++) {
        uint32_t left = next(state, width), top = next(state, height);
        uint32_t across = 2 + next(state, width / 5), down = 2 + next(state, height / 5);
        uint8_t light = (uint8_t)(40 + next(state, 170));
        for (uint32_t y = top; y < top + down && y < height; y++) {
            for (uint32_t x = left; x < left + across && x < width; x++) {
                // Every other one lets through what lies below.
                uint8_t *pixel = pixels + (size_t)y * width + x;
                *pixel = shape % 2 ? light : (uint8_t)((*pixel + light) / 2);
            }
        }
    }
}

void drawnPicture(uint8_t *pixels, uint32_t width, uint32_t height, uint32_t seed) {
    uint32_t state = seed;
    for (uint32_t y = 0; y < height; y++) {
        for (uint32_t x = 0; x < width; x++) {
            pixels[(size_t)y * width + x] = (uint8_t)(60 + 60 * x / width + 60 * y / height);
        }
    }
    drawShapes(pixels, width, height, &state);
    for (size_t i = 1; i + 1 < (size_t)width * height; i++) {
        uint32_t soft = (pixels[i - 1] + 2u * pixels[i] + pixels[i + 1]) / 4;
        pixels[i] = (uint8_t)(soft + next(&state, 9) - 4);
    }
}

uint8_t *drawnJPEG(const uint8_t *pixels, uint32_t width, uint32_t height, int quality, size_t *count) {
    struct jpeg_compress_struct jpeg;
    struct jpeg_error_mgr errors;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    uint8_t *bytes = NULL;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = width;
    jpeg.image_height = height;
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < height) {
        // The library's type forgets that it does not write there.
        JSAMPROW row = (JSAMPROW)(pixels + (size_t)jpeg.next_scanline * width);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    *count = size;
    return bytes;
}
