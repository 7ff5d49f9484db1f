// A seccomp filter that refuses what a process of the service never does and an intruder would want: to open a file for
// writing, to make, rename or remove one, to start a program, to look into another process, to open a socket.
//
// Written by hand and not with libseccomp: it is one list and seven conditions, and no library less to trust at run time.
// A list of what is refused, not of what is allowed: the C library and the Swift runtime use new calls as they come, and
// a process that dies in the night of a call that nobody listed helps nobody. Calls that are newer than this list are
// refused as unknown, which both know how to live with.
#include "internal.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __x86_64__
enum { architecture = AUDIT_ARCH_X86_64 };
#else
enum { architecture = AUDIT_ARCH_AARCH64 };
#endif

// Refused with EPERM, whatever their arguments.
static const uint16_t refused[] = {
#ifdef __x86_64__
    __NR_creat, __NR_rename, __NR_link, __NR_symlink, __NR_unlink, __NR_mkdir, __NR_rmdir, __NR_mknod, __NR_chmod,
    __NR_chown, __NR_lchown, __NR_utime, __NR_utimes, __NR_futimesat, __NR_fork, __NR_vfork, __NR_renameat,
    __NR_modify_ldt, __NR_iopl, __NR_ioperm, __NR_uselib, __NR_ustat, __NR_sysfs,
#endif
    __NR_renameat2, __NR_linkat, __NR_symlinkat, __NR_unlinkat, __NR_mkdirat, __NR_mknodat, __NR_truncate,
    __NR_ftruncate, __NR_fallocate, __NR_fchmod, __NR_fchmodat, __NR_fchown, __NR_fchownat, __NR_utimensat,
    __NR_setxattr, __NR_lsetxattr, __NR_fsetxattr, __NR_removexattr, __NR_lremovexattr, __NR_fremovexattr,
    __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_kcmp,
    __NR_perf_event_open, __NR_bpf, __NR_userfaultfd, __NR_add_key, __NR_request_key, __NR_keyctl, __NR_memfd_create,
    __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_kill, __NR_tkill, __NR_rt_sigqueueinfo,
    __NR_rt_tgsigqueueinfo, __NR_setrlimit, __NR_setuid, __NR_setgid, __NR_setreuid, __NR_setregid, __NR_setresuid,
    __NR_setresgid, __NR_setgroups, __NR_setfsuid, __NR_setfsgid, __NR_capset, __NR_chroot, __NR_pivot_root,
    __NR_mount, __NR_umount2, __NR_unshare, __NR_setns, __NR_personality, __NR_swapon, __NR_swapoff, __NR_reboot,
    __NR_init_module, __NR_finit_module, __NR_delete_module, __NR_kexec_load, __NR_acct, __NR_quotactl, __NR_syslog,
    __NR_settimeofday, __NR_clock_settime, __NR_clock_adjtime, __NR_adjtimex, __NR_sethostname, __NR_setdomainname,
    __NR_name_to_handle_at, __NR_open_by_handle_at, __NR_io_setup, __NR_io_submit, __NR_vmsplice, __NR_splice,
    __NR_tee, __NR_fanotify_init, __NR_lookup_dcookie, __NR_vhangup, __NR_mq_open, __NR_shmget, __NR_shmat,
    __NR_msgget, __NR_semget, __NR_migrate_pages, __NR_move_pages,
};

// From this number on all architectures count alike, and what is not among these is refused as unknown (ENOSYS): new
// ways to open files and to make processes, whose flags lie in memory where a filter cannot see them, and all that came
// after this list.
enum { firstOfTheNew = 424 };
static const uint16_t allowedOfTheNew[] = {
    436 /* close_range */, 439 /* faccessat2 */, 441 /* epoll_pwait2 */, 449 /* futex_waitv */,
    453 /* map_shadow_stack */, 454 /* futex_wake */, 455 /* futex_wait */, 456 /* futex_requeue */,
};

// Refused where an argument has any of these bits, or none of them.
struct Condition {
    uint16_t number;
    uint8_t argument;
    uint8_t refusedIfNone;
    uint32_t bits;
};
static const uint32_t writing = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
static const struct Condition conditions[] = {
#ifdef __x86_64__
    {__NR_open, 1, 0, writing},
#endif
    {__NR_openat, 2, 0, writing},
    // A thread and not a process.
    {__NR_clone, 0, 1, CLONE_THREAD},
    // No code that was not there at the start.
    {__NR_mmap, 2, 0, PROT_EXEC},
    {__NR_mprotect, 2, 0, PROT_EXEC},
    // To look at a limit is no harm: there is no pointer to a new one.
    {__NR_prlimit64, 2, 0, UINT32_MAX},
};

static const uint32_t refuse = SECCOMP_RET_ERRNO | EPERM, unknown = SECCOMP_RET_ERRNO | ENOSYS;

struct Program {
    struct sock_filter code[512];
    uint16_t count;
};

static void add(struct Program *program, uint16_t code, uint8_t ifTrue, uint8_t ifFalse, uint32_t value) {
    program->code[program->count++] = (struct sock_filter){code, ifTrue, ifFalse, value};
}
static void load(struct Program *program, size_t offset) {
    add(program, BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)offset);
}
static void answer(struct Program *program, uint32_t value) { add(program, BPF_RET | BPF_K, 0, 0, value); }
// Goes over so many instructions where the accumulator is not the value.
static void unlessEqual(struct Program *program, uint32_t value, uint8_t skipped) {
    add(program, BPF_JMP | BPF_JEQ | BPF_K, 0, skipped, value);
}

static void build(struct Program *program) {
    load(program, offsetof(struct seccomp_data, arch));
    add(program, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, architecture);
    // Another architecture's calls have other numbers: nobody here makes them.
    answer(program, SECCOMP_RET_KILL_PROCESS);
    load(program, offsetof(struct seccomp_data, nr));
    add(program, BPF_JMP | BPF_JGE | BPF_K, 0, 2 * sizeof allowedOfTheNew / sizeof allowedOfTheNew[0] + 1, firstOfTheNew);
    for (size_t i = 0; i < sizeof allowedOfTheNew / sizeof allowedOfTheNew[0]; i++) {
        unlessEqual(program, allowedOfTheNew[i], 1);
        answer(program, SECCOMP_RET_ALLOW);
    }
    answer(program, unknown);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        unlessEqual(program, refused[i], 1);
        answer(program, refuse);
    }
    for (size_t i = 0; i < sizeof conditions / sizeof conditions[0]; i++) {
        const struct Condition *condition = &conditions[i];
        unlessEqual(program, condition->number, 4);
        // Little-endian: the low half, where flags are, comes first.
        load(program, offsetof(struct seccomp_data, args) + 8 * condition->argument);
        add(program, BPF_JMP | BPF_JSET | BPF_K, condition->refusedIfNone, !condition->refusedIfNone, condition->bits);
        answer(program, refuse);
        answer(program, SECCOMP_RET_ALLOW);
    }
    // Dumps stay switched off.
    unlessEqual(program, __NR_prctl, 4);
    load(program, offsetof(struct seccomp_data, args));
    unlessEqual(program, PR_SET_DUMPABLE, 1);
    answer(program, refuse);
    answer(program, SECCOMP_RET_ALLOW);
    answer(program, SECCOMP_RET_ALLOW);
}

int hardeningSystemCallFilter(void) {
    struct Program program = {.count = 0};
    build(&program);
    struct sock_fprog filter = {.len = program.count, .filter = program.code};
    if (syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) == 0) return HardeningOn;
    return errno == ENOSYS || errno == EINVAL ? HardeningNotOffered : HardeningOff;
}
#else
int hardeningSystemCallFilter(void) { return HardeningNotOffered; }
#endif
