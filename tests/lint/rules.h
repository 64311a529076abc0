// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetext.h"

namespace lint {

/// DESIGN §2: no include against an arrow, and no way around by "..".
Findings includesAgainstArrows(const Source &source);

/// domain and decision know neither Qt nor the world nor the time; products only read text, and files.cpp reads files;
/// the session is told the time.
Findings impureCore(const Source &source);

/// No widget outside ui/ and the composition root; no sentence of the UI outside ui/ and ctl/.
Findings uiOutsideUi(const Source &source);

/// Interlock 8: nothing in the window or under it waits, sleeps or spins a loop of its own.
Findings blockingCalls(const Source &source);

/// Connections by function pointer, lambdas with a context object.
Findings looseConnections(const Source &source);

/// SPDX header, `#pragma once`, and at most 400 lines (a test 800); \a allowed holds longer files.
Findings shape(const Source &source, const std::vector<std::string> &allowed);

/// Words of work that was left undone.
Findings unfinishedWords(const Source &source);

/// Tests do not sleep.
Findings sleepingTests(const Source &source);

} // namespace lint
