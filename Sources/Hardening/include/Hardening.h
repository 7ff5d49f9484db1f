// What keeps a process from holding on to documents, and from passing them on: memory that is overwritten when it is
// freed, stacks that are overwritten after use, and what the kernel can forbid a process for good.
#pragma once
#include <stddef.h>

enum HardeningMeasure {
    // `free` and `realloc` overwrite what they give back.
    HardeningWipeOnFree = 0,
    // `hardeningScrubStack` does something.
    HardeningStackScrub = 1,
    // No core dump, and no debugger of the same user: PR_SET_DUMPABLE 0, RLIMIT_CORE 0.
    HardeningNoCoreDump = 2,
    // No program that is started can gain rights: PR_SET_NO_NEW_PRIVS.
    HardeningNoNewPrivileges = 3,
    // No page is written to a swap device: there is none, or mlockall.
    HardeningNoSwap = 4,
    // No byte is written to a regular file, through no descriptor whatever: RLIMIT_FSIZE 0.
    HardeningNoFileGrows = 5,
    // Nothing is opened or named in the file system, no port is bound or connected to: Landlock.
    HardeningLandlock = 6,
    // seccomp: see SystemCallFilter.c.
    HardeningSystemCallFilter = 7,
};
enum { hardeningMeasureCount = 8 };

enum HardeningStatus {
    HardeningOff = 0,
    HardeningOn = 1,
    // This kernel, or this C library, has no such thing.
    HardeningNotOffered = 2,
};

// Applies one measure to the calling process for good, and says what came of it. The last two cover the calling thread
// and those that it starts: they come first in a process that has one thread.
int hardeningApply(int measure);

// What would come of it: tried in a process of its own, which ends at once.
int hardeningProbe(int measure);

// Whether memory is overwritten when it is freed.
int hardeningWipes(void);

// What is overwritten, each by itself.
enum HardeningWipe {
    // What `free` gives back.
    HardeningFreed = 0,
    // What `realloc` moves away from.
    HardeningMoved = 1,
    HardeningStack = 2,
    // What a connection receives into.
    HardeningReceived = 3,
    // What TLS decrypts into.
    HardeningDecrypted = 4,
    // Where HTTP/2 takes frames apart.
    HardeningFrames = 5,
    // The memory that front and reader share.
    HardeningWindow = 6,
};

// Whether this build leaves it out: 0 but in the audit's own proof, see LeftOut.c.
int hardeningLeavesOut(int wipe);

// Overwrites the part of the calling thread's stack that nothing uses any more. Best called from near its start.
void hardeningScrubStack(void);
