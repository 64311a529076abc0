// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labswitch.h"

#include "lab/pairsfile.h"
#include "lab/textfile.h"
#include "lab/tlsserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <unistd.h>

namespace twinline::lab {

namespace {

constexpr int patience = 40000; // ms until a lab that does not serve is given up

} // namespace

LabSwitch::LabSwitch(LabSwitchOptions options, int reportDescriptor, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_report(reportDescriptor),
      m_token(QUuid::createUuid().toString(QUuid::Id128)), m_chain(this),
      m_control(m_token, [this](const QJsonObject &order) { return handle(order); }, this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(LabFailure::Kind::TimeOut, m_options.folder); });
}

void LabSwitch::start()
{
    m_database = !ClusterFiles::programs().isEmpty();
    const Play *play = playOf(m_options.product);
    if (!play) {
        fail(LabFailure::Kind::Product, m_options.product, playedProducts().join(u", "_qs));
        return;
    }
    m_play = m_database ? *play : play->without({Port::Database});
    m_database = m_play.has(Port::Database);
    if (!takeNetwork()) {
        fail(LabFailure::Kind::NoNetwork, {});
        return;
    }
    m_patience.start(patience);
    m_files = std::make_unique<ClusterFiles>(m_options.folder, m_network);
    for (const int server : {1, 2})
        QDir().mkpath(m_options.folder + u"/node-%1"_qs.arg(server));
    writeText(m_options.folder + u"/pairs.toml"_qs, pairsFile(m_network, m_options.folder, m_play));
    if (m_play.holding == Holding::CloudConsole) {
        m_holder = 1;
        m_cloud = std::make_unique<CloudConsole>([this] { return m_holder; }, [this](int server) { moveAddress(server); });
        if (!m_cloud->listen(m_network) || !m_names.listen(m_network)) {
            fail(LabFailure::Kind::NoNetwork, {});
            return;
        }
    }
    makeCertificates();
}

void LabSwitch::makeCertificates()
{
    if (!m_play.has(Port::Certificate)) {
        makeFiles();
        return;
    }
    std::deque<CommandChain::Command> commands;
    for (const int server : {1, 2}) {
        QStringList words = TlsServer::makeCommand(m_options.folder + u"/node-%1"_qs.arg(server), u"lab-%1"_qs.arg(server));
        const QString program = words.takeFirst();
        commands.push_back({program, words, {}});
    }
    m_chain.run(std::move(commands), [this](bool well, const QByteArray &words) {
        if (well)
            makeFiles();
        else
            fail(LabFailure::Kind::Program, u"openssl"_qs, QString::fromUtf8(words).trimmed().section(u'\n', -1));
    });
}

/// What the product's databases hold besides calls: when its periodic copy was made.
QString LabSwitch::contentOf() const
{
    if (m_play.copyTable.isEmpty())
        return {};
    return u"CREATE TABLE %1 (copied_at timestamptz NOT NULL)\nGRANT SELECT ON %1 TO twinline\nINSERT INTO %1 VALUES (%2)\n"_qs.arg(m_play.copyTable, m_play.copiedAt);
}

void LabSwitch::makeFiles()
{
    if (!m_database) {
        startMachines();
        return;
    }
    m_files->create(m_chain, contentOf(), [this](bool well, const QByteArray &words) {
        if (well)
            startMachines();
        else
            fail(LabFailure::Kind::Database, ClusterFiles::programs(), QString::fromUtf8(words).trimmed().section(u'\n', -1));
    });
}

void LabSwitch::moveAddress(int server)
{
    m_holder = server;
    applyWires();
}

/// The first 127.0.N.0/24 that no other lab holds and where nothing of this machine listens on our ports.
bool LabSwitch::takeNetwork()
{
    for (m_network.number = 10; m_network.number < 255; ++m_network.number) {
        m_network.shift = 0;
        if (!m_control.listen(m_network))
            continue;
        for (const quint16 shift : {0, 10000, 20000}) {
            m_network.shift = shift;
            m_wires = std::make_unique<LabWires>(m_network, m_play, nullptr);
            if (m_wires->reserve())
                return true;
        }
    }
    return false;
}

void LabSwitch::startMachines()
{
    for (const int server : {1, 2}) {
        const QString folder = m_options.folder + u"/node-%1"_qs.arg(server);
        const QJsonObject options{{u"server"_qs, server},
                                  {u"folder"_qs, m_options.folder},
                                  {u"product"_qs, m_options.product},
                                  {u"network"_qs, m_network.toJson()},
                                  {u"database"_qs, m_database},
                                  {u"disk_shim"_qs, m_options.diskShim}};
        const QString text = QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
        node(server).machine = std::make_unique<Machine>(m_options.program, QStringList{u"--node"_qs, text}, folder + u"/node.log"_qs, nullptr);
        connect(node(server).machine.get(), &Machine::changed, this, [this, server] { machineChanged(server); });
    }
    writeLabFile(false);
    for (Node &each : m_nodes)
        each.machine->start();
}

void LabSwitch::fail(LabFailure::Kind kind, const QString &what, const QString &more)
{
    reportFailure(m_report, kind, what.toStdString(), more.toStdString());
    emit over();
}

void LabSwitch::machineChanged(int server)
{
    const Machine &machine = *node(server).machine;
    const bool active = machine.said().value(u"role") == u"active"_qs;
    // A machine whose power went keeps its address in everybody's tables until another one takes it.
    if (m_play.holding == Holding::FollowsActive && machine.power() != Machine::Power::Off && active != node(server).wasActive)
        updateHolder(server, active);
    node(server).wasActive = active;
    applyWires();
    if (!m_serving)
        reportWhenServing();
}

/// The balancer follows the role: who becomes active takes the service address, who leaves it gives it to the other, if active.
void LabSwitch::updateHolder(int server, bool active)
{
    const int other = 3 - server;
    if (active && !node(server).lanCut)
        m_holder = server;
    else if (!active && m_holder == server)
        m_holder = node(other).wasActive && !node(other).lanCut && node(other).machine->up() ? other : 0;
}

void LabSwitch::applyWires()
{
    WireState state;
    for (const int server : {1, 2}) {
        const Node &each = node(server);
        WireState::Node &wire = state.nodes[static_cast<std::size_t>(server - 1)];
        wire.reachable = each.machine->power() != Machine::Power::Off && !each.lanCut;
        wire.up = each.machine->up();
        for (const QJsonValue &word : each.machine->said().value(u"closed").toArray())
            if (const auto port = portFromWord(word.toString()))
                wire.closed.insert(*port);
        wire.slowMs = each.slowMs;
    }
    state.linkCut = m_linkCut;
    if (m_twoHolders)
        state.holders = {m_holder == 1 ? 2 : 1, m_holder == 1 ? 1 : 2}; // the newcomer makes itself known first
    else if (m_holder != 0)
        state.holders = {m_holder};
    m_wires->apply(state);
}

void LabSwitch::reportWhenServing()
{
    const bool follows = !m_database || node(2).machine->said().value(u"streaming").toBool();
    const bool held = m_play.holding == Holding::Nobody || m_holder == 1;
    if (!node(1).machine->up() || !node(2).machine->up() || !node(1).wasActive || !held || !follows)
        return;
    m_serving = true;
    m_patience.stop();
    writeLabFile(true);
    const QJsonObject ready{{u"ready"_qs, true}};
    report(m_report, QJsonDocument(ready).toJson(QJsonDocument::Compact).toStdString());
    ::close(m_report);
}

void LabSwitch::writeLabFile(bool serving)
{
    const QJsonObject control{{u"host"_qs, m_network.gateway().toString()}, {u"port"_qs, m_network.control()}, {u"token"_qs, m_token}};
    QJsonObject ports;
    for (const Port port : m_play.nodePorts)
        ports.insert(toWord(port), m_network.at(port));
    QJsonObject addresses{{u"node1"_qs, m_network.node(1).toString()},
                          {u"node2"_qs, m_network.node(2).toString()},
                          {u"gateway"_qs, m_network.gateway().toString()}};
    if (m_play.holding != Holding::Nobody)
        addresses.insert(u"service"_qs, m_network.service().toString());
    QJsonObject pages;
    for (const int server : {1, 2})
        pages.insert(u"node%1"_qs.arg(server), pageAddress(m_network, m_play, server));
    if (m_cloud) {
        pages.insert(u"cloud"_qs, u"http://"_qs + SocketAddress{m_network.gateway(), m_network.http()}.text() + CloudConsole::path());
        ports.insert(u"dns"_qs, m_network.dns());
    }
    const QJsonObject lab{{u"schema"_qs, u"twinline.lab/1"_qs},
                          {u"dir"_qs, m_options.folder},
                          {u"config"_qs, m_options.folder + u"/pairs.toml"_qs},
                          {u"product"_qs, m_options.product},
                          {u"serving"_qs, serving},
                          {u"database"_qs, m_database},
                          {u"network"_qs, m_network.text()},
                          {u"addresses"_qs, addresses},
                          {u"ports"_qs, ports},
                          {u"pages"_qs, pages},
                          {u"pids"_qs, QJsonObject{{u"guardian"_qs, m_options.guardian},
                                                   {u"switch"_qs, QCoreApplication::applicationPid()},
                                                   {u"node1"_qs, node(1).machine->pid()},
                                                   {u"node2"_qs, node(2).machine->pid()}}},
                          {u"control"_qs, control}};
    writeText(m_options.folder + u"/lab.json"_qs, QString::fromUtf8(QJsonDocument(lab).toJson()));
}

} // namespace twinline::lab
