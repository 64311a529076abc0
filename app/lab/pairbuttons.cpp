// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/pairbuttons.h"

#include <utility>

namespace twinline::lab {

namespace {

constexpr int lookEvery = 50; // ms

} // namespace

QString toWord(PairButton button)
{
    switch (button) {
    case PairButton::Switch: return u"switch"_qs;
    case PairButton::Detach: return u"detach"_qs;
    case PairButton::Rejoin: return u"rejoin"_qs;
    }
    return {};
}

std::optional<PairButton> pairButtonFromWord(const QString &word)
{
    for (const PairButton button : {PairButton::Switch, PairButton::Detach, PairButton::Rejoin})
        if (word == toWord(button))
            return button;
    return std::nullopt;
}

PairButtons::PairButtons(PeerLink &link, std::function<void(NodeState)> orderHere, QObject *parent)
    : QObject(parent), m_link(link), m_orderHere(std::move(orderHere))
{
}

void PairButtons::press(PairButton button, bool passedOn)
{
    // What the last heartbeat saw may be a second old.
    m_link.ask([this, button, passedOn](const PeerState &peer, const QString &) { act(button, passedOn, peer); });
}

void PairButtons::act(PairButton button, bool passedOn, const PeerState &peer)
{
    if (m_switching)
        return;
    switch (button) {
    case PairButton::Switch: switchOver(passedOn, peer); break;
    case PairButton::Detach: detach(peer); break;
    case PairButton::Rejoin: rejoin(passedOn, peer); break;
    }
}

void PairButtons::switchOver(bool passedOn, const PeerState &peer)
{
    if (!peer.answered || m_otherDetached || m_role == NodeState::Detached)
        return;
    if (m_role == NodeState::Active && peer.role == NodeState::Standby && peer.application) {
        m_switching = true;
        m_orderHere(NodeState::Standby);
    } else if (m_role == NodeState::Standby && peer.role == NodeState::Active && !passedOn) {
        m_link.press(toWord(PairButton::Switch).toLatin1());
    } else if (m_role == NodeState::Standby && peer.role == NodeState::Standby && !peer.starting) {
        m_orderHere(NodeState::Active); // neither served
    }
}

void PairButtons::detach(const PeerState &peer)
{
    if (m_role == NodeState::Detached)
        return;
    setOtherDetached(true);
    if (peer.answered)
        m_link.order(NodeState::Detached, Teller::Person, [this](const HttpRequest::Answer &) { takeWhenDetached(); });
    else
        m_orderHere(NodeState::Active);
}

/// As soon as the other one has stopped, or does not answer any more.
void PairButtons::takeWhenDetached()
{
    m_link.ask([this](const PeerState &peer, const QString &) {
        if (!m_otherDetached)
            return;
        if (peer.answered && peer.role != NodeState::Detached)
            QTimer::singleShot(lookEvery, this, &PairButtons::takeWhenDetached);
        else
            m_orderHere(NodeState::Active);
    });
}

void PairButtons::rejoin(bool passedOn, const PeerState &peer)
{
    if (!peer.answered)
        return;
    if (m_role == NodeState::Detached && !passedOn)
        m_link.press(toWord(PairButton::Rejoin).toLatin1());
    if (m_role == NodeState::Detached || !m_otherDetached)
        return;
    setOtherDetached(false); // before that one asks again whether it is
    m_link.order(NodeState::Standby, Teller::Person, [this](const HttpRequest::Answer &answer) {
        if (answer.status != 200)
            setOtherDetached(true);
    });
}

void PairButtons::setOtherDetached(bool detached)
{
    if (std::exchange(m_otherDetached, detached) != detached)
        emit changed();
}

void PairButtons::roleReached(NodeState role)
{
    m_role = role;
    if (role == NodeState::Standby && std::exchange(m_switching, false))
        m_link.order(NodeState::Active, Teller::Person);
}

/// A server that the other one has detached steps aside, unless it has detached that one itself.
void PairButtons::peerSeen(const PeerState &peer)
{
    if (peer.detachedUs && !m_otherDetached && m_role != NodeState::Detached)
        m_orderHere(NodeState::Detached);
}

} // namespace twinline::lab
