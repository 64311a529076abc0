// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support.h"

#include "decision/plan.h"

#include <algorithm>

namespace twinline {

inline constexpr Intent allIntents[] = {Intent::Switchover, Intent::Rollback, Intent::Takeover,
                                        Intent::Detach, Intent::Rejoin, Intent::Repair};

/// Every text of a step that people read.
inline std::vector<LocalText> textsOf(const Step &step)
{
    std::vector<LocalText> texts{step.title, step.note, step.attest, step.undoAttest};
    for (const auto *actions : {&step.actions, &step.undo})
        for (const Action &action : *actions)
            texts.push_back(action.words);
    std::erase_if(texts, [](const LocalText &text) { return text.empty(); });
    return texts;
}

inline std::vector<std::string> stepKeys(const Runbook &runbook)
{
    std::vector<std::string> found;
    for (const Step &step : runbook.steps)
        found.push_back(step.key);
    return found;
}

/// The level of a check, or -1 where the runbook does not ask it.
inline int levelOf(const Runbook &runbook, const std::string &id)
{
    const auto found = std::find_if(runbook.checks.begin(), runbook.checks.end(), [&](const CheckSpec &c) { return c.id == id; });
    return found == runbook.checks.end() ? -1 : int(found->level);
}

inline bool asks(const std::vector<Condition> &conditions, ConditionKind kind, StepNode node = StepNode::None)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition &c) { return c.kind == kind && c.node == node; });
}

inline bool asksState(const std::vector<Condition> &conditions, StepNode node, NodeState state)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition &c) {
        return c.kind == ConditionKind::StateIs && c.node == node && c.state == state;
    });
}

/// Node 1 serves beside a standby, or beside another node that serves.
inline PairSnapshot snapshotOf(bool split = false)
{
    PairSnapshot snapshot;
    snapshot.nodes.resize(2);
    snapshot.nodes[0].state = NodeState::Active;
    snapshot.nodes[1].state = split ? NodeState::Active : NodeState::Standby;
    snapshot.verdict = split ? Verdict::SplitBrain : Verdict::Redundant;
    return snapshot;
}

/// The steps of a plan that gloss \a word: its first mention in a note is followed by \a gloss.
inline int glossesOf(const Runbook &runbook, Language language, const std::string &word, const std::string &gloss)
{
    int told = 0;
    for (const Step &step : runbook.steps) {
        const std::string &note = step.note.in(language);
        const std::size_t at = note.find(word);
        told += at != std::string::npos && note.find(gloss, at) != std::string::npos;
    }
    return told;
}

/// A text of \a made that is missing in a language, or has a name that nobody filled in; empty when there is none.
inline std::string unfilledText(const Plan &made)
{
    std::vector<LocalText> texts = made.lost;
    texts.push_back(made.source);
    for (const Step &step : made.steps)
        for (const LocalText &text : textsOf(step))
            texts.push_back(text);
    for (const LocalText &text : texts) {
        for (const Language language : allLanguages) {
            const std::string &words = text.in(language);
            if (words.empty() || words.find_first_of("{}") != std::string::npos)
                return text.in(Language::English) + " / " + words;
        }
    }
    return {};
}

/// The step of \a runbook that breaks a rule for steps which hands do and this desk verifies; empty when none does.
inline std::string unverifiedStep(const Runbook &runbook)
{
    for (const Step &step : runbook.steps) {
        const bool hands = std::all_of(step.actions.begin(), step.actions.end(), [](const Action &a) { return a.kind == ActionKind::Hands; })
            && std::all_of(step.undo.begin(), step.undo.end(), [](const Action &a) { return a.kind == ActionKind::Hands; });
        const bool verified = step.see.empty() ? !step.attest.empty() : step.times == 2;
        if (!hands || !verified || step.limit <= Duration::zero() || step.usual != Duration::zero())
            return step.key;
    }
    return {};
}

} // namespace twinline
