// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace twinline::lab {

/// What a guardian was started with. Its two descriptors are fixed: the owner's pipe and the report's.
struct GuardianOptions
{
    std::filesystem::path folder;
    bool owned = false; ///< ends with the owner, whose end of the pipe closes however he ends
    std::vector<std::string> files; ///< opened for the switch before it becomes the plain user
};

inline constexpr int ownerDescriptor = 3;
inline constexpr int reportDescriptor = 4;

/// Lives as long as the lab does, and leaves nothing behind: starts the lab's switch as an unprivileged child, waits for the
/// owner's, the switch's or a signal's end, then kills every process of the lab (stopped ones too), removes their shared
/// memory and the lab's folder. It holds no socket and runs no event loop, so that there is little that could keep it from that.
///
/// The switch's own work is called in the child, as the plain user, with the descriptors of the files (below 0: unreadable),
/// and returns its exit code.
using SwitchWork = std::function<int(const std::vector<int> &files)>;
int runGuardian(const GuardianOptions &options, const SwitchWork &runSwitch);

} // namespace twinline::lab
