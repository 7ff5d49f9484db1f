// One wipe that is left out, so that the audit can show that it would notice. No program that anybody uses has this:
// it is compiled in where Package.swift finds LETHE_PROOF in its environment, and what is left out is the end of the
// program's own name: lethe-without-window.
#include "internal.h"

#ifdef LETHE_PROOF
#include <string.h>
#include <unistd.h>

static const char *const names[] = {
    [HardeningFreed] = "freed",       [HardeningMoved] = "moved",         [HardeningStack] = "stack",
    [HardeningReceived] = "received", [HardeningDecrypted] = "decrypted", [HardeningFrames] = "frames",
    [HardeningWindow] = "window",
};
static int leftOut = -1;

// Before anything is given up that this needs.
__attribute__((constructor)) static void learn(void) {
    char path[4096] = {0};
    if (readlink("/proc/self/exe", path, sizeof path - 1) < 0) return;
    const char *mark = strstr(path, "lethe-without-");
    if (mark == NULL) return;
    for (int i = 0; i < (int)(sizeof names / sizeof names[0]); i++)
        if (strcmp(mark + strlen("lethe-without-"), names[i]) == 0) leftOut = i;
}

int hardeningLeavesOut(int wipe) { return wipe == leftOut; }
#else
int hardeningLeavesOut(int wipe) {
    (void)wipe;
    return 0;
}
#endif
