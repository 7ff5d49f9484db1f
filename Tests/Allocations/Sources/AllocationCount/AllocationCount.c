#include "AllocationCount.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

static __thread unsigned long count;

unsigned long allocation_count(void) { return count; }

void look_at(const void *address) { (void)address; }

void allocate_blocks(unsigned long blocks) {
    for (unsigned long block = 0; block < blocks; block++) {
        void *volatile memory = malloc(16); // volatile: a block that nobody looks at need not be allocated
        free(memory);
    }
}

#ifdef __GLIBC__

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t members, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
    count++;
    return __libc_malloc(size);
}

void *calloc(size_t members, size_t size) {
    count++;
    return __libc_calloc(members, size);
}

void *realloc(void *memory, size_t size) {
    count++;
    return __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
    count++;
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count++;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
    count++;
    if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0 || alignment == 0) return EINVAL;
    void *block = __libc_memalign(alignment, size);
    if (block == NULL) return ENOMEM;
    *memory = block;
    return 0;
}

#endif
