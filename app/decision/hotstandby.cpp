// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hotstandby.h"

#include <algorithm>

namespace twinline {

namespace {

/// One tick in progress: rules read and write it, in the guide's order.
struct Tick
{
    const HotStandbyParameters &parameters;
    HotStandbyState state;
    std::vector<HotStandbyEffect> effects;
    BootTime now;

    bool isPrimary() const { return parameters.server == 1; }

    void beginStart(HotStandbyCause cause)
    {
        state.state = NodeState::Starting;
        state.undecided = false;
        state.startedAt = now;
        state.conflictsInRow = 0;
        state.cause = cause;
        effects.push_back(HotStandbyEffect::StartActive);
    }

    bool serves() const { return state.state == NodeState::Active || state.state == NodeState::Starting; }

    void becomeStandby(HotStandbyCause cause) { rest(NodeState::Standby, cause); }

    /// Into a state in which it does not serve.
    void rest(NodeState rests, HotStandbyCause cause)
    {
        const bool wasServing = serves();
        state.state = rests;
        state.undecided = false;
        state.overslept = false;
        state.startedAt.reset();
        state.failuresInRow = 0;
        state.localSuccessesInRow = 0;
        state.conflictsInRow = 0;
        if (!wasServing)
            return;
        state.cause = cause;
        effects.push_back(HotStandbyEffect::BecomeStandby);
    }
};

/// A server that stood still (a suspended machine) must look before it believes that it still serves.
void noticeSleep(Tick &t)
{
    const auto slept = t.state.lastTick ? t.now - *t.state.lastTick : Duration{};
    t.state.lastTick = t.now;
    if (slept <= t.parameters.interval * t.parameters.failures)
        return;
    t.state.failuresInRow = 0; // what was counted before is too old
    t.state.lanFailuresInRow = 0;
    t.state.nextCheck = t.now;
    t.state.overslept = t.state.state == NodeState::Active;
}

void obey(Tick &t, NodeState order, bool byPeer)
{
    const bool setAside = !t.serves() && t.state.state != NodeState::Standby;
    if (order != NodeState::Active && !(byPeer && setAside))
        t.rest(order, byPeer ? HotStandbyCause::PeerServes : HotStandbyCause::Order);
    else if (order == NodeState::Active && !t.serves())
        t.beginStart(HotStandbyCause::Order);
}

void count(Tick &t, const HotStandbyCheck &check)
{
    const bool good = check.peerAnswered && (check.peerApplicationOk || !t.parameters.switchOnApplicationError);
    t.state.lanFailuresInRow = check.lanReachable ? 0 : t.state.lanFailuresInRow + 1;
    // A server that is itself cut off can say nothing about the other one.
    t.state.failuresInRow = good || !check.lanReachable ? 0 : t.state.failuresInRow + 1;
    t.state.localSuccessesInRow = check.localMonitorOk ? t.state.localSuccessesInRow + 1 : 0;
}

bool vipAllows(const HotStandbyParameters &parameters, const HotStandbyCheck &check)
{
    return !parameters.testVip || check.vipServer == parameters.server;
}

/// TEL-25: after a restart; who finds the other running idles, and of two that restart together the primary runs.
void decideAfterRestart(Tick &t, const HotStandbyCheck &check)
{
    if (!check.peerAnswered)
        return;
    if (check.peerActive || !check.peerUndecided)
        t.state.undecided = false;
    else if (t.isPrimary())
        t.beginStart(HotStandbyCause::BothRestarting);
}

void checkAsStandby(Tick &t, const HotStandbyCheck &check)
{
    if (t.state.undecided)
        decideAfterRestart(t, check);
    if (t.state.state != NodeState::Standby)
        return;
    const bool mayReturn = t.parameters.autoRestartFirst && t.isPrimary()
                           && (t.parameters.returnsAfterOrder || t.state.cause != HotStandbyCause::Order);
    if (t.parameters.takesOver && check.lanReachable && t.state.failuresInRow >= t.parameters.failures) // TEL-21
        t.beginStart(HotStandbyCause::PeerFailed);
    else if (mayReturn && check.lanReachable && t.state.localSuccessesInRow >= t.parameters.failures && vipAllows(t.parameters, check)) // TEL-22
        t.beginStart(HotStandbyCause::AutoRestart);
}

/// TEL-23: which of two active servers must give way.
bool losesConflict(const HotStandbyParameters &parameters, const HotStandbyCheck &check)
{
    if (parameters.testVip && check.vipServer)
        return *check.vipServer != parameters.server;
    return parameters.server != 1;
}

void checkAsActive(Tick &t, const HotStandbyCheck &check)
{
    if (t.parameters.fencesItself && t.state.lanFailuresInRow >= t.parameters.failures) { // TEL-24
        t.becomeStandby(HotStandbyCause::LanLost);
        return;
    }
    const bool conflict = t.parameters.givesWay && check.peerAnswered && check.peerActive;
    if (conflict && t.state.overslept) {
        t.becomeStandby(HotStandbyCause::OtherServedMeanwhile);
        return;
    }
    if (check.peerAnswered) // silence settles nothing
        t.state.overslept = false;
    t.state.conflictsInRow = conflict ? t.state.conflictsInRow + 1 : 0;
    if (t.state.conflictsInRow >= t.parameters.failures && losesConflict(t.parameters, check))
        t.becomeStandby(HotStandbyCause::TwoActive);
}

/// The guide's order: everything local first, then the other server is told (TEL-21, TEL-22).
void finishStart(Tick &t)
{
    if (t.state.state != NodeState::Starting || t.now - *t.state.startedAt < t.parameters.start)
        return;
    t.state.state = NodeState::Active;
    t.state.startedAt.reset();
    t.effects.push_back(HotStandbyEffect::ServeActive);
    if (t.parameters.stopsPeer)
        t.effects.push_back(HotStandbyEffect::TellPeerStandby);
}

void scheduleCheck(Tick &t)
{
    if (t.state.nextCheck && t.now < *t.state.nextCheck)
        return;
    const BootTime due = t.state.nextCheck.value_or(t.now);
    const bool late = t.now - due >= t.parameters.interval;
    t.state.nextCheck = (late ? t.now : due) + t.parameters.interval;
    t.effects.push_back(HotStandbyEffect::CheckPeer);
}

} // namespace

HotStandbyTransition tick(const HotStandbyParameters &parameters, const HotStandbyState &state,
                          const HotStandbyInputs &inputs, BootTime now)
{
    Tick t{parameters, state, {}, now};
    noticeSleep(t);
    if (inputs.ordered)
        obey(t, *inputs.ordered, inputs.byPeer);
    if (inputs.check) {
        count(t, *inputs.check);
        if (t.state.state == NodeState::Active)
            checkAsActive(t, *inputs.check);
        else if (t.state.state == NodeState::Standby)
            checkAsStandby(t, *inputs.check);
    }
    finishStart(t);
    scheduleCheck(t);
    return {t.state, t.effects};
}

BootTime nextTick(const HotStandbyParameters &parameters, const HotStandbyState &state, BootTime now)
{
    BootTime next = state.nextCheck.value_or(now);
    if (state.state == NodeState::Starting && state.startedAt)
        next = std::min(next, *state.startedAt + parameters.start);
    return std::max(next, now);
}

Duration checkDeadline(const HotStandbyParameters &parameters)
{
    constexpr Duration margin = std::chrono::milliseconds(25);
    return std::min(parameters.timeout, parameters.interval - std::min(margin, parameters.interval / 4));
}

} // namespace twinline
