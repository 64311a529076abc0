// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/guardian.h"

#include "lab/labreport.h"
#include "lab/processes.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace twinline::lab {

namespace {

namespace fs = std::filesystem;

/// Its own session, nothing of the caller's but the two pipes.
void detach(bool owned)
{
    ::setsid();
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int fd : {0, 1, 2})
        ::dup2(null, fd);
    ::close_range(reportDescriptor + 1, ~0U, 0);
    ::fcntl(reportDescriptor, F_SETFD, FD_CLOEXEC);
    if (owned)
        ::fcntl(ownerDescriptor, F_SETFD, FD_CLOEXEC);
    else
        ::close(ownerDescriptor);
}

/// A folder may be used when it is new, empty, or was a lab's.
bool usable(const fs::path &folder)
{
    std::error_code error;
    return fs::is_empty(folder, error) || fs::exists(folder / "lab.json", error) || fs::exists(folder / "lab.mark", error);
}

/// Unlinks many files at once: where each removal waits for the disk (discard), one after the other takes seconds.
void unlinkAll(const std::vector<fs::path> &files)
{
    constexpr std::size_t hands = 16;
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < std::min(hands, files.size()); ++i)
        threads.emplace_back([&] {
            for (std::size_t mine = next++; mine < files.size(); mine = next++)
                ::unlink(files[mine].c_str());
        });
}

/// Everything in the folder, but not the folder itself.
void empty(const fs::path &folder)
{
    std::error_code error;
    for (const int server : {1, 2})
        removeSharedMemory(folder / ("node-" + std::to_string(server)) / "data");
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (!entry->is_directory(error) || entry->is_symlink(error))
            files.push_back(entry->path());
    unlinkAll(files);
    for (const auto &entry : fs::directory_iterator(folder, error))
        fs::remove_all(entry.path(), error);
}

/// Runs \a work as the plain user in a process of its own, when this one is root's: root follows no paths made by others.
bool asPlainUser(const std::function<bool()> &work)
{
    if (::geteuid() != 0)
        return work();
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(becomeUser(plainUser()) && work() ? 0 : 1);
    int status = 1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Makes the folder the plain user's, when he can walk to it; else it is left as it is.
bool give(const fs::path &folder, int descriptor)
{
    const fs::path parent = fs::absolute(folder).parent_path();
    if (!asPlainUser([&] { return ::access(parent.c_str(), X_OK) == 0; }))
        return false;
    const PlainUser user = plainUser();
    const bool given = ::geteuid() != 0 || ::fchown(descriptor, user.uid, user.gid) == 0;
    return given && ::fchmod(descriptor, 0700) == 0;
}

/// The folder that was opened was not taken away meanwhile by a lab that ended.
bool isStill(const fs::path &folder, int descriptor)
{
    struct stat opened = {};
    struct stat there = {};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(folder.c_str(), &there) == 0 && opened.st_dev == there.st_dev && opened.st_ino == there.st_ino;
}

/// The folder, made, ours and locked; else the failure is reported and the result is below 0.
int prepareFolder(const fs::path &folder)
{
    std::error_code error;
    ::umask(::geteuid() == 0 ? 066 : 077); // the plain user must be able to pass
    fs::create_directories(folder.parent_path(), error);
    ::umask(077);
    const bool made = ::mkdir(folder.c_str(), 0700) == 0;
    const int lock = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (lock < 0) {
        reportFailure(reportDescriptor, LabFailure::Kind::Folder, folder.string(), std::strerror(errno));
        return -1;
    }
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0 || !isStill(folder, lock)) {
        reportFailure(reportDescriptor, LabFailure::Kind::Running, folder.string());
        return -1;
    }
    if (!made && !usable(folder)) {
        reportFailure(reportDescriptor, LabFailure::Kind::NotALab, folder.string());
        return -1;
    }
    if (give(folder, lock))
        return lock;
    if (made)
        fs::remove(folder, error);
    reportFailure(reportDescriptor, LabFailure::Kind::NotTraversable, folder.string(), plainUser().name);
    return -1;
}

pid_t startSwitch(const GuardianOptions &options, const SwitchWork &runSwitch)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    std::vector<int> files;
    for (const std::string &file : options.files)
        files.push_back(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (::geteuid() == 0 && !becomeUser(plainUser()))
        ::_exit(1);
    dieWithParent();
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (options.owned)
        ::close(ownerDescriptor);
    ::_exit(runSwitch(files));
}

/// Until the owner goes, the switch ends, or somebody asks this process to end.
void waitForTheEnd(bool owned, pid_t child, int requests)
{
    pollfd watched[] = {{requests, POLLIN, 0}, {owned ? ownerDescriptor : -1, POLLIN, 0}};
    for (;;) {
        if (::poll(watched, 2, -1) < 0 && errno != EINTR)
            return;
        char byte = 0;
        if (watched[1].revents != 0 && ::read(ownerDescriptor, &byte, 1) <= 0)
            return;
        signalfd_siginfo info{};
        if (watched[0].revents == 0 || ::read(requests, &info, sizeof info) != sizeof info)
            continue;
        if (info.ssi_signo != SIGCHLD)
            return;
        for (pid_t ended = 1; ended > 0;) {
            ended = ::waitpid(-1, nullptr, WNOHANG);
            if (ended == child)
                return;
        }
    }
}

} // namespace

int runGuardian(const GuardianOptions &options, const SwitchWork &runSwitch)
{
    detach(options.owned);
    sigset_t watched;
    sigemptyset(&watched);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP})
        sigaddset(&watched, signal);
    ::sigprocmask(SIG_BLOCK, &watched, nullptr);
    const int requests = ::signalfd(-1, &watched, SFD_CLOEXEC);

    const int lock = prepareFolder(options.folder);
    if (lock < 0)
        return 1;
    ::prctl(PR_SET_CHILD_SUBREAPER, 1); // orphans of the lab come here, so that none can hide
    asPlainUser([&] {
        empty(options.folder);
        const int mark = ::open((options.folder / "lab.mark").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        return ::close(mark) == 0;
    });
    const pid_t child = startSwitch(options, runSwitch);
    ::close(reportDescriptor);
    waitForTheEnd(options.owned, child, requests);
    asPlainUser([&] { return ::unlink((options.folder / "lab.json").c_str()) == 0; }); // nobody is to join what goes away
    const bool clean = endDescendants(std::chrono::milliseconds(4000));
    asPlainUser([&] {
        empty(options.folder);
        return true;
    });
    ::rmdir(options.folder.c_str());
    return clean ? 0 : 1;
}

} // namespace twinline::lab
