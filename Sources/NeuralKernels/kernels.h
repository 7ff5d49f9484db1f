// The tables that the variants define and choose.c picks from.
#pragma once

#include "NeuralKernels.h"

extern const nk_kernels nk_kernels_baseline;
#if defined(__x86_64__)
extern const nk_kernels nk_kernels_avx2, nk_kernels_avx512, nk_kernels_avx512_bf16;
#endif
