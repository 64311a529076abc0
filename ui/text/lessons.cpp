// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/lessons.h"

#include "ui/text/format.h"
#include "ui/text/tr.h"

namespace twinline::text {

using Goal = LessonGoal;
using Ask = LessonQuestion;

QString lessonTitle(LessonKey key)
{
    switch (key) {
    case LessonKey::ReadTheScreen: return Tr::tr("Read the screen");
    case LessonKey::PlannedSwitch: return Tr::tr("A planned switchover");
    case LessonKey::FailedNode: return Tr::tr("A failed node");
    case LessonKey::SplitBrain: return Tr::tr("Split brain");
    case LessonKey::PublicIp: return Tr::tr("The move of the public IP");
    }
    return {};
}

QString lessonPurpose(LessonKey key)
{
    switch (key) {
    case LessonKey::ReadTheScreen:
        return Tr::tr("Three questions decide everything else: who serves, how soon the other one could, and what would be lost. The screen answers all three.");
    case LessonKey::PlannedSwitch:
        return Tr::tr("The service is moved on purpose and back again. The wizard checks first, acts step by step, and believes only what it sees.");
    case LessonKey::FailedNode:
        return Tr::tr("One machine loses its power. You watch what the pair does by itself, and bring it back.");
    case LessonKey::SplitBrain:
        return Tr::tr("The nodes lose sight of each other, and both serve. This is the one state in which every further switch makes things worse.");
    case LessonKey::PublicIp:
        return Tr::tr("In a pure cloud the address moves by hand, in four steps whose order matters.");
    }
    return {};
}

QString lessonStepTitle(const LessonStep &step)
{
    switch (step.goal) {
    case Goal::Redundant: return step.act == LessonDo::Heal ? Tr::tr("Heal it") : Tr::tr("A redundant pair");
    case Goal::Answer:
        switch (step.question) {
        case Ask::WhoServes: return Tr::tr("Who serves?");
        case Ask::HowSoon: return Tr::tr("How soon would the other serve?");
        case Ask::HowFarBehind: return Tr::tr("How far behind is the copy?");
        case Ask::StillRedundant: return Tr::tr("Is the pair redundant?");
        case Ask::WhatNow: return Tr::tr("What now?");
        case Ask::None: break;
        }
        return {};
    case Goal::FailureSeen: return Tr::tr("The failure is seen");
    case Goal::OtherServes: return Tr::tr("The other node serves");
    case Goal::SplitBrain: return Tr::tr("Both nodes serve");
    case Goal::SwitchedOver: return Tr::tr("Switch over");
    case Goal::RolledBack: return Tr::tr("And back");
    }
    return {};
}

QString lessonStepWords(LessonKey key, const LessonStep &step, const LessonNodes &nodes)
{
    switch (step.goal) {
    case Goal::Redundant:
        if (step.act == LessonDo::Heal && key == LessonKey::SplitBrain)
            return Tr::tr("Heal the link, and watch. This product decides by itself which node gives way, and what that one took meanwhile is lost. Where a pair does not, Pair › Resolve split brain… leads through it.");
        return step.act == LessonDo::Heal
            ? Tr::tr("Give %1 its power back, and wait until the sentence at the top says “Redundant” again. A node that was dead has to fetch what it missed.").arg(nodes.first)
            : Tr::tr("Wait until the sentence at the top says “Redundant”. Only then is a switch safe.");
    case Goal::Answer:
        switch (step.question) {
        case Ask::WhoServes: return Tr::tr("Which node serves the telephones now? Each card says it by its icon, its word and its colour.");
        case Ask::HowSoon: return Tr::tr("If the node that serves failed this minute, when would the other one serve? The forecast stands under the sentence at the top.");
        case Ask::HowFarBehind: return Tr::tr("How far is the copy of the database behind? The sync lag stands between the two cards.");
        case Ask::StillRedundant: return Tr::tr("%1 serves, and the telephones work. Is the pair redundant?").arg(nodes.other);
        case Ask::WhatNow: return Tr::tr("Both nodes are Active, and both databases take writes. What do you do?");
        case Ask::None: break;
        }
        return {};
    case Goal::FailureSeen:
        return Tr::tr("Cut the power of %1. Watch its card: the console does not call it dead at once, it counts what it misses.").arg(nodes.first);
    case Goal::OtherServes:
        return Tr::tr("Nothing to do but watch: this product fails over by itself, in the time that the forecast gave. %1 will be Active.").arg(nodes.other);
    case Goal::SplitBrain:
        return Tr::tr("Cut the link between the nodes. Each of them takes the other for dead; this desk still sees both.");
    case Goal::SwitchedOver:
        return key == LessonKey::PublicIp
            ? Tr::tr("Choose Pair › Switch over…, and follow the wizard to its end. It opens the vendor's page and the cloud's console at each step; what you do there it then looks for itself.")
            : Tr::tr("Choose Pair › Switch over…, read the checks, start, and follow the steps to the report.");
    case Goal::RolledBack:
        return Tr::tr("Choose Pair › Roll back…, so that %1 serves again.").arg(nodes.first);
    }
    return {};
}

QString lessonActWords(LessonDo act, const LessonNodes &nodes)
{
    switch (act) {
    case LessonDo::Nothing: return {};
    case LessonDo::PowerOff: return Tr::tr("Cut the power of %1").arg(nodes.first);
    case LessonDo::CutLink: return Tr::tr("Cut the link");
    case LessonDo::Heal: return Tr::tr("Heal");
    }
    return {};
}

QString lessonChoice(LessonQuestion question, int choice, const PairSnapshot &snapshot, const QStringList &nodeNames)
{
    switch (question) {
    case Ask::None: break;
    case Ask::WhoServes: return nodeNames.value(choice);
    case Ask::HowSoon:
        if (choice == 0)
            return Tr::tr("at once: nobody would notice");
        if (choice == 2)
            return Tr::tr("never by itself");
        return snapshot.forecast.best && snapshot.forecast.worst
            ? Tr::tr("after %1 to %2").arg(duration(*snapshot.forecast.best), duration(*snapshot.forecast.worst))
            : Tr::tr("by itself, after a while");
    case Ask::HowFarBehind:
        return choice == 0 ? Tr::tr("less than %1").arg(duration(closeBehind))
            : choice == 1  ? Tr::tr("%1 or more").arg(duration(closeBehind))
                           : Tr::tr("nobody can say");
    case Ask::StillRedundant: return choice == 0 ? Tr::tr("yes: it serves") : Tr::tr("no: there is nobody left to take over");
    case Ask::WhatNow:
        return choice == 0 ? Tr::tr("switch over to the node that is newer")
            : choice == 1  ? Tr::tr("wait: it will heal by itself")
                           : Tr::tr("heal the link: then one node must give way");
    }
    return {};
}

QString lessonHint(LessonQuestion question)
{
    switch (question) {
    case Ask::WhoServes: return Tr::tr("Not that one. Look at the two cards: one of them says Active.");
    case Ask::HowSoon: return Tr::tr("Not quite. The forecast stands under the sentence at the top.");
    case Ask::HowFarBehind: return Tr::tr("Not quite. Look between the two cards, and at the lower chart.");
    case Ask::StillRedundant: return Tr::tr("Serving is not being redundant. What would happen if this node failed, too?");
    case Ask::WhatNow: return Tr::tr("That would lose more. While both are Active, each takes calls and data that the other never gets.");
    case Ask::None: break;
    }
    return {};
}

} // namespace twinline::text
