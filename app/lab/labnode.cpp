// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labnode.h"

#include <QJsonDocument>
#include <QTcpSocket>

#include <ctime>
#include <utility>

namespace twinline::lab {

namespace {

// A database is promoted in a few hundredths of a second; sooner it would take writes for a server that still says Standby.
constexpr std::chrono::milliseconds promotionLead{200};
constexpr int promotionLimit = 5000; // ms: a server whose database cannot be promoted serves without it, in error

BootTime bootNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return BootTime(std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

std::chrono::milliseconds milliseconds(Duration duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

} // namespace

LabNode::LabNode(LabNodeOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_log(m_options.folder + u"/node-%1"_qs.arg(m_options.server), m_options.network.node(m_options.server).toString()),
      m_sip({m_options.network.inner(m_options.server), m_options.network.sip()},
            "telisca-lab/" + QByteArray::number(m_options.server), this)
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { step({}); });
    m_promotion.setSingleShot(true);
    m_promotion.setTimerType(Qt::PreciseTimer);
    connect(&m_promotion, &QTimer::timeout, this, [this] {
        if (m_database)
            m_database->promote();
    });
    m_promotionLimit.setSingleShot(true);
    m_promotionLimit.setInterval(promotionLimit);
    connect(&m_promotionLimit, &QTimer::timeout, this, [this] {
        if (m_serveWanted)
            announce(NodeState::Active);
    });
    if (!m_options.database)
        return;
    m_database = std::make_unique<Database>(ClusterFiles(m_options.folder, m_options.network), m_options.server, m_options.diskShim, nullptr);
    connect(m_database.get(), &Database::promoted, this, &LabNode::serveWhenPromoted);
    connect(m_database.get(), &Database::demoted, this, [this] { announce(NodeState::Standby); });
    connect(m_database.get(), &Database::changed, this, &LabNode::tellLab);
    connect(m_database.get(), &Database::stopped, this, &LabNode::over);
    connect(m_database.get(), &Database::logged, this, [this](const QString &line) { m_log.write(line); });
}

bool LabNode::listen()
{
    const QHostAddress inner = m_options.network.inner(m_options.server);
    routePublic();
    routeLink();
    // IPS Startup's port: whoever connects sees that the service is there.
    connect(&m_startup, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_startup.nextPendingConnection())
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    return m_public.listen(inner, m_options.network.http()) != 0 && m_link.listen(inner, m_options.network.link()) != 0
           && m_startup.listen(inner, m_options.network.startup()) && m_sip.listen();
}

void LabNode::powerOn()
{
    m_log.write(u"IPS startup : service started"_qs);
    if (m_database)
        m_database->powerOn();
    announce(NodeState::Standby);
    step({});
}

void LabNode::powerOff()
{
    m_tick.stop();
    if (m_database)
        m_database->powerOff();
    else
        emit over();
}

void LabNode::step(const HotStandbyInputs &inputs)
{
    const auto [next, effects] = tick(m_options.parameters, m_algorithm, inputs, bootNow());
    m_algorithm = next;
    for (const HotStandbyEffect effect : effects)
        apply(effect);
    tellLab();
    const BootTime now = bootNow();
    const Duration wait = nextTick(m_options.parameters, m_algorithm, now) - now;
    m_tick.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void LabNode::apply(HotStandbyEffect effect)
{
    switch (effect) {
    case HotStandbyEffect::CheckPeer: beginRound(); break;
    case HotStandbyEffect::StartActive:
        m_log.switched(true, m_algorithm.cause);
        m_promotion.start(std::max(milliseconds(m_options.parameters.start) - promotionLead, std::chrono::milliseconds(0)));
        break;
    case HotStandbyEffect::ServeActive:
        m_serveWanted = true;
        m_promotionLimit.start();
        serveWhenPromoted();
        break;
    case HotStandbyEffect::TellPeerStandby: break; // after serving: announce() does it
    case HotStandbyEffect::BecomeStandby:
        m_serveWanted = false;
        m_promotion.stop();
        m_sip.setServing(false);
        m_log.switched(false, m_algorithm.cause);
        if (m_database)
            m_database->demote();
        else
            announce(NodeState::Standby);
        break;
    }
}

void LabNode::serveWhenPromoted()
{
    if (m_serveWanted && (!m_database || m_database->serving()))
        announce(NodeState::Active);
}

void LabNode::announce(NodeState role)
{
    const bool became = m_role != role;
    if (role == NodeState::Active)
        m_serveWanted = false;
    m_promotionLimit.stop();
    m_role = role;
    m_sip.setServing(role == NodeState::Active);
    tellLab();
    if (became && role == NodeState::Active)
        tellPeerStandby();
}

void LabNode::tellPeerStandby()
{
    m_overlap.start();
    m_overlapMs = -1;
    HttpRequest::send(this, peerLink(), "/link/order", "to=standby", milliseconds(m_options.parameters.timeout), {});
    watchOverlap();
}

/// The guide serves here first and stops the other server then: how long did both serve?
void LabNode::watchOverlap()
{
    HttpRequest::send(this, peerLink(), "/link/state", {}, milliseconds(m_options.parameters.timeout), [this](const HttpRequest::Answer &answer) {
        const QString role = QJsonDocument::fromJson(answer.body).object().value(u"role").toString();
        if (m_role != NodeState::Active || answer.status != 200)
            return; // it is not there to overlap with
        if (role == u"active") {
            m_overlapMs = m_overlap.elapsed();
            if (m_overlapMs < 60000)
                QTimer::singleShot(10, this, &LabNode::watchOverlap);
            return;
        }
        if (m_overlapMs >= 0)
            m_log.write(u"IPS startup : both servers were active for %1 ms"_qs.arg(m_overlapMs));
        tellLab();
    });
}

/// One round of checks: the other server over the link, and the gateway for the LAN. Both end before the next round begins.
void LabNode::beginRound()
{
    const auto deadline = milliseconds(checkDeadline(m_options.parameters));
    m_round = {};
    m_round.localMonitorOk = localMonitorOk();
    m_roundOpen = 2;
    const int round = ++m_roundNumber;
    HttpRequest::send(this, peerLink(), "/link/state", {}, deadline, [this, round](const HttpRequest::Answer &answer) {
        if (round == m_roundNumber)
            peerAnswered(answer);
        roundAnswered(round);
    });
    const SocketAddress gateway{m_options.network.gatewayOf(m_options.server), m_options.network.echo()};
    auto *probe = new QTcpSocket(this);
    auto *limit = new QTimer(probe);
    const auto end = [this, probe, limit, round](bool reachable) {
        limit->disconnect(this);
        probe->disconnect(this);
        probe->abort();
        probe->deleteLater();
        if (round == m_roundNumber)
            m_round.lanReachable = reachable;
        roundAnswered(round);
    };
    connect(probe, &QTcpSocket::connected, this, [end] { end(true); });
    connect(probe, &QTcpSocket::errorOccurred, this, [end] { end(false); });
    limit->setTimerType(Qt::PreciseTimer);
    connect(limit, &QTimer::timeout, this, [end] { end(false); });
    limit->start(deadline);
    probe->connectToHost(gateway.host, gateway.port);
}

void LabNode::peerAnswered(const HttpRequest::Answer &answer)
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    m_peer = {};
    m_peer.answered = answer.status == 200 && said.value(u"server").toInt() == other();
    m_round.peerAnswered = m_peer.answered;
    QString trouble = answer.error;
    if (m_peer.answered) {
        m_peer.role = said.value(u"role") == u"active"_qs ? NodeState::Active : NodeState::Standby;
        m_peer.starting = said.value(u"starting").toBool();
        m_peer.undecided = said.value(u"undecided").toBool();
        m_peer.timeline = said.value(u"timeline").toInt();
        m_round.peerApplicationOk = said.value(u"application").toBool();
        m_round.peerActive = m_peer.role == NodeState::Active || (m_peer.starting && m_algorithm.state == NodeState::Standby);
        m_round.peerUndecided = m_peer.undecided;
        if (!m_round.peerApplicationOk && m_options.parameters.switchOnApplicationError)
            trouble = u"Application error detected"_qs;
    }
    if (m_database)
        m_database->setPeerTimeline(m_role == NodeState::Standby ? m_peer.timeline : 0);
    if (!trouble.isEmpty())
        m_log.checkFailed(other() == 1, trouble, m_algorithm.failuresInRow + 1);
}

void LabNode::roundAnswered(int round)
{
    if (round == m_roundNumber && --m_roundOpen == 0 && (m_enabled || m_algorithm.undecided))
        step({m_round, std::nullopt});
}

void LabNode::order(int server, NodeState role)
{
    if (server == m_options.server)
        step({std::nullopt, role});
    else
        HttpRequest::send(this, peerLink(), "/link/order", role == NodeState::Active ? "to=active" : "to=standby",
                          milliseconds(m_options.parameters.timeout), {});
}

bool LabNode::applicationOk() const
{
    return !m_applicationError && !(m_database && m_role == NodeState::Active && (!m_database->serving() || m_database->writesFail()));
}

/// A first server takes its role back by itself only when its own side is whole (TEL-22).
bool LabNode::localMonitorOk() const
{
    return applicationOk() && (!m_database || m_role == NodeState::Active || m_database->streaming());
}

void LabNode::tellLab()
{
    const QJsonObject now = state();
    if (now != std::exchange(m_told, now))
        emit said(now);
}

void LabNode::command(const QJsonObject &command)
{
    const QString what = command.value(u"do").toString();
    const bool on = command.value(u"on").toBool();
    if (what == u"app-error")
        m_applicationError = on;
    else if (what == u"lie")
        m_lie = on;
    else if (what == u"pause-replay" && m_database)
        m_database->pauseReplay(on);
    else if (what == u"load" && m_database)
        m_database->setLoad(on);
    else if (what == u"hot-standby")
        m_enabled = on;
}

QJsonObject LabNode::state() const
{
    QJsonObject object{{u"server"_qs, m_options.server},
                       {u"role"_qs, m_role == NodeState::Active ? u"active"_qs : u"standby"_qs},
                       {u"starting"_qs, m_algorithm.state == NodeState::Starting || m_serveWanted},
                       {u"undecided"_qs, m_algorithm.undecided},
                       {u"application"_qs, applicationOk()},
                       {u"timeline"_qs, m_database ? m_database->timeline() : 0}};
    if (m_database) {
        object.insert(u"database"_qs, m_database->listening());
        object.insert(u"streaming"_qs, m_database->streaming());
    }
    if (m_overlapMs >= 0)
        object.insert(u"overlap_ms"_qs, m_overlapMs);
    return object;
}

} // namespace twinline::lab
