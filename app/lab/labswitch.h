// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/cloudconsole.h"
#include "lab/clusterfiles.h"
#include "lab/controlserver.h"
#include "lab/faultkind.h"
#include "lab/labreport.h"
#include "lab/labwires.h"
#include "lab/machine.h"

#include <QTimer>

#include <array>
#include <memory>

namespace twinline::lab {

struct LabSwitchOptions
{
    QString folder;
    QString product;
    QString program;  ///< twinline-labnode, where this user can run it
    QString diskShim; ///< the library that makes a node's disk full; empty: there is none
    qint64 guardian = 0;
};

/// The middle of a lab: owns its addresses and cables, starts the two machines, and does to them what the trainer says.
class LabSwitch : public QObject
{
    Q_OBJECT
public:
    LabSwitch(LabSwitchOptions options, int reportDescriptor, QObject *parent);

    void start();

signals:
    void over();

private:
    struct Node
    {
        std::unique_ptr<Machine> machine;
        bool lanCut = false;
        int slowMs = 0;
        bool appError = false;
        bool lie = false;
        bool pauseReplay = false;
        bool diskFull = false;
        bool wasActive = false;
    };
    bool takeNetwork();
    void makeFiles();
    void makeCertificates();
    QString contentOf() const;
    void moveAddress(int server);
    void startMachines();
    void fail(LabFailure::Kind kind, const QString &what, const QString &more = {});
    void machineChanged(int server);
    void updateHolder(int server, bool active);
    void applyWires();
    void reportWhenServing();
    void writeLabFile(bool serving);

    QJsonObject handle(const QJsonObject &order);
    QJsonObject fault(int server, const QString &kind, const QString &value);
    QJsonObject cloud(int server);
    QJsonObject park(int count);
    QJsonObject applyFault(int server, FaultKind kind, int value);
    bool possible(const Node &node, FaultKind kind) const;
    void heal(int server);
    void setDiskFull(int server, bool full);
    QJsonObject status() const;
    QStringList faultsOf(int server) const;
    void tell(int server, const QString &what, bool on);
    Node &node(int server) { return m_nodes[static_cast<std::size_t>(server - 1)]; }
    const Node &node(int server) const { return m_nodes[static_cast<std::size_t>(server - 1)]; }

    LabSwitchOptions m_options;
    int m_report;
    QString m_token;
    Play m_play;
    LabNetwork m_network;
    bool m_database = false;
    std::unique_ptr<CloudConsole> m_cloud;
    NameServer m_names;
    std::unique_ptr<LabWires> m_wires;
    std::unique_ptr<ClusterFiles> m_files;
    CommandChain m_chain;
    ControlServer m_control;
    QTimer m_patience;
    std::array<Node, 2> m_nodes;
    bool m_linkCut = false;
    bool m_twoHolders = false;
    int m_holder = 0; ///< of the service address; 0: none
    bool m_serving = false;
};

} // namespace twinline::lab
