#if defined(__x86_64__)
#include "kernels.h"
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define LANES 8
#define SUMS 12  // of 16 registers; 2 for weights, 1 for the broadcast
#define MAX_PANELS 1
#define TILE_LIMITS {6}
#define TILES(X) X(1, 1) X(2, 1) X(3, 1) X(4, 1) X(5, 1) X(6, 1)
#define KERNELS nk_kernels_avx2
#include "kernels.inc"
#pragma clang attribute pop
#endif
