// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/hotstandby.h"
#include "lab/database.h"
#include "lab/ftlog.h"
#include "lab/httprequest.h"
#include "lab/labnetwork.h"
#include "lab/sipserver.h"
#include "lab/vendorpage.h"

#include <QHttpServer>
#include <QJsonObject>
#include <QTcpServer>

#include <memory>

namespace twinline::lab {

/// What a node is told at its start, by its machine.
struct LabNodeOptions
{
    int server = 1;
    QString folder; ///< of the lab
    LabNetwork network;
    HotStandbyParameters parameters;
    bool database = false;
    QString diskShim;
};

/// What the other node said at the last check.
struct PeerState
{
    bool answered = false;
    NodeState role = NodeState::Unknown;
    bool starting = false;
    bool undecided = false;
    int timeline = 0; ///< of its database, when that can be followed
};

/// One server of the pair, playing telisca: runs the chapter 6.3 algorithm, does what it decides, and answers desk,
/// phones and the other node. The role that it tells is the one that it has reached, never the one that it is on its way to.
class LabNode : public QObject
{
    Q_OBJECT
public:
    LabNode(LabNodeOptions options, QObject *parent);

    bool listen();
    void powerOn();
    /// Ends everything in order; over() follows.
    void powerOff();
    /// A word of the lab's: {"do": "app-error" | "lie" | "pause-replay" | "load" | "hot-standby", "on": BOOL}.
    void command(const QJsonObject &command);

signals:
    void said(const QJsonObject &message); ///< for the lab: what has become of this node
    void over();

private:
    void step(const HotStandbyInputs &inputs);
    void apply(HotStandbyEffect effect);
    void beginRound();
    void roundAnswered(int round);
    void peerAnswered(const HttpRequest::Answer &answer);
    void serveWhenPromoted();
    void announce(NodeState role);
    void tellPeerStandby();
    void watchOverlap();
    void order(int server, NodeState role);
    bool applicationOk() const;
    bool localMonitorOk() const;
    void tellLab();
    QJsonObject state() const;
    VendorPageData pageData() const;
    void routePublic();
    void routeLink();
    QString monitor(const QString &mode) const;
    SocketAddress peerLink() const { return {m_options.network.peerOf(m_options.server), m_options.network.link()}; }
    int other() const { return 3 - m_options.server; }

    LabNodeOptions m_options;
    HotStandbyState m_algorithm;
    FtLog m_log;
    SipServer m_sip;
    QTcpServer m_startup;
    QHttpServer m_public;
    QHttpServer m_link;
    std::unique_ptr<Database> m_database;
    QTimer m_tick;
    QTimer m_promotion; ///< of the database, shortly before the services are up
    QTimer m_promotionLimit;
    QElapsedTimer m_overlap;
    NodeState m_role = NodeState::Standby; ///< as told to everybody
    PeerState m_peer;
    HotStandbyCheck m_round;
    int m_roundNumber = 0; ///< an answer to an older one counts no more
    int m_roundOpen = 0;   ///< answers that are still missing
    bool m_serveWanted = false;
    bool m_applicationError = false;
    bool m_lie = false;
    bool m_enabled = true; ///< "Enable Hot Standby mode": without it only the buttons switch
    qint64 m_overlapMs = -1;
    QJsonObject m_told;
};

} // namespace twinline::lab
