// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"
#include "session/jsonvalues.h"

namespace twinline {

/// A plan as JSON and back, without loss: a resumed run follows the very plan that it began with.
QJsonObject planToJson(const Plan &plan);
Plan planFromJson(const json::Reader &reader);

} // namespace twinline
