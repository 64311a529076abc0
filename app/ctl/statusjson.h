// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "domain/snapshot.h"

#include <QJsonObject>

namespace twinline {

/// A snapshot in the contract twinline.status/1 (DESIGN §8). Null where a figure is not known, never 0.
QJsonObject statusJson(const PairSnapshot &snapshot, const PairConfig &pair);

/// The exit code of `status` for one verdict: 0, 1, 2 or 3 (DESIGN §8).
int statusCode(Verdict verdict);

/// The worse of two exit codes of `status`, in the order 2, 3, 1, 0.
int worseStatus(int a, int b);

} // namespace twinline
