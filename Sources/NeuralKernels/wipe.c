#define _DEFAULT_SOURCE  // glibc: explicit_bzero
#define __STDC_WANT_LIB_EXT1__ 1  // macOS: memset_s
#include <string.h>

#include "NeuralKernels.h"

void nk_wipe(void *start, size_t bytes) {
    if (!bytes) return;
#if defined(__APPLE__)
    memset_s(start, bytes, 0, bytes);
#else
    explicit_bzero(start, bytes);
#endif
}
