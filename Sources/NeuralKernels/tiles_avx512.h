// The registers of AVX-512 and the tiles that they hold, for `kernels.inc`.
#pragma once

#define LANES 16
#define SUMS 24  // of 32 registers; 3 for weights, the rest for broadcasts
#define MAX_PANELS 3
// Two panels by twelve pixels would fit the vector registers, but twelve addresses do not fit the others: measured, a
// quarter slower than ten.
#define TILE_LIMITS {16, 10, 8}
#define TILES(X)                                                                                                     \
    X(1, 1) X(2, 1) X(3, 1) X(4, 1) X(5, 1) X(6, 1) X(7, 1) X(8, 1) X(9, 1) X(10, 1) X(11, 1) X(12, 1) X(13, 1)      \
    X(14, 1) X(15, 1) X(16, 1)                                                                                       \
    X(1, 2) X(2, 2) X(3, 2) X(4, 2) X(5, 2) X(6, 2) X(7, 2) X(8, 2) X(9, 2) X(10, 2)                                 \
    X(1, 3) X(2, 3) X(3, 3) X(4, 3) X(5, 3) X(6, 3) X(7, 3) X(8, 3)
