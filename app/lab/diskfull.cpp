// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a lab node's PostgreSQL by LD_PRELOAD. While the file TWINLINE_LAB_DISK_FULL exists, nothing can be written to
// regular files below TWINLINE_LAB_DISK: "No space left on device", as on a full copy-on-write disk. It also sees to it that
// PostgreSQL's children end with their parent even when they stand still, so that a lab never leaves one behind.
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

bool isBelowDisk(int fd)
{
    const char *disk = std::getenv("TWINLINE_LAB_DISK");
    struct stat about
    {
    };
    if (!disk || ::fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))
        return false;
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    char path[PATH_MAX];
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    return length > 0 && std::strncmp(path, disk, std::strlen(disk)) == 0;
}

bool full(int fd)
{
    const char *mark = std::getenv("TWINLINE_LAB_DISK_FULL");
    return mark && ::access(mark, F_OK) == 0 && isBelowDisk(fd);
}

template<typename Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

template<typename Result>
Result noSpace()
{
    errno = ENOSPC;
    return static_cast<Result>(-1);
}

void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

[[gnu::constructor]] void watchForks()
{
    ::pthread_atfork(nullptr, nullptr, endWithParent);
}

} // namespace

extern "C" {

ssize_t write(int fd, const void *bytes, size_t count)
{
    static const auto real = original<ssize_t (*)(int, const void *, size_t)>("write");
    return full(fd) ? noSpace<ssize_t>() : real(fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset)
{
    static const auto real = original<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return full(fd) ? noSpace<ssize_t>() : real(fd, bytes, count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset)
{
    return pwrite64(fd, bytes, count, offset);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset)
{
    static const auto real = original<ssize_t (*)(int, const struct iovec *, int, off64_t)>("pwritev64");
    return full(fd) ? noSpace<ssize_t>() : real(fd, parts, count, offset);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
    return pwritev64(fd, parts, count, offset);
}

int posix_fallocate64(int fd, off64_t offset, off64_t length)
{
    static const auto real = original<int (*)(int, off64_t, off64_t)>("posix_fallocate64");
    return full(fd) ? ENOSPC : real(fd, offset, length);
}

int posix_fallocate(int fd, off_t offset, off_t length)
{
    return posix_fallocate64(fd, offset, length);
}

} // extern "C"
