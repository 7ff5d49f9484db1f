#include "MemorySearch.h"

#include <stdlib.h>
#include <string.h>

// Windows are found by their first eight bytes: a bit for each hash says for nearly every place that nothing is there,
// a table says the rest.
struct Slot {
    uint64_t first;
    uint64_t second;
    uint8_t count;
    uint8_t kind;
};
struct MemorySearch {
    size_t room;
    size_t used;
    unsigned slotBits;
    unsigned filterBits;
    struct Slot *slots;
    uint8_t *filter;
};

static uint64_t mixed(uint64_t value) { return (value ^ value >> 29) * 0x9E3779B97F4A7C15u; }

static uint64_t word(const uint8_t *bytes) {
    uint64_t value;
    memcpy(&value, bytes, sizeof value);
    return value;
}

struct MemorySearch *memorySearchMake(size_t windows) {
    struct MemorySearch *search = calloc(1, sizeof *search);
    if (search == NULL) return NULL;
    search->room = windows;
    search->slotBits = 8;
    // At most half full.
    while ((size_t)1 << search->slotBits < 2 * windows) search->slotBits++;
    search->filterBits = search->slotBits + 4;
    search->slots = calloc((size_t)1 << search->slotBits, sizeof *search->slots);
    search->filter = calloc(((size_t)1 << search->filterBits) / 8, 1);
    if (search->slots == NULL || search->filter == NULL) {
        memorySearchEnd(search);
        return NULL;
    }
    return search;
}

void memorySearchEnd(struct MemorySearch *search) {
    if (search == NULL) return;
    free(search->slots);
    free(search->filter);
    free(search);
}

int memorySearchAdd(struct MemorySearch *search, const uint8_t *window, size_t count, int kind) {
    if (search->used == search->room || (count != 8 && count != 16) || kind < 0 || kind >= memorySearchKinds) return -1;
    uint64_t first = word(window), hash = mixed(first), mask = ((uint64_t)1 << search->slotBits) - 1;
    uint64_t bit = hash >> (64 - search->filterBits);
    search->filter[bit / 8] |= (uint8_t)(1 << bit % 8);
    size_t place = hash & mask;
    while (search->slots[place].count != 0) place = (place + 1) & mask;
    search->slots[place] = (struct Slot){first, count == 16 ? word(window + 8) : 0, (uint8_t)count, (uint8_t)kind};
    search->used++;
    return 0;
}

void memorySearchRun(const struct MemorySearch *search, const uint8_t *bytes, size_t count, uint64_t *found) {
    size_t covered[memorySearchKinds] = {0};
    uint64_t mask = ((uint64_t)1 << search->slotBits) - 1;
    for (size_t i = 0; i + 8 <= count; i++) {
        uint64_t first = word(bytes + i);
        if (first == 0) continue;
        uint64_t hash = mixed(first), bit = hash >> (64 - search->filterBits);
        if (!(search->filter[bit / 8] >> bit % 8 & 1)) continue;
        for (size_t place = hash & mask; search->slots[place].count != 0; place = (place + 1) & mask) {
            const struct Slot *slot = &search->slots[place];
            if (slot->first != first || i + slot->count > count) continue;
            if (slot->count == 16 && word(bytes + i + 8) != slot->second) continue;
            size_t start = covered[slot->kind] > i ? covered[slot->kind] : i;
            if (i + slot->count <= start) continue;
            found[slot->kind] += i + slot->count - start;
            covered[slot->kind] = i + slot->count;
        }
    }
}
