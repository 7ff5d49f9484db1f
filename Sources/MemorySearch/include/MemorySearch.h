// Looks for many short runs of bytes at once, at every place of large memory.
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { memorySearchKinds = 8 };

struct MemorySearch;

// Room for so many windows, or NULL.
struct MemorySearch *memorySearchMake(size_t windows);
void memorySearchEnd(struct MemorySearch *search);

// A window of 8 or of 16 bytes, of a kind below `memorySearchKinds`. 0, or -1 where the room is used up.
int memorySearchAdd(struct MemorySearch *search, const uint8_t *window, size_t count, int kind);

// Adds to each kind's figure how many of the bytes are covered by its windows.
void memorySearchRun(const struct MemorySearch *search, const uint8_t *bytes, size_t count, uint64_t *found);
