// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"

namespace twinline {

/// One command: the program and its arguments. Never a line for a shell, and never a secret in it: the cloud's own
/// command line keeps its credentials in a profile of its own (DESIGN §5, interlock 9).
using CommandWords = std::vector<std::string>;

/// Asks who has the address (FACTS §2.7).
CommandWords cloudQuestion(const CloudAddress &cloud);

/// Asks of the machine or interface \a target whether it can receive the address: the first describes it, a second tries
/// the move itself without making it where the cloud offers that.
std::vector<CommandWords> cloudTargetQuestions(const CloudAddress &cloud, const std::string &target);

/// Moves the address \a service from one node's target to another's. Where a cloud takes it away first, that command may
/// fail when it is already gone: the last one alone decides.
std::vector<CommandWords> cloudMove(const CloudAddress &cloud, const std::string &from, const std::string &to, const std::string &service);

/// As people read, copy and edit it: one command a line, each word as a POSIX shell would take it.
std::string commandText(const std::vector<CommandWords> &commands);

/// The commands of such a text, or nothing when a quote in it is not closed.
std::optional<std::vector<CommandWords>> commandsIn(const std::string &text);

/// Why this text may not be run for \a provider, or empty: "no-command", "open-quote", "other-program: sh",
/// "shell-sign: |" or "secret: --os-password". What an operator edits stays a command of this cloud, in plain words.
std::string mayNotRun(const std::string &text, CloudProvider provider);

/// Whether what the cloud calls the holder of an address is what this pair calls \a target.
bool namesTarget(CloudProvider provider, const std::vector<std::string> &holders, const std::string &target);

} // namespace twinline
