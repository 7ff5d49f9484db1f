// The weight files, and a table of letters, that are compiled into the program, byte for byte as they lie in `Models`.
#pragma once

#include <stddef.h>

// A file; `bytes` is 64-byte aligned and lives as long as the program.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} lethe_model;

// By file name without its ending, for instance `mrz-1`; `bytes` is null where there is none.
lethe_model lethe_embedded_model(const char *name);
