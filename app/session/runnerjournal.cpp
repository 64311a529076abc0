// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runbookrunner_p.h"

namespace twinline {

namespace {

constexpr Duration retryAfter = std::chrono::seconds(2);
constexpr int unattendedTries = 5;

} // namespace

void RunbookRunner::Private::write(std::uint64_t entry)
{
    const Instant now = ports.clock.now();
    entries.push_back({entry, q.m_state, journalLine(q.m_state, now, !planWritten)});
    planWritten = true;
    if (entries.size() == 1)
        writeNext();
}

void RunbookRunner::Private::writeNext()
{
    if (entries.empty())
        return;
    ports.journal.append(q.m_state.id, entries.front().line,
                         [this, alive = std::weak_ptr<int>(here)](bool kept, const std::string &words) {
                             if (!alive.expired())
                                 written(kept, words);
                         });
}

void RunbookRunner::Private::written(bool kept, const std::string &words)
{
    if (!kept) {
        // Nothing is done that is not written down first: the same line again, until the disk takes it.
        journalTrouble = words.empty() ? "journal" : words;
        ++journalFailures;
        emit q.changed(q.m_state);
        if (unattended && journalFailures >= unattendedTries)
            return giveUp();
        retry = ports.clock.after(retryAfter, [this] { writeNext(); });
        return;
    }
    const bool wasTrouble = !journalTrouble.empty();
    journalTrouble.clear();
    journalFailures = 0;
    const Entry entry = std::move(entries.front());
    entries.pop_front();
    writeNext();
    const std::weak_ptr<int> alive(here);
    announceSteps(entry.state);
    if (alive.expired())
        return;
    if (wasTrouble)
        emit q.changed(q.m_state);
    if (entry.number > 0 && !alive.expired())
        apply(RunSynced{entry.number});
    else if (finishing && entries.empty() && !alive.expired())
        end();
}

/// Without an operator and without a journal there is nothing left to do but to say so.
void RunbookRunner::Private::giveUp()
{
    RunState next = advance(q.m_state, RunAbandon{"journal: " + journalTrouble}, context(false)).state;
    if (!q.m_state.result) // else it had ended; only its last words were not kept
        q.m_state = std::move(next);
    end();
}

void RunbookRunner::Private::announceSteps(const RunState &journalled)
{
    const std::weak_ptr<int> alive(here);
    for (std::size_t i = 0; i < journalled.steps.size() && i < announced.size(); ++i) {
        const bool turned = announced[i].state != journalled.steps[i].state || announced[i].acts != journalled.steps[i].acts;
        announced[i] = journalled.steps[i];
        if (!turned)
            continue;
        if (journalled.steps[i].state == StepState::Seen)
            tell(EventCode::RunStepSeen, journalled.steps[i].key);
        emit q.stepChanged(journalled, i);
        if (alive.expired())
            return;
    }
}

} // namespace twinline
