#include "EmbeddedDescription.h"

// #embed is of C23; the rest of the package's C is C11.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char openapi[] = {
#embed "../../Documentation/openapi.json"
};

lethe_description lethe_openapi(void) { return (lethe_description){openapi, sizeof openapi}; }
