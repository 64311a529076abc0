// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cloud.h"
#include "domain/event.h"
#include "domain/localtext.h"
#include "domain/report.h"
#include "domain/wordtable.h"

namespace twinline {

namespace {

constexpr Words<EventCode> eventCodeWords[] = {{EventCode::VerdictChanged, "verdict-changed"}, {EventCode::NodeStateChanged, "node-state-changed"}, {EventCode::NodeSilent, "node-silent"}, {EventCode::NodeAnswersAgain, "node-answers-again"}, {EventCode::HeartbeatMissed, "heartbeat-missed"}, {EventCode::HolderChanged, "holder-changed"}, {EventCode::ReplicationLost, "replication-lost"}, {EventCode::ReplicationBack, "replication-back"}, {EventCode::ReplayPaused, "replay-paused"}, {EventCode::ReplayResumed, "replay-resumed"}, {EventCode::LagOverLimit, "lag-over-limit"}, {EventCode::LagBack, "lag-back"}, {EventCode::ProbeTurnedBad, "probe-turned-bad"}, {EventCode::RunStarted, "run-started"}, {EventCode::RunStepSeen, "run-step-seen"}, {EventCode::RunEnded, "run-ended"}, {EventCode::VendorLog, "vendor-log"}};

constexpr Words<ForecastMode> forecastModeWords[] = {{ForecastMode::Unknown, "unknown"}, {ForecastMode::Automatic, "automatic"}, {ForecastMode::Manual, "manual"}, {ForecastMode::Measured, "measured"}};

constexpr Words<LagKind> lagKindWords[] = {{LagKind::Streaming, "streaming"}, {LagKind::Periodic, "periodic"}};

constexpr Words<NodeState> nodeStateWords[] = {{NodeState::Unknown, "unknown"}, {NodeState::Active, "active"}, {NodeState::Standby, "standby"}, {NodeState::Starting, "starting"}, {NodeState::ServicesOff, "services-off"}, {NodeState::Detached, "detached"}, {NodeState::Error, "error"}, {NodeState::Unreachable, "unreachable"}};

constexpr Words<Rank> rankWords[] = {{Rank::Unknown, "unknown"}, {Rank::Primary, "primary"}, {Rank::Secondary, "secondary"}, {Rank::Backup, "backup"}, {Rank::Member, "member"}};

constexpr Words<RoleBy> roleByWords[] = {{RoleBy::Unknown, "unknown"}, {RoleBy::Reported, "reported"}, {RoleBy::Inferred, "inferred"}, {RoleBy::Reading, "reading"}};

constexpr Words<Outcome> outcomeWords[] = {{Outcome::NotAsked, "not-asked"}, {Outcome::Answered, "answered"}, {Outcome::Refused, "refused"}, {Outcome::Unroutable, "unroutable"}, {Outcome::Timeout, "timeout"}, {Outcome::Dropped, "dropped"}, {Outcome::TlsError, "tls-error"}, {Outcome::Denied, "denied"}, {Outcome::HttpError, "http-error"}, {Outcome::Garbage, "garbage"}, {Outcome::TooLarge, "too-large"}, {Outcome::WrongNode, "wrong-node"}};

constexpr Words<AnsibleEnd::Kind> ansibleEndWords[] = {{AnsibleEnd::Kind::Success, "success"}, {AnsibleEnd::Kind::Unreachable, "unreachable"}, {AnsibleEnd::Kind::Failed, "failed"}};

constexpr Words<ProbeKind> probeKindWords[] = {{ProbeKind::Http, "http"}, {ProbeKind::SipUdp, "sip-udp"}, {ProbeKind::SipTcp, "sip-tcp"}, {ProbeKind::Tcp, "tcp"}, {ProbeKind::Postgres, "postgres"}, {ProbeKind::SshKey, "ssh-key"}, {ProbeKind::Certificate, "certificate"}, {ProbeKind::Banner, "banner"}, {ProbeKind::Dns, "dns"}, {ProbeKind::Age, "age"}, {ProbeKind::Ami, "ami"}, {ProbeKind::Ansible, "ansible"}, {ProbeKind::Inventory, "inventory"}, {ProbeKind::Agent, "agent"}, {ProbeKind::SipTls, "sip-tls"}, {ProbeKind::Keepalived, "keepalived"}, {ProbeKind::Units, "units"}, {ProbeKind::Chrony, "chrony"}, {ProbeKind::Lsyncd, "lsyncd"}, {ProbeKind::Rsync, "rsync"}, {ProbeKind::Syncthing, "syncthing"}, {ProbeKind::Pacemaker, "pacemaker"}, {ProbeKind::Kamailio, "kamailio"}, {ProbeKind::Ari, "ari"}, {ProbeKind::ControlData, "control-data"}, {ProbeKind::Commands, "commands"}, {ProbeKind::Disk, "disk"}, {ProbeKind::Icmp, "icmp"}, {ProbeKind::Cloud, "cloud"}, {ProbeKind::CloudTargets, "cloud-targets"}};

constexpr Words<CloudProvider> cloudProviderWords[] = {{CloudProvider::Aws, "aws"}, {CloudProvider::OpenStack, "openstack"}, {CloudProvider::Hcloud, "hcloud"}, {CloudProvider::Gcloud, "gcloud"}, {CloudProvider::Az, "az"}, {CloudProvider::Oci, "oci"}};

constexpr Words<ProbeWeight> probeWeightWords[] = {{ProbeWeight::Role, "role"}, {ProbeWeight::Required, "required"}, {ProbeWeight::Heartbeat, "heartbeat"}, {ProbeWeight::Optional, "optional"}};

constexpr Words<LogFormat> logFormatWords[] = {{LogFormat::None, "none"}, {LogFormat::FtReport, "ft-report"}};

constexpr Words<CheckOutcome> checkOutcomeWords[] = {{CheckOutcome::Unknown, "unknown"}, {CheckOutcome::Pass, "pass"}, {CheckOutcome::Fail, "fail"}};

constexpr Words<StepState> stepStateWords[] = {{StepState::Waiting, "waiting"}, {StepState::Doing, "doing"}, {StepState::Watching, "watching"}, {StepState::Seen, "seen"}, {StepState::Unknown, "unknown"}, {StepState::Failed, "failed"}, {StepState::Skipped, "skipped"}, {StepState::Undone, "undone"}};

constexpr Words<RunResult> runResultWords[] = {{RunResult::Done, "done"}, {RunResult::Refused, "refused"}, {RunResult::Unknown, "unknown"}, {RunResult::Incomplete, "incomplete"}, {RunResult::BackedOut, "backed-out"}};

constexpr Words<RunPhase> runPhaseWords[] = {{RunPhase::Preflight, "preflight"}, {RunPhase::Running, "running"}, {RunPhase::BackingOut, "backing-out"}, {RunPhase::Ended, "ended"}};

constexpr Words<Intent> intentWords[] = {{Intent::Switchover, "switchover"}, {Intent::Rollback, "rollback"}, {Intent::Takeover, "takeover"}, {Intent::Detach, "detach"}, {Intent::Rejoin, "rejoin"}, {Intent::Repair, "repair"}};

constexpr Words<ActionKind> actionKindWords[] = {{ActionKind::None, "none"}, {ActionKind::Http, "http"}, {ActionKind::Ssh, "ssh"}, {ActionKind::Sql, "sql"}, {ActionKind::Ami, "ami"}, {ActionKind::CloudCommand, "cloud-command"}, {ActionKind::Lab, "lab"}, {ActionKind::Hands, "hands"}, {ActionKind::Wait, "wait"}};

constexpr Words<ConditionKind> conditionKindWords[] = {{ConditionKind::StateIs, "state-is"}, {ConditionKind::StateIsNot, "state-is-not"}, {ConditionKind::ServiceHeldBy, "service-held-by"}, {ConditionKind::ServiceNotHeldBy, "service-not-held-by"}, {ConditionKind::DomainMatches, "domain-matches"}, {ConditionKind::ServiceAnswers, "service-answers"}, {ConditionKind::DatabasePrimary, "database-primary"}, {ConditionKind::DatabaseStandby, "database-standby"}, {ConditionKind::Streaming, "streaming"}, {ConditionKind::LagBelowLimit, "lag-below-limit"}, {ConditionKind::VerdictIs, "verdict-is"}, {ConditionKind::NodesAnswer, "nodes-answer"}, {ConditionKind::NotOtherActive, "not-other-active"}, {ConditionKind::Attested, "attested"}, {ConditionKind::ProbeAnswers, "answers"}, {ConditionKind::ProbeRefuses, "refuses"}, {ConditionKind::AutomationPaused, "automation-paused"}, {ConditionKind::AutomationRuns, "automation-runs"}, {ConditionKind::DatabaseStopped, "database-stopped"}, {ConditionKind::LogComplete, "log-complete"}, {ConditionKind::NoIdleSlots, "no-idle-slots"}, {ConditionKind::Drained, "drained"}, {ConditionKind::CloudHeldBy, "cloud-held-by"}};

constexpr Words<Reversibility> reversibilityWords[] = {{Reversibility::Reversible, "reversible"}, {Reversibility::PointOfNoReturn, "point-of-no-return"}, {Reversibility::ForwardOnly, "forward-only"}};

constexpr Words<CheckLevel> checkLevelWords[] = {{CheckLevel::Blocking, "blocking"}, {CheckLevel::Forcible, "forcible"}, {CheckLevel::Warning, "warning"}};

constexpr Words<Verdict> verdictWords[] = {{Verdict::Unknown, "unknown"}, {Verdict::Redundant, "redundant"}, {Verdict::Reachable, "reachable"}, {Verdict::Degraded, "degraded"}, {Verdict::NoStandby, "no-standby"}, {Verdict::NoActive, "no-active"}, {Verdict::SplitBrain, "split-brain"}, {Verdict::Switching, "switching"}, {Verdict::Blind, "blind"}};

constexpr Words<Severity> severityWords[] = {{Severity::Ok, "ok"}, {Severity::Note, "note"}, {Severity::Unknown, "unknown"}, {Severity::Warning, "warning"}, {Severity::Critical, "critical"}};

constexpr Words<ReasonCode> reasonCodeWords[] = {{ReasonCode::AllGood, "all-good"}, {ReasonCode::DeskCutOff, "desk-cut-off"}, {ReasonCode::BothActive, "both-active"}, {ReasonCode::BothDatabasesWritable, "both-databases-writable"}, {ReasonCode::AddressOnBoth, "address-on-both"}, {ReasonCode::RunInProgress, "run-in-progress"}, {ReasonCode::AddressOnWrongNode, "address-on-wrong-node"}, {ReasonCode::AddressOnStranger, "address-on-stranger"}, {ReasonCode::AddressSilent, "address-silent"}, {ReasonCode::NoActiveTakeoverDue, "no-active-takeover-due"}, {ReasonCode::NoActiveManual, "no-active-manual"}, {ReasonCode::NobodyServes, "nobody-serves"}, {ReasonCode::StandbyError, "standby-error"}, {ReasonCode::StandbyUnreachable, "standby-unreachable"}, {ReasonCode::StandbyUnknown, "standby-unknown"}, {ReasonCode::StandbyServicesOff, "standby-services-off"}, {ReasonCode::StandbyDetached, "standby-detached"}, {ReasonCode::StandbyStarting, "standby-starting"}, {ReasonCode::NotStreaming, "not-streaming"}, {ReasonCode::ReplayPaused, "replay-paused"}, {ReasonCode::LagOverLimit, "lag-over-limit"}, {ReasonCode::LagOverSwitchLimit, "lag-over-switch-limit"}, {ReasonCode::LagUnknown, "lag-unknown"}, {ReasonCode::NoPermission, "no-permission"}, {ReasonCode::CopyTooOld, "copy-too-old"}, {ReasonCode::DomainElsewhere, "domain-elsewhere"}, {ReasonCode::Indistinguishable, "indistinguishable"}, {ReasonCode::Mismatch, "mismatch"}, {ReasonCode::HeartbeatsMissed, "heartbeats-missed"}, {ReasonCode::RttOverLimit, "rtt-over-limit"}, {ReasonCode::EvidenceMissing, "evidence-missing"}, {ReasonCode::Contradiction, "contradiction"}, {ReasonCode::WrongNode, "wrong-node"}, {ReasonCode::BadAnswer, "bad-answer"}, {ReasonCode::TimelineDiffers, "timeline-differs"}, {ReasonCode::NotOnUsualNode, "not-on-usual-node"}, {ReasonCode::QuietHours, "quiet-hours"}, {ReasonCode::Advice, "advice"}, {ReasonCode::TwoAnswerReachable, "two-answer-reachable"}, {ReasonCode::NodeUnreachable, "node-unreachable"}, {ReasonCode::NodeDenied, "node-denied"}, {ReasonCode::NodeFailed, "node-failed"}, {ReasonCode::TerminalFails, "terminal-fails"}, {ReasonCode::AgentMissing, "agent-missing"}, {ReasonCode::AgentEmpty, "agent-empty"}, {ReasonCode::SlotIdle, "slot-idle"}, {ReasonCode::AutomationHeld, "automation-held"}, {ReasonCode::CertificateOver, "certificate-expired"}, {ReasonCode::ClocksApart, "clocks-apart"}, {ReasonCode::InventoryDiffers, "inventory-differs"}, {ReasonCode::Other, "other"}};

} // namespace

std::string_view toWord(EventCode value)
{
    return wordOf(eventCodeWords, value);
}

std::string_view toWord(ForecastMode value)
{
    return wordOf(forecastModeWords, value);
}

std::string_view toWord(LagKind value)
{
    return wordOf(lagKindWords, value);
}

std::string_view toWord(NodeState value)
{
    return wordOf(nodeStateWords, value);
}

std::string_view toWord(Rank value)
{
    return wordOf(rankWords, value);
}

std::string_view toWord(RoleBy value)
{
    return wordOf(roleByWords, value);
}

std::string_view toWord(Outcome value)
{
    return wordOf(outcomeWords, value);
}

std::string_view toWord(AnsibleEnd::Kind value)
{
    return wordOf(ansibleEndWords, value);
}

std::string_view toWord(CloudProvider value)
{
    return wordOf(cloudProviderWords, value);
}

std::string_view toWord(ProbeKind value)
{
    return wordOf(probeKindWords, value);
}

std::string_view toWord(ProbeWeight value)
{
    return wordOf(probeWeightWords, value);
}

std::string_view toWord(LogFormat value)
{
    return wordOf(logFormatWords, value);
}

std::string_view toWord(CheckOutcome value)
{
    return wordOf(checkOutcomeWords, value);
}

std::string_view toWord(StepState value)
{
    return wordOf(stepStateWords, value);
}

std::string_view toWord(RunResult value)
{
    return wordOf(runResultWords, value);
}

std::string_view toWord(RunPhase value)
{
    return wordOf(runPhaseWords, value);
}

std::string_view toWord(Intent value)
{
    return wordOf(intentWords, value);
}

std::string_view toWord(ActionKind value)
{
    return wordOf(actionKindWords, value);
}

std::string_view toWord(ConditionKind value)
{
    return wordOf(conditionKindWords, value);
}

std::string_view toWord(Reversibility value)
{
    return wordOf(reversibilityWords, value);
}

std::string_view toWord(CheckLevel value)
{
    return wordOf(checkLevelWords, value);
}

std::string_view toWord(Verdict value)
{
    return wordOf(verdictWords, value);
}

std::string_view toWord(Severity value)
{
    return wordOf(severityWords, value);
}

std::string_view toWord(ReasonCode value)
{
    return wordOf(reasonCodeWords, value);
}

std::optional<EventCode> eventCodeFromWord(std::string_view word)
{
    return valueOf(eventCodeWords, word);
}

std::optional<Severity> severityFromWord(std::string_view word)
{
    return valueOf(severityWords, word);
}

std::optional<NodeState> nodeStateFromWord(std::string_view word)
{
    return valueOf(nodeStateWords, word);
}

std::optional<Rank> rankFromWord(std::string_view word)
{
    return valueOf(rankWords, word);
}

std::optional<CloudProvider> cloudProviderFromWord(std::string_view word)
{
    return valueOf(cloudProviderWords, word);
}

std::optional<ProbeKind> probeKindFromWord(std::string_view word)
{
    return valueOf(probeKindWords, word);
}

std::optional<ProbeWeight> probeWeightFromWord(std::string_view word)
{
    return valueOf(probeWeightWords, word);
}

std::optional<Outcome> outcomeFromWord(std::string_view word)
{
    return valueOf(outcomeWords, word);
}

std::optional<CheckOutcome> checkOutcomeFromWord(std::string_view word)
{
    return valueOf(checkOutcomeWords, word);
}

std::optional<StepState> stepStateFromWord(std::string_view word)
{
    return valueOf(stepStateWords, word);
}

std::optional<RunResult> runResultFromWord(std::string_view word)
{
    return valueOf(runResultWords, word);
}

std::optional<RunPhase> runPhaseFromWord(std::string_view word)
{
    return valueOf(runPhaseWords, word);
}

std::optional<Intent> intentFromWord(std::string_view word)
{
    return valueOf(intentWords, word);
}

std::optional<ActionKind> actionKindFromWord(std::string_view word)
{
    return valueOf(actionKindWords, word);
}

std::optional<ConditionKind> conditionKindFromWord(std::string_view word)
{
    return valueOf(conditionKindWords, word);
}

std::optional<Reversibility> reversibilityFromWord(std::string_view word)
{
    return valueOf(reversibilityWords, word);
}

std::optional<CheckLevel> checkLevelFromWord(std::string_view word)
{
    return valueOf(checkLevelWords, word);
}

const char *languageCode(Language language)
{
    switch (language) {
    case Language::English: return "en";
    case Language::Italian: return "it";
    case Language::Japanese: return "ja";
    case Language::Russian: return "ru";
    }
    return "en";
}

} // namespace twinline
