// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <string_view>

namespace twinline {

/// What OpenSSH's complaint means, be it this desk's own ssh or the one that Ansible ran on the terminal server. Garbage for
/// words that are none of ssh's.
Outcome sshOutcome(std::string_view complaint);

/// The line of a complaint that says most, without ssh's framing: for a card.
std::string sshLine(std::string_view complaint);

/// How a node's end reads as an outcome of a probe.
Outcome outcomeOf(const AnsibleEnd &end);

} // namespace twinline
