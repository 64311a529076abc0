// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/plan.h"
#include "fakes/fakeactor.h"
#include "fakes/fakejournal.h"
#include "fakes/fakelease.h"
#include "fakes/fakeprober.h"
#include "session/runbookrunner.h"

namespace twinline {

/// A pair that lives in memory, with the two buttons of each node, and everything a runner needs to act on it.
struct RunWorld
{
    /// Keeps nothing.
    struct NoHistory : HistoryStore
    {
        void append(const std::string &, const std::string &, const SeriesPoint &) override {}
        void append(const Event &) override {}
        void append(const LedgerEntry &) override {}
        std::unique_ptr<HistoryReading> read(const HistoryQuery &, Slice) override { return {}; }
        std::unique_ptr<HistoryReading> ledger(const std::string &, Entries) override { return {}; }
        HistoryState state() const override { return {}; }
    };

    /// Remembers what it was given.
    struct Reports : ReportStore
    {
        std::optional<std::string> write(const RunState &run, const std::vector<Event> &events) override
        {
            written.push_back(run);
            lastEvents = events;
            return "/reports/" + run.id + ".html";
        }
        std::vector<RunState> written;
        std::vector<Event> lastEvents;
    };

    RunWorld()
    {
        prober.answer = [this](const ProbeRequest &request, Observation &observation) { reply(request, observation); };
        actor.onAct = [this](const ActRequest &request) { press(request); };
    }

    static Product product();
    static PairConfig pair();

    RunPorts ports() { return {actor, journal, leases, reports, prober, clock}; }

    /// A console: its monitor has looked at everything twice.
    std::unique_ptr<PairMonitor> watch()
    {
        auto monitor = std::make_unique<PairMonitor>(pair(), product(), prober, clock, history);
        monitor->start();
        clock.advance(std::chrono::seconds(2));
        return monitor;
    }

    Plan planned(const PairMonitor &monitor, Intent intent = Intent::Switchover)
    {
        return plan(monitor.snapshot(), monitor.pair(), monitor.product(), intent, {}).value();
    }

    /// Turns the clock until \a done, at most \a most.
    template<typename Done>
    bool until(Done done, Duration most = std::chrono::minutes(2))
    {
        for (Duration passed{}; passed < most; passed += std::chrono::milliseconds(10)) {
            if (done())
                return true;
            clock.advance(std::chrono::milliseconds(10));
        }
        return done();
    }

    void reply(const ProbeRequest &request, Observation &observation) const
    {
        const bool serves = states[0] == NodeState::Active || states[1] == NodeState::Active;
        if (request.target.kind == TargetKind::Service) {
            if (!serves)
                return;
            observation.outcome = Outcome::Answered;
            observation.facts = SipFacts{200, "OK", {}, {}, 1};
            return;
        }
        if (request.target.kind == TargetKind::Reference) {
            observation.outcome = Outcome::Refused;
            return;
        }
        const NodeState state = states[static_cast<std::size_t>(request.target.index)];
        if (state == NodeState::Unreachable)
            return;
        observation.outcome = Outcome::Answered;
        observation.detail = state == NodeState::Active ? "ACTIVE" : "STANDBY";
        observation.claim = RoleClaim{state, RoleBy::Reported, observation.detail};
        observation.facts = HttpFacts{200, observation.detail, {}};
    }

    void press(const ActRequest &request)
    {
        if (request.action.kind != ActionKind::Lab)
            return;
        const std::string button = request.action.parameters.at("button");
        pressed.push_back(std::to_string(request.node) + " " + button);
        if (obeys)
            states[static_cast<std::size_t>(request.node)] = button == "to-active" ? NodeState::Active : NodeState::Standby;
        everTwoActive = everTwoActive || (states[0] == NodeState::Active && states[1] == NodeState::Active);
    }

    FakeClock clock;
    FakeProber prober{clock};
    FakeActor actor{clock};
    FakeJournal journal{clock};
    FakeLease leases;
    Reports reports;
    NoHistory history;
    std::array<NodeState, 2> states{NodeState::Active, NodeState::Standby};
    std::vector<std::string> pressed;
    bool obeys = true; ///< false: buttons do nothing
    bool everTwoActive = false;
};

inline Product RunWorld::product()
{
    using namespace std::chrono_literals;
    Product product;
    product.key = "test";
    product.autoFailover = true;
    ProbeSpec role;
    role.key = "role";
    role.weight = ProbeWeight::Role;
    role.endpoint = "monitor";
    ProbeSpec service;
    service.key = "service-sip";
    service.kind = ProbeKind::SipUdp;
    service.target = TargetKind::Service;
    service.endpoint = "sip";
    product.probes = {role, service};

    const auto lab = [](StepNode node, const char *button) { return Action{ActionKind::Lab, node, {{"button", button}}, {}}; };
    const auto hands = [](StepNode node) { return Action{ActionKind::Hands, node, {}, {{"press the button", "", "", ""}}}; };
    const auto is = [](StepNode node, NodeState state) { return Condition{ConditionKind::StateIs, node, state, {}}; };
    Step down;
    down.key = "from-standby";
    down.title = {{"{from} becomes Standby", "", "", ""}};
    down.actions = {lab(StepNode::From, "to-standby"), hands(StepNode::From)};
    down.before = {is(StepNode::From, NodeState::Active), is(StepNode::To, NodeState::Standby)};
    down.see = {is(StepNode::From, NodeState::Standby)};
    down.times = 2;
    down.limit = 10s;
    down.undo = {lab(StepNode::From, "to-active"), hands(StepNode::From)};
    down.undoSee = {is(StepNode::From, NodeState::Active)};
    down.readingAllowed = true;
    Step up;
    up.key = "to-active";
    up.title = {{"{to} becomes Active", "", "", ""}};
    up.actions = {lab(StepNode::To, "to-active"), hands(StepNode::To)};
    up.before = {is(StepNode::From, NodeState::Standby), is(StepNode::To, NodeState::Standby)};
    up.see = {is(StepNode::To, NodeState::Active), is(StepNode::From, NodeState::Standby), {ConditionKind::ServiceAnswers, StepNode::None, {}, {}}};
    up.times = 2;
    up.limit = 10s;
    up.promotes = true;
    up.undo = {lab(StepNode::To, "to-standby"), hands(StepNode::To)};
    up.undoSee = {is(StepNode::To, NodeState::Standby)};

    Runbook runbook;
    runbook.intent = Intent::Switchover;
    runbook.checks = {{"source-active", CheckLevel::Blocking, {}, {}},
                      {"target-standby", CheckLevel::Blocking, {}, {}},
                      {"no-other-run", CheckLevel::Blocking, {}, {}},
                      {"setting-is", CheckLevel::Forcible, {{"key", "auto"}, {"value", "false"}, {"when", "always"}}, {}}};
    runbook.steps = {down, up};
    product.runbooks = {runbook};
    SettingSpec setting;
    setting.key = "auto";
    setting.type = SettingType::Boolean;
    product.settings = {setting};
    return product;
}

inline PairConfig RunWorld::pair()
{
    using namespace std::chrono_literals;
    PairConfig pair;
    pair.name = "lab";
    pair.product = "test";
    pair.lab = true;
    pair.poll = 500ms;
    pair.timeout = 400ms;
    pair.settings["auto"] = false;
    pair.nodes.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
        pair.nodes[i].name = "lab-" + std::to_string(i + 1);
        pair.nodes[i].address = "127.0.40.1" + std::to_string(i + 1);
        pair.nodes[i].endpoints["monitor"] = {pair.nodes[i].address, 8080, false, {}};
    }
    pair.serviceAddress = "127.0.40.100";
    pair.serviceEndpoints["sip"] = {"127.0.40.100", 5060, false, {}};
    pair.references["gateway"] = {"127.0.40.1", 7, false, {}};
    return pair;
}

} // namespace twinline
