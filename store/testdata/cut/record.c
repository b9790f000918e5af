/* Records, in order, all that a process does to the files of one folder, so that the disk can be rebuilt as a power cut at any
   moment may leave it. Preloaded into the robot of TestPowerCut, it sees what goes through libc, which is all that SQLite does;
   the robot adds its acknowledgements to the same log. A record is a line "KIND NAME OFFSET LENGTH", for a write followed by
   the bytes. Kinds: C created, W written, T cut to OFFSET bytes, S synced, U unlinked; names are relative to the folder. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 1024

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *names[FILES]; /* by descriptor; NULL: not of the folder */
static int sink = -1;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* inside returns the name within the folder, or NULL for what is none of our business. */
static const char *inside(const char *path) {
	const char *folder = getenv("SATZPAAR_RECORD_FOLDER");
	size_t n = folder ? strlen(folder) : 0;
	if (n == 0 || strncmp(path, folder, n) != 0 || path[n] != '/') return NULL;
	size_t m = strlen(path);
	if (m > 4 && strcmp(path + m - 4, "-shm") == 0) return NULL; /* rebuilt from the log after a cut */
	return path + n + 1;
}

static void record(char kind, const char *name, long long offset, const void *bytes, size_t length) {
	char head[512];
	int n = snprintf(head, sizeof head, "%c %s %lld %zu\n", kind, name, offset, length);
	struct iovec parts[2] = {{head, n}, {(void *)bytes, bytes ? length : 0}};
	if (sink < 0) sink = REAL(open)(getenv("SATZPAAR_RECORD_LOG"), O_WRONLY | O_APPEND | O_CREAT, 0600);
	if (writev(sink, parts, 2) < 0) abort();
}

static int opened(const char *path, int flags, int fd, int existed) {
	const char *name = inside(path);
	if (fd < 0 || fd >= FILES || !name) return fd;
	pthread_mutex_lock(&lock);
	free(names[fd]);
	names[fd] = strdup(name);
	if (!existed) record('C', name, 0, NULL, 0);
	if (existed && flags & O_TRUNC) record('T', name, 0, NULL, 0);
	pthread_mutex_unlock(&lock);
	return fd;
}

#define OPEN(name) \
	int name(const char *path, int flags, ...) { \
		va_list rest; \
		va_start(rest, flags); \
		int mode = va_arg(rest, int), existed = access(path, F_OK) == 0; \
		va_end(rest); \
		return opened(path, flags, REAL(name)(path, flags, mode), existed); \
	}
OPEN(open)
OPEN(open64)

int close(int fd) {
	if (fd >= 0 && fd < FILES) {
		pthread_mutex_lock(&lock);
		free(names[fd]);
		names[fd] = NULL;
		pthread_mutex_unlock(&lock);
	}
	return REAL(close)(fd);
}

#define OURS(fd) ((fd) >= 0 && (fd) < FILES && names[fd])

#define PWRITE(name, type) \
	ssize_t name(int fd, const void *bytes, size_t length, type offset) { \
		pthread_mutex_lock(&lock); \
		ssize_t n = REAL(name)(fd, bytes, length, offset); \
		if (n > 0 && OURS(fd)) record('W', names[fd], offset, bytes, n); \
		pthread_mutex_unlock(&lock); \
		return n; \
	}
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
	if (!OURS(fd)) return REAL(write)(fd, bytes, length);
	pthread_mutex_lock(&lock);
	long long at = lseek(fd, 0, SEEK_CUR);
	ssize_t n = REAL(write)(fd, bytes, length);
	if (n > 0) record('W', names[fd], at, bytes, n);
	pthread_mutex_unlock(&lock);
	return n;
}

#define TRUNCATE(name, type) \
	int name(int fd, type size) { \
		pthread_mutex_lock(&lock); \
		int r = REAL(name)(fd, size); \
		if (r == 0 && OURS(fd)) record('T', names[fd], size, NULL, 0); \
		pthread_mutex_unlock(&lock); \
		return r; \
	}
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name) \
	int name(int fd) { \
		int r = REAL(name)(fd); \
		pthread_mutex_lock(&lock); \
		if (r == 0 && OURS(fd)) record('S', names[fd], 0, NULL, 0); \
		pthread_mutex_unlock(&lock); \
		return r; \
	}
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
	pthread_mutex_lock(&lock);
	int r = REAL(unlink)(path);
	const char *name = inside(path);
	if (r == 0 && name) record('U', name, 0, NULL, 0);
	pthread_mutex_unlock(&lock);
	return r;
}
