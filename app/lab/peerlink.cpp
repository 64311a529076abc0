// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/peerlink.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace twinline::lab {

namespace {

PeerState stateOf(const HttpRequest::Answer &answer, int server)
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    PeerState peer;
    peer.answered = answer.status == 200 && said.value(u"server").toInt() == server;
    if (!peer.answered)
        return peer;
    peer.role = nodeStateFromWord(said.value(u"role").toString().toStdString()).value_or(NodeState::Unknown);
    peer.starting = said.value(u"starting").toBool();
    peer.undecided = said.value(u"undecided").toBool();
    peer.application = said.value(u"application").toBool();
    peer.streaming = said.value(u"streaming").toBool();
    peer.detachedUs = said.value(u"detached_other").toBool();
    peer.timeline = said.value(u"timeline").toInt();
    return peer;
}

} // namespace

PeerLink::PeerLink(int server, const SocketAddress &address, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent), m_server(server), m_address(address), m_limit(limit)
{
}

void PeerLink::ask(std::chrono::milliseconds deadline, Then then)
{
    HttpRequest::send(this, m_address, "/link/state", {}, deadline, [this, then = std::move(then)](const HttpRequest::Answer &answer) {
        then(stateOf(answer, m_server), answer.error);
    });
}

void PeerLink::order(NodeState to, Teller by, HttpRequest::Then then)
{
    const QByteArray form = "to=" + QByteArray(toWord(to).data()) + (by == Teller::Server ? "&by=server" : "&by=person");
    HttpRequest::send(this, m_address, "/link/order", form, m_limit, std::move(then));
}

void PeerLink::press(const QByteArray &button)
{
    HttpRequest::send(this, m_address, "/link/press", "button=" + button, m_limit, {});
}

} // namespace twinline::lab
