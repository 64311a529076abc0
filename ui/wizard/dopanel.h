// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/titledcard.h"
#include "ui/wizard/wizardview.h"

class QLabel;
class QPushButton;

namespace twinline {

class CommandBox;

/// "Do this now": the hands' instruction with the vendor's page, and what the console may do itself.
class DoPanel : public TitledCard
{
    Q_OBJECT

public:
    explicit DoPanel(QWidget *parent = nullptr);
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
    void proceed(int action);
    void namePress();
    void showCommand(const WizardView &view, const QString &proposed, bool open);

    QLabel *m_words;
    QLabel *m_page;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_byHand;
    QLabel *m_button;
    QPushButton *m_press;
    QWidget *m_handsLine;
    QWidget *m_pressLine;
    CommandBox *m_cloud; ///< in place of the press line, where the console's own action is a command of the cloud
    int m_hands = -1;     ///< index of the hands' action, -1: none usable
    int m_automatic = -1; ///< index of the console's own action
    bool m_command = false; ///< that action is a command, no button
    QString m_place; ///< the node where it is run; empty: the terminal server
    bool m_ofCloud = false;
    bool m_waiting = false;
};

} // namespace twinline
