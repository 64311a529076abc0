// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace twinline {

/// Shown while there is no pair to show: nothing is configured, or the training lab is starting.
class WaitPage : public QWidget
{
    Q_OBJECT

public:
    explicit WaitPage(QWidget *parent = nullptr);

    /// What is going on; empty: nothing is, there simply is no pair.
    void setBusy(const QString &what);
    void retranslate();

signals:
    void openRequested();

private:
    QString m_busy;
    QLabel *m_title;
    QLabel *m_explanation;
    QProgressBar *m_progress;
    QPushButton *m_open;
};

} // namespace twinline
