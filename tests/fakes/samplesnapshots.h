// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "domain/snapshot.h"
#include "fakes/fakehistory.h"

/// Judgements made by hand, with the figures that a real pair has, for everything that only shows them.
namespace twinline::samples {

/// telisca Hot Standby as its product file has it.
const Product &telisca();
PairConfig pair(const std::string &name, const std::string &first, const std::string &second);

/// All are pictures of `pair` at \a now.
PairSnapshot healthy(const PairConfig &pair, Instant now);
PairSnapshot degraded(const PairConfig &pair, Instant now);   ///< lag over its limit
PairSnapshot noStandby(const PairConfig &pair, Instant now);  ///< node 2 silent
PairSnapshot splitBrain(const PairConfig &pair, Instant now); ///< link cut, both serve
PairSnapshot blind(const PairConfig &pair, Instant now);      ///< this desk sees nothing
PairSnapshot nothingYet(const PairConfig &pair, Instant now); ///< no probe has ended

/// RTT, losses and lag of the last \a span, with a spike and a gap, as the charts of the mock-up have them.
void fillHistory(FakeHistory &history, const PairConfig &pair, Instant now, Duration span, const std::string &store = "database");
/// What would stand in the event list of a healthy pair after a switchover, oldest first.
std::vector<Event> events(const PairConfig &pair, Instant now);

Instant before(Instant now, Duration span);

} // namespace twinline::samples
