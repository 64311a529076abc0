// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace twinline {

/// The command of a cloud as it will run: to be read, copied and edited before, and to be read afterwards.
class CommandBox : public QWidget
{
    Q_OBJECT

public:
    explicit CommandBox(QWidget *parent = nullptr);
    /// \a proposed: the plan's own; another one takes the place of what was typed. \a ran: what was run; empty: nothing was, or a
    /// person does it. \a waits: it may still be edited; \a open: and run now.
    void show(const QString &proposed, const QString &ran, bool waits, bool open);
    /// What would run now, edited or not.
    QString command() const;

signals:
    void runRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void fit();

    QString m_proposed;
    bool m_over = false; ///< it was run: no more to be edited
    bool m_open = false;
    QLabel *m_words;
    QPlainTextEdit *m_text;
    QPushButton *m_run;
    QPushButton *m_copy;
    QPushButton *m_reset;
};

} // namespace twinline
