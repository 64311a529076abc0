// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

#include <QRegularExpression>

#include <optional>

namespace twinline::text {

namespace {

// The decisions say what they saw in words that no language owns, the same in the journal, in JSON and in a report's data:
// "lab-1 database standby; service address: 127.0.10.11". Each kind of such a phrase has its form here; what has none
// stays verbatim.
using Match = QRegularExpressionMatch;
using Made = QString (*)(const Match &);

struct Phrase
{
    const char *form;
    Made words;
};

QString stateOf(const QString &word)
{
    const auto state = nodeStateFromWord(word.toStdString());
    return state ? stateWord(*state) : word;
}

std::optional<RoleBy> roleByFromWord(const QString &word)
{
    for (const RoleBy by : {RoleBy::Reported, RoleBy::Inferred, RoleBy::Reading})
        if (word == QLatin1String(toWord(by).data()))
            return by;
    return std::nullopt;
}

/// "Active (Primary), reported": the vendor's word, if there is one, and where it comes from.
QString withOrigin(const QString &state, const QString &inside)
{
    const QString last = inside.section(QStringLiteral(", "), -1);
    const auto by = roleByFromWord(last);
    if (!by)
        return inside.isEmpty() ? stateOf(state) : QStringLiteral("%1 (%2)").arg(stateOf(state), inside);
    const QString vendor = inside.left(std::max<qsizetype>(0, inside.size() - last.size() - 2));
    return vendor.isEmpty() ? Tr::tr("%1 (%2)", "state, where it comes from").arg(stateOf(state), roleByWord(*by))
                            : Tr::tr("%1 (“%2”, %3)", "state, vendor's word, where it comes from").arg(stateOf(state), vendor, roleByWord(*by));
}

QString namedState(const Match &m)
{
    return Tr::tr("%1: %2", "node, what is seen of it").arg(m.captured(1), withOrigin(m.captured(2), m.captured(4)));
}

QString contradiction(const Match &m)
{
    return Tr::tr("%1: %2, but %3", "node, what is seen of it, what speaks against that")
        .arg(m.captured(1), withOrigin(m.captured(2), m.captured(4)), withOrigin(m.captured(5), m.captured(7)));
}

#define STATES "(active|standby|starting|services-off|detached|error|unreachable|unknown)( \\((.*)\\))?"

const Phrase phrases[] = {
    {"^now$", [](const Match &) { return Tr::tr("at once", "calls are not waited for"); }},
    {"^(.+) ([^ ]+): not asked$", [](const Match &m) { return Tr::tr("%1: no fresh answer of %2", "node, probe").arg(m.captured(1), m.captured(2)); }},
    {"^(.+) automation paused$", [](const Match &m) { return Tr::tr("%1: automation is paused").arg(m.captured(1)); }},
    {"^(.+) automation runs$", [](const Match &m) { return Tr::tr("%1: automation runs").arg(m.captured(1)); }},
    {"^(.+) automation unknown$", [](const Match &m) { return Tr::tr("%1: it is not known whether the automation runs").arg(m.captured(1)); }},
    {"^(.+) database (shut down.*)$", [](const Match &m) { return Tr::tr("%1: database “%2”", "node, state in pg_controldata").arg(m.captured(1), m.captured(2)); }},
    {"^(.+) database: no control data$", [](const Match &m) { return Tr::tr("%1: the control data of the database could not be read").arg(m.captured(1)); }},
    {"^(.+) replayed ([0-9A-F/]+)$", [](const Match &m) { return Tr::tr("%1: database has replayed up to %2").arg(m.captured(1), m.captured(2)); }},
    {"^(.+) slots: unknown$", [](const Match &m) { return Tr::tr("%1: replication slots are not known").arg(m.captured(1)); }},
    {"^(.+) slots: (\\d+) active$", [](const Match &m) { return Tr::tr("%1: replication slots, all in use: %2").arg(m.captured(1), m.captured(2)); }},
    {"^(.+) slots: (.+)$", [](const Match &m) { return Tr::tr("%1: replication slots: %2").arg(m.captured(1), m.captured(2)); }},
    {"^(.+) calls: (.+)$", [](const Match &m) { return Tr::tr("%1: calls in progress: %2").arg(m.captured(1), m.captured(2)); }},
    {"^the other node is not active$", [](const Match &) { return Tr::tr("the other node is not active"); }},
    {"^(.+) database primary$", [](const Match &m) { return Tr::tr("%1: database takes writes").arg(m.captured(1)); }},
    {"^(.+) database standby$", [](const Match &m) { return Tr::tr("%1: database is a read-only copy").arg(m.captured(1)); }},
    {"^(.+) database down$", [](const Match &m) { return Tr::tr("%1: database does not run").arg(m.captured(1)); }},
    {"^(.+) database unknown$", [](const Match &m) { return Tr::tr("%1: role of the database is not known").arg(m.captured(1)); }},
    {"^(.+) " STATES " against " STATES "$", contradiction},
    {"^(.+) " STATES "$", namedState},
    {"^(.+) " STATES ", not read$",
     [](const Match &m) { return Tr::tr("%1; not yet read on the vendor's page").arg(namedState(m)); }},
    {"^(.+) " STATES ", database primary$",
     [](const Match &m) { return Tr::tr("%1; its database takes writes").arg(namedState(m)); }},
    {"^(.+) " STATES ", holds the service address$",
     [](const Match &m) { return Tr::tr("%1; it holds the service address").arg(namedState(m)); }},
    {"^(.+) not streaming$", [](const Match &m) { return Tr::tr("%1: database does not stream").arg(m.captured(1)); }},
    {"^(.+) streaming$", [](const Match &m) { return Tr::tr("%1: database streams").arg(m.captured(1)); }},
    {"^(.+) replication unknown$", [](const Match &m) { return Tr::tr("%1: replication is not known").arg(m.captured(1)); }},
    {"^(.+) lag unknown$", [](const Match &m) { return Tr::tr("%1: lag is not known").arg(m.captured(1)); }},
    {"^service address: nobody$", [](const Match &) { return Tr::tr("nobody answers at the service address"); }},
    {"^service address: no answer$", [](const Match &) { return Tr::tr("no answer at the service address"); }},
    {"^service address answers$", [](const Match &) { return Tr::tr("the service address answers"); }},
    {"^service address: (.+)$", [](const Match &m) { return Tr::tr("the service address answers as %1").arg(m.captured(1)); }},
    {"^domain: \\?$", [](const Match &) { return Tr::tr("where the domain name leads is not known"); }},
    {"^domain: (.+)$", [](const Match &m) { return Tr::tr("the domain name leads to %1").arg(m.captured(1)); }},
    {"^attested: (.+)$", [](const Match &m) { return Tr::tr("attested: %1").arg(m.captured(1)); }},
    {"^not attested$", [](const Match &) { return Tr::tr("not attested"); }},
    {"^lease held$", [](const Match &) { return Tr::tr("this desk holds the right to act"); }},
    {"^no lease$", [](const Match &) { return Tr::tr("this desk does not hold the right to act"); }},
    {"^the command still runs$", [](const Match &) { return Tr::tr("the command still runs"); }},
    {"^no-command$", [](const Match &) { return Tr::tr("there is no command"); }},
    {"^open-quote$", [](const Match &) { return Tr::tr("a quotation mark is not closed"); }},
    {"^other-program: (.+)$", [](const Match &m) { return Tr::tr("%1 is not this cloud's program").arg(m.captured(1)); }},
    {"^shell-sign: (.+)$", [](const Match &m) { return Tr::tr("“%1” means something to a shell only, and none is used").arg(m.captured(1)); }},
    {"^secret: (.+)$", [](const Match &m) { return Tr::tr("%1 would show a secret to everybody on this machine").arg(m.captured(1)); }},
    {"^cloud: \\?$", [](const Match &) { return Tr::tr("the cloud has not said it since"); }},
    {"^cloud: nobody$", [](const Match &) { return Tr::tr("the cloud says: with nobody"); }},
    {"^cloud: (.+), under way$", [](const Match &m) { return Tr::tr("the cloud says: on its way (%1)").arg(m.captured(1)); }},
    {"^cloud: (.+), another address$", [](const Match &m) { return Tr::tr("the cloud speaks of another address (%1)").arg(m.captured(1)); }},
    {"^cloud: (.+)$", [](const Match &m) { return Tr::tr("the cloud says: %1").arg(m.captured(1)); }},
    {"^the command did not end well$", [](const Match &) { return Tr::tr("the command did not end well"); }},
    {"^keys$", [](const Match &) { return Tr::tr("it holds a key", "key agent"); }},
    {"^no keys$", [](const Match &) { return Tr::tr("it holds no key", "key agent"); }},
    {"^no agent$", [](const Match &) { return Tr::tr("no key agent runs"); }},
    {"^(.+) failed$", [](const Match &m) { return Tr::tr("%1: check failed", "node, Ansible's check of it").arg(m.captured(1)); }},
    {"^none$", [](const Match &) { return Tr::tr("none", "figure of a check"); }},
    {"^running$", [](const Match &) { return Tr::tr("running", "replay"); }},
    {"^paused$", [](const Match &) { return Tr::tr("paused", "replay"); }},
    {"^failing$", [](const Match &) { return Tr::tr("failing", "archiving"); }},
    {"^well$", [](const Match &) { return Tr::tr("well", "archiving"); }},
    {"^backup$", [](const Match &) { return Tr::tr("a base backup is running"); }},
    {"^([^:,]+) yes$", [](const Match &m) { return Tr::tr("%1: yes", "node, permission").arg(m.captured(1)); }},
    {"^([^:,]+) no$", [](const Match &m) { return Tr::tr("%1: no", "node, permission").arg(m.captured(1)); }},
    {"^(\\d+) prepared$", [](const Match &m) { return Tr::tr("prepared transactions: %1").arg(m.captured(1)); }},
    {"^rewind$", [](const Match &) { return QStringLiteral("pg_rewind"); }},
    {"^rebuild$", [](const Match &) { return Tr::tr("a new base backup"); }},
    {"^" STATES "$", [](const Match &m) { return withOrigin(m.captured(1), m.captured(3)); }},
};

#undef STATES

QString verdictPhrase(const QString &word)
{
    for (int i = 0; i <= int(Verdict::Blind); ++i)
        if (word == QLatin1String(toWord(Verdict(i)).data()))
            return Tr::tr("verdict: %1").arg(verdictWord(Verdict(i)));
    return word;
}

/// "12.4 s" and "20.0 MB" as this language writes them.
QString figures(QString words)
{
    static const QRegularExpression spans(QStringLiteral("(?<![\\d.])(\\d+\\.\\d) s(?!\\w)"));
    static const QRegularExpression sizes(QStringLiteral("(?<![\\d.])(\\d+(?:\\.\\d)?) (B|kB|MB|GB)(?!\\w)"));
    for (auto match = spans.match(words); match.hasMatch(); match = spans.match(words, match.capturedStart() + 1)) {
        const Duration span = fromSeconds(match.captured(1).toDouble());
        words.replace(match.capturedStart(), match.capturedLength(), span < std::chrono::minutes(10) ? seconds(span) : duration(span));
    }
    for (auto match = sizes.match(words); match.hasMatch(); match = sizes.match(words, match.capturedStart() + 1)) {
        const QString unit = match.captured(2);
        const double factor = unit == QLatin1String("GB") ? 1e9 : unit == QLatin1String("MB") ? 1e6 : unit == QLatin1String("kB") ? 1e3 : 1;
        words.replace(match.capturedStart(), match.capturedLength(), bytes(std::uint64_t(match.captured(1).toDouble() * factor)));
    }
    return words;
}

QString phrase(const QString &said)
{
    if (const auto outcome = outcomeFromWord(said.toStdString()))
        return outcomeWord(*outcome);
    static const QRegularExpression verdict(QStringLiteral("^verdict ([a-z-]+)$"));
    if (const Match match = verdict.match(said); match.hasMatch())
        return verdictPhrase(match.captured(1));
    for (const Phrase &one : phrases) {
        const QRegularExpression form(QLatin1String(one.form));
        if (const Match match = form.match(said); match.hasMatch())
            return one.words(match);
    }
    return figures(said);
}

} // namespace

QString evidenceWords(const std::string &evidence)
{
    QStringList words;
    for (const QString &one : fromUtf8(evidence).split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const QString trouble = troubleWords(one.toStdString()); // an interlock's own words
        words << (trouble == one ? phrase(one) : trouble);
    }
    return words.join(QStringLiteral("; "));
}

QString measuredWords(const std::string &measured)
{
    // A node's own words, in brackets, may hold commas.
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar c : fromUtf8(measured)) {
        depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
        if (depth == 0 && c == QLatin1Char(' ') && parts.last().endsWith(QLatin1Char(','))) {
            parts.last().chop(1);
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    for (QString &part : parts)
        part = phrase(part);
    return parts.join(QStringLiteral(", "));
}

} // namespace twinline::text
