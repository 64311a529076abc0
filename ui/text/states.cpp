// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

namespace twinline::text {

QString stateWord(NodeState state)
{
    switch (state) {
    case NodeState::Unknown: return Tr::tr("Unknown", "node state");
    case NodeState::Active: return Tr::tr("Active", "node state");
    case NodeState::Standby: return Tr::tr("Standby", "node state");
    case NodeState::Starting: return Tr::tr("Starting", "node state");
    case NodeState::ServicesOff: return Tr::tr("Services off", "node state");
    case NodeState::Detached: return Tr::tr("Detached", "node state");
    case NodeState::Error: return Tr::tr("Error", "node state");
    case NodeState::Unreachable: return Tr::tr("Unreachable", "node state");
    }
    return {};
}

QString rankWord(Rank rank)
{
    switch (rank) {
    case Rank::Unknown: return Tr::tr("rank unknown", "rank of a node");
    case Rank::Primary: return Tr::tr("primary", "rank of a node");
    case Rank::Secondary: return Tr::tr("secondary", "rank of a node");
    case Rank::Backup: return Tr::tr("backup server", "rank of a node");
    case Rank::Member: return Tr::tr("member", "rank of a node");
    }
    return {};
}

QString roleByWord(RoleBy by)
{
    switch (by) {
    case RoleBy::Unknown: return Tr::tr("role not known", "where a role comes from");
    case RoleBy::Reported: return Tr::tr("reported", "where a role comes from");
    case RoleBy::Inferred: return Tr::tr("inferred", "where a role comes from");
    case RoleBy::Reading: return Tr::tr("reading", "where a role comes from");
    }
    return {};
}

QString roleOrigin(RoleBy by)
{
    switch (by) {
    case RoleBy::Unknown: break;
    case RoleBy::Reported: return Tr::tr("reported by the node", "where a role comes from");
    case RoleBy::Inferred: return Tr::tr("inferred from what this desk sees", "where a role comes from");
    case RoleBy::Reading: return Tr::tr("read on the vendor's page", "where a role comes from");
    }
    return roleByWord(by);
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotAsked: return Tr::tr("not asked yet", "answer of a probe");
    case Outcome::Answered: return Tr::tr("answered", "answer of a probe");
    case Outcome::Refused: return Tr::tr("connection refused", "answer of a probe");
    case Outcome::Unroutable: return Tr::tr("no route", "answer of a probe");
    case Outcome::Timeout: return Tr::tr("no answer", "answer of a probe");
    case Outcome::Dropped: return Tr::tr("answer broken off", "answer of a probe");
    case Outcome::TlsError: return Tr::tr("certificate not accepted", "answer of a probe");
    case Outcome::Denied: return Tr::tr("no permission", "answer of a probe");
    case Outcome::HttpError: return Tr::tr("unexpected HTTP status", "answer of a probe");
    case Outcome::Garbage: return Tr::tr("answer not understood", "answer of a probe");
    case Outcome::TooLarge: return Tr::tr("answer too large", "answer of a probe");
    case Outcome::WrongNode: return Tr::tr("another node answered", "answer of a probe");
    }
    return {};
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Ok: return Tr::tr("Good", "severity");
    case Severity::Note: return Tr::tr("Note", "severity");
    case Severity::Unknown: return Tr::tr("Unknown", "severity");
    case Severity::Warning: return Tr::tr("Warning", "severity");
    case Severity::Critical: return Tr::tr("Critical", "severity");
    }
    return {};
}

QString markWord(ProbeMark mark)
{
    switch (mark) {
    case ProbeMark::Unknown: return Tr::tr("Unknown", "mark of a probe");
    case ProbeMark::Good: return Tr::tr("Good", "mark of a probe");
    case ProbeMark::Idle: return Tr::tr("Idle", "mark of a probe");
    case ProbeMark::Warning: return Tr::tr("Warning", "mark of a probe");
    case ProbeMark::Bad: return Tr::tr("Bad", "mark of a probe");
    }
    return {};
}

QString intentWord(Intent intent)
{
    switch (intent) {
    case Intent::Switchover: return Tr::tr("Switchover", "kind of run");
    case Intent::Rollback: return Tr::tr("Rollback", "kind of run");
    case Intent::Takeover: return Tr::tr("Takeover", "kind of run");
    case Intent::Detach: return Tr::tr("Detach", "kind of run");
    case Intent::Rejoin: return Tr::tr("Rejoin", "kind of run");
    case Intent::Repair: return Tr::tr("Split-brain repair", "kind of run");
    }
    return {};
}

} // namespace twinline::text
