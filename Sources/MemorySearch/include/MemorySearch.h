// Looks for many short runs of bytes at once, at every place of large memory.
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { memorySearchKinds = 8 };

struct MemorySearch;

// Room for so many windows, or NULL. Of the kind `other` are things that one would not find: what they have in common
// with the rest says nothing, and is not looked for.
struct MemorySearch *memorySearchMake(size_t windows, int other);
void memorySearchEnd(struct MemorySearch *search);

// Every `step`-th window of `width` bytes, 8 or 16, of a kind below `memorySearchKinds`; but none whose bytes are all the
// same. 0, or -1 where the room is used up.
int memorySearchAdd(
    struct MemorySearch *search, const uint8_t *bytes, size_t count, size_t width, size_t step, int kind);

// The same of numbers: every `step`-th four in a row, of which none is zero and no two are the same.
int memorySearchAddNumbers(struct MemorySearch *search, const float *numbers, size_t count, size_t step, int kind);

// Looks no more for windows that lie here, and says how many those were.
size_t memorySearchForget(struct MemorySearch *search, const uint8_t *bytes, size_t count);

// Windows that are looked for.
size_t memorySearchCount(const struct MemorySearch *search);

// Adds to each kind's figure how many of the bytes are covered by its windows.
void memorySearchRun(const struct MemorySearch *search, const uint8_t *bytes, size_t count, uint64_t *found);

// What was seen of a process's pages, so that those in which nothing was found are not searched again as long as they
// are the same, by a hash of 64 bits.
struct MemoryPages;

struct MemoryPages *memoryPagesMake(void);
void memoryPagesEnd(struct MemoryPages *pages);

// The same as `memorySearchRun` for the part from `begin` to `end`, whose first byte is at `address`, a page's beginning.
// The bytes around it are there for what lies across its ends.
void memorySearchPages(
    const struct MemorySearch *search, struct MemoryPages *pages, const uint8_t *bytes, size_t count, size_t begin,
    size_t end, uint64_t address, uint64_t *found);
