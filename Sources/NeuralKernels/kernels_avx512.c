#if defined(__x86_64__)
#include "kernels.h"
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx2,fma"))), apply_to = function)
#include "tiles_avx512.h"
#define KERNELS nk_kernels_avx512
#include "kernels.inc"
#pragma clang attribute pop
#endif
