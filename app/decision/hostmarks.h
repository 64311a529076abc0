// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <optional>

namespace twinline {

/// How an answer of a host or of an Asterisk looks on the card: a warning where something of it needs a person. Nothing: these facts
/// are no matter of this one.
std::optional<ProbeMark> markOfHost(const Facts &facts, const NodeView *node);

} // namespace twinline
