// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplejourney.h"

#include "decision/addressrows.h"
#include "decision/plan.h"
#include "decision/preflight.h"
#include "decision/runengine.h"

#include <cstdio>
#include <cstdlib>

namespace twinline::sample {

namespace {

using namespace std::chrono_literals;

// 23 November 2026, 02:15:30 UTC, on a machine that has been up for 1000 s.
constexpr Instant start{BootTime(1000s), WallTime(std::chrono::milliseconds(1795400130000))};

Instant earlier(Instant now, Duration span)
{
    return {now.boot - span, now.wall - std::chrono::duration_cast<std::chrono::milliseconds>(span)};
}

/// Both become what one button of the vendor's makes of them.
void swapRoles(SampleHouse &house, int from, int to)
{
    house.become(from, NodeState::Standby);
    house.become(to, NodeState::Active);
    house.holder = to;
}

/// What a person does at a step, and what happens by itself.
void useHands(SampleHouse &house, const Plan &plan, const std::string &key)
{
    const int from = plan.from;
    const int to = plan.to;
    if (key == "from-off")
        house.machines[std::size_t(from)].alive = true, house.become(from, NodeState::ServicesOff), house.read(from, NodeState::ServicesOff);
    else if (key == "fence")
        house.machines[std::size_t(from)].alive = false;
    else if (key == "move")
        house.holder = to;
    else if (key == "link")
        house.linked = true;
    else if (key == "to-master" || (key == "detach" && plan.intent == Intent::Takeover) || key == "portal" || key == "back")
        house.become(to, NodeState::Active), house.holder = to;
    else if (key == "detach")
        house.become(to, NodeState::Detached), house.read(to, NodeState::Detached);
    else if (key == "swap")
        swapRoles(house, from, to);
    else if (key == "from-slave" || key == "from-standby")
        house.become(from, NodeState::Standby), house.read(from, NodeState::Standby);
    else if (key == "to-slave" || key == "rejoin")
        house.become(to, NodeState::Standby), house.read(to, NodeState::Standby);
    if (key == "back")
        house.become(from, NodeState::Standby);
}

/// What a command does to the hosts of an open-source pair.
void runCommand(SampleHouse &house, const Plan &plan, const std::string &key)
{
    SampleHouse::Machine &from = house.machines[std::size_t(plan.from)];
    SampleHouse::Machine &to = house.machines[std::size_t(plan.to)];
    if (key == "pause-to")
        to.paused = true;
    else if (key == "pause-from")
        from.paused = true;
    else if (key == "pbx-off")
        from.pbx = false;
    else if (key == "database-off")
        from.database = false;
    else if (key == "move")
        house.holder = plan.to, from.state = NodeState::ServicesOff;
    else if (key == "promote")
        house.become(plan.to, NodeState::Active);
    else if (key == "rejoin-from")
        house.become(plan.from, NodeState::Standby), from.database = true;
    else if (key == "pbx-from")
        from.pbx = true;
    else if (key == "keepalived-from" || key == "keepalived-to")
        from.paused = to.paused = false;
}

bool isOpen(const Product &product)
{
    return product.key.ends_with("-keepalived");
}

WizardView viewOf(const SampleHouse &house, const RunState &run, const PairSnapshot &snapshot)
{
    WizardView view;
    view.pair = house.pair;
    view.product = house.product;
    view.run = run;
    view.snapshot = snapshot;
    if (!snapshot.address.empty())
        view.address = addressRows(snapshot, &run, house.now);
    if (run.phase == RunPhase::Preflight)
        return view;
    for (std::size_t i = 0; i < view.actions().size(); ++i)
        view.usable.push_back(i);
    for (const Condition &condition : view.awaited()) {
        const Seen seen = evaluate({condition}, run, snapshot, house.now);
        view.conditions.push_back({condition, seen.holds, seen.known, seen.evidence});
    }
    view.closedBecause = run.phase == RunPhase::Ended ? "ended" : "watching";
    return view;
}

RunState planned(const SampleHouse &house, const PairSnapshot &snapshot, Intent intent)
{
    const auto made = plan(snapshot, house.pair, house.product, intent, {});
    if (!made) {
        std::fprintf(stderr, "%s %s: %s\n", house.product.key.c_str(), std::string(toWord(intent)).c_str(), std::string(toWord(made.error().why)).c_str());
        std::abort();
    }
    RunState run;
    run.id = "20261123T021530-3f2a";
    run.plan = *made;
    run.started = house.now;
    for (const Step &step : run.plan.steps)
        run.steps.push_back({step.key, StepState::Waiting, {}, {}, 0, 0, {}, {}, {}, {}, {}});
    run.checks = preflight(snapshot, house.pair, house.product, intent, made->from, made->to, true);
    return run;
}

void finish(RunState &run, std::size_t step, Instant now)
{
    run.steps[step].state = StepState::Seen;
    run.steps[step].ended = now;
    if (!run.plan.steps[step].attest.empty() && run.plan.steps[step].see.empty())
        run.attestations.push_back({run.plan.steps[step].key, run.plan.steps[step].attest.texts[0], now});
}

} // namespace

SampleHouse houseFor(const std::string &product, Intent intent, const std::string &pattern, Instant now)
{
    SampleHouse house(product, now, pattern);
    switch (intent) {
    case Intent::Switchover:
    case Intent::Detach: break;
    case Intent::Rollback: swapRoles(house, 0, 1); break;
    case Intent::Takeover:
        house.machines[0].alive = false;
        break;
    case Intent::Rejoin:
        if (product == "infinitalk")
            house.become(1, NodeState::Detached), house.read(1, NodeState::Detached);
        else
            swapRoles(house, 0, 1), house.become(0, NodeState::ServicesOff), house.read(0, NodeState::ServicesOff);
        break;
    case Intent::Repair:
        house.linked = false;
        house.become(1, NodeState::Active);
        break;
    }
    return house;
}

std::vector<JourneyPage> journey(const std::string &product, Intent intent, const std::string &pattern)
{
    SampleHouse house = houseFor(product, intent, pattern, start);
    PairSnapshot snapshot = house.look(3);
    RunState run = planned(house, snapshot, intent);
    std::vector<JourneyPage> pages{{"checks", viewOf(house, run, snapshot)}};
    pages.back().view.closedBecause = "alone";
    run.phase = RunPhase::Running;
    run.aloneConfirmed = true;
    for (run.current = 0; run.current < run.plan.steps.size(); ++run.current) {
        const std::string key = run.plan.steps[run.current].key;
        StepRecord &record = run.steps[run.current];
        record.state = StepState::Watching;
        record.acts = run.plan.steps[run.current].actions.empty() ? 0 : 1;
        record.started = earlier(house.now, 1s);
        house.evidence.run = RunMark{key, "anna@desk", run.started, run.plan.from, true};
        snapshot = house.look();
        if (!run.plan.steps[run.current].see.empty())
            run.serviceInterrupted = house.now.boot - run.started.boot;
        pages.push_back({key, viewOf(house, run, snapshot)});
        isOpen(house.product) ? runCommand(house, run.plan, key) : useHands(house, run.plan, key);
        snapshot = house.look(2);
        finish(run, run.current, house.now);
    }
    run.current = run.plan.steps.size() - 1;
    house.evidence.run.reset();
    snapshot = house.look(2);
    run.phase = RunPhase::Ended;
    run.result = RunResult::Done;
    run.ended = house.now;
    run.report = "/home/operator/.local/state/twinline/reports/roma/20261123T021530-3f2a.html";
    pages.push_back({"report", viewOf(house, run, snapshot)});
    return pages;
}

} // namespace twinline::sample
