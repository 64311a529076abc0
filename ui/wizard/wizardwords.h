// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

namespace twinline {

/// The sentences that only the wizard says.
namespace wizardwords {

/// The title of the checks before the first step.
QString checksTitle(const Plan &plan);
/// What a step waits to see: "cti-1 reports Standby".
QString condition(const Condition &condition, const WizardView &view);
/// Why the next press is closed, from the runner's word; empty when it is open.
QString closed(const WizardView &view);
/// That the cloud has taken a command on, which is not the same as done; empty: it has not, or more is known.
QString accepted(const WizardView &view);
/// "Back out: cti-1 becomes Active (Primary) again", or plain "Cancel" while nothing was done.
QString backOut(const WizardView &view);
/// Why the run cannot be backed out of any more; empty when it can.
QString noWayBack(const WizardView &view);
/// "Can be undone until step 4 starts", or that it is past that point.
QString undoHint(const WizardView &view);
/// The line under the wizard's title.
QString subtitle(const WizardView &view);
/// The label of the next press.
QString next(const WizardView &view);
/// The outcome of a run in one sentence.
QString outcome(const WizardView &view);

} // namespace wizardwords

} // namespace twinline
