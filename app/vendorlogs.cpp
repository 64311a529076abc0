// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorlogs.h"

#include "adapters/logfetch.h"
#include "adapters/logfile.h"
#include "ui/text/sentences.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace twinline {

namespace {

/// Today's file of a server that begins a new one each day.
QUrl addressOf(const NodeConfig &node)
{
    const QString today = QDate::currentDate().toString(QStringLiteral("yyMMdd"));
    return QUrl(QString::fromStdString(node.log).replace(QLatin1String("{yymmdd}"), today));
}

} // namespace

/// The logs of one pair that are being fetched together: what failed is told once, at the end.
struct VendorLogs::Round
{
    PairConfig pair;
    int outstanding = 0;
    QStringList troubles;
};

VendorLogs::VendorLogs(const Clock &clock, QWidget *window)
    : m_clock(clock)
    , m_window(window)
{
}

void VendorLogs::open(const PairConfig &pair)
{
    auto *dialog = new QFileDialog(m_window, tr("Open fault-tolerant log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const auto filter = [](const QString &name, const QString &pattern) { return QStringLiteral("%1 (%2)").arg(name, pattern); };
    dialog->setNameFilters({filter(tr("Fault-tolerant logs"), QStringLiteral("FT_REPORT*.txt")), filter(tr("All files"), QStringLiteral("*"))});
    connect(dialog, &QFileDialog::fileSelected, this, [this, pair](const QString &file) { read(pair, file); });
    dialog->open();
}

void VendorLogs::read(const PairConfig &pair, const QString &file)
{
    readLogFile(file, this, [this, pair, file](const LogRead &read) { takeFile(pair, file, read); });
}

void VendorLogs::takeFile(const PairConfig &pair, const QString &file, const LogRead &read)
{
    const QString name = QFileInfo(file).fileName();
    if (read.outcome == Outcome::TooLarge) {
        emit failed({tr("Could not read %1: it is too large for a log.").arg(name)});
        return;
    }
    if (read.outcome != Outcome::Answered) {
        emit failed({tr("Could not read %1: %2.", "file, why in the system's words").arg(name, QString::fromStdString(read.detail))});
        return;
    }
    const FtReport report = readFtReport(read.text);
    if (report.entries.empty()) {
        emit failed({tr("Could not read %1: it has no entry of a fault-tolerant log.").arg(name)});
        return;
    }
    if (const auto node = writerOf(report, pair))
        give(pair, *node, name, report);
    else
        askForNode(pair, name, report);
}

void VendorLogs::askForNode(const PairConfig &pair, const QString &file, const FtReport &report)
{
    auto *box = new QMessageBox(QMessageBox::Question, QStringLiteral("Twinline"), tr("Which server's log is %1?").arg(file),
                                QMessageBox::Cancel, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("The log itself does not say."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    for (NodeIndex node = 0; node < NodeIndex(pair.nodes.size()); ++node) {
        QString name = QString::fromStdString(pair.nodes[std::size_t(node)].name);
        const QPushButton *button = box->addButton(name.replace(QLatin1Char('&'), QLatin1String("&&")), QMessageBox::AcceptRole);
        connect(button, &QPushButton::clicked, this, [this, pair, node, file, report] { give(pair, node, file, report); });
    }
    box->open();
}

void VendorLogs::fetch(const PairConfig &pair)
{
    const QString name = QString::fromStdString(pair.name);
    if (m_fetching.contains(name))
        return;
    const auto round = std::make_shared<Round>();
    round->pair = pair;
    for (NodeIndex node = 0; node < NodeIndex(pair.nodes.size()); ++node) {
        if (pair.nodes[std::size_t(node)].log.empty())
            continue;
        ++round->outstanding;
        auto *request = new LogFetch(addressOf(pair.nodes[std::size_t(node)]),
                                     [this, round, node](const LogRead &read) { takeFetched(round, node, read); }, this);
        request->start(m_deadline);
    }
    if (round->outstanding > 0)
        m_fetching.insert(name);
}

void VendorLogs::takeFetched(const std::shared_ptr<Round> &round, NodeIndex node, const LogRead &read)
{
    const NodeConfig &config = round->pair.nodes[std::size_t(node)];
    const QString name = QString::fromStdString(config.name);
    const FtReport report = read.outcome == Outcome::Answered ? readFtReport(read.text) : FtReport();
    if (read.outcome != Outcome::Answered)
        round->troubles << text::logTrouble(name, read.outcome, read.detail);
    else if (report.entries.empty())
        round->troubles << tr("Could not read the log of %1: the page has no entry of a fault-tolerant log.").arg(name);
    else
        give(round->pair, writerOf(report, round->pair).value_or(node), QString::fromStdString(config.log), report);
    if (--round->outstanding > 0)
        return;
    m_fetching.remove(QString::fromStdString(round->pair.name));
    if (!round->troubles.isEmpty())
        emit failed(round->troubles);
}

void VendorLogs::give(const PairConfig &pair, NodeIndex node, const QString &source, const FtReport &report)
{
    const auto offset = [this](WallTime wall) { return m_clock.utcOffset(wall); };
    emit linesRead(QString::fromStdString(pair.name), eventsOf(report, pair.name, node, source.toStdString(), offset, m_clock.now()));
}

} // namespace twinline
