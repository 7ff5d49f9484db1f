#define _DEFAULT_SOURCE  // glibc: explicit_bzero
#define __STDC_WANT_LIB_EXT1__ 1  // macOS: memset_s
#include <string.h>

#include "NeuralKernels.h"

#ifdef LETHE_PROOF
// One of the wipes that the audit's own proof leaves out: see Hardening/LeftOut.c.
#include <unistd.h>

static int leftOut = 0;

__attribute__((constructor)) static void learn(void) {
    char path[4096] = {0};
    if (readlink("/proc/self/exe", path, sizeof path - 1) >= 0) leftOut = strstr(path, "lethe-without-arena") != NULL;
}
#else
enum { leftOut = 0 };
#endif

void nk_wipe(void *start, size_t bytes) {
    if (!bytes || leftOut) return;
#if defined(__APPLE__)
    memset_s(start, bytes, 0, bytes);
#else
    explicit_bzero(start, bytes);
#endif
}
