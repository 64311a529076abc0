// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

#include <QWidget>

class QLabel;

namespace twinline {

class AddressTable;
class DoPanel;
class FactList;
class NodeStrip;
class Notice;
class SayPanel;
class TitledCard;

/// One step of a run: what to do, what the console sees, and why the next press is closed.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    explicit StepPage(QWidget *parent = nullptr);
    void show(const WizardView &view);
    /// The cloud's command as it is edited now; empty: this step has none.
    std::string command() const;

signals:
    void requested(const twinline::WizardRequest &request);
    void pageRequested(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSeen(const WizardView &view);

    QLabel *m_title;
    QLabel *m_note;
    NodeStrip *m_nodes;
    DoPanel *m_do;
    TitledCard *m_seenCard;
    FactList *m_seen;
    AddressTable *m_address;
    SayPanel *m_say;
    Notice *m_notice;
};

} // namespace twinline
