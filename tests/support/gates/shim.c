/* Lets the Nth write or fsync below a folder fail, once or from then on; for LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096];
static int at, code, sticky, count, armed;

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
ssize_t write(int file, const void *bytes, size_t size)
{
    REAL(write);
    if (!fails(file))
        return real(file, bytes, size);
    if (code == ENOSPC && size > 1)
        real(file, bytes, size / 2);
    errno = code;
    return -1;
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t place)
{
    REAL(pwrite);
    if (!fails(file))
        return real(file, bytes, size, place);
    if (code == ENOSPC && size > 1)
        real(file, bytes, size / 2, place);
    errno = code;
    return -1;
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t place)
{
    REAL(pwrite64);
    if (!fails(file))
        return real(file, bytes, size, place);
    if (code == ENOSPC && size > 1)
        real(file, bytes, size / 2, place);
    errno = code;
    return -1;
}

#define ONE(name, list, call) \
    int name list { REAL(name); if (fails(file)) { errno = code; return -1; } return real call; }

ONE(fsync, (int file), (file))
ONE(fdatasync, (int file), (file))
ONE(ftruncate, (int file, off_t size), (file, size))
ONE(ftruncate64, (int file, off64_t size), (file, size))
