// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/prober.h"

#include <string_view>

namespace twinline {

/// What the body of a 200 answer means to the probe that asked for it.
struct BodyMeaning
{
    Outcome outcome = Outcome::Garbage;
    std::string detail;
    std::optional<RoleClaim> claim;
    std::string identity;
};

/// Reads a monitor's body (TEL-15): trimmed and compared exactly with what the product may say. A page, such as a
/// log-in form served with 200, is never good.
BodyMeaning readMonitorBody(const ProbeRequest &request, std::string_view body);

/// The address that a page gives for itself (TEL-31): what stands after "IP Address of this server"; else the only one
/// of \a nodeAddresses that its text shows as a whole word. Empty when the page does not tell, or names several.
std::string pageIdentity(std::string_view page, const std::vector<std::string> &nodeAddresses);

} // namespace twinline
