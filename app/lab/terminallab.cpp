// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/terminallab.h"

#include "lab/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>

namespace twinline::lab {

namespace {

constexpr int patience = 40000; // ms until a lab that does not serve is given up
constexpr int farewell = 300;   // ms for the servers to go politely

const QJsonObject done{{u"ok"_qs, true}};

QJsonObject refused(const QString &why)
{
    return {{u"ok"_qs, false}, {u"why"_qs, why}};
}

/// Who runs the lab, and where his commands run: SSH gives everybody his own shell.
const passwd *account()
{
    return ::getpwuid(::geteuid());
}

bool hasShell()
{
    const passwd *entry = account();
    const QByteArray shell = entry ? QByteArray(entry->pw_shell) : QByteArray();
    return !shell.isEmpty() && !shell.endsWith("nologin") && !shell.endsWith("false") && ::access(shell.constData(), X_OK) == 0;
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace

TerminalLab::TerminalLab(QString folder, qint64 guardian, int reportDescriptor, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_guardian(guardian), m_report(reportDescriptor),
      m_token(QUuid::createUuid().toString(QUuid::Id128)), m_chain(this),
      m_control(m_token, [this](const QJsonObject &order) { return handle(order); }, this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(LabFailure::Kind::TimeOut, m_folder); });
    m_look.setInterval(50);
    connect(&m_look, &QTimer::timeout, this, &TerminalLab::lookForServers);
}

void TerminalLab::start()
{
    if (const QStringList missing = terminal::missingPackages(); !missing.isEmpty())
        return fail(LabFailure::Kind::Missing, missing.join(u", "_qs));
    if (!hasShell())
        return fail(LabFailure::Kind::Program, u"sshd"_qs, u"%1: /usr/sbin/nologin"_qs.arg(QString::fromLocal8Bit(account() ? account()->pw_name : "?")));
    if (!takeNetwork())
        return fail(LabFailure::Kind::NoNetwork, {});
    m_patience.start(patience);
    for (const char *folder : {"home", "admin", "ansible"})
        QDir().mkpath(m_place.path(QLatin1String(folder)));
    for (const terminal::Node &node : m_place.nodes) {
        QDir().mkpath(node.folder);
        QFile::link(terminal::python(), node.folder + u"/python3"_qs);
    }
    makeKeys();
}

/// The first 127.0.N.0/24 that no other lab holds and where nothing of this machine listens on our ports.
bool TerminalLab::takeNetwork()
{
    LabNetwork network;
    for (network.number = 10; network.number < 255; ++network.number) {
        network.shift = 0;
        if (!m_control.listen(network))
            continue;
        for (const quint16 shift : {0, 10000, 20000}) {
            network.shift = shift;
            m_place = terminal::placeIn(m_folder, network, QString::fromLocal8Bit(account()->pw_name));
            if (portsAreFree(network))
                return true;
        }
    }
    return false;
}

bool TerminalLab::portsAreFree(const LabNetwork &network) const
{
    return std::all_of(m_place.nodes.begin(), m_place.nodes.end(), [&](const terminal::Node &node) {
        return QTcpServer().listen(node.address.host, network.ssh());
    });
}

void TerminalLab::makeKeys()
{
    QStringList files{m_place.path(u"key"_qs)};
    for (const terminal::Node &node : m_place.nodes)
        files << node.folder + u"/host"_qs;
    std::deque<CommandChain::Command> commands;
    for (const QString &file : files)
        commands.push_back({u"ssh-keygen"_qs, {u"-q"_qs, u"-t"_qs, u"ed25519"_qs, u"-N"_qs, QString(), u"-C"_qs, u"training lab"_qs, u"-f"_qs, file}, {}});
    commands.push_back({u"ssh-agent"_qs, {u"-a"_qs, m_place.path(u"agent"_qs)}, {}});
    commands.push_back({u"env"_qs, {u"SSH_AUTH_SOCK="_qs + m_place.path(u"agent"_qs), u"ssh-add"_qs, u"-q"_qs, m_place.path(u"key"_qs)}, {}});
    m_chain.run(std::move(commands), [this](bool well, const QByteArray &words) {
        if (well)
            writeFiles();
        else
            fail(LabFailure::Kind::Program, u"ssh-keygen, ssh-agent"_qs, QString::fromUtf8(words).trimmed().section(u'\n', -1));
    });
}

void TerminalLab::writeFiles()
{
    QStringList keys;
    for (const terminal::Node &node : m_place.nodes) {
        keys << readText(node.folder + u"/host.pub"_qs).section(u' ', 0, 1);
        writeText(node.folder + u"/sshd"_qs, terminal::serverConfig(m_place, node));
    }
    writeText(m_place.path(u"known_hosts"_qs), terminal::knownHosts(m_place, keys));
    writeText(m_place.path(u"desk"_qs), terminal::deskConfig(m_place));
    writeText(m_place.path(u"hop"_qs), terminal::hopConfig(m_place));
    writeText(m_place.path(u"service"_qs), m_place.nodes.front().name + u'\n');
    writeText(m_place.path(u"admin/hosts"_qs), terminal::inventory(m_place));
    writeText(m_place.path(u"admin/ansible.cfg"_qs), terminal::ansibleConfig(m_place));
    writeText(m_place.path(u"admin/switchover.yml"_qs), terminal::playbook(m_place));
    writeText(m_place.path(u"pairs.toml"_qs), terminal::pairsFile(m_place));
    startMachines();
}

void TerminalLab::startMachines()
{
    for (const terminal::Node &node : m_place.nodes)
        m_machines.push_back(std::make_unique<SshMachine>(node.name, node.address, node.folder, nullptr));
    for (const auto &each : m_machines)
        each->start();
    writeLabFile(false);
    m_look.start();
}

/// One after the other, until all of them take connections.
void TerminalLab::lookForServers()
{
    m_look.stop();
    auto *socket = new QTcpSocket(this);
    const auto waiting = std::find_if(m_machines.begin(), m_machines.end(), [](const auto &each) { return !each->property("seen").toBool(); });
    if (waiting == m_machines.end()) {
        socket->deleteLater();
        return serve();
    }
    SshMachine *machine = waiting->get();
    connect(socket, &QTcpSocket::connected, this, [this, socket, machine] {
        machine->setProperty("seen", true);
        socket->deleteLater();
        lookForServers();
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] {
        socket->deleteLater();
        m_look.start();
    });
    socket->connectToHost(machine->address().host, machine->address().port);
}

void TerminalLab::serve()
{
    m_serving = true;
    m_patience.stop();
    writeLabFile(true);
    report(m_report, QJsonDocument(QJsonObject{{u"ready"_qs, true}}).toJson(QJsonDocument::Compact).toStdString());
    ::close(m_report);
}

void TerminalLab::fail(LabFailure::Kind kind, const QString &what, const QString &more)
{
    m_look.stop();
    reportFailure(m_report, kind, what.toStdString(), more.toStdString());
    emit over();
}

void TerminalLab::writeLabFile(bool serving)
{
    const LabNetwork &network = m_place.network;
    QJsonObject addresses{{u"gateway"_qs, network.gateway().toString()}, {u"terminal"_qs, m_place.server().address.host.toString()}};
    QJsonObject pids{{u"guardian"_qs, m_guardian}, {u"switch"_qs, QCoreApplication::applicationPid()}};
    for (std::size_t i = 0; i < m_machines.size(); ++i) {
        addresses.insert(m_machines[i]->name(), m_machines[i]->address().host.toString());
        pids.insert(m_machines[i]->name(), m_machines[i]->pid());
    }
    const QJsonObject lab{{u"schema"_qs, u"twinline.lab/1"_qs},
                          {u"dir"_qs, m_folder},
                          {u"config"_qs, m_place.path(u"pairs.toml"_qs)},
                          {u"product"_qs, u"itoolabs"_qs},
                          {u"serving"_qs, serving},
                          {u"database"_qs, false},
                          {u"ansible"_qs, terminal::hasAnsible()},
                          {u"network"_qs, network.text()},
                          {u"addresses"_qs, addresses},
                          {u"ports"_qs, QJsonObject{{u"ssh"_qs, network.ssh()}}},
                          {u"nodes"_qs, int(m_machines.size())},
                          {u"pids"_qs, pids},
                          {u"control"_qs, QJsonObject{{u"host"_qs, network.gateway().toString()}, {u"port"_qs, network.control()}, {u"token"_qs, m_token}}}};
    writeText(m_place.path(u"lab.json"_qs), QString::fromUtf8(QJsonDocument(lab).toJson()));
}

QJsonObject TerminalLab::handle(const QJsonObject &order)
{
    const QString what = order.value(u"do").toString();
    const int node = order.value(u"node").toInt();
    if (what == u"status")
        return status();
    if (what == u"stop") {
        QTimer::singleShot(20, this, &TerminalLab::end); // after the answer is on its way
        return done;
    }
    if (what == u"agent-key") {
        setKey(order.value(u"on").toBool());
        return done;
    }
    if (what == u"cloud")
        return refused(u"no-cloud"_qs);
    if (what == u"heal" && node == 0) {
        for (const auto &each : m_machines)
            each->heal();
        return done;
    }
    if (what != u"fault" && what != u"heal")
        return refused(u"no-such-order"_qs);
    if (!isNode(node))
        return refused(u"no-such-node"_qs);
    if (what == u"fault")
        return fault(node, order.value(u"kind").toString());
    machine(node).heal();
    return done;
}

QJsonObject TerminalLab::fault(int node, const QString &kind)
{
    const auto known = faultFromWord(kind);
    if (!known)
        return refused(u"no-such-fault"_qs);
    SshMachine &each = machine(node);
    const bool on = each.power() == Machine::Power::On;
    if (!on && (*known != FaultKind::PowerOff || each.power() == Machine::Power::Off))
        return refused(u"not-running"_qs);
    switch (*known) {
    case FaultKind::PowerOff: each.powerOff(); break;
    case FaultKind::Stop: each.stop(); break;
    case FaultKind::Freeze: each.freeze(); break;
    case FaultKind::AppError: each.setApplicationOk(false); break;
    default: return refused(u"not-played"_qs);
    }
    return done;
}

/// The agent with its key, or without any.
void TerminalLab::setKey(bool held)
{
    if (m_chain.running())
        m_chain.cancel();
    const QStringList change = held ? QStringList{u"-q"_qs, m_place.path(u"key"_qs)} : QStringList{u"-q"_qs, u"-D"_qs};
    std::deque<CommandChain::Command> commands;
    commands.push_back({u"env"_qs, QStringList{u"SSH_AUTH_SOCK="_qs + m_place.path(u"agent"_qs), u"ssh-add"_qs} + change, {}});
    m_chain.run(std::move(commands), [](bool, const QByteArray &) {});
}

/// The servers are asked to go first: what they lent lies outside the lab's folder, and they take it along.
void TerminalLab::end()
{
    for (const auto &each : m_machines)
        each->stop();
    QTimer::singleShot(farewell, this, &TerminalLab::over);
}

QStringList TerminalLab::faultsOf(const SshMachine &machine) const
{
    QStringList faults;
    if (machine.power() != Machine::Power::On)
        faults << toWord(machine.power());
    if (!machine.applicationOk())
        faults << toWord(FaultKind::AppError);
    return faults;
}

QJsonObject TerminalLab::status() const
{
    QJsonArray nodes;
    for (const auto &each : m_machines)
        nodes << QJsonObject{{u"name"_qs, each->name()},
                             {u"pid"_qs, each->pid()},
                             {u"up"_qs, each->power() == Machine::Power::On},
                             {u"faults"_qs, QJsonArray::fromStringList(faultsOf(*each))}};
    return {{u"ok"_qs, true},
            {u"serving"_qs, m_serving},
            {u"product"_qs, u"itoolabs"_qs},
            {u"network"_qs, m_place.network.text()},
            {u"service_on"_qs, readText(m_place.path(u"service"_qs))},
            {u"nodes"_qs, nodes}};
}

} // namespace twinline::lab
