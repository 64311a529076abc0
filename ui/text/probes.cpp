// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"
#include "ui/text/format.h"
#include "ui/text/hostprobes.h"
#include "ui/text/names.h"
#include "ui/text/tr.h"

#include <algorithm>

namespace twinline::text {

namespace {

constexpr int longestVerbatim = 80;

/// Somebody else's words on a card: one line, not endless.
QString verbatim(const std::string &words)
{
    const QString line = fromUtf8(words).simplified();
    return line.size() <= longestVerbatim ? line : line.left(longestVerbatim - 1) + QChar(0x2026);
}

QString http(const HttpFacts &facts, const ProbeSpec *spec)
{
    if (spec && spec->identity && !facts.identity.empty())
        return Tr::tr("answers as %1").arg(verbatim(facts.identity));
    const QString body = verbatim(facts.body);
    if (body.isEmpty())
        return QStringLiteral("HTTP %1").arg(facts.status);
    const QString path = spec ? fromUtf8(spec->path) : QString();
    const QString query = path.contains(QLatin1Char('?')) ? path.section(QLatin1Char('?'), 1) : QString();
    return query.isEmpty() ? body : QStringLiteral("%1: %2").arg(query, body);
}

QString sip(const SipFacts &facts, const ProbeSpec *spec, const std::string &address)
{
    const QString status = QStringLiteral("%1 %2").arg(QString::number(facts.status), verbatim(facts.reason)).trimmed();
    const QString port = fromUtf8(address).section(QLatin1Char(':'), -1);
    const bool tls = spec && spec->kind == ProbeKind::SipTls;
    const QString transport = tls ? QStringLiteral("tls") : spec && spec->kind == ProbeKind::SipTcp ? QStringLiteral("tcp") : QStringLiteral("udp");
    const QString answer = port.isEmpty() ? status : QStringLiteral("%1, %2 %3").arg(status, transport, port);
    return facts.certificateEnd.empty() ? answer : Tr::tr("%1 · certificate until %2").arg(answer, fromUtf8(facts.certificateEnd));
}

QString database(const DbFacts &facts)
{
    if (!facts.inRecovery)
        return facts.timeline > 0 ? Tr::tr("primary, timeline %1", "database").arg(facts.timeline) : Tr::tr("primary", "database");
    if (facts.replayPaused)
        return Tr::tr("standby, replay paused", "database");
    if (!facts.permitted)
        return Tr::tr("standby, no permission for more", "database");
    if (!facts.receiverVisible) // before 9.6 a standby cannot say more of itself
        return Tr::tr("standby", "database");
    const bool streaming = facts.receiver && facts.receiver->status == "streaming";
    if (!streaming)
        return Tr::tr("standby, not streaming", "database");
    return facts.timeline > 0 ? Tr::tr("standby, streaming, timeline %1", "database").arg(facts.timeline)
                              : Tr::tr("standby, streaming", "database");
}

/// The fingerprint's beginning tells machines apart; the whole one, and what else the machine says, stand in the tooltip.
QString identity(const IdentityFacts &facts)
{
    constexpr int enough = 16;
    const QString value = verbatim(facts.value);
    const QString shown = value.startsWith(QLatin1String("SHA256:")) && value.size() > enough ? value.left(enough) + QChar(0x2026) : value;
    return shown;
}

QString domain(const DnsFacts &facts)
{
    QStringList addresses;
    for (const std::string &address : facts.addresses)
        addresses << fromUtf8(address);
    const QString list = addresses.join(QStringLiteral(", "));
    return facts.ttl ? Tr::tr("%1, TTL %2", "addresses, time to live").arg(list, duration(*facts.ttl)) : list;
}

/// Whose password is missing: "twinline@10.1.1.11:5038".
QString account(const Observation &last, const ProbeSpec *spec, const Subject &subject)
{
    const auto node = std::size_t(last.target.index);
    if (!spec || last.target.kind != TargetKind::Node || node >= subject.pair.nodes.size())
        return fromUtf8(last.address);
    const auto endpoint = subject.pair.nodes[node].endpoints.find(spec->endpoint);
    return endpoint == subject.pair.nodes[node].endpoints.end() ? fromUtf8(last.address) : verbatim(accountOf(endpoint->second));
}

/// Ansible's own word for a node, or how many answered.
QString ansible(const AnsibleFacts &facts, const Target &target)
{
    if (target.kind == TargetKind::Node && !facts.ends.empty())
        return fromUtf8(std::string(toWord(facts.ends.front().kind)));
    const auto well = std::count_if(facts.ends.begin(), facts.ends.end(), [](const AnsibleEnd &end) { return end.kind == AnsibleEnd::Kind::Success; });
    return Tr::tr("nodes answering: %1 of %2").arg(number(int(well)), number(int(facts.ends.size())));
}

/// The agent's socket names Pageant, where it is Pageant's (ITL-5).
QString agent(const AgentFacts &facts, const std::string &socket)
{
    const QString held = facts.keys > 0 ? Tr::tr("%n key(s)", "key agent", facts.keys) : Tr::tr("no key in it: add one with ssh-add");
    return fromUtf8(socket).contains(QLatin1String("pageant"), Qt::CaseInsensitive) ? QStringLiteral("Pageant · %1").arg(held) : held;
}

QString throughTerminal(const Observation &last)
{
    if (const auto *facts = std::get_if<AnsibleFacts>(&last.facts))
        return ansible(*facts, last.target);
    if (const auto *facts = std::get_if<InventoryFacts>(&last.facts))
        return Tr::tr("%n node(s) listed", "inventory", int(facts->hosts.size()));
    if (const auto *facts = std::get_if<AgentFacts>(&last.facts))
        return agent(*facts, last.address);
    return {};
}

/// keepalived's own word for its state, and what else must be known of it.
QString keepalived(const KeepalivedFacts &facts)
{
    QStringList parts{facts.state.empty() ? Tr::tr("no state", "keepalived") : verbatim(facts.state)};
    if (facts.running == false)
        parts << Tr::tr("keepalived is not running");
    if (facts.paused == true)
        parts << Tr::tr("automation paused");
    return parts.join(QStringLiteral(" · "));
}

QString commands(const CommandFacts &facts)
{
    QStringList refused;
    for (const auto &[name, allowed] : facts.allowed)
        if (!allowed)
            refused << fromUtf8(name);
    return refused.isEmpty() ? Tr::tr("%n command(s) allowed", nullptr, int(facts.allowed.size()))
                             : Tr::tr("not allowed: %1").arg(refused.join(QStringLiteral(", ")));
}

QString ofHost(const Observation &last)
{
    if (const auto *facts = std::get_if<KeepalivedFacts>(&last.facts))
        return keepalived(*facts);
    if (const auto *facts = std::get_if<CommandFacts>(&last.facts))
        return commands(*facts);
    return {};
}

/// Who has the address, by the names of this pair's nodes; a stranger by the cloud's own.
QString ofCloud(const Observation &last, const Subject &subject)
{
    if (const auto *facts = std::get_if<CloudFacts>(&last.facts)) {
        QString who = facts->holders.empty() ? Tr::tr("with nobody", "where an address is") : verbatim(facts->holders.front());
        for (const NodeConfig &node : subject.pair.nodes)
            if (std::find(facts->holders.begin(), facts->holders.end(), node.cloudTarget) != facts->holders.end())
                who = fromUtf8(node.name);
        if (!facts->settled)
            return Tr::tr("on its way to %1 (%2)", "an address, its new place, the cloud's word").arg(who, verbatim(facts->state));
        return facts->state.empty() ? who : Tr::tr("%1 (%2)", "where an address is, the cloud's word").arg(who, verbatim(facts->state));
    }
    const auto *facts = std::get_if<CloudTargetsFacts>(&last.facts);
    if (!facts)
        return {};
    QStringList words;
    for (std::size_t i = 0; i < facts->targets.size(); ++i) {
        const auto &target = facts->targets[i];
        const QString state = !target ? QStringLiteral("?") : verbatim(target->obstacle.empty() ? target->state : target->obstacle);
        words << QStringLiteral("%1: %2").arg(nodeName(subject, NodeIndex(i)), state);
    }
    return words.join(QStringLiteral(", "));
}

QString answered(const Observation &last, const ProbeSpec *spec, const Subject &subject)
{
    if (const QString words = ofHost(last); !words.isEmpty())
        return words;
    if (const QString words = ofCloud(last, subject); !words.isEmpty())
        return words;
    if (const QString words = throughTerminal(last); !words.isEmpty())
        return words;
    if (const QString words = hostWords(last.facts); !words.isEmpty())
        return words;
    if (const auto *facts = std::get_if<HttpFacts>(&last.facts))
        return http(*facts, spec);
    if (const auto *facts = std::get_if<SipFacts>(&last.facts))
        return sip(*facts, spec, last.address);
    if (const auto *facts = std::get_if<DbFacts>(&last.facts))
        return database(*facts);
    if (const auto *facts = std::get_if<IdentityFacts>(&last.facts))
        return identity(*facts);
    if (const auto *facts = std::get_if<DnsFacts>(&last.facts))
        return domain(*facts);
    if (const auto *facts = std::get_if<AgeFacts>(&last.facts))
        return Tr::tr("last sync %1 ago").arg(duration(facts->age));
    if (const auto *facts = std::get_if<AmiFacts>(&last.facts))
        return managerWords(*facts);
    if (spec && spec->kind == ProbeKind::Tcp)
        return Tr::tr("port open");
    if (spec && spec->kind == ProbeKind::Icmp)
        return Tr::tr("answers the ping");
    return last.detail.empty() ? outcomeWord(Outcome::Answered) : verbatim(last.detail);
}

} // namespace

QString probeSentence(const ProbeView &probe, const Subject &subject)
{
    const Observation &last = probe.last;
    const ProbeSpec *spec = subject.product.probe(probe.probe);
    if (const auto *facts = std::get_if<AnsibleFacts>(&last.facts); facts && last.target.kind == TargetKind::Node)
        return ansible(*facts, last.target);
    if (last.outcome == Outcome::Answered)
        return answered(last, spec, subject);
    if (last.outcome == Outcome::Timeout && probe.mark == ProbeMark::Idle)
        return Tr::tr("idle, as a standby is");
    const auto *ami = std::get_if<AmiFacts>(&last.facts);
    const auto *secret = std::get_if<SecretFacts>(&last.facts);
    const bool none = (secret && secret->none) || (ami && ami->password == AmiFacts::Password::None);
    if (last.outcome == Outcome::Denied && (secret || (ami && ami->password != AmiFacts::Password::Given)))
        return none ? Tr::tr("no password is stored for %1").arg(account(last, spec, subject))
                                                         : Tr::tr("no keychain tells a password for %1").arg(account(last, spec, subject));
    if (spec && spec->kind == ProbeKind::Icmp && last.outcome == Outcome::Denied)
        return Tr::tr("ICMP is not allowed to this user on this desk");
    if (spec && spec->kind == ProbeKind::Agent && last.outcome == Outcome::Refused)
        return Tr::tr("no key agent runs: start ssh-agent, or Pageant on Windows");
    const QString words = verbatim(last.detail);
    const auto *page = std::get_if<HttpFacts>(&last.facts);
    if (last.outcome == Outcome::HttpError && probe.mark == ProbeMark::Idle && page && page->status > 0)
        return Tr::tr("HTTP %1, does not serve", "answer of an idle node").arg(page->status);
    if (last.outcome == Outcome::Refused && probe.mark == ProbeMark::Idle)
        return Tr::tr("refused, does not serve", "answer of an idle node");
    if (last.outcome == Outcome::HttpError && page && page->status > 0)
        return Tr::tr("unexpected HTTP status %1").arg(page->status);
    if (last.outcome == Outcome::WrongNode && page && !page->identity.empty())
        return Tr::tr("another node answered: %1").arg(verbatim(page->identity));
    switch (last.outcome) {
    case Outcome::TlsError:
    case Outcome::HttpError:
    case Outcome::Garbage:
    case Outcome::WrongNode:
    case Outcome::Denied:
        return words.isEmpty() ? outcomeWord(last.outcome)
                               : Tr::tr("%1: %2", "what is wrong, then the node's own words").arg(outcomeWord(last.outcome), words);
    default: return outcomeWord(last.outcome);
    }
}

} // namespace twinline::text
