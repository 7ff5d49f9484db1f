#include "kernels.h"

const nk_kernels *nk_kernels_for(nk_instructions instructions) {
    switch (instructions) {
    case NK_BASELINE:
        return &nk_kernels_baseline;
#if defined(__x86_64__)
    case NK_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &nk_kernels_avx2 : NULL;
    case NK_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")
                && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
            ? &nk_kernels_avx512
            : NULL;
    case NK_AVX512_BF16:
        return nk_kernels_for(NK_AVX512) && __builtin_cpu_supports("avx512bf16") ? &nk_kernels_avx512_bf16 : NULL;
#endif
    default:
        return NULL;
    }
}

nk_instructions nk_best_instructions(void) {
    if (nk_kernels_for(NK_AVX512_BF16)) return NK_AVX512_BF16;
    if (nk_kernels_for(NK_AVX512)) return NK_AVX512;
    if (nk_kernels_for(NK_AVX2)) return NK_AVX2;
    return NK_BASELINE;
}
