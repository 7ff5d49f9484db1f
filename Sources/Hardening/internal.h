#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "Hardening.h"

int hardeningWipeOnFree(void);
int hardeningLandlock(void);
int hardeningSystemCallFilter(void);
