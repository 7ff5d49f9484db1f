// What the kernel offers to C alone: variadic calls, macros, and handlers that run inside a signal.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The calling process is killed when the thread that started it ends. 0, or an error number.
int systemDieWithParent(void);

// Closes this descriptor and all after it.
void systemCloseFrom(int first);

// Memory that two processes can map, of a size that neither can change. A descriptor, or minus an error number.
int systemSharedMemory(const char *name, size_t size);

// Sends one packet with up to four descriptors, without waiting. 0, or an error number.
int systemSendPacket(int socket, const void *bytes, size_t count, const int *descriptors, size_t descriptorCount);

// Waits for one packet. Its size, 0 where the other side is gone, or minus an error number. EMSGSIZE: larger than room.
ssize_t systemReceivePacket(int socket, void *bytes, size_t room, int *descriptors, size_t *descriptorCount);

// From now on each of the given signals is written to the descriptor as one byte, its number. 0, or an error number.
int systemForwardSignals(int descriptor, const int *signals, size_t count);

// Overwrites memory with zeros, which no optimiser leaves out.
void systemWipe(void *memory, size_t count);

// What wait(2)'s macros say of a status: whether the process exited by itself, and its exit status or else the signal.
int systemExitedByItself(int status);
int systemExitDetail(int status);

// Where a run of bytes begins, or NULL.
const void *systemFind(const void *bytes, size_t count, const void *run, size_t runCount);
