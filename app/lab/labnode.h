// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/amiserver.h"
#include "lab/database.h"
#include "lab/ftlog.h"
#include "lab/heartbeat.h"
#include "lab/nodedesk.h"
#include "lab/overlapwatch.h"
#include "lab/sipserver.h"
#include "lab/tlsserver.h"

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
    Play play; ///< of the lab's product
    bool database = false;
    QString diskShim;
};

/// One server of the pair, playing its product: runs the hot-standby algorithm with the product's parameters, does what it
/// or a person on the vendor's page decides, and answers desk, phones and the other node. The role that it tells is the one
/// that it has reached, never the one that it is on its way to.
class LabNode : public QObject, public NodeDesk
{
    Q_OBJECT
public:
    LabNode(LabNodeOptions options, QObject *parent);

    bool listen();
    void powerOn();
    /// Ends everything in order; over() follows.
    void powerOff();
    /// A word of the lab's: {"do": "app-error" | "lie" | "pause-replay" | "load" | "hot-standby" | "same-certificate", "on": BOOL},
    /// or {"do": "park", "count": N}, which only a server that is active can.
    void command(const QJsonObject &command);

    NodeState toldRole() override;
    bool applicationOk() const override;
    PairView view() const override;
    void order(int server, NodeState to) override;
    void press(PairButton button) override { m_buttons.press(button); }

signals:
    void said(const QJsonObject &message); ///< for the lab: what has become of this node
    void over();

private:
    void connectDatabase();
    void step(const HotStandbyInputs &inputs);
    void apply(HotStandbyEffect effect);
    void obey(NodeState to, bool byPeer = false);
    void beginRound();
    void peerChecked(const PeerState &peer, const QString &error);
    void serveWhenPromoted();
    void stopServing();
    void settle();
    void announce(NodeState role);
    void rememberRole(NodeState role) const;
    NodeState rememberedRole() const;
    bool localMonitorOk() const;
    void tellLab();
    QJsonObject state() const;
    QJsonArray closedPorts() const;
    void routeLink();
    QString nodeFolder(int server) const { return m_options.folder + u"/node-%1"_qs.arg(server); }
    int other() const { return 3 - m_options.server; }

    LabNodeOptions m_options;
    HotStandbyParameters m_parameters;
    HotStandbyState m_algorithm;
    FtLog m_log;
    SipServer m_sip;
    QTcpServer m_startup;
    TlsServer m_tls;
    AmiServer m_ami;
    QHttpServer m_public;
    QHttpServer m_portal;
    QHttpServer m_link;
    std::unique_ptr<Database> m_database;
    QTimer m_tick;
    QTimer m_promotion; ///< of the database, shortly before the services are up
    QTimer m_promotionLimit;
    PeerLink m_peerLink;
    Heartbeat m_heartbeat;
    OverlapWatch m_overlap;
    PairButtons m_buttons;
    NodeState m_role = NodeState::Standby; ///< as told to everybody
    PeerState m_peer;
    HotStandbyCheck m_round;
    bool m_serveWanted = false;
    bool m_stopping = false; ///< on the way to a state in which it does not serve
    bool m_applicationError = false;
    bool m_lie = false;
    bool m_enabled = true; ///< "Enable Hot Standby mode": without it only the buttons switch
    QJsonObject m_told;
};

} // namespace twinline::lab
