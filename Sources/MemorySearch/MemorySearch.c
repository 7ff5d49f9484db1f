#include "MemorySearch.h"

#include <stdlib.h>
#include <string.h>

// Windows are found by their first eight bytes. A bit for each hash says for most places that nothing is there, from
// memory that stays near the processor; a larger set of bits says so for nearly all others; a table says the rest.
struct Slot {
    uint64_t first;
    uint64_t second;
    uint8_t count;
    // `common` for what is not looked for after all.
    uint8_t kind;
};
enum { common = memorySearchKinds };
struct MemorySearch {
    size_t room;
    size_t used;
    int other;
    unsigned slotBits;
    struct Slot *slots;
    struct Filter {
        unsigned bits;
        uint8_t *set;
    } near, far;
};
enum { mostNearBits = 21 };

static uint64_t mixed(uint64_t value) { return (value ^ value >> 29) * 0x9E3779B97F4A7C15u; }

// The upper bits of a hash, for either filter.
static size_t bitOf(const struct Filter *filter, uint64_t hash) { return hash >> (64 - filter->bits); }

static int has(const struct Filter *filter, uint64_t hash) {
    size_t bit = bitOf(filter, hash);
    return filter->set[bit / 8] >> bit % 8 & 1;
}

static void put(struct Filter *filter, uint64_t hash) {
    size_t bit = bitOf(filter, hash);
    filter->set[bit / 8] |= (uint8_t)(1 << bit % 8);
}

static int make(struct Filter *filter, unsigned bits) {
    filter->bits = bits;
    filter->set = calloc(((size_t)1 << bits) / 8, 1);
    return filter->set != NULL;
}

static uint64_t word(const uint8_t *bytes) {
    uint64_t value;
    memcpy(&value, bytes, sizeof value);
    return value;
}

struct MemorySearch *memorySearchMake(size_t windows, int other) {
    struct MemorySearch *search = calloc(1, sizeof *search);
    if (search == NULL) return NULL;
    search->room = windows;
    search->other = other;
    search->slotBits = 8;
    // At most half full.
    while ((size_t)1 << search->slotBits < 2 * windows) search->slotBits++;
    search->slots = calloc((size_t)1 << search->slotBits, sizeof *search->slots);
    unsigned far = search->slotBits + 4, near = far < mostNearBits ? far : mostNearBits;
    if (search->slots == NULL || !make(&search->near, near) || !make(&search->far, far)) {
        memorySearchEnd(search);
        return NULL;
    }
    return search;
}

void memorySearchEnd(struct MemorySearch *search) {
    if (search == NULL) return;
    free(search->slots);
    free(search->near.set);
    free(search->far.set);
    free(search);
}

static int add(struct MemorySearch *search, const uint8_t *window, size_t width, int kind) {
    uint64_t first = word(window), second = width == 16 ? word(window + 8) : 0, hash = mixed(first);
    uint64_t mask = ((uint64_t)1 << search->slotBits) - 1;
    size_t place = hash & mask;
    for (; search->slots[place].count != 0; place = (place + 1) & mask) {
        struct Slot *slot = &search->slots[place];
        if (slot->first != first || slot->second != second || slot->count != width) continue;
        if (slot->kind != kind && (kind == search->other || slot->kind == search->other)) slot->kind = common;
        return 0;
    }
    if (search->used == search->room) return -1;
    put(&search->near, hash);
    put(&search->far, hash);
    search->slots[place] = (struct Slot){first, second, (uint8_t)width, (uint8_t)kind};
    search->used++;
    return 0;
}

int memorySearchAdd(
    struct MemorySearch *search, const uint8_t *bytes, size_t count, size_t width, size_t step, int kind) {
    if ((width != 8 && width != 16) || step == 0 || kind < 0 || kind >= memorySearchKinds) return -1;
    for (size_t i = 0; i + width <= count; i += step) {
        // Long runs of one byte are everywhere.
        if (memcmp(bytes + i, bytes + i + 1, width - 1) == 0) continue;
        if (add(search, bytes + i, width, kind) != 0) return -1;
    }
    return 0;
}

int memorySearchAddNumbers(struct MemorySearch *search, const float *numbers, size_t count, size_t step, int kind) {
    if (step == 0 || kind < 0 || kind >= memorySearchKinds) return -1;
    for (size_t i = 0; i + 4 <= count; i += step) {
        const float *n = numbers + i;
        if (n[0] == 0 || n[1] == 0 || n[2] == 0 || n[3] == 0) continue;
        if (n[0] == n[1] || n[0] == n[2] || n[0] == n[3] || n[1] == n[2] || n[1] == n[3] || n[2] == n[3]) continue;
        if (add(search, (const uint8_t *)n, 16, kind) != 0) return -1;
    }
    return 0;
}

size_t memorySearchCount(const struct MemorySearch *search) {
    size_t count = 0;
    for (size_t place = 0; place < (size_t)1 << search->slotBits; place++)
        count += search->slots[place].count != 0 && search->slots[place].kind != common;
    return count;
}

// The first place from `start` at which a window may begin that is not zero in its first eight bytes.
static size_t pastZeros(const uint8_t *bytes, size_t start, size_t count) {
    static const uint8_t zeros[256];
    while (start + sizeof zeros <= count && memcmp(bytes + start, zeros, sizeof zeros) == 0) start += sizeof zeros - 7;
    return start;
}

// Calls back for every window that lies here.
static void forEach(
    const struct MemorySearch *search, const uint8_t *bytes, size_t count,
    void (*found)(struct Slot *slot, size_t place, void *context), void *context) {
    uint64_t mask = ((uint64_t)1 << search->slotBits) - 1;
    for (size_t i = 0; i + 8 <= count; i++) {
        uint64_t first = word(bytes + i);
        if (first == 0) {
            i = pastZeros(bytes, i + 1, count) - 1;
            continue;
        }
        uint64_t hash = mixed(first);
        if (!has(&search->near, hash) || !has(&search->far, hash)) continue;
        for (size_t place = hash & mask; search->slots[place].count != 0; place = (place + 1) & mask) {
            struct Slot *slot = &search->slots[place];
            if (slot->kind == common || slot->first != first || i + slot->count > count) continue;
            if (slot->count == 16 && word(bytes + i + 8) != slot->second) continue;
            found(slot, i, context);
        }
    }
}

struct Cover {
    size_t until[memorySearchKinds];
    uint64_t *bytes;
};

static void cover(struct Slot *slot, size_t place, void *context) {
    struct Cover *cover = context;
    size_t start = cover->until[slot->kind] > place ? cover->until[slot->kind] : place, end = place + slot->count;
    if (end <= start) return;
    cover->bytes[slot->kind] += end - start;
    cover->until[slot->kind] = end;
}

void memorySearchRun(const struct MemorySearch *search, const uint8_t *bytes, size_t count, uint64_t *found) {
    struct Cover covered = {{0}, found};
    forEach(search, bytes, count, cover, &covered);
}

static void forget(struct Slot *slot, size_t place, void *context) {
    (void)place;
    slot->kind = common;
    ++*(size_t *)context;
}

size_t memorySearchForget(struct MemorySearch *search, const uint8_t *bytes, size_t count) {
    size_t forgotten = 0;
    forEach(search, bytes, count, forget, &forgotten);
    return forgotten;
}
