// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/commandchain.h"
#include "lab/controlserver.h"
#include "lab/faultkind.h"
#include "lab/labreport.h"
#include "lab/sshmachine.h"
#include "lab/terminalfiles.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace twinline::lab {

/// The lab of a cluster: real SSH servers on loopback, each with a host key of its own, one of them the terminal server with
/// Ansible when it is installed; a key and an agent of the lab's own. Nothing plays a role here, as the product has none.
class TerminalLab : public QObject
{
    Q_OBJECT
public:
    TerminalLab(QString folder, qint64 guardian, int reportDescriptor, QObject *parent);

    void start();

signals:
    void over();

private:
    bool takeNetwork();
    bool portsAreFree(const LabNetwork &network) const;
    void makeKeys();
    void writeFiles();
    void startMachines();
    void lookForServers();
    void serve();
    void fail(LabFailure::Kind kind, const QString &what, const QString &more = {});
    void writeLabFile(bool serving);

    QJsonObject handle(const QJsonObject &order);
    QJsonObject fault(int node, const QString &kind);
    QJsonObject status() const;
    void setKey(bool held);
    void end();
    QStringList faultsOf(const SshMachine &machine) const;
    SshMachine &machine(int node) { return *m_machines[static_cast<std::size_t>(node - 1)]; }
    bool isNode(int node) const { return node > 0 && node <= int(m_machines.size()); }

    QString m_folder;
    qint64 m_guardian;
    int m_report;
    QString m_token;
    terminal::Place m_place;
    CommandChain m_chain;
    ControlServer m_control;
    QTimer m_patience;
    QTimer m_look;
    std::vector<std::unique_ptr<SshMachine>> m_machines;
    bool m_serving = false;
};

} // namespace twinline::lab
