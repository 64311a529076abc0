// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostfacts.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace twinline {

/// What a host said, or why that is no whole and honest answer. Each answer is lines of words and ends in a line "end", so
/// that half of one is not taken for the whole.
template<typename Facts>
using Told = tl::expected<Facts, std::string>;

/// "state INSTANCE PBX MASTER 110", "running yes", "preempt no", "paused no", "clock 1795352878.24", "address 192.0.2.11".
Told<KeepalivedFacts> readKeepalived(std::string_view text);

/// pg_controldata's own lines, and "history 1 0/4EB3990" for each line of the newest history file.
Told<ControlDataFacts> readControlData(std::string_view text);

/// "running no", or "running yes", "version kamailio 5.6.3", "uptime 230", "calls 2", "registrations 17"; the last two only
/// where its modules tell them.
Told<KamailioFacts> readKamailio(std::string_view text);

/// "stop-pbx yes".
Told<CommandFacts> readCommands(std::string_view text);

} // namespace twinline
