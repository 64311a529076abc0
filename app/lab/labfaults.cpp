// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a trainer orders: faults, healing, and the questions about them.
#include "lab/labswitch.h"

#include "lab/textfile.h"

#include <QFile>
#include <QJsonArray>

namespace twinline::lab {

namespace {

const QJsonObject done{{u"ok"_qs, true}};
constexpr int mostParked = 20; ///< spaces 701 to 720, as Asterisk comes

QJsonObject refused(const QString &why)
{
    return {{u"ok"_qs, false}, {u"why"_qs, why}};
}

} // namespace

QJsonObject LabSwitch::handle(const QJsonObject &order)
{
    const QString what = order.value(u"do").toString();
    const int server = order.value(u"node").toInt();
    if (what == u"status")
        return status();
    if (what == u"stop") {
        QTimer::singleShot(20, this, &LabSwitch::over); // after the answer is on its way
        return done;
    }
    if (what == u"load" || what == u"hot-standby") {
        tell(1, what, order.value(u"on").toBool());
        tell(2, what, order.value(u"on").toBool());
        return done;
    }
    if (what == u"same-certificate") {
        tell(2, what, order.value(u"on").toBool());
        return done;
    }
    if (what == u"park")
        return park(order.value(u"count").toInt(-1));
    if (what == u"cloud")
        return cloud(server);
    if (what == u"dns" && m_cloud) {
        m_names.lead(order.value(u"address").toString());
        return done;
    }
    if (what == u"heal" && server == 0) {
        heal(1);
        heal(2);
        return done;
    }
    if (server != 1 && server != 2)
        return refused(u"no-such-node"_qs);
    if (what == u"fault")
        return fault(server, order.value(u"kind").toString(), order.value(u"value").toString());
    if (what != u"heal")
        return refused(u"no-such-order"_qs);
    heal(server);
    return done;
}

/// Calls are parked on the server that is in use (INF-15).
QJsonObject LabSwitch::park(int count)
{
    if (!m_play.has(Port::Ami))
        return refused(u"no-parking"_qs);
    if (count < 0 || count > mostParked)
        return refused(u"bad-value"_qs);
    for (const int server : {1, 2})
        node(server).machine->tell({{u"do"_qs, u"park"_qs}, {u"count"_qs, count}});
    return done;
}

/// The public IP goes to a node, or to nobody: 0.
QJsonObject LabSwitch::cloud(int server)
{
    if (!m_cloud)
        return refused(u"no-cloud"_qs);
    if (server < 0 || server > 2)
        return refused(u"no-such-node"_qs);
    moveAddress(server);
    return done;
}

QJsonObject LabSwitch::fault(int server, const QString &kind, const QString &value)
{
    const auto known = faultFromWord(kind);
    if (!known)
        return refused(u"no-such-fault"_qs);
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (*known == FaultKind::Slow && (!isNumber || number < 1 || number > 60000))
        return refused(u"bad-value"_qs);
    if (!possible(node(server), *known))
        return refused(u"not-running"_qs);
    if (*known == FaultKind::Lie && !m_play.lies)
        return refused(u"nothing-to-lie-with"_qs);
    if (*known == FaultKind::TwoHolders && m_play.holding == Holding::Nobody)
        return refused(u"no-service-address"_qs);
    if (!m_database && (*known == FaultKind::PauseReplay || *known == FaultKind::DiskFull))
        return refused(u"no-database"_qs);
    return applyFault(server, *known, number);
}

/// Nothing more can be done to a machine that has no power, does not run or stands still, but its cables can be cut.
bool LabSwitch::possible(const Node &each, FaultKind kind) const
{
    const Machine::Power power = each.machine->power();
    const bool cable = kind == FaultKind::LanCut || kind == FaultKind::LinkCut || kind == FaultKind::TwoHolders || kind == FaultKind::Slow;
    return cable || power == Machine::Power::On || (kind == FaultKind::PowerOff && power != Machine::Power::Off);
}

QJsonObject LabSwitch::applyFault(int server, FaultKind kind, int value)
{
    Node &each = node(server);
    switch (kind) {
    case FaultKind::PowerOff: {
        const bool cut = std::exchange(each.lanCut, true); // silent before the first process ends
        applyWires();
        each.machine->kill();
        each.lanCut = cut;
        break;
    }
    case FaultKind::Stop: each.machine->stop(); break;
    case FaultKind::Freeze: each.machine->freeze(); break;
    case FaultKind::LanCut: each.lanCut = true; break;
    case FaultKind::LinkCut: m_linkCut = true; break;
    case FaultKind::TwoHolders: m_twoHolders = true; break;
    case FaultKind::Slow: each.slowMs = value; break;
    case FaultKind::AppError: tell(server, u"app-error"_qs, each.appError = true); break;
    case FaultKind::Lie: tell(server, u"lie"_qs, each.lie = true); break;
    case FaultKind::PauseReplay: tell(server, u"pause-replay"_qs, each.pauseReplay = true); break;
    case FaultKind::DiskFull:
        if (m_options.diskShim.isEmpty())
            return refused(u"no-disk-shim"_qs);
        setDiskFull(server, true);
        break;
    }
    applyWires();
    return done;
}

void LabSwitch::setDiskFull(int server, bool full)
{
    node(server).diskFull = full;
    if (full)
        writeText(m_files->fullDiskMark(server), {});
    else
        QFile::remove(m_files->fullDiskMark(server));
}

void LabSwitch::heal(int server)
{
    Node &each = node(server);
    m_linkCut = false;
    m_twoHolders = false;
    each.lanCut = false;
    each.slowMs = 0;
    if (std::exchange(each.appError, false))
        tell(server, u"app-error"_qs, false);
    if (std::exchange(each.lie, false))
        tell(server, u"lie"_qs, false);
    if (std::exchange(each.pauseReplay, false))
        tell(server, u"pause-replay"_qs, false);
    if (each.diskFull)
        setDiskFull(server, false);
    const Machine::Power power = each.machine->power();
    if (power == Machine::Power::Frozen) {
        each.machine->thaw();
    } else if (power != Machine::Power::On) {
        m_wires->forget(server); // a machine that starts knows none of its old connections
        if (m_holder == server && m_play.holding == Holding::FollowsActive)
            m_holder = 0;
        each.machine->start();
    }
    applyWires();
}

void LabSwitch::tell(int server, const QString &what, bool on)
{
    node(server).machine->tell({{u"do"_qs, what}, {u"on"_qs, on}});
}

QStringList LabSwitch::faultsOf(int server) const
{
    const Node &each = node(server);
    QStringList faults;
    if (each.machine->power() != Machine::Power::On)
        faults << toWord(each.machine->power());
    const std::pair<bool, FaultKind> rest[] = {{each.lanCut, FaultKind::LanCut},         {m_linkCut, FaultKind::LinkCut},
                                               {each.appError, FaultKind::AppError},     {each.slowMs > 0, FaultKind::Slow},
                                               {each.pauseReplay, FaultKind::PauseReplay}, {each.diskFull, FaultKind::DiskFull},
                                               {each.lie, FaultKind::Lie},               {m_twoHolders, FaultKind::TwoHolders}};
    for (const auto &[on, kind] : rest)
        if (on)
            faults << toWord(kind);
    return faults;
}

QJsonObject LabSwitch::status() const
{
    QJsonArray nodes;
    for (const int server : {1, 2}) {
        QJsonObject each = node(server).machine->said();
        each.remove(u"server"_qs);
        each.insert(u"name"_qs, u"lab-%1"_qs.arg(server));
        each.insert(u"pid"_qs, node(server).machine->pid());
        each.insert(u"up"_qs, node(server).machine->up());
        each.insert(u"faults"_qs, QJsonArray::fromStringList(faultsOf(server)));
        nodes << each;
    }
    return {{u"ok"_qs, true},
            {u"serving"_qs, m_serving},
            {u"product"_qs, m_options.product},
            {u"network"_qs, m_network.text()},
            {u"service_holder"_qs, m_holder == 0 ? QJsonValue() : QJsonValue(u"lab-%1"_qs.arg(m_holder))},
            {u"nodes"_qs, nodes}};
}

} // namespace twinline::lab
