#define _GNU_SOURCE
#include "SystemShims.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { mostDescriptors = 4 };

int systemDieWithParent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 ? 0 : errno; }

void systemCloseFrom(int first) {
    if (syscall(SYS_close_range, (unsigned)first, ~0U, 0) == 0) return;
    // Before Linux 5.9.
    long limit = sysconf(_SC_OPEN_MAX);
    for (long descriptor = first; descriptor < limit; descriptor++) close((int)descriptor);
}

int systemSharedMemory(const char *name, size_t size) {
    int descriptor = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0) return -errno;
    // Sealed: a process that could shorten it would have the other one killed where it touches what is gone.
    if (ftruncate(descriptor, (off_t)size) != 0
        || fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
        int error = errno;
        close(descriptor);
        return -error;
    }
    return descriptor;
}

int systemSendPacket(int socket, const void *bytes, size_t count, const int *descriptors, size_t descriptorCount) {
    if (descriptorCount > mostDescriptors) return EINVAL;
    struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
    union {
        char room[CMSG_SPACE(mostDescriptors * sizeof(int))];
        struct cmsghdr aligned;
    } control;
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptorCount > 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = control.room;
        message.msg_controllen = CMSG_SPACE(descriptorCount * sizeof(int));
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(descriptorCount * sizeof(int));
        memcpy(CMSG_DATA(header), descriptors, descriptorCount * sizeof(int));
    }
    ssize_t sent;
    do sent = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    while (sent < 0 && errno == EINTR);
    return sent < 0 ? errno : 0;
}

ssize_t systemReceivePacket(int socket, void *bytes, size_t room, int *descriptors, size_t *descriptorCount) {
    struct iovec part = {.iov_base = bytes, .iov_len = room};
    union {
        char room[CMSG_SPACE(mostDescriptors * sizeof(int))];
        struct cmsghdr aligned;
    } control;
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.room, .msg_controllen = sizeof control.room};
    *descriptorCount = 0;
    ssize_t count;
    do count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (count < 0 && errno == EINTR);
    // A peer that was killed with bytes unread resets the connection: that is an end like any other.
    if (count < 0) return errno == ECONNRESET ? 0 : -errno;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header != NULL; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        size_t found = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < found; i++) {
            int descriptor;
            memcpy(&descriptor, CMSG_DATA(header) + i * sizeof(int), sizeof(int));
            if (*descriptorCount < mostDescriptors) descriptors[(*descriptorCount)++] = descriptor;
            else close(descriptor);
        }
    }
    return message.msg_flags & MSG_TRUNC ? -EMSGSIZE : count;
}

static int signalDescriptor = -1;

static void forwardSignal(int number) {
    int error = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe holds enough signals to wake its reader.
    (void)!write(signalDescriptor, &byte, 1);
    errno = error;
}

int systemForwardSignals(int descriptor, const int *signals, size_t count) {
    signalDescriptor = descriptor;
    struct sigaction action = {.sa_handler = forwardSignal, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    // Whoever started this process may have left signals blocked, which a process inherits.
    sigset_t wanted;
    sigemptyset(&wanted);
    for (size_t i = 0; i < count; i++) {
        if (sigaction(signals[i], &action, NULL) != 0) return errno;
        sigaddset(&wanted, signals[i]);
    }
    return sigprocmask(SIG_UNBLOCK, &wanted, NULL) == 0 ? 0 : errno;
}

void systemWipe(void *memory, size_t count) { explicit_bzero(memory, count); }

int systemExitedByItself(int status) { return WIFEXITED(status); }
int systemExitDetail(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status); }

const void *systemFind(const void *bytes, size_t count, const void *run, size_t runCount) {
    return memmem(bytes, count, run, runCount);
}
