#include "EmbeddedModels.h"

#include <string.h>

// #embed is of C23; the rest of the package's C is C11.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char finder_1[] = {
#embed "../../Models/finder-1.safetensors"
};

_Alignas(64) static const unsigned char mrz_1[] = {
#embed "../../Models/mrz-1.safetensors"
};

_Alignas(64) static const unsigned char text_1[] = {
#embed "../../Models/text-1.safetensors"
};

_Alignas(64) static const unsigned char text_2[] = {
#embed "../../Models/text-2.safetensors"
};

_Alignas(64) static const unsigned char letters_1[] = {
#embed "../../Models/letters-1.bin"
};

static const struct {
    const char *name;
    lethe_model model;
} models[] = {
    {"finder-1", {finder_1, sizeof finder_1}},
    {"mrz-1", {mrz_1, sizeof mrz_1}},
    {"text-1", {text_1, sizeof text_1}},
    {"text-2", {text_2, sizeof text_2}},
    {"letters-1", {letters_1, sizeof letters_1}},
};

lethe_model lethe_embedded_model(const char *name) {
    for (size_t i = 0; i < sizeof models / sizeof models[0]; i++)
        if (strcmp(models[i].name, name) == 0) return models[i].model;
    return (lethe_model){0};
}
