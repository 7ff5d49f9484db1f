#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int scrubs = 0;

static int stackScrub(void) {
    scrubs = 1;
    return HardeningOn;
}

// Deeper than any stage was seen to go; the audit would find what it misses.
enum { deadStack = 512 << 10 };

__attribute__((noinline)) static void scrub(void) {
    char dead[deadStack];
    explicit_bzero(dead, sizeof dead);
    // Whoever returns from here must not find it optimised into a jump.
    __asm__ volatile("" : : "r"(dead) : "memory");
}

void hardeningScrubStack(void) {
    if (scrubs && !leavesOut(HardeningStack)) scrub();
}

static int noCoreDump(void) {
    struct rlimit none = {0, 0};
    int done = setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return done && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? HardeningOn : HardeningOff;
}

static int noNewPrivileges(void) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? HardeningOn : HardeningOff;
}

// Whether /proc/swaps has a line below its heading; where it cannot be read, there may be one.
static int hasSwap(void) {
    FILE *swaps = fopen("/proc/swaps", "re");
    if (swaps == NULL) return errno != ENOENT;
    char line[512];
    int lines = 0;
    while (fgets(line, sizeof line, swaps) != NULL) lines++;
    fclose(swaps);
    return lines > 1;
}

static int noSwap(void) {
    if (!hasSwap()) return HardeningOn;
    return mlockall(MCL_CURRENT | MCL_FUTURE) == 0 ? HardeningOn : HardeningOff;
}

static int noFileGrows(void) {
    struct rlimit none = {0, 0};
    // A write is then refused with EFBIG, and nothing else happens.
    if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return HardeningOff;
    return setrlimit(RLIMIT_FSIZE, &none) == 0 ? HardeningOn : HardeningOff;
}

int hardeningApply(int measure) {
    static int (*const measures[hardeningMeasureCount])(void) = {
        [HardeningWipeOnFree] = hardeningWipeOnFree,
        [HardeningStackScrub] = stackScrub,
        [HardeningNoCoreDump] = noCoreDump,
        [HardeningNoNewPrivileges] = noNewPrivileges,
        [HardeningNoSwap] = noSwap,
        [HardeningNoFileGrows] = noFileGrows,
        [HardeningLandlock] = hardeningLandlock,
        [HardeningSystemCallFilter] = hardeningSystemCallFilter,
    };
    if (measure < 0 || measure >= hardeningMeasureCount) return HardeningOff;
    return measures[measure]();
}

int hardeningProbe(int measure) {
    pid_t child = fork();
    if (child < 0) return HardeningOff;
    if (child == 0) {
        // Both of these ask for this one.
        if (measure == HardeningLandlock || measure == HardeningSystemCallFilter) noNewPrivileges();
        _exit(hardeningApply(measure));
    }
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return HardeningOff;
    return WIFEXITED(status) ? WEXITSTATUS(status) : HardeningOff;
}
