// Pictures for tests: drawn, and saved as JPEG as often as a test likes.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Soft and hard edges, and noise, as a photograph has them; the same seed gives the same picture.
void drawnPicture(uint8_t *pixels, uint32_t width, uint32_t height, uint32_t seed);

// Gray pixels, row after row, as a file of this quality. To be freed; NULL where it cannot be made.
uint8_t *drawnJPEG(const uint8_t *pixels, uint32_t width, uint32_t height, int quality, size_t *count);
