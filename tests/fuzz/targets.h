// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace fuzz {

/// One reader of bytes that come from outside. run() takes any bytes; where the reader breaks a promise the program ends at once.
struct Target
{
    const char *name; ///< of its corpus folder, too
    void (*run)(std::string_view bytes);
};

const std::vector<Target> &wireTargets();     ///< SIP, AMI, HTTP and what is said over it
const std::vector<Target> &hostTargets();     ///< what commands on a host print
const std::vector<Target> &consoleTargets();  ///< what Ansible's terminal and clouds' command lines print
const std::vector<Target> &fileTargets();     ///< product and pair files, journals, vendors' logs
/// All of them.
std::vector<Target> targets();

/// A promise of a reader, whatever came.
inline void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace fuzz
