// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostkey.h"

namespace twinline::sample {

namespace {

class Key
{
public:
    explicit Key(Instant now = {})
        : m_now(now.boot)
    {
    }

    std::string text;

    void add(long long value)
    {
        if (value >= -100 && value < 100)
            return text.push_back(char(value));
        text.push_back(char(120));
        for (int i = 0; i < 4; ++i)
            text.push_back(char(value >> (8 * i)));
    }
    void addNode(const HostWorld::Node &node, Lsn origin)
    {
        const std::array flags{node.alive, node.keepalived, node.pbx, node.paused, node.idleSlot, node.holds, node.streams};
        int bits = 0;
        for (const bool flag : flags)
            bits = 2 * bits + flag;
        add(bits);
        add(int(node.db));
        add(node.timeline);
        add(static_cast<long long>(node.written) - static_cast<long long>(origin));
        for (const ControlDataFacts::Fork &fork : node.forks) {
            add(fork.timeline);
            add(static_cast<long long>(fork.at) - static_cast<long long>(origin));
        }
        add(99);
    }
    void addTime(const std::optional<BootTime> &time, int cap) { add(time ? std::min(cap, int(toSeconds(m_now - *time) + 0.5)) : -1); }
    void addRun(const RunState &state)
    {
        add(int(state.phase));
        add(state.result ? int(*state.result) : -1);
        add(int(state.current));
        add(state.resumed);
        add(!state.overrides.empty());
        addTime(state.attestations.empty() ? std::nullopt : std::optional(state.attestations.back().at.boot), 9);
        for (const StepRecord &step : state.steps) {
            add(int(step.state));
            add(std::min(step.acts, 2));
            add(step.seenInRow);
            add(step.ended.has_value());
        }
    }
    void addScratch(const RunScratch &scratch)
    {
        for (const bool flag : {scratch.announced.has_value(), scratch.issued, scratch.heldBack, scratch.verify, scratch.unsent})
            add(flag);
        add(std::min(scratch.outstanding, 3));
        add(std::min(scratch.notDoneInRow, 2));
        addTime(scratch.resumedAt, 3);
        addTime(scratch.watchFrom, 5);
        addTime(scratch.counted, 3);
        addTime(scratch.acked, 3);
        addTime(scratch.told, 3);
        addTime(scratch.notDoneAt, 3);
    }

private:
    BootTime m_now;
};

void age(Instant &time)
{
    time.boot -= fromSeconds(1);
}

void age(std::optional<BootTime> &time)
{
    if (time)
        *time -= fromSeconds(1);
}

void age(RunState &state)
{
    for (Attestation &said : state.attestations)
        age(said.at);
    for (Override &said : state.overrides)
        age(said.at);
    for (StepRecord &step : state.steps) {
        if (step.started)
            age(*step.started);
        if (step.ended)
            age(*step.ended);
    }
    RunScratch &scratch = state.scratch;
    for (auto *time : {&scratch.resumedAt, &scratch.watchFrom, &scratch.counted, &scratch.acked, &scratch.told, &scratch.notDoneAt})
        age(*time);
}

} // namespace

std::string seenKey(const HostModel &model)
{
    Key key;
    for (const std::size_t i : {0, 1}) {
        key.addNode(model.seen[i], model.seen[0].written);
        key.add(model.age[i]);
    }
    return key.text;
}

std::string modelKey(const HostModel &model, Instant now)
{
    Key key(now);
    key.text = seenKey(model);
    const Lsn origin = model.seen[0].written;
    for (const std::size_t i : {0, 1}) {
        key.addNode(model.world.nodes[i], origin);
        key.add(model.world.startsAsStandby(int(i)));
        key.add(model.reached[i]);
        key.add(model.deadFor[i]);
        for (const HostOrder &order : model.late[i])
            key.add(int(order.step) * 2 + order.undo);
        key.add(99);
    }
    for (const bool flag : {model.world.linked, model.world.receives, model.writing, model.lease, model.sending && model.arrives})
        key.add(flag);
    key.add(model.world.holder);
    key.add(model.sending ? 1 + int(model.sending->step) * 2 + model.sending->undo : 0);
    for (const bool blind : model.blind)
        key.add(blind);
    key.add(model.flight);
    key.add(model.faults);
    key.addRun(model.state);
    key.addScratch(model.state.scratch);
    if (model.writing) // else the journal knows all that counts
        key.addRun(model.journal);
    return key.text;
}

void age(HostModel &model)
{
    age(model.state);
    age(model.journal);
    for (const std::size_t i : {0, 1})
        model.deadFor[i] = model.world.nodes[i].alive ? 0 : std::min(3, model.deadFor[i] + 1);
}

} // namespace twinline::sample
