// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/preflight.h"
#include "fakes/statesearch.h"
#include "hostgame.h"
#include "productchecks.h"

#include <fstream>

namespace twinline::sample {

/// How the pair stands when the operator asks for a procedure, and the plan that is made for it.
struct ProofScene
{
    Product product;
    PairConfig pair = keepalivedPair();
    Plan plan;
    HostWorld world;
    bool consent = false; ///< a check that wants a typed reason would stop it else

    ProofScene(const std::string &key, Intent intent)
    {
        const auto read = readProductFile(std::string(SOURCE_ROOT "/resources/products/") + key + ".toml");
        if (!read)
            qFatal("%s", sentences(read.error()).constData());
        product = *read;
        pair.product = key;
        pair.poll = pair.timeout = 1s;
        arrange(intent);
        const HostGame blank(product, pair, {}, advance, {});
        const HostModel model = blank.first(world);
        const auto made = twinline::plan(blank.snapshot(model), pair, product, intent, intent == Intent::Repair ? "2" : "");
        if (!made)
            qFatal("no plan: %s", std::string(toWord(made.error().why)).c_str());
        plan = *made;
        for (const CheckResult &check : preflight(blank.snapshot(model), pair, product, intent, plan.from, plan.to, true))
            consent = consent || (check.id == "log-complete" && check.outcome != CheckOutcome::Pass);
    }

    StateSearch<HostGame> search(Budget budget, RunEngine engine = advance) const
    {
        const HostGame game(product, pair, plan, std::move(engine), budget);
        return StateSearch<HostGame>(game, game.first(world, consent));
    }

private:
    void arrange(Intent intent)
    {
        if (intent == Intent::Rollback) {
            std::swap(world.nodes[0].db, world.nodes[1].db);
            std::swap(world.standbyFolder[0], world.standbyFolder[1]);
            world.holder = 1;
        }
        if (intent == Intent::Takeover)
            world.powerOff(0);
        if (intent == Intent::Rejoin) { // the old Active node is back, and its services are still off
            world.powerOff(0);
            world.powerOn(0);
        }
        if (intent == Intent::Rejoin || intent == Intent::Repair) {
            world.nodes[1].db = HostWorld::Db::Primary;
            world.standbyFolder[1] = false;
            world.nodes[1].timeline = 2;
            world.nodes[1].forks = {{1, 1000}};
        }
    }
};

/// The most that this process has had in memory, in MB.
inline long mostMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            long kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

} // namespace twinline::sample
