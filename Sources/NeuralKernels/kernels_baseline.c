#include "kernels.h"
#define LANES 4
#define MAX_PANELS 1
#if defined(__aarch64__)
#define SUMS 24  // of 32 registers; 4 for weights, 1 for the broadcast
#define TILE_LIMITS {6}
#define TILES(X) X(1, 1) X(2, 1) X(3, 1) X(4, 1) X(5, 1) X(6, 1)
#else
#define SUMS 12  // of 16 registers, as SSE2 has them
#define TILE_LIMITS {3}
#define TILES(X) X(1, 1) X(2, 1) X(3, 1)
#endif
#define KERNELS nk_kernels_baseline
#include "kernels.inc"
