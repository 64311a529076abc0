// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/processes.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <grp.h>
#include <map>
#include <pwd.h>
#include <set>
#include <sstream>
#include <sys/ipc.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace twinline::lab {

namespace {

namespace fs = std::filesystem;

/// The parent of a process, from /proc/PID/stat: "pid (name) state ppid …", where the name may hold anything.
pid_t parentOf(const std::string &pid)
{
    std::ifstream file("/proc/" + pid + "/stat");
    std::string line;
    std::getline(file, line);
    const auto end = line.rfind(')');
    if (end == std::string::npos)
        return -1;
    std::istringstream rest(line.substr(end + 1));
    char state = 0;
    pid_t parent = -1;
    rest >> state >> parent;
    return parent;
}

std::multimap<pid_t, pid_t> children()
{
    std::multimap<pid_t, pid_t> result;
    std::error_code gone; // processes end while we look
    for (fs::directory_iterator entry("/proc", gone), end; !gone && entry != end; entry.increment(gone)) {
        const std::string name = entry->path().filename();
        if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
            result.emplace(parentOf(name), static_cast<pid_t>(std::stol(name)));
    }
    return result;
}

/// Segments of the machine whose maker is one of \a makers: "key shmid perms size cpid …" in /proc/sysvipc/shm.
void removeSegmentsMadeBy(const std::set<pid_t> &makers)
{
    std::ifstream file("/proc/sysvipc/shm");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        long key = 0;
        int id = -1;
        std::string permissions;
        std::string size;
        pid_t maker = -1;
        if (fields >> key >> id >> permissions >> size >> maker && makers.contains(maker))
            ::shmctl(id, IPC_RMID, nullptr);
    }
}

} // namespace

std::vector<pid_t> descendants(pid_t root)
{
    const auto all = children();
    std::vector<pid_t> found{root};
    for (std::size_t i = 0; i < found.size(); ++i)
        for (auto [child, end] = all.equal_range(found[i]); child != end; ++child)
            found.push_back(child->second);
    found.erase(found.begin());
    return found;
}

void signalTree(pid_t root, int signal)
{
    // The stop that comes first keeps anybody from making new children while we look for the old ones.
    std::set<pid_t> stopped;
    for (bool grew = true; grew;) {
        grew = false;
        auto pids = descendants(root);
        pids.insert(pids.begin(), root);
        for (const pid_t pid : pids)
            if (signal != SIGCONT && stopped.insert(pid).second && ::kill(pid, SIGSTOP) == 0)
                grew = true;
    }
    if (signal == SIGSTOP)
        return;
    auto pids = descendants(root);
    pids.push_back(root); // children first, so that a parent meets nothing unexpected
    for (const pid_t pid : pids)
        ::kill(pid, signal);
}

bool endDescendants(std::chrono::milliseconds limit)
{
    std::set<pid_t> seen;
    const auto end = std::chrono::steady_clock::now() + limit;
    for (;;) {
        while (::waitpid(-1, nullptr, WNOHANG) > 0) {
        }
        const auto living = descendants(::getpid());
        if (living.empty() || std::chrono::steady_clock::now() > end)
            break;
        for (const pid_t pid : living) {
            seen.insert(pid);
            ::kill(pid, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    removeSegmentsMadeBy(seen);
    return descendants(::getpid()).empty();
}

void removeSharedMemory(const fs::path &dataFolder)
{
    const fs::path pidFile = dataFolder / "postmaster.pid";
    std::ifstream file(pidFile);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::istringstream fields(line);
        unsigned long key = 0;
        int id = -1;
        if (number == 7 && fields >> key >> id)
            ::shmctl(id, IPC_RMID, nullptr);
    }
    std::error_code missing;
    fs::remove(pidFile, missing);
}

void dieWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

PlainUser plainUser()
{
    for (const char *name : {"postgres", "nobody"})
        if (const passwd *entry = ::getpwnam(name))
            return {name, entry->pw_uid, entry->pw_gid};
    return {"nobody", 65534, 65534};
}

bool becomeUser(const PlainUser &user)
{
    return ::initgroups(user.name.c_str(), user.gid) == 0 && ::setgid(user.gid) == 0 && ::setuid(user.uid) == 0;
}

} // namespace twinline::lab
