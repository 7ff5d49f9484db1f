#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "Hardening.h"

int hardeningWipeOnFree(void);
int hardeningLandlock(void);
int hardeningSystemCallFilter(void);

// `hardeningLeavesOut`, at no cost where it is never so.
#ifdef LETHE_PROOF
#define leavesOut(wipe) hardeningLeavesOut(wipe)
#else
#define leavesOut(wipe) 0
#endif
