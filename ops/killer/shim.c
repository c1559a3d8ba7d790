/* Faults below a program that knows nothing of them: LD_PRELOAD puts these calls before the C library's.
 *
 *   PLUMB_FAULT_UNDER=/folder     only files below it count and fail
 *   PLUMB_FAULT_KILL=N:before     SIGKILL at the N-th change of a file (from 1): before it, after it, or torn, with half of a
 *                                 write done (`before`, `after`, `torn`)
 *   PLUMB_FAULT_COUNT=/file       writes there, at the program's end, how many changes there were
 *   PLUMB_FAULT_SWITCH=/file      while the file is there: writes fail as it says (ENOSPC, EDQUOT, EFBIG, EIO; `short` writes half
 *                                 and fails then; `fsync` lets writes pass and fails their fsync)
 *
 * For tests only; compiled by ops/killer and Tests/AcceptanceTests. Changes are write, pwrite, fsync, fdatasync, ftruncate,
 * fallocate, rename, unlink and mkdir.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static const char *under;
static const char *switch_file;
static long kill_at;
static enum { BEFORE, AFTER, TORN } kill_how;
static atomic_long changes;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    under = getenv("PLUMB_FAULT_UNDER");
    switch_file = getenv("PLUMB_FAULT_SWITCH");
    const char *text = getenv("PLUMB_FAULT_KILL");
    if (text) {
        kill_at = strtol(text, NULL, 10);
        kill_how = strstr(text, ":torn") ? TORN : strstr(text, ":after") ? AFTER : BEFORE;
    }
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("PLUMB_FAULT_COUNT");
    if (!path) return;
    FILE *file = fopen(path, "w");
    if (!file) return;
    fprintf(file, "%ld\n", atomic_load(&changes));
    fclose(file);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

static int path_counts(const char *path) { return under && strncmp(path, under, strlen(under)) == 0; }

static int file_counts(int descriptor) {
    if (!under) return 0;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t count = readlink(link, path, sizeof path - 1);
    if (count <= 0) return 0;
    path[count] = 0;
    return path_counts(path);
}

/* The error that writes meet now; 0 for none, -1 for a short write, -2 for a failing fsync. */
static int failing(void) {
    if (!switch_file) return 0;
    int descriptor = open(switch_file, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return 0;
    char text[16] = {0};
    ssize_t count = read(descriptor, text, sizeof text - 1);
    close(descriptor);
    if (count <= 0) return 0;
    if (strncmp(text, "short", 5) == 0) return -1;
    if (strncmp(text, "fsync", 5) == 0) return -2;
    if (strncmp(text, "EIO", 3) == 0) return EIO;
    if (strncmp(text, "EFBIG", 5) == 0) return EFBIG;
    if (strncmp(text, "EDQUOT", 6) == 0) return EDQUOT;
    return ENOSPC;
}

/* Whether this change is the one to die at. */
static int due(void) { return atomic_fetch_add(&changes, 1) + 1 == kill_at; }

#define CHANGE(counts, call, half)                                                                                                        \
    do {                                                                                                                                  \
        if (!(counts)) return call;                                                                                                       \
        int last = due();                                                                                                                 \
        if (last && kill_how == BEFORE) die();                                                                                            \
        if (last && kill_how == TORN) {                                                                                                   \
            half;                                                                                                                         \
            die();                                                                                                                        \
        }                                                                                                                                 \
        __auto_type result = call;                                                                                                        \
        int number = errno;                                                                                                               \
        if (last) die();                                                                                                                  \
        errno = number;                                                                                                                   \
        return result;                                                                                                                    \
    } while (0)

#define WRITE(name, offset_parameter, ...)                                                                                                \
    {                                                                                                                                     \
        int counts = file_counts(descriptor);                                                                                             \
        int error = counts ? failing() : 0;                                                                                               \
        if (error > 0) {                                                                                                                  \
            errno = error;                                                                                                                \
            return -1;                                                                                                                    \
        }                                                                                                                                 \
        if (error == -1) {                                                                                                                \
            if (size < 2) {                                                                                                               \
                errno = ENOSPC;                                                                                                           \
                return -1;                                                                                                                \
            }                                                                                                                             \
            size /= 2;                                                                                                                    \
        }                                                                                                                                 \
        CHANGE(counts, REAL(name)(descriptor, bytes, size __VA_ARGS__), (void)!REAL(name)(descriptor, bytes, size / 2 __VA_ARGS__));      \
    }

ssize_t write(int descriptor, const void *bytes, size_t size) WRITE(write, )
ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) WRITE(pwrite, , , offset)
ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) WRITE(pwrite64, , , offset)

#define SYNC(name)                                                                                                                        \
    int name(int descriptor) {                                                                                                            \
        int counts = file_counts(descriptor);                                                                                             \
        int error = counts ? failing() : 0;                                                                                               \
        if (error == -2 || error == EIO) {                                                                                                \
            errno = EIO;                                                                                                                  \
            return -1;                                                                                                                    \
        }                                                                                                                                 \
        CHANGE(counts, REAL(name)(descriptor), );                                                                                         \
    }
SYNC(fsync)
SYNC(fdatasync)

/* Growing needs room as a write does; cutting off does not. */
#define RESIZE(name, type)                                                                                                                \
    int name(int descriptor, type size) {                                                                                                 \
        int counts = file_counts(descriptor);                                                                                             \
        struct stat facts;                                                                                                                \
        int error = counts && fstat(descriptor, &facts) == 0 && size > facts.st_size ? failing() : 0;                                     \
        if (error > 0) {                                                                                                                  \
            errno = error;                                                                                                                \
            return -1;                                                                                                                    \
        }                                                                                                                                 \
        CHANGE(counts, REAL(name)(descriptor, size), );                                                                                   \
    }
RESIZE(ftruncate, off_t)
RESIZE(ftruncate64, off64_t)

int posix_fallocate(int descriptor, off_t offset, off_t size) {
    int counts = file_counts(descriptor);
    int error = counts ? failing() : 0;
    if (error > 0) return error;
    CHANGE(counts, REAL(posix_fallocate)(descriptor, offset, size), );
}
int posix_fallocate64(int descriptor, off64_t offset, off64_t size) {
    int counts = file_counts(descriptor);
    int error = counts ? failing() : 0;
    if (error > 0) return error;
    CHANGE(counts, REAL(posix_fallocate64)(descriptor, offset, size), );
}

int rename(const char *from, const char *to) { CHANGE(path_counts(to), REAL(rename)(from, to), ); }
int unlink(const char *path) { CHANGE(path_counts(path), REAL(unlink)(path), ); }
int mkdir(const char *path, mode_t mode) {
    int error = path_counts(path) ? failing() : 0;
    if (error > 0) {
        errno = error;
        return -1;
    }
    CHANGE(path_counts(path), REAL(mkdir)(path, mode), );
}
