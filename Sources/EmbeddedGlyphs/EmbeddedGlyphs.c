#include "EmbeddedGlyphs.h"

// #embed is of C23; the rest of the package's C is C11.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sans[] = {
#embed "../../Glyphs/sans.glyphs"
};

lethe_glyph_file lethe_embedded_glyphs(void) { return (lethe_glyph_file){sans, sizeof sans}; }
