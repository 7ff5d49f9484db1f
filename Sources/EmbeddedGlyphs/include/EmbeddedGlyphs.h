// The letters that overlays are labelled with, byte for byte as they lie in `Glyphs`.
#pragma once

#include <stddef.h>

// A file's bytes, which live as long as the program.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} lethe_glyph_file;

lethe_glyph_file lethe_embedded_glyphs(void);
