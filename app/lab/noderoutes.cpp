// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/noderoutes.h"

#include "lab/page.h"
#include "lab/teliscapage.h"

#include <QHttpServerResponse>
#include <QUrlQuery>

#include <algorithm>

namespace twinline::lab {

namespace {

using Response = QHttpServerResponse;
constexpr auto post = QHttpServerRequest::Method::Post;

Response html(const QString &text)
{
    return {"text/html; charset=utf-8", text.toUtf8()};
}

/// Back to the page, as a browser wants it after a button.
Response back(const QString &path)
{
    Response response(Response::StatusCode::SeeOther);
    response.setHeader("Location", path.toLatin1());
    return response;
}

QString formValue(const QHttpServerRequest &request, const QString &key)
{
    return QUrlQuery(QString::fromUtf8(request.body())).queryItemValue(key);
}

QString monitor(NodeDesk &desk, const QString &mode)
{
    if (mode == u"IPSWS")
        return desk.applicationOk() ? u"IPSWS=OK"_qs : u"IPSWS=ERROR"_qs;
    if (mode == u"FT")
        return desk.toldRole() == NodeState::Active ? u"ACTIVE"_qs : u"STANDBY"_qs;
    return u"OK"_qs;
}

void routeTelisca(QHttpServer &server, NodeDesk &desk)
{
    server.route(u"/IPSCFG/admin/monitor.aspx"_qs, [&desk](const QHttpServerRequest &request) {
        return Response("text/plain", monitor(desk, request.query().queryItemValue(u"mod"_qs)).toUtf8());
    });
    for (const QString &path : {u"/IPSCFG/admin"_qs, u"/IPSCFG/admin/"_qs})
        server.route(path, [&desk] { return html(teliscaPage(desk.view())); });
    server.route(u"/IPSCFG/admin/log"_qs, [&desk] { return html(teliscaLogPage(desk.view())); });
    server.route(u"/IPSCFG/admin/switch"_qs, post, [&desk](const QHttpServerRequest &request) {
        const int which = formValue(request, u"server"_qs).toInt();
        const QString to = formValue(request, u"to"_qs);
        if ((which != 1 && which != 2) || (to != u"active" && to != u"standby"))
            return Response(Response::StatusCode::BadRequest);
        desk.order(which, to == u"active" ? NodeState::Active : NodeState::Standby);
        return back(u"/IPSCFG/admin"_qs);
    });
}

void routeOcc(QHttpServer &server, NodeDesk &desk)
{
    server.route(u"/occ"_qs, [&desk] { return html(occPage(desk.view())); });
    server.route(u"/occ/state"_qs, post, [&desk](const QHttpServerRequest &request) {
        const PairView view = desk.view();
        const QString to = formValue(request, u"to"_qs);
        const auto found = std::find_if(view.play.words.begin(), view.play.words.end(), [&](const auto &row) { return row.second == to; });
        if (found == view.play.words.end())
            return Response(Response::StatusCode::BadRequest);
        desk.order(view.server, found->first);
        return back(u"/occ"_qs);
    });
}

void routePanel(QHttpServer &server, NodeDesk &desk)
{
    server.route(u"/panel"_qs, [&desk] { return html(panelPage(desk.view())); });
    server.route(u"/panel/do"_qs, post, [&desk](const QHttpServerRequest &request) {
        const auto button = pairButtonFromWord(formValue(request, u"action"_qs));
        if (!button)
            return Response(Response::StatusCode::BadRequest);
        desk.press(*button);
        return back(u"/panel"_qs);
    });
}

void routePlatform(QHttpServer &server, NodeDesk &desk)
{
    server.route(u"/onex"_qs, [&desk] { return html(platformPage(desk.view())); });
    server.route(u"/onex/do"_qs, post, [&desk](const QHttpServerRequest &request) {
        if (formValue(request, u"action"_qs) != u"failover")
            return Response(Response::StatusCode::BadRequest);
        desk.press(PairButton::Switch);
        return back(u"/onex"_qs);
    });
}

} // namespace

void routeVendorPage(QHttpServer &server, NodeDesk &desk)
{
    switch (desk.view().play.page) {
    case Page::Telisca: routeTelisca(server, desk); break;
    case Page::Occ: routeOcc(server, desk); break;
    case Page::ControlPanel: routePanel(server, desk); break;
    case Page::Platform: routePlatform(server, desk); break;
    }
}

void routePortal(QHttpServer &server, NodeDesk &desk)
{
    server.route(u"/"_qs, [&desk] {
        if (desk.toldRole() != NodeState::Active)
            return Response("text/plain", "starting", Response::StatusCode::ServiceUnavailable);
        return html(htmlPage(u"it"_qs, u"one-X Portal - Accesso"_qs, u"#cc0000"_qs,
                             u"<form><input name=\"user\"><input type=\"password\" name=\"password\"><button>Accesso</button></form>"_qs));
    });
}

} // namespace twinline::lab
