// `free` and `realloc` that overwrite what they give back, around glibc's own. Every library in the process calls these:
// the program's symbols come first.
//
// Nothing is done before `hardeningWipeOnFree`, so that a program in which it is not asked for costs one comparison.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static int wipes = 0;

int hardeningWipes(void) { return wipes; }

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include <errno.h>
#include <malloc.h>
#include <stdint.h>

extern void __libc_free(void *memory);
extern void *__libc_malloc(size_t size);
extern void *__libc_realloc(void *memory, size_t size);

int hardeningWipeOnFree(void) {
    wipes = 1;
    return HardeningOn;
}

__attribute__((visibility("default"))) void free(void *memory) {
    if (memory == NULL) return;
    // What was asked for is not known any more; what the block has room for is.
    if (wipes && !leavesOut(HardeningFreed)) explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

__attribute__((visibility("default"))) void *realloc(void *memory, size_t size) {
    if (!wipes || memory == NULL || leavesOut(HardeningMoved)) return __libc_realloc(memory, size);
    if (size == 0) {
        free(memory);
        return NULL;
    }
    size_t room = malloc_usable_size(memory);
    if (size <= room && size >= room / 2) {
        explicit_bzero((char *)memory + size, room - size);
        return memory;
    }
    // glibc's would move the block and free the old one by itself.
    void *fresh = __libc_malloc(size);
    if (fresh == NULL) return NULL;
    memcpy(fresh, memory, size < room ? size : room);
    free(memory);
    return fresh;
}

__attribute__((visibility("default"))) void *reallocarray(void *memory, size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(memory, bytes);
}
#else
int hardeningWipeOnFree(void) { return HardeningNotOffered; }
#endif
