// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/samplehouse.h"
#include "ui/wizard/wizardview.h"

namespace twinline::sample {

/// One page that the wizard shows on the way through a runbook.
struct JourneyPage
{
    std::string name;
    WizardView view;
};

/// Every page of the runbook for \a intent of a shipped product: the checks, each step while it is watched, the report.
/// The hands do what each step asks once its page has been taken.
std::vector<JourneyPage> journey(const std::string &product, Intent intent, const std::string &pattern = "pair");

/// A pair in which \a intent has its use: healthy, split, the active node dead, or one out of service.
SampleHouse houseFor(const std::string &product, Intent intent, const std::string &pattern, Instant now);

} // namespace twinline::sample
