// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"
#include "ui/style/dress.h"

#include <QWidget>

class QLabel;

namespace twinline {

class ArrowLine;
class Chip;

/// What is known between the two nodes: heartbeats, direction and state of the replication, lag; and the service
/// address while no node holds it.
class LinkView : public QWidget
{
    Q_OBJECT

public:
    explicit LinkView(QWidget *parent = nullptr);

    /// Stacked: the first node stands above, the second below.
    void setStacked(bool stacked);
    void show(const PairEntry &entry, Instant now);

private:
    void showHeartbeat(const PairSnapshot &snapshot);
    void showReplication(const PairSnapshot &snapshot, Instant now);
    void showFigure(const QString &caption, const QString &figure, const QString &detail, Tone tone);
    void showLag(const QString &caption, const PairSnapshot &snapshot, const QString &detail);
    void showCopy(const PairEntry &entry, Instant now);
    void showService(const PairEntry &entry);

    Chip *m_service;
    QLabel *m_heartbeatCaption;
    QLabel *m_heartbeat;
    ArrowLine *m_arrow;
    QLabel *m_lagCaption;
    QLabel *m_lag;
    QLabel *m_lagDetail;
    QLabel *m_copyCaption;
    QLabel *m_copy;
    QLabel *m_copyDetail;
};

} // namespace twinline
