// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/hotstandby.h"

#include <QString>

#include <array>

namespace twinline::lab {

/// What the vendor's Hot Standby screen shows; a copy of the moment, as that page needs a manual refresh (TEL-18).
struct VendorPageData
{
    int server = 1;
    std::array<QString, 2> addresses;
    std::array<NodeState, 2> states{NodeState::Error, NodeState::Error};
    QString serviceAddress;
    bool enabled = true;
    HotStandbyParameters parameters;
    QString log;
};

/// The vendor's words for a state: Active (Primary), Standby (Backup) or Error (TEL-17).
QString vendorStatus(NodeState state);

/// The lab's page in place of the vendor's: its fields (TEL-9), its Status texts and its buttons (TEL-17).
QString vendorPage(const VendorPageData &data);
QString vendorLogPage(const VendorPageData &data);

} // namespace twinline::lab
