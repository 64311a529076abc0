// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"

namespace twinline {

/// Where Ansible runs on the terminal server (ITL-7), and how this desk's ssh gets there.
struct AnsiblePlace
{
    std::string directory;
    std::string inventory; ///< empty: the one that Ansible is configured with there
    std::string sshConfig; ///< ssh's configuration file on this desk; empty: the user's own
    friend bool operator==(const AnsiblePlace &, const AnsiblePlace &) = default;
};

/// Where this pair's site keeps it, by its settings.
AnsiblePlace ansiblePlace(const PairConfig &pair, const Product &product);

/// One word for a POSIX shell, whatever is in it.
std::string shellQuoted(const std::string &text);

/// What the console runs there: the answer is JSON where Ansible there can give it, and both the whole and each node's part end in time by themselves, so that
/// nothing is left behind by a desk that went away.
std::string pingCommand(const AnsiblePlace &place, Duration limit);
std::string inventoryCommand(const AnsiblePlace &place, Duration limit);

/// The same ping as people type it (ITL-10: with a hyphen; the guide prints a dash that no shell takes).
std::string shownPing(const AnsiblePlace &place);

/// Runs a playbook. It writes to a file there, whose name is all that it says here: a connection that is lost then does not
/// end it in the middle.
std::string playbookCommand(const AnsiblePlace &place, const std::string &playbook);

} // namespace twinline
