// Saves a picture again as JPEG, and compares what comes back with what went in, a few rows at a time.
#pragma once

#include "CodecShims.h"

struct Resaving;

// `NULL` where there is not enough memory. `levels` is written to until the end.
struct Resaving *resavingStart(uint32_t width, uint32_t height, struct CodecErrorLevels *levels);

// The next rows of the picture, at most `resavingRows`, three bytes a pixel.
int resavingAdd(struct Resaving *resaving, const uint8_t *rows, size_t stride, uint32_t count);

// After the last row: all comparisons are done.
int resavingFinish(struct Resaving *resaving);

// Wipes and frees; `NULL` is allowed.
void resavingEnd(struct Resaving *resaving);

enum { resavingRows = 16 };
