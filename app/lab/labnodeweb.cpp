// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of a lab node: what the vendor's server shows to the desk, and what the two nodes ask each other.
#include "lab/labnode.h"

#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QUrlQuery>

namespace twinline::lab {

namespace {

QHttpServerResponse html(const QString &text)
{
    return {"text/html; charset=utf-8", text.toUtf8()};
}

QHttpServerResponse plain(const QString &text)
{
    return {"text/plain", text.toUtf8()};
}

} // namespace

QString LabNode::monitor(const QString &mode) const
{
    if (mode == u"IPSWS")
        return applicationOk() ? u"IPSWS=OK"_qs : u"IPSWS=ERROR"_qs;
    if (mode == u"FT") {
        const bool active = m_role == NodeState::Active;
        return active != m_lie ? u"ACTIVE"_qs : u"STANDBY"_qs;
    }
    return u"OK"_qs;
}

VendorPageData LabNode::pageData() const
{
    VendorPageData data;
    data.server = m_options.server;
    data.addresses = {m_options.network.node(1).toString(), m_options.network.node(2).toString()};
    data.states[static_cast<std::size_t>(m_options.server - 1)] = applicationOk() ? m_role : NodeState::Error;
    data.states[static_cast<std::size_t>(other() - 1)] = m_peer.answered ? m_peer.role : NodeState::Error;
    data.serviceAddress = m_options.network.service().toString();
    data.enabled = m_enabled;
    data.parameters = m_options.parameters;
    data.log = m_log.text();
    return data;
}

void LabNode::routePublic()
{
    m_public.route(u"/IPSCFG/admin/monitor.aspx"_qs, [this](const QHttpServerRequest &request) {
        // After a standstill the algorithm must look before this node tells anything.
        step({});
        return plain(monitor(request.query().queryItemValue(u"mod"_qs)));
    });
    m_public.route(u"/IPSCFG/admin"_qs, [this] { return html(vendorPage(pageData())); });
    m_public.route(u"/IPSCFG/admin/"_qs, [this] { return html(vendorPage(pageData())); });
    m_public.route(u"/IPSCFG/admin/log"_qs, [this] { return html(vendorLogPage(pageData())); });
    m_public.route(u"/IPSCFG/admin/switch"_qs, QHttpServerRequest::Method::Post, [this](const QHttpServerRequest &request) {
        const QUrlQuery form(QString::fromUtf8(request.body()));
        const int server = form.queryItemValue(u"server"_qs).toInt();
        const QString to = form.queryItemValue(u"to"_qs);
        if ((server != 1 && server != 2) || (to != u"active" && to != u"standby"))
            return QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest);
        order(server, to == u"active" ? NodeState::Active : NodeState::Standby);
        QHttpServerResponse back(QHttpServerResponse::StatusCode::SeeOther);
        back.setHeader("Location", "/IPSCFG/admin");
        return back;
    });
}

void LabNode::routeLink()
{
    m_link.route(u"/link/state"_qs, [this] { return QHttpServerResponse(state()); });
    m_link.route(u"/link/order"_qs, QHttpServerRequest::Method::Post, [this](const QHttpServerRequest &request) {
        const QString to = QUrlQuery(QString::fromUtf8(request.body())).queryItemValue(u"to"_qs);
        if (to != u"active" && to != u"standby")
            return QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest);
        order(m_options.server, to == u"active" ? NodeState::Active : NodeState::Standby);
        return plain(u"OK"_qs);
    });
}

} // namespace twinline::lab
