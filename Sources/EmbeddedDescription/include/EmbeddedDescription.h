// The service's description, OpenAPI 3.1, as it lies in `Documentation/openapi.json`.
#pragma once

#include <stddef.h>

// JSON in UTF-8, not ended by a zero; lives as long as the program.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} lethe_description;

lethe_description lethe_openapi(void);
