/* For LD_PRELOAD: lets the Nth write or fsync below a folder fail, once or from then on, or shuts
   a file system down right behind the Nth end of a journal. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096];
static int at, code, sticky, count, armed;
static int system_handle, journals_left;

void shim_arm(const char *below, int nth, int error, int stays)
{
    strncpy(folder, below, sizeof folder - 1);
    at = nth; code = error; sticky = stays; count = 0; armed = 1;
}

int shim_disarm(void)
{
    armed = 0;
    return count;
}

/* `handle` is of any file or folder of the system; nothing is written there from then on. */
void shim_cut(int handle, int nth)
{
    system_handle = handle; journals_left = nth;
}

static int fails(int file)
{
    char link[64], path[4096];
    ssize_t length;
    if (!armed)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)))
        return 0;
    count++;
    return count == at || (sticky && at && count > at);
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

/* A disk that fills takes a part of the bytes before it says so. */
#define WRITE(name, list, call, half) \
    ssize_t name list \
    { \
        REAL(name); \
        if (!fails(file)) \
            return real call; \
        if (code == ENOSPC && size > 1) \
            real half; \
        errno = code; \
        return -1; \
    }

WRITE(write, (int file, const void *bytes, size_t size), (file, bytes, size), (file, bytes, size / 2))
WRITE(pwrite, (int file, const void *bytes, size_t size, off_t place),
      (file, bytes, size, place), (file, bytes, size / 2, place))
WRITE(pwrite64, (int file, const void *bytes, size_t size, off64_t place),
      (file, bytes, size, place), (file, bytes, size / 2, place))

#define ONE(name, list, call) \
    int name list { REAL(name); if (fails(file)) { errno = code; return -1; } return real call; }

ONE(fsync, (int file), (file))
ONE(fdatasync, (int file), (file))
ONE(ftruncate, (int file, off_t size), (file, size))
ONE(ftruncate64, (int file, off64_t size), (file, size))

int unlink(const char *path)
{
    REAL(unlink);
    int done = real(path);
    if (journals_left && strstr(path, "-journal") && --journals_left == 0) {
        unsigned nothing_flushed = 2;
        ioctl(system_handle, 0x8004587D, &nothing_flushed);
    }
    return done;
}
