// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace twinline {

class FactList;
class NodeStrip;
class Notice;
class TitledCard;

/// The end of a run: what came of it, how long the service was gone, each step, and the report.
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPage(QWidget *parent = nullptr);
    void show(const WizardView &view);

signals:
    void reportRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSteps(const WizardView &view);

    QLabel *m_title;
    NodeStrip *m_nodes;
    Notice *m_outcome;
    TitledCard *m_figuresCard;
    FactList *m_figures;
    TitledCard *m_stepsCard;
    FactList *m_steps;
    QPushButton *m_open;
    QLabel *m_path;
};

} // namespace twinline
