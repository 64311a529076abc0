// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runsdialog.h"

#include "session/runjournal.h"
#include "ui/style/dress.h"
#include "ui/text/format.h"
#include "ui/text/sentences.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

/// Which way it went; nothing where the nodes have no roles.
QString way(const Plan &plan)
{
    return plan.fromName.empty() ? QString() : QString::fromStdString(plan.fromName + " → " + plan.toName);
}

} // namespace

RunsDialog::RunsDialog(std::vector<RunState> runs, QWidget *parent)
    : QDialog(parent)
    , m_runs(std::move(runs))
    , m_empty(makeLabel(TextRole::Muted, this, tr("No run has been made from this desk yet.")))
    , m_brokenOff(makeLabel(TextRole::Body, this, tr("A run was broken off. Resume it or back it out; until then the pair may be half switched.")))
    , m_table(new QTableWidget(this))
    , m_report(new QPushButton(tr("&Open report"), this))
    , m_resume(new QPushButton(tr("&Resume…"), this))
    , m_backOut(new QPushButton(tr("&Back out…"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(tr("Runs and reports"));
    setKind(m_backOut, ButtonKind::Danger);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(windowTitle());
    m_buttons->addButton(m_report, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_resume, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_backOut, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_empty);
    layout->addWidget(m_brokenOff);
    layout->addWidget(m_table);
    layout->addWidget(m_buttons);
    resize(860, 420);
    fill();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RunsDialog::showButtons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (const RunState *run = chosen())
            emit reportRequested(QString::fromStdString(run->report));
    });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const RunState *run = chosen())
            emit resumeRequested(QString::fromStdString(run->id));
        accept();
    });
    connect(m_backOut, &QPushButton::clicked, this, [this] {
        if (const RunState *run = chosen())
            emit backOutRequested(QString::fromStdString(run->id));
        accept();
    });
    showButtons();
}

void RunsDialog::fill()
{
    const QStringList heads{tr("Started"), tr("Pair"), tr("Run"), tr("From → to"), tr("Result"), tr("Service interrupted")};
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(int(m_runs.size()));
    for (int row = 0; row < int(m_runs.size()); ++row) {
        const RunState &run = m_runs[std::size_t(row)];
        const QString result = run.result ? text::runResultWord(*run.result) : text::phaseWord(run.phase);
        const QStringList cells{text::date(run.started.wall), QString::fromStdString(run.plan.pair),
                                text::intentWord(run.plan.intent),
                                way(run.plan), result,
                                run.serviceInterrupted ? text::duration(*run.serviceInterrupted) : QStringLiteral("—")};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < int(heads.size()); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + fontMetrics().height());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setVisible(m_runs.empty());
    m_table->setVisible(!m_runs.empty());
    const auto open = std::find_if(m_runs.begin(), m_runs.end(), unfinished);
    m_brokenOff->setVisible(open != m_runs.end());
    if (!m_runs.empty())
        m_table->selectRow(open == m_runs.end() ? 0 : int(open - m_runs.begin()));
}

const RunState *RunsDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= int(m_runs.size()) ? nullptr : &m_runs[std::size_t(row)];
}

void RunsDialog::showButtons()
{
    const RunState *run = chosen();
    m_report->setEnabled(run && !run->report.empty());
    m_resume->setEnabled(run && unfinished(*run));
    m_backOut->setEnabled(run && unfinished(*run));
}

} // namespace twinline
