// Landlock (Linux 5.13 and later): a process gives up all of the file system, reading included, and TCP ports.
#include "internal.h"

#ifdef __linux__
#include <errno.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

// As <linux/landlock.h> of a newer kernel has them; an older one takes the longer structure as long as the rest is zero.
struct Ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scope;
};
enum { askForVersion = 1, createRuleset = 444, restrictSelf = 446 };

// Kinds of access to files that each version knows, from the first.
static const uint64_t files[] = {0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF};
enum { versions = sizeof files / sizeof files[0], firstWithNetwork = 4, firstWithScope = 6 };
// To bind and to connect; abstract sockets and signals to processes outside.
static const uint64_t allOfNetwork = 3, allOfScope = 3;

int hardeningLandlock(void) {
    long version = syscall(createRuleset, NULL, 0, askForVersion);
    if (version < 1) return HardeningNotOffered;
    struct Ruleset rules = {
        .files = files[version < versions ? version - 1 : versions - 1],
        .network = version >= firstWithNetwork ? allOfNetwork : 0,
        .scope = version >= firstWithScope ? allOfScope : 0,
    };
    // No rule is added: what is handled is denied.
    int ruleset = (int)syscall(createRuleset, &rules, sizeof rules, 0);
    if (ruleset < 0) return HardeningOff;
    long failed = syscall(restrictSelf, ruleset, 0);
    close(ruleset);
    return failed ? HardeningOff : HardeningOn;
}
#else
int hardeningLandlock(void) { return HardeningNotOffered; }
#endif
