#pragma once

/// How many times the calling thread has asked for memory since it began.
///
/// Counted where malloc, calloc, realloc, aligned_alloc, memalign and posix_memalign are: this target defines them in
/// the test program, for the program itself and for every library that it loads, and hands them on to the C library's
/// own. Tests only; no product links it.
unsigned long allocation_count(void);

/// Allocates and frees `count` blocks of memory, so that a test can see that they are counted.
void allocate_blocks(unsigned long count);

/// Does nothing with an address; the compiler of the caller cannot know that.
void look_at(const void *address);
