// Most of a process's memory is the same from one search to the next: it is looked through once.
#include "MemorySearch.h"

#include <stdlib.h>
#include <string.h>

enum { pageBytes = 4096, firstBits = 12, longestWindow = 16 };

struct Seen {
    // 0 where there is none: nothing is mapped there.
    uint64_t address;
    uint64_t hash;
};
struct MemoryPages {
    unsigned bits;
    size_t used;
    struct Seen *seen;
};

struct MemoryPages *memoryPagesMake(void) {
    struct MemoryPages *pages = calloc(1, sizeof *pages);
    if (pages == NULL) return NULL;
    pages->bits = firstBits;
    pages->seen = calloc((size_t)1 << firstBits, sizeof *pages->seen);
    if (pages->seen != NULL) return pages;
    free(pages);
    return NULL;
}

void memoryPagesEnd(struct MemoryPages *pages) {
    if (pages == NULL) return;
    free(pages->seen);
    free(pages);
}

static struct Seen *find(const struct MemoryPages *pages, uint64_t address) {
    size_t mask = ((size_t)1 << pages->bits) - 1;
    size_t place = (size_t)(address / pageBytes * 0x9E3779B97F4A7C15u >> (64 - pages->bits));
    while (pages->seen[place].address != 0 && pages->seen[place].address != address) place = (place + 1) & mask;
    return &pages->seen[place];
}

// Without memory for it, a page is searched again.
static void remember(struct MemoryPages *pages, uint64_t address, uint64_t hash) {
    if (2 * pages->used >= (size_t)1 << pages->bits) {
        struct MemoryPages larger = {pages->bits + 1, pages->used, calloc((size_t)2 << pages->bits, sizeof *larger.seen)};
        if (larger.seen == NULL) return;
        for (size_t place = 0; place < (size_t)1 << pages->bits; place++)
            if (pages->seen[place].address != 0) *find(&larger, pages->seen[place].address) = pages->seen[place];
        free(pages->seen);
        *pages = larger;
    }
    struct Seen *seen = find(pages, address);
    pages->used += seen->address == 0;
    *seen = (struct Seen){address, hash};
}

static uint64_t hashOf(const uint8_t *page) {
    // Four lanes, each a multiplication and a rotation for eight bytes: any bit changes all that follow.
    uint64_t lanes[4] = {1, 2, 3, 4};
    for (size_t i = 0; i < pageBytes; i += sizeof lanes) {
        uint64_t words[4];
        memcpy(words, page + i, sizeof words);
        for (int lane = 0; lane < 4; lane++) {
            uint64_t value = (lanes[lane] ^ words[lane]) * 0x9E3779B97F4A7C15u;
            lanes[lane] = value << 29 | value >> 35;
        }
    }
    uint64_t hash = 0;
    for (int lane = 0; lane < 4; lane++) hash = (hash ^ lanes[lane]) * 0xD6E8FEB86659FD93u + 1;
    return hash;
}

static int isZero(const uint8_t *page) {
    static const uint8_t zeros[pageBytes];
    return memcmp(page, zeros, pageBytes) == 0;
}

void memorySearchPages(
    const struct MemorySearch *search, struct MemoryPages *pages, const uint8_t *bytes, size_t count, size_t begin,
    size_t end, uint64_t address, uint64_t *found) {
    const size_t around = longestWindow - 1;
    size_t place = begin;
    while (place + pageBytes <= end) {
        // Pages that are new or have changed, in one run.
        size_t first = place;
        while (place + pageBytes <= end) {
            const uint8_t *page = bytes + place;
            if (isZero(page)) break;
            const struct Seen *seen = find(pages, address + (place - begin));
            if (seen->address != 0 && seen->hash == hashOf(page)) break;
            place += pageBytes;
        }
        if (place > first) {
            uint64_t here[memorySearchKinds] = {0}, sum = 0;
            size_t from = first > around ? first - around : 0, to = place + around < count ? place + around : count;
            memorySearchRun(search, bytes + from, to - from, here);
            for (int kind = 0; kind < memorySearchKinds; kind++) {
                found[kind] += here[kind];
                sum += here[kind];
            }
            for (size_t clean = first; sum == 0 && clean < place; clean += pageBytes)
                remember(pages, address + (clean - begin), hashOf(bytes + clean));
        }
        // The page that ended the run, if one did.
        if (place + pageBytes <= end) place += pageBytes;
    }
}
