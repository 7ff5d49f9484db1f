#define _DEFAULT_SOURCE
#define __STDC_WANT_LIB_EXT1__ 1
#include "CodecShims.h"

#include <string.h>

void codecWipe(void *memory, size_t count) {
#if defined(__APPLE__)
    memset_s(memory, count, 0, count);
#else
    explicit_bzero(memory, count);
#endif
}
