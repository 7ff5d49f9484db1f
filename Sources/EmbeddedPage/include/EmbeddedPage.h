// The files of the page that people open, compiled into the program byte for byte as they lie in `Page`.
#pragma once

#include <stddef.h>

// One file; all of it lives as long as the program.
typedef struct {
    // Under which it is asked for: `/` or `/page/...`.
    const char *path;
    // What Content-Type says.
    const char *type;
    const unsigned char *bytes;
    size_t count;
} lethe_page_file;

size_t lethe_page_file_count(void);

// `index` is below the count.
lethe_page_file lethe_page_file_at(size_t index);

// The file as gzip (RFC 1952) into `room`, which has the file's own count of bytes.
// Returns how many were written; 0 where it gets no smaller.
size_t lethe_page_file_compress(lethe_page_file file, unsigned char *room);
