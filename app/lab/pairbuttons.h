// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/peerlink.h"

#include <functional>
#include <optional>

namespace twinline::lab {

/// 切り替え and Failover Now, 切り離し, 組み込み.
enum class PairButton { Switch, Detach, Rejoin };

QString toWord(PairButton button);
std::optional<PairButton> pairButtonFromWord(const QString &word);

/// Buttons of a vendor's page that concern both servers: the other one is asked first, and one changes after the other.
/// A switch is the active server's work and a rejoin that of the one which stayed: else it is passed on to that one.
/// What makes no sense as the pair is then does nothing.
class PairButtons : public QObject
{
    Q_OBJECT
public:
    PairButtons(PeerLink &link, std::function<void(NodeState)> orderHere, QObject *parent);

    void press(PairButton button, bool passedOn = false);
    void roleReached(NodeState role);
    void peerSeen(const PeerState &peer);
    /// The panel has set the other server aside, which that one hears as soon as it can.
    bool otherDetached() const { return m_otherDetached; }
    void rememberDetached(bool detached) { m_otherDetached = detached; }

signals:
    void changed();

private:
    void act(PairButton button, bool passedOn, const PeerState &peer);
    void switchOver(bool passedOn, const PeerState &peer);
    void detach(const PeerState &peer);
    void rejoin(bool passedOn, const PeerState &peer);
    void takeWhenDetached();
    void setOtherDetached(bool detached);

    PeerLink &m_link;
    std::function<void(NodeState)> m_orderHere;
    NodeState m_role = NodeState::Standby;
    bool m_otherDetached = false;
    bool m_switching = false; ///< this one on its way to standby, then the other one becomes active
};

} // namespace twinline::lab
