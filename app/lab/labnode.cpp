// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labnode.h"

#include "lab/noderoutes.h"
#include "lab/textfile.h"

#include <QFile>
#include <QHttpServerResponse>
#include <QJsonArray>
#include <QTcpSocket>
#include <QUrlQuery>

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

bool serves(NodeState state)
{
    return state == NodeState::Active || state == NodeState::Starting;
}

} // namespace

LabNode::LabNode(LabNodeOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_parameters(parametersOf(m_options.play, m_options.server)),
      m_log(nodeFolder(m_options.server), m_options.network.node(m_options.server).toString()),
      m_sip({m_options.network.inner(m_options.server), m_options.network.sip()},
            m_options.play.product.section(u'-', 0, 0).toLatin1() + "-lab/" + QByteArray::number(m_options.server), this),
      m_ami(this),
      m_peerLink(other(), {m_options.network.peerOf(m_options.server), m_options.network.link()}, milliseconds(m_parameters.timeout), this),
      m_heartbeat(m_peerLink, {m_options.network.gatewayOf(m_options.server), m_options.network.echo()}, this),
      m_overlap(m_peerLink, this), m_buttons(m_peerLink, [this](NodeState to) { obey(to); }, this)
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
    connect(&m_heartbeat, &Heartbeat::peerChecked, this, &LabNode::peerChecked);
    connect(&m_heartbeat, &Heartbeat::ended, this, [this](bool lanReachable) {
        m_round.lanReachable = lanReachable;
        if (m_enabled || m_algorithm.undecided)
            step({m_round, std::nullopt});
    });
    connect(&m_overlap, &OverlapWatch::ended, this, [this] {
        if (m_overlap.milliseconds() >= 0)
            m_log.write(u"IPS startup : both servers were active for %1 ms"_qs.arg(m_overlap.milliseconds()));
        tellLab();
    });
    connect(&m_buttons, &PairButtons::changed, this, &LabNode::tellLab);
    if (m_options.database)
        connectDatabase();
}

void LabNode::connectDatabase()
{
    m_database = std::make_unique<Database>(ClusterFiles(m_options.folder, m_options.network), m_options.server, m_options.diskShim, nullptr);
    connect(m_database.get(), &Database::promoted, this, &LabNode::serveWhenPromoted);
    connect(m_database.get(), &Database::demoted, this, &LabNode::settle);
    connect(m_database.get(), &Database::changed, this, &LabNode::tellLab);
    connect(m_database.get(), &Database::stopped, this, &LabNode::over);
    connect(m_database.get(), &Database::logged, this, [this](const QString &line) { m_log.write(line); });
    m_database->setCopy(m_options.play.copyGoesOn ? m_options.play.copyTable : QString());
}

bool LabNode::listen()
{
    const QHostAddress inner = m_options.network.inner(m_options.server);
    const Play &play = m_options.play;
    routeVendorPage(m_public, *this);
    routePortal(m_portal, *this);
    routeLink();
    // IPS Startup's port: whoever connects sees that the service is there.
    connect(&m_startup, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_startup.nextPendingConnection())
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    const auto wanted = [&](Port port, auto open) { return !play.has(port) || open(m_options.network.at(port)); };
    return m_link.listen(inner, m_options.network.link()) != 0
           && wanted(Port::Monitor, [&](quint16 port) { return m_public.listen(inner, port) != 0; })
           && wanted(Port::Portal, [&](quint16 port) { return m_portal.listen(inner, port) != 0; })
           && wanted(Port::Startup, [&](quint16 port) { return m_startup.listen(inner, port); })
           && wanted(Port::Certificate, [&](quint16 port) { return m_tls.use(nodeFolder(m_options.server)) && m_tls.listen(inner, port); })
           && wanted(Port::Ami, [&](quint16 port) { return m_ami.listen({inner, port}); })
           && wanted(Port::Sip, [&](quint16) { return m_sip.listen(); });
}

void LabNode::powerOn()
{
    m_log.write(u"IPS startup : service started"_qs);
    if (m_database)
        m_database->powerOn();
    const NodeState was = m_options.play.remembersRole ? rememberedRole() : NodeState::Standby;
    announce(NodeState::Standby);
    if (!m_options.play.remembersRole)
        step({});
    else
        obey(was); // it comes back as it went: nothing else decides for it
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
    const auto [next, effects] = tick(m_parameters, m_algorithm, inputs, bootNow());
    m_algorithm = next;
    for (const HotStandbyEffect effect : effects)
        apply(effect);
    if (!serves(m_algorithm.state) && !m_stopping && m_role != m_algorithm.state)
        announce(m_algorithm.state);
    tellLab();
    const BootTime now = bootNow();
    const Duration wait = nextTick(m_parameters, m_algorithm, now) - now;
    m_tick.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void LabNode::apply(HotStandbyEffect effect)
{
    switch (effect) {
    case HotStandbyEffect::CheckPeer: beginRound(); break;
    case HotStandbyEffect::StartActive:
        m_log.switched(true, m_algorithm.cause);
        m_promotion.start(std::max(milliseconds(m_parameters.start) - promotionLead, std::chrono::milliseconds(0)));
        break;
    case HotStandbyEffect::ServeActive:
        m_serveWanted = true;
        m_promotionLimit.start();
        serveWhenPromoted();
        break;
    case HotStandbyEffect::TellPeerStandby: break; // after serving: announce() does it
    case HotStandbyEffect::BecomeStandby: stopServing(); break;
    }
}

void LabNode::obey(NodeState to, bool byPeer)
{
    step({std::nullopt, to, byPeer});
}

void LabNode::stopServing()
{
    m_serveWanted = false;
    m_stopping = true;
    m_promotion.stop();
    m_overlap.stop();
    m_sip.setServing(m_options.play.sip == SipManner::Always);
    m_log.switched(false, m_algorithm.cause);
    if (m_database)
        m_database->demote();
    else
        settle();
}

/// Nothing can be written here any more: only now does it tell what it has become.
void LabNode::settle()
{
    m_stopping = false;
    announce(serves(m_algorithm.state) ? NodeState::Standby : m_algorithm.state);
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
    m_sip.setServing(role == NodeState::Active || m_options.play.sip == SipManner::Always);
    if (role != NodeState::Active)
        m_ami.setParked(0); // they were in its memory only (INF-15)
    rememberRole(role);
    tellLab();
    m_buttons.roleReached(role);
    if (became && role == NodeState::Active && m_parameters.stopsPeer) {
        m_peerLink.order(NodeState::Standby, Teller::Server);
        m_overlap.begin();
    }
}

void LabNode::rememberRole(NodeState role) const
{
    if (m_options.play.remembersRole)
        writeText(nodeFolder(m_options.server) + u"/role"_qs, QString::fromLatin1(toWord(role).data()));
}

/// A lab begins with its first server serving.
NodeState LabNode::rememberedRole() const
{
    QFile file(nodeFolder(m_options.server) + u"/role"_qs);
    if (file.open(QIODevice::ReadOnly))
        return nodeStateFromWord(file.readAll().trimmed().toStdString()).value_or(NodeState::Standby);
    return m_options.server == 1 ? NodeState::Active : NodeState::Standby;
}

/// One round of checks: the other server over the link, and the gateway for the LAN. Both end before the next round begins.
void LabNode::beginRound()
{
    m_round = {};
    m_round.localMonitorOk = localMonitorOk();
    m_heartbeat.begin(milliseconds(checkDeadline(m_parameters)));
}

void LabNode::peerChecked(const PeerState &peer, const QString &error)
{
    m_peer = peer;
    m_round.peerAnswered = peer.answered;
    QString trouble = error;
    if (peer.answered) {
        m_round.peerApplicationOk = peer.application;
        m_round.peerActive = peer.role == NodeState::Active || (peer.starting && m_algorithm.state == NodeState::Standby);
        m_round.peerUndecided = peer.undecided;
        if (!peer.application && m_parameters.switchOnApplicationError)
            trouble = u"Application error detected"_qs;
    }
    if (m_database)
        m_database->setPeerTimeline(m_role == NodeState::Active ? 0 : peer.timeline);
    if (!trouble.isEmpty())
        m_log.checkFailed(other() == 1, trouble, m_algorithm.failuresInRow + 1);
    m_buttons.peerSeen(peer);
}

void LabNode::order(int server, NodeState to)
{
    if (server == m_options.server)
        obey(to);
    else
        m_peerLink.order(to, Teller::Person);
}

NodeState LabNode::toldRole()
{
    step({}); // after a standstill the algorithm must look before this node tells anything
    if (!m_lie)
        return m_role;
    return m_role == NodeState::Active ? NodeState::Standby : NodeState::Active;
}

bool LabNode::applicationOk() const
{
    return !m_applicationError && !(m_database && m_role == NodeState::Active && (!m_database->serving() || m_database->writesFail()));
}

PairView LabNode::view() const
{
    PairView view;
    view.server = m_options.server;
    view.play = m_options.play;
    view.addresses = {m_options.network.node(1).toString(), m_options.network.node(2).toString()};
    const bool own = applicationOk() || !m_options.play.pageTellsError;
    view.states[static_cast<std::size_t>(m_options.server - 1)] = own ? m_role : NodeState::Error;
    const bool there = m_peer.answered && (m_peer.application || !m_options.play.pageTellsError);
    view.states[static_cast<std::size_t>(other() - 1)] = m_buttons.otherDetached() ? NodeState::Detached : there ? m_peer.role : NodeState::Error;
    view.serviceAddress = m_options.network.service().toString();
    view.enabled = m_enabled;
    view.parameters = m_parameters;
    view.log = m_log.text();
    return view;
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
    else if (what == u"same-certificate")
        m_tls.use(nodeFolder(on ? 1 : m_options.server));
    else if (what == u"park" && m_role == NodeState::Active)
        m_ami.setParked(command.value(u"count").toInt());
    tellLab();
}

/// What a node does not listen for now, by the words of lab.json's ports: refused, though the machine is there.
QJsonArray LabNode::closedPorts() const
{
    QJsonArray closed;
    const bool standsBy = m_role != NodeState::Active && m_options.play.sip == SipManner::RefusedOnStandby;
    for (const Port port : m_options.play.nodePorts) {
        const bool dead = m_applicationError && m_options.play.diesWithApplication.contains(port);
        const bool database = port == Port::Database && !(m_database && m_database->listening());
        if (dead || database || (port == Port::Sip && standsBy))
            closed << toWord(port);
    }
    return closed;
}

QJsonObject LabNode::state() const
{
    QJsonObject object{{u"server"_qs, m_options.server},
                       {u"role"_qs, QString::fromLatin1(toWord(m_role).data())},
                       {u"word"_qs, m_options.play.word(m_role, applicationOk())},
                       {u"starting"_qs, m_algorithm.state == NodeState::Starting || m_serveWanted},
                       {u"undecided"_qs, m_algorithm.undecided},
                       {u"application"_qs, applicationOk()},
                       {u"detached_other"_qs, m_buttons.otherDetached()},
                       {u"closed"_qs, closedPorts()},
                       {u"timeline"_qs, m_database ? m_database->timeline() : 0}};
    if (m_database) {
        object.insert(u"database"_qs, m_database->listening());
        object.insert(u"streaming"_qs, m_database->streaming());
    }
    if (m_options.play.has(Port::Ami))
        object.insert(u"parked"_qs, m_ami.parked());
    if (m_overlap.milliseconds() >= 0)
        object.insert(u"overlap_ms"_qs, m_overlap.milliseconds());
    return object;
}

/// What the two nodes ask each other.
void LabNode::routeLink()
{
    constexpr auto post = QHttpServerRequest::Method::Post;
    const auto refused = [] { return QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest); };
    m_link.route(u"/link/state"_qs, [this] { return QHttpServerResponse(state()); });
    m_link.route(u"/link/order"_qs, post, [this, refused](const QHttpServerRequest &request) {
        const QUrlQuery form(QString::fromUtf8(request.body()));
        const auto to = nodeStateFromWord(form.queryItemValue(u"to"_qs).toStdString());
        if (!to)
            return refused();
        obey(*to, form.queryItemValue(u"by"_qs) == u"server");
        return QHttpServerResponse("text/plain", "OK");
    });
    m_link.route(u"/link/press"_qs, post, [this, refused](const QHttpServerRequest &request) {
        const auto button = pairButtonFromWord(QUrlQuery(QString::fromUtf8(request.body())).queryItemValue(u"button"_qs));
        if (!button)
            return refused();
        m_buttons.press(*button, true);
        return QHttpServerResponse("text/plain", "OK");
    });
}

} // namespace twinline::lab
