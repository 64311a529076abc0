// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/historycommand.h"

#include "ui/text/historycsv.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace twinline {

namespace {

/// So much is read and written at once: enough for a quick disk, little enough for any memory.
constexpr std::chrono::hours atOnce(24);

/// One export under way.
class Export
{
    Q_DECLARE_TR_FUNCTIONS(twinline::HistoryExport)

public:
    Export(const HistoryOptions &options, CtlContext &context, const QString &file)
        : m_options(options)
        , m_context(context)
        , m_file(file)
    {
    }
    int run();

private:
    int misused(const QString &sentence);
    int failed(const QString &sentence);
    std::optional<HistorySlice> read(const HistoryQuery &query);
    QString whyUnreadable() const;
    QString nameOf(const std::string &series) const;
    const PairConfig *pairConfig() const;
    int write(const std::vector<std::string> &names, WallTime from, WallTime to);
    bool copy(const std::vector<std::string> &names, WallTime from, WallTime to, QIODevice &out);

    const HistoryOptions &m_options;
    CtlContext &m_context;
    QString m_file;
    bool m_any = false;
};

int Export::misused(const QString &sentence)
{
    m_context.err << sentence << Qt::endl;
    return ExitUsage;
}

int Export::failed(const QString &sentence)
{
    m_context.err << sentence << Qt::endl;
    return ExitFailed;
}

std::optional<HistorySlice> Export::read(const HistoryQuery &query)
{
    std::optional<HistorySlice> found;
    QEventLoop loop;
    const auto reading = m_context.history.read(query, [&](const HistorySlice &slice) {
        found = slice;
        loop.quit();
    });
    if (!found)
        loop.exec();
    return m_context.history.state().trouble ? std::nullopt : found;
}

/// Why there is nothing to read; empty: there is.
QString Export::whyUnreadable() const
{
    const auto trouble = m_context.history.state().trouble;
    if (!trouble)
        return m_context.history.state().readable ? QString() : tr("There is no history on this desk yet: %1 does not exist.").arg(m_file);
    const QString detail = QString::fromStdString(trouble->detail);
    switch (trouble->kind) {
    case HistoryTroubleKind::Foreign: return tr("Could not read %1: it is not a history of Twinline.").arg(m_file);
    case HistoryTroubleKind::Newer:
        return tr("Could not read %1: a later version of Twinline has written it (format %2; this one knows %3).")
            .arg(m_file, QString::number(trouble->schema), QString::number(trouble->known));
    case HistoryTroubleKind::Damaged: return tr("Could not read %1: it is damaged (%2).").arg(m_file, detail);
    default: return tr("Could not read %1: %2.", "file, why in the system's words").arg(m_file, detail);
    }
}

const PairConfig *Export::pairConfig() const
{
    for (const PairConfig &pair : m_context.configuration.pairs)
        if (QString::fromStdString(pair.name) == m_options.pair)
            return &pair;
    return nullptr;
}

QString Export::nameOf(const std::string &series) const
{
    const PairConfig *pair = pairConfig();
    const QString name = QString::fromStdString(series);
    if (!pair)
        return {};
    bool number = false;
    const int node = name.section(QLatin1Char('/'), 1).toInt(&number);
    if (name.startsWith(QLatin1String("rtt/")))
        return number && node < int(pair->nodes.size()) ? QString::fromStdString(pair->nodes[std::size_t(node)].name) : QString();
    for (const Product &product : m_context.configuration.products)
        for (const LagStoreSpec &store : product.lag)
            if (product.key == pair->product && series == "lag/" + store.key)
                return text::of(store.label);
    return {};
}

int Export::run()
{
    const WallTime now = m_context.clock.now().wall;
    const auto from = momentOf(m_options.from, now);
    const auto to = momentOf(m_options.to, now);
    for (const auto &[moment, words, option] : {std::tuple(from, m_options.from, "--from"), std::tuple(to, m_options.to, "--to")})
        if (!moment)
            return misused(tr("%1: “%2” is no time; expected one like 2026-11-27T10:30:00, 2026-11-27, now, or -7d (s, m, h, d, w).")
                               .arg(QLatin1String(option), words));
    if (*to <= *from)
        return misused(tr("--to must be later than --from; nothing was exported."));
    HistoryQuery what;
    what.pair = m_options.pair.toStdString();
    const auto known = read(what);
    if (const QString why = whyUnreadable(); !why.isEmpty())
        return failed(why);
    if (!known || (known->known.empty() && !pairConfig()))
        return misused(tr("There is no history of a pair called “%1” in %2.").arg(m_options.pair, m_file));
    const int code = write(known->known, *from, *to);
    if (code == ExitWell && !m_any)
        m_context.err << tr("Nobody watched %1 at that time: there is nothing to export.").arg(m_options.pair) << Qt::endl;
    return code;
}

int Export::write(const std::vector<std::string> &names, WallTime from, WallTime to)
{
    if (m_options.csv.isEmpty()) {
        QFile out;
        const bool opened = out.open(stdout, QIODevice::WriteOnly);
        return opened && copy(names, from, to, out) && out.flush() ? ExitWell : failed(whyUnreadable().isEmpty() ? out.errorString() : whyUnreadable());
    }
    QSaveFile out(m_options.csv); // a file that is there already is replaced by a whole one, or stays
    const bool written = out.open(QIODevice::WriteOnly) && copy(names, from, to, out) && out.commit();
    if (written)
        return ExitWell;
    const QString why = whyUnreadable();
    return failed(!why.isEmpty() ? why : tr("Could not write %1: %2.", "file, why in the system's words").arg(m_options.csv, out.errorString()));
}

bool Export::copy(const std::vector<std::string> &names, WallTime from, WallTime to, QIODevice &out)
{
    const QByteArray head = text::historyHead();
    if (out.write(head) != head.size())
        return false;
    for (WallTime at = from; at < to; at += atOnce) {
        HistoryQuery query;
        query.pair = m_options.pair.toStdString();
        query.series = names;
        query.from = at;
        query.to = std::min(to, at + atOnce);
        const auto slice = read(query);
        if (!slice)
            return false;
        std::vector<text::HistorySeries> all;
        for (std::size_t i = 0; i < names.size(); ++i) {
            all.push_back({names[i], nameOf(names[i]), slice->series[i]});
            // One that begins before this part belongs to the part before it.
            std::erase_if(all.back().stretches, [at, from](const Stretch &one) { return one.from < at && at != from; });
        }
        const QByteArray rows = text::historyRows(all);
        m_any = m_any || !rows.isEmpty();
        if (out.write(rows) != rows.size())
            return false;
    }
    return true;
}

} // namespace

std::optional<WallTime> momentOf(const QString &words, WallTime now)
{
    if (words == QLatin1String("now"))
        return now;
    static const QRegularExpression before(QStringLiteral("^-(\\d{1,6})([smhdw])$"));
    if (const auto match = before.match(words); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        const auto seconds = [unit = match.captured(2)]() -> qint64 {
            switch (unit.at(0).toLatin1()) {
            case 's': return 1;
            case 'm': return 60;
            case 'h': return 3600;
            case 'd': return 86400;
            default: return 7 * 86400;
            }
        }();
        return now - std::chrono::seconds(count * seconds);
    }
    const QDateTime time = QDateTime::fromString(words, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

int runHistory(const HistoryOptions &options, CtlContext &context, const QString &file)
{
    return Export(options, context, file).run();
}

} // namespace twinline
