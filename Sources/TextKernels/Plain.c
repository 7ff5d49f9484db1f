#include "TextKernels.h"

size_t textPlainPrefix(const uint8_t *bytes, size_t count) {
    enum { block = 64 };
    size_t place = 0;
    for (; count - place >= block; place += block) {
        // Without a branch, so that the compiler makes it a few vector instructions.
        uint8_t special = 0;
        for (size_t i = place; i < place + block; i++) {
            special |= (uint8_t)((bytes[i] == '"') | (bytes[i] == '\\') | ((int8_t)bytes[i] < 0x20));
        }
        if (special) break;
    }
    return place;
}
