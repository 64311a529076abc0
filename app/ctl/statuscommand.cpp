// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/statuscommand.h"

#include "ctl/statusjson.h"
#include "products/products.h"
#include "decision/advice.h"
#include "session/fleet.h"
#include "session/runjournal.h"
#include "ui/text/format.h"
#include "ui/text/sentences.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace twinline {

namespace {

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

QByteArray line(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What must change for `--watch` to speak again: everything but figures that are always moving.
QString shape(const PairSnapshot &snapshot)
{
    QString key = QString::fromLatin1(toWord(snapshot.verdict).data());
    for (const Reason &reason : snapshot.reasons)
        key += QStringLiteral("|%1:%2").arg(int(reason.code)).arg(reason.node);
    for (const NodeView &node : snapshot.nodes)
        key += QStringLiteral("|%1:%2").arg(int(node.state)).arg(words(node.vendorState));
    return key + QStringLiteral("|%1:%2").arg(snapshot.service.holder.value_or(-1)).arg(snapshot.forecast.missed);
}

/// For scripts that follow the lag, a figure that moved by a tick is a change too.
QString figures(const PairSnapshot &snapshot)
{
    QString key;
    for (const LagView &lag : snapshot.lag) {
        const auto tenths = [](const std::optional<Duration> &span) {
            return span ? QString::number(qint64(toSeconds(*span) * 10)) : QStringLiteral("-");
        };
        key += QStringLiteral("|%1/%2").arg(tenths(lag.sample.behind), tenths(lag.sample.atLeast));
    }
    return key;
}

} // namespace

SeeingCommands::SeeingCommands(CtlContext &context)
    : m_context(context)
    , m_journal(context.folders.state)
{
}

void SeeingCommands::tellFailures()
{
    for (const Failure &failure : m_context.configuration.failures)
        m_context.err << words(failure.sentence()) << Qt::endl;
}

int SeeingCommands::products()
{
    for (const Product &product : m_context.configuration.products) {
        if (!m_context.json) {
            m_context.out << words(product.key) << QStringLiteral("  ") << text::of(product.name);
            if (isOwn(product))
                m_context.out << QStringLiteral("  ") << tr("(your own: %1)").arg(words(product.file));
            m_context.out << Qt::endl;
            continue;
        }
        QJsonArray intents; // one intent may have a runbook for each of several settings
        for (const Runbook &runbook : product.runbooks)
            if (const QString intent = QString::fromLatin1(toWord(runbook.intent).data()); !intents.contains(intent))
                intents.append(intent);
        const QJsonObject json{{QStringLiteral("schema"), QStringLiteral("twinline.product/1")},
                               {QStringLiteral("product"), words(product.key)},
                               {QStringLiteral("name"), text::of(product.name)},
                               {QStringLiteral("vendor"), words(product.vendor)},
                               {QStringLiteral("origin"), isOwn(product) ? QStringLiteral("own") : QStringLiteral("program")},
                               {QStringLiteral("file"), isOwn(product) ? QJsonValue(words(product.file)) : QJsonValue()},
                               {QStringLiteral("runbooks"), intents}};
        m_context.out << line(json) << Qt::endl;
    }
    tellFailures();
    return m_context.configuration.failures.empty() ? ExitWell : ExitUsage;
}

int SeeingCommands::check()
{
    tellFailures();
    if (!m_context.configuration.failures.empty())
        return ExitUsage;
    if (m_context.configuration.missing) {
        m_context.err << tr("Nothing is configured: there is no %1.").arg(m_context.configuration.file) << Qt::endl;
        return ExitUsage;
    }
    m_context.out << tr("%1: %n pair(s), no mistakes.", nullptr, int(m_context.configuration.pairs.size()))
                         .arg(m_context.configuration.file)
                  << Qt::endl;
    for (const PairConfig &pair : m_context.configuration.pairs)
        for (const Product &product : m_context.configuration.products)
            if (product.key == pair.product && !pair.lab) // a lab is quick on purpose
                warn(pair, advise(pair, product));
    return ExitWell;
}

/// Advice is never a mistake: the exit code stays as it is.
void SeeingCommands::warn(const PairConfig &pair, const std::vector<CheckResult> &advice)
{
    int open = 0;
    for (const CheckResult &one : advice) {
        open += one.outcome == CheckOutcome::Unknown;
        if (one.outcome != CheckOutcome::Fail)
            continue;
        m_context.out << tr("%1: warning: the vendor advises “%2”; entered: %3, expected: %4", "pair, advice, figures")
                             .arg(words(pair.name), text::checkLabel(one), text::measuredWords(one.measured), text::measuredWords(one.limit))
                      << Qt::endl;
    }
    if (open > 0)
        m_context.out << tr("%1: %n of the vendor's questions is not answered in [pair.settings]", "pair; several questions", open)
                             .arg(words(pair.name))
                      << Qt::endl;
}

/// The newest run of \a pair from this desk that has not ended well, nor was backed out: what is half done changes how all else is read.
std::optional<std::string> SeeingCommands::openRun(const std::string &pair) const
{
    for (const std::string &id : m_journal.runs())
        if (const auto run = runFromJournal(m_journal.lines(id)); run && run->plan.pair == pair)
            return unfinished(*run) ? std::optional(id) : std::nullopt;
    return std::nullopt;
}

/// While it watches, one line a change: each stands for itself where lines are read one by one.
void SeeingCommands::print(const PairMonitor &monitor, bool watch)
{
    const PairSnapshot &snapshot = monitor.snapshot();
    const std::optional<std::string> run = openRun(monitor.pair().name);
    if (m_context.json) {
        QJsonObject json = statusJson(snapshot, monitor.pair());
        json[QStringLiteral("open_run")] = run ? QJsonValue(words(*run)) : QJsonValue();
        m_context.out << line(json) << Qt::endl;
        return;
    }
    const text::Subject subject{monitor.pair(), monitor.product()};
    QStringList sentences{words(monitor.pair().name) + QStringLiteral(": ") + text::verdictSentence(snapshot, subject)};
    for (std::size_t i = 1; i < snapshot.reasons.size(); ++i)
        sentences << text::reasonSentence(snapshot.reasons[i], subject);
    if (const QString forecast = text::forecastSentence(snapshot, subject); !forecast.isEmpty())
        sentences << forecast;
    if (run)
        sentences << tr("The run %1 of this pair is under way, or broken off: see “twinlinectl runs show %1”.").arg(words(*run));
    m_context.out << sentences.join(watch ? QStringLiteral("  ") : QStringLiteral("\n  ")) << Qt::endl;
}

int SeeingCommands::status(const QString &pair, bool watch)
{
    tellFailures();
    if (!m_context.configuration.failures.empty())
        return 3;
    std::vector<PairConfig> wanted;
    for (const PairConfig &config : m_context.configuration.pairs)
        if (pair.isEmpty() || words(config.name) == pair)
            wanted.push_back(config);
    if (wanted.empty()) {
        m_context.err << (pair.isEmpty() ? tr("Nothing is configured: there is no pair in %1.").arg(m_context.configuration.file)
                                         : tr("There is no pair called “%1” in %2.").arg(pair, m_context.configuration.file))
                      << Qt::endl;
        return 3;
    }
    Fleet fleet(wanted, m_context.configuration.products, m_context.prober, m_context.clock, m_context.history);
    std::map<const PairMonitor *, QString> spoken;
    int code = 0;
    QEventLoop loop;
    for (const auto &owned : fleet.monitors()) {
        const PairMonitor *monitor = owned.get();
        QObject::connect(monitor, &PairMonitor::snapshotChanged, &loop, [&, monitor](const PairSnapshot &snapshot) {
            if (!monitor->settled())
                return;
            const QString now = shape(snapshot) + (m_context.json ? figures(snapshot) : QString());
            if (spoken.contains(monitor) && (!watch || spoken[monitor] == now))
                return;
            const bool first = !spoken.contains(monitor);
            spoken[monitor] = now;
            code = first ? worseStatus(code, statusCode(snapshot.verdict)) : statusCode(snapshot.verdict);
            print(*monitor, watch);
            if (!watch && spoken.size() == fleet.monitors().size())
                loop.quit();
        });
    }
    fleet.start();
    loop.exec();
    return code;
}

} // namespace twinline
