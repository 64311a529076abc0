// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/pairbuttons.h"
#include "lab/play.h"

#include <array>

namespace twinline::lab {

/// What a vendor's page shows of its pair: a copy of the moment.
struct PairView
{
    int server = 1;
    std::array<QString, 2> addresses;
    std::array<NodeState, 2> states{NodeState::Error, NodeState::Error};
    QString serviceAddress;
    bool enabled = true;
    Play play;
    HotStandbyParameters parameters;
    QString log;

    NodeState state(int which) const { return states[static_cast<std::size_t>(which - 1)]; }
    const QString &address(int which) const { return addresses[static_cast<std::size_t>(which - 1)]; }
    NodeState own() const { return state(server); }
    /// The vendor's word for a server's state.
    QString word(int which) const { return play.word(state(which), true); }
};

/// A node as the vendor's page on it sees it, and what the page's buttons may do.
class NodeDesk
{
public:
    virtual ~NodeDesk() = default;

    /// The role that the desk is told, which a lie turns round. After a standstill the algorithm looks first.
    virtual NodeState toldRole() = 0;
    virtual bool applicationOk() const = 0;
    virtual PairView view() const = 0;
    /// One server's button; a page may have those of both.
    virtual void order(int server, NodeState to) = 0;
    /// A button that concerns both.
    virtual void press(PairButton button) = 0;
};

} // namespace twinline::lab
