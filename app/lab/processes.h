// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace twinline::lab {

/// All children of \a root and theirs, without \a root itself.
std::vector<pid_t> descendants(pid_t root);

/// Sends \a signal to \a root and all its descendants, again until no new one appears.
void signalTree(pid_t root, int signal);

/// Kills all descendants of this process, stopped ones too, and waits for them; false when some live on after \a limit.
/// Removes the System V shared memory that they had made (a killed PostgreSQL leaves it).
bool endDescendants(std::chrono::milliseconds limit);

/// Removes the shared memory segment that a postmaster.pid names, and the file. Only to be called when no postmaster runs there.
void removeSharedMemory(const std::filesystem::path &dataFolder);

/// Asks the kernel to kill this process when its parent ends. To be called after any change of user, which clears it.
void dieWithParent();

/// The unprivileged user for a lab that root starts: PostgreSQL refuses to run as root.
struct PlainUser
{
    std::string name;
    uid_t uid = 0;
    gid_t gid = 0;
};
PlainUser plainUser();
bool becomeUser(const PlainUser &user);

} // namespace twinline::lab
