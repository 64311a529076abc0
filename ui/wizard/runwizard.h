// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace twinline {

class PreflightPage;
class ReportPage;
class StepList;
class StepPage;

/// The guided run: steps at the left, the present one at the right, back out and next at the foot. It shows a view and
/// tells what the operator asks; it decides nothing.
class RunWizard : public QWidget
{
    Q_OBJECT

public:
    explicit RunWizard(QWidget *parent = nullptr);
    void setView(const WizardView &view);
    const WizardView &view() const { return m_view; }

signals:
    void requested(const twinline::WizardRequest &request);
    void pageRequested(const QString &address);
    void reportRequested(const QString &path);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void refresh();
    void turnTo(QWidget *page);
    void showFooter();
    void send(WizardRequest::Kind kind, const std::string &text = {});
    void pressNext();
    void pressBackOut();

    WizardView m_view;
    std::size_t m_shownStep = 0;
    bool m_leaving = false; ///< the operator tried to close a run that is not ended
    QLabel *m_title;
    QLabel *m_subtitle;
    StepList *m_steps;
    QScrollArea *m_scroll;
    QStackedWidget *m_pages;
    PreflightPage *m_preflight;
    StepPage *m_step;
    ReportPage *m_report;
    QPushButton *m_backOut;
    QLabel *m_hint;
    QPushButton *m_pause;
    QPushButton *m_next;
};

} // namespace twinline
