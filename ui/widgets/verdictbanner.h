// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"
#include "ui/style/card.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace twinline {

class StateIcon;

/// The answer at a glance: the verdict in a sentence, why, what a failure now would mean, and what may be done.
class VerdictBanner : public Card
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    void setMoreMenu(QMenu *menu);
    void show(const PairEntry &entry, Instant now);
    void retranslate();

signals:
    void intentChosen(twinline::Intent intent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showReasons(const PairEntry &entry, Instant now);
    void showButtons(const PairEntry &entry);
    void arrange(bool narrow);
    void offer(QPushButton *button, Intent intent, const PairEntry &entry, bool wanted, bool first);

    QGridLayout *m_grid;
    QHBoxLayout *m_buttons;
    bool m_narrow = false;
    StateIcon *m_icon;
    QLabel *m_sentence;
    QLabel *m_reasons;
    QLabel *m_forecast;
    QLabel *m_evidence;
    QPushButton *m_switchover;
    QPushButton *m_rollback;
    QPushButton *m_takeover;
    QPushButton *m_repair;
    QPushButton *m_more;
};

} // namespace twinline
