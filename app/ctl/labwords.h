// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labreport.h"

#include <QString>

namespace twinline {

/// Why a lab did not start, in one sentence.
QString labFailureSentence(const lab::LabFailure &failure);

} // namespace twinline
