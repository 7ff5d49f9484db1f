#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>
#include "kernels.h"
#pragma clang attribute push( \
    __attribute__((target("avx512bf16,avx512f,avx512vl,avx512bw,avx512dq,avx2,fma"))), apply_to = function)
#define KERNELS nk_kernels_avx512_bf16
#define PAIR_PRODUCT(sum, x, w) ((vec)_mm512_dpbf16_ps((__m512)(sum), (__m512bh)(x), (__m512bh)(w)))
#define ROUNDED_PAIRS(low, high) ((vec)_mm512_cvtne2ps_pbh((__m512)(high), (__m512)(low)))
#include "tiles_avx512.h"
#include "kernels.inc"
#pragma clang attribute pop
#endif
