// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/plan.h"
#include "decision/preflight.h"
#include "decision/runengine.h"
#include "fakes/samplepair.h"
#include "products/products.h"
#include "ui/wizard/wizardview.h"

#include <stdexcept>

/// Wizard views of the shipped telisca product at each page, as a run would bring them.
namespace twinline::sample {

/// A pair of the shipped product after twenty seconds of good answers.
inline Scene shippedScene()
{
    Scene scene;
    const auto product = readProductFile(SOURCE_ROOT "/resources/products/telisca-hot-standby.toml");
    if (!product)
        throw std::runtime_error(product.error().front().sentence());
    scene.product = *product;
    scene.config.settings["first_server_auto_restart"] = false;
    scene.config.settings["test_vip"] = false;
    scene.config.settings["balancer"] = std::string("follows-role");
    for (NodeConfig &node : scene.config.nodes)
        node.page = "http://" + node.address + "/IPSCFG/admin";
    scene.restart();
    for (double t = 0; t <= 20; t += 5) {
        scene.healthy(t);
        scene.judgeAndSettle(t + 0.1);
    }
    return scene;
}

inline WizardView preflightView(const Scene &scene, double t = 20.2)
{
    WizardView view;
    view.pair = scene.config;
    view.product = scene.product;
    view.snapshot = scene.judge(t);
    const auto planned = plan(view.snapshot, scene.config, scene.product, Intent::Switchover, {});
    if (!planned)
        throw std::runtime_error(std::string(toWord(planned.error().why)));
    view.run.plan = *planned;
    view.run.id = "20261123T140000-3f2a";
    view.run.started = at(t);
    view.run.steps.resize(planned->steps.size());
    for (std::size_t i = 0; i < planned->steps.size(); ++i)
        view.run.steps[i].key = planned->steps[i].key;
    view.run.checks = preflight(view.snapshot, scene.config, scene.product, Intent::Switchover, planned->from, planned->to, true);
    view.closedBecause = "alone";
    return view;
}

/// The same with a setting that would undo the switch and one that nobody knows.
inline WizardView blockedView()
{
    Scene scene = shippedScene();
    scene.config.settings["first_server_auto_restart"] = true;
    scene.config.settings.erase("balancer");
    WizardView view = preflightView(scene);
    for (CheckResult &check : view.run.checks)
        if (check.id == "lag-seconds")
            check.outcome = CheckOutcome::Fail, check.measured = "7.4 s", check.limit = "5 s";
    view.run.aloneConfirmed = true;
    view.closedBecause = "preflight";
    return view;
}

/// The run at step \a current in \a state, everything before it seen.
inline WizardView stepView(const Scene &scene, std::size_t current, StepState state, double t = 27.2)
{
    WizardView view = preflightView(shippedScene()); // planned while all was well
    view.snapshot = scene.judge(t);
    RunState &run = view.run;
    run.phase = RunPhase::Running;
    run.aloneConfirmed = true;
    run.current = current;
    for (std::size_t i = 0; i < current; ++i) {
        run.steps[i].state = StepState::Seen;
        run.steps[i].acts = 1;
        run.steps[i].started = at(20.5 + double(i));
        run.steps[i].ended = at(22.5 + double(i));
    }
    run.steps[current].state = state;
    if (state != StepState::Waiting) {
        run.steps[current].started = at(t - 4.5);
        run.steps[current].acts = 1;
    }
    run.serviceInterrupted = 3200ms;
    run.interruptionError = 100ms;
    for (std::size_t i = 0; i < view.actions().size(); ++i)
        view.usable.push_back(i);
    for (const Condition &condition : view.awaited()) {
        const Seen seen = evaluate({condition}, run, view.snapshot, at(t));
        view.conditions.push_back({condition, seen.holds, seen.known, seen.evidence});
    }
    view.closedBecause = state == StepState::Waiting ? "" : "watching";
    view.noWayBack = mayNotBackOut(run);
    return view;
}

/// After the first step: both servers are in standby.
inline Scene bothStandby()
{
    Scene scene = shippedScene();
    for (const NodeIndex node : {0, 1})
        scene.node(node, 25, NodeState::Standby);
    scene.see(database(0, 25, standby(1000)));
    scene.see(database(1, 25.01, standby(1000)));
    scene.serviceSilence(25);
    scene.judgeAndSettle(26);
    return scene;
}

inline WizardView reportView(RunResult result)
{
    Scene scene = shippedScene();
    scene.healthy(25, 1);
    scene.judgeAndSettle(26);
    WizardView view = stepView(scene, 0, StepState::Seen);
    RunState &run = view.run;
    run.phase = RunPhase::Ended;
    run.result = result;
    run.ended = at(41);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        run.steps[i].state = result == RunResult::Done ? StepState::Seen : i == 0 ? StepState::Unknown : StepState::Waiting;
        run.steps[i].started = at(21 + double(i));
        run.steps[i].ended = at(23 + double(i));
    }
    run.report = "/home/operator/.local/state/twinline/reports/paris-centre/20261123T140000-3f2a.html";
    view.closedBecause = "ended";
    return view;
}

} // namespace twinline::sample
