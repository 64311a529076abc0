// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace twinline {

/// Runs of the past: what was done, what came of it, and its report. One that was broken off can be taken up again.
class RunsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RunsDialog(std::vector<RunState> runs, QWidget *parent = nullptr);

signals:
    void reportRequested(const QString &path);
    void resumeRequested(const QString &run);
    void backOutRequested(const QString &run);

private:
    void fill();
    void showButtons();
    const RunState *chosen() const;

    std::vector<RunState> m_runs;
    QLabel *m_empty;
    QLabel *m_brokenOff;
    QTableWidget *m_table;
    QPushButton *m_report;
    QPushButton *m_resume;
    QPushButton *m_backOut;
    QDialogButtonBox *m_buttons;
};

} // namespace twinline
