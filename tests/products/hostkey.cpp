// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostkey.h"

namespace twinline::sample {

namespace {

using Time = std::optional<BootTime>;

/// Writes into a key what it is shown, one byte a value.
class Writer
{
public:
    explicit Writer(BootTime now)
        : m_now(now)
    {
    }

    std::string text;

    template<typename Value>
    void operator()(const Value &value)
    {
        text.push_back(char(int(value)));
    }
    void lsn(Lsn value)
    {
        (*this)(value & 0xFF);
        (*this)(value >> 8);
    }
    void time(const Time &time, int cap) { (*this)(time ? std::min(cap, int(toSeconds(m_now - *time) + 0.5)) : -1); }
    void flags(const std::vector<bool> &all)
    {
        for (const bool flag : all)
            (*this)(flag);
    }
    void orders(const std::vector<HostOrder> &all)
    {
        (*this)(all.size());
        for (const HostOrder &order : all)
            (*this)(2 * order.step + order.undo);
    }

private:
    BootTime m_now;
};

/// Fills what it is shown from a key.
class Reader
{
public:
    Reader(const std::string &text, BootTime now)
        : m_at(text.data())
        , m_now(now)
    {
    }

    template<typename Value>
    void operator()(Value &value)
    {
        value = Value(int(*m_at++));
    }
    void lsn(Lsn &value)
    {
        value = Lsn(std::uint8_t(*m_at)) + (Lsn(std::uint8_t(m_at[1])) << 8);
        m_at += 2;
    }
    void time(Time &time, int)
    {
        const int age = *m_at++;
        time = age < 0 ? Time() : Time(m_now - fromSeconds(age));
    }
    void flags(std::vector<bool> &all)
    {
        for (auto flag : all)
            flag = *m_at++ != 0;
    }
    void orders(std::vector<HostOrder> &all)
    {
        all.resize(std::size_t(*m_at++));
        for (HostOrder &order : all) {
            const int number = *m_at++;
            order = {std::size_t(number / 2), number % 2 == 1};
        }
    }

private:
    const char *m_at;
    BootTime m_now;
};

bool isWayBack(const RunState &run)
{
    return std::any_of(run.overrides.begin(), run.overrides.end(), [](const Override &said) { return said.what == backOutMark; });
}

template<typename Archive, typename Node>
void exchange(Archive &archive, Node &node)
{
    auto &[alive, keepalived, pbx, paused, idleSlot, holds, streams, db, timeline, written, forks] = node;
    for (auto *flag : {&alive, &keepalived, &pbx, &paused, &idleSlot, &holds, &streams})
        archive(*flag);
    archive(db);
    archive(timeline);
    archive.lsn(written);
}

/// All of a run's memory: a field that is new does not compile until somebody has thought of it here.
template<typename Archive, typename Scratch>
void exchangeScratch(Archive &archive, Scratch &scratch)
{
    auto &[entry, announced, action, issued, heldBack, verify, resumedAt, watchFrom, counted, acked, told, outstanding, unsent, lingers, overAt, pressed, edited,
           notDoneAt, notDoneInRow] = scratch;
    bool waits = announced.has_value();
    archive(waits);
    if constexpr (!std::is_const_v<std::remove_reference_t<Scratch>>) {
        entry = 1;
        announced = waits ? std::optional<std::uint64_t>(1) : std::nullopt;
    }
    archive(action);
    for (auto *flag : {&issued, &heldBack, &verify, &unsent, &lingers})
        archive(*flag);
    archive(outstanding);
    archive(notDoneInRow);
    archive.time(watchFrom, 3); // more than two limits
    for (auto *time : {&resumedAt, &counted, &acked, &told, &overAt, &notDoneAt})
        archive.time(*time, evidenceCounts);
}

template<typename Archive, typename Run>
void exchangeRun(Archive &archive, Run &run)
{
    constexpr bool reads = !std::is_const_v<std::remove_reference_t<Run>>;
    archive(run.phase);
    int result = run.result ? int(*run.result) : -1;
    bool back = isWayBack(run);
    bool said = !run.attestations.empty();
    archive(result);
    archive(back);
    archive(said);
    archive(run.current);
    archive(run.resumed);
    if constexpr (reads) {
        run.result = result < 0 ? std::nullopt : std::optional(RunResult(result));
        if (back)
            run.overrides.push_back({backOutMark, "wanted", {}});
        run.attestations.assign(said, {{}, "its power is off", {}});
    }
    for (auto &step : run.steps) {
        bool ended = step.ended.has_value();
        archive(step.state);
        archive(step.acts);
        archive(step.seenInRow);
        archive(ended);
        if constexpr (reads)
            step.ended = ended ? std::optional(Instant{}) : std::nullopt;
    }
}

template<typename Archive, typename Model>
void exchangeSight(Archive &archive, Model &model)
{
    for (const std::size_t i : {0, 1}) {
        exchange(archive, model.seen[i]);
        archive(model.age[i]);
    }
}

template<typename Archive, typename Model>
void exchangeModel(Archive &archive, Model &model)
{
    exchangeSight(archive, model);
    for (const std::size_t i : {0, 1}) {
        exchange(archive, model.world.nodes[i]);
        archive(model.world.standbyFolder[i]);
        archive(model.reached[i]);
        archive(model.deadFor[i]);
        archive.orders(model.late[i]);
    }
    archive(model.world.holder);
    for (auto *flag : {&model.world.linked, &model.world.receives, &model.writing, &model.lease, &model.fenced, &model.consent, &model.arrives})
        archive(*flag);
    int sending = model.sending ? 2 * int(model.sending->step) + model.sending->undo : -1;
    archive(sending);
    if constexpr (!std::is_const_v<std::remove_reference_t<Model>>)
        model.sending = sending < 0 ? std::nullopt : std::optional(HostOrder{std::size_t(sending / 2), sending % 2 == 1});
    archive.flags(model.blind);
    archive(model.flight);
    archive(model.deaths);
    exchangeRun(archive, model.state);
    exchangeScratch(archive, model.state.scratch);
    if (model.writing) // else the journal knows all that counts
        exchangeRun(archive, model.journal);
}

void age(Time &time)
{
    if (time)
        *time -= fromSeconds(1);
}

/// The same order, and the same distances as far as a record or a checkpoint reaches (HostWorld).
void simplifyPositions(HostModel &model)
{
    constexpr Lsn least = 0x1000;
    constexpr Lsn far = 0x200;
    std::array<Lsn *, 4> all{&model.world.nodes[0].written, &model.world.nodes[1].written, &model.seen[0].written, &model.seen[1].written};
    std::sort(all.begin(), all.end(), [](const Lsn *a, const Lsn *b) { return *a < *b; });
    Lsn last = *all.front();
    Lsn next = least;
    for (Lsn *one : all) {
        next += std::min(*one - last, far);
        last = *one;
        *one = next;
    }
}

void simplifyTimelines(HostModel &model)
{
    std::array<int *, 4> all{&model.world.nodes[0].timeline, &model.world.nodes[1].timeline, &model.seen[0].timeline, &model.seen[1].timeline};
    std::sort(all.begin(), all.end(), [](const int *a, const int *b) { return *a < *b; });
    int last = *all.front();
    int next = 1;
    for (int *one : all) {
        next += *one != last;
        last = *one;
        *one = next;
    }
}

void simplifyRun(RunState &run)
{
    for (StepRecord &step : run.steps) {
        const bool ended = step.ended.has_value();
        const bool current = &step == &run.steps[run.current]; // of the others it is asked only whether anything was done
        step = {step.key, step.state, {}, {}, std::min(step.acts, current ? 2 : 1), current ? step.seenInRow : 0, {}, {}, {}};
        step.ended = ended ? std::optional(Instant{}) : std::nullopt;
    }
    run.ended.reset();
    if (!run.attestations.empty() && run.scratch.resumedAt && run.attestations.back().at.boot < *run.scratch.resumedAt)
        run.attestations.clear(); // void
    if (run.attestations.size() > 1)
        run.attestations.resize(1);
    run.scratch.notDoneInRow = std::min(run.scratch.notDoneInRow, 2);
    run.scratch.told.reset(); // asked for where other machines answer, not here
    if (run.phase == RunPhase::Running)
        run.scratch.acked.reset(); // the way back begins with an empty memory
    if (run.phase == RunPhase::Ended)
        run.scratch = {}; // and so does a resumed run
}

} // namespace

void simplify(HostModel &model)
{
    for (const std::size_t i : {0, 1}) {
        if (model.age[i] >= evidenceCounts) {
            model.seen[i] = {};
            model.seen[i].alive = false;
            model.seen[i].written = model.world.nodes[i].written;
            model.seen[i].timeline = model.world.nodes[i].timeline;
        }
        model.seen[i].forks.clear();
        model.world.nodes[i].forks.clear(); // where logs parted is asked before a run, never in it
    }
    model.world.orders.clear();
    simplifyPositions(model);
    simplifyTimelines(model);
    simplifyRun(model.state);
    simplifyRun(model.journal);
}

std::string packed(const HostModel &model, Instant now)
{
    Writer writer(now.boot);
    exchangeModel(writer, model);
    return writer.text;
}

HostModel unpacked(const std::string &key, std::size_t steps, Instant now)
{
    HostModel model;
    model.state.steps.resize(steps);
    model.journal.steps.resize(steps);
    model.blind.resize(2 * steps);
    Reader reader(key, now.boot);
    exchangeModel(reader, model);
    if (model.consent)
        for (RunState *run : {&model.state, &model.journal})
            run->overrides.push_back({"log-complete", "it cannot wait", {}});
    if (!model.writing) {
        model.journal = model.state;
        model.journal.scratch = {};
    }
    const Time &resumed = model.state.scratch.resumedAt;
    const BootTime before = now.boot - std::chrono::milliseconds(500);
    for (Attestation &said : model.state.attestations) // counts still, and would not after another resume
        said.at.boot = std::max(before, resumed.value_or(before));
    return model;
}

std::string packedSight(const HostModel &model)
{
    Writer writer({});
    exchangeSight(writer, model);
    return writer.text;
}

void age(HostModel &model)
{
    for (RunState *run : {&model.state, &model.journal}) {
        for (Attestation &said : run->attestations)
            said.at.boot -= fromSeconds(1);
        RunScratch &scratch = run->scratch;
        for (Time *time : {&scratch.resumedAt, &scratch.watchFrom, &scratch.counted, &scratch.acked, &scratch.told, &scratch.overAt, &scratch.notDoneAt})
            age(*time);
    }
    for (const std::size_t i : {0, 1}) {
        const HostWorld::Node &node = model.world.nodes[i];
        model.deadFor[i] = node.alive ? 0 : std::min(evidenceCounts, model.deadFor[i] + 1);
    }
}

} // namespace twinline::sample
