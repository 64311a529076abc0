// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace twinline {

class FactList;
class NodeStrip;
class Notice;
class TitledCard;

/// Before the start: every check with its figure and limit, what will be lost, and the written reasons.
class PreflightPage : public QWidget
{
    Q_OBJECT

public:
    explicit PreflightPage(QWidget *parent = nullptr);
    void show(const WizardView &view);

signals:
    void requested(const twinline::WizardRequest &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChecks(const WizardView &view);
    void showOverride(const WizardView &view);
    void sendOverride();

    QLabel *m_title;
    NodeStrip *m_nodes;
    TitledCard *m_checksCard;
    FactList *m_checks;
    TitledCard *m_overrideCard;
    QLabel *m_overrideWhat;
    QLineEdit *m_reason;
    QPushButton *m_override;
    TitledCard *m_lostCard;
    QLabel *m_lost;
    QCheckBox *m_alone;
    Notice *m_closed;
    std::string m_overridden; ///< id of the check that the reason line is about
};

} // namespace twinline
