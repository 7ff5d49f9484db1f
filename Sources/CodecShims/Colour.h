// Small arithmetic that the three codecs share.
#pragma once

#include <stdint.h>

// Luminance of Rec. ITU-R BT.601, in 16 bits of fraction and rounded, as JPEG defines its Y.
static inline uint8_t luminance(uint32_t red, uint32_t green, uint32_t blue) {
    return (uint8_t)((19595u * red + 38470u * green + 7471u * blue + 32768u) >> 16);
}

// value * weight / 255, rounded.
static inline uint8_t scaled(uint32_t value, uint32_t weight) {
    uint32_t product = value * weight + 128u;
    return (uint8_t)((product + (product >> 8)) >> 8);
}

// A sample with the given opacity, laid over white.
static inline uint8_t overWhite(uint32_t value, uint32_t alpha) {
    return (uint8_t)(255u - scaled(255u - value, alpha));
}
