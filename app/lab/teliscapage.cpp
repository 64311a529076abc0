// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/teliscapage.h"

namespace twinline::lab {

namespace {

// The vendor's page exists in English only, so does this one.
constexpr auto frame = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>telisca - Hot Standby config (training lab)</title>
<style>
body{font:14px/1.5 sans-serif;margin:0;color:#222;background:#f4f6f8}
header{background:#1d4f7c;color:#fff;padding:10px 20px}header b{font-size:18px}
nav{background:#e2e9f0;padding:6px 20px}nav span,nav a{margin-right:18px;color:#1d4f7c}nav .here{font-weight:bold}
main{margin:20px;background:#fff;padding:16px 20px;border:1px solid #ccd5de;max-width:60em}
table{border-collapse:collapse}td{padding:5px 14px 5px 0;vertical-align:middle}
input,button{font:inherit}button{margin-left:10px}form{display:inline}pre{white-space:pre-wrap}
.note{color:#555;margin-top:18px}
</style></head><body>
<header><b>telisca</b> IPS Administration &mdash; training lab</header>
<nav><span>CUCM Config</span><span>Parameters</span><a class="here" href="/IPSCFG/admin">Hot Standby config</a><span>Install Services</span><span>CTI config</span><span>CTI control</span></nav>
<main>%1</main></body></html>
)";

QString row(const QString &name, const QString &value)
{
    return u"<tr><td>"_qs + name + u"</td><td>"_qs + value + u"</td></tr>\n"_qs;
}

QString box(bool checked)
{
    return checked ? u"<input type=\"checkbox\" checked disabled>"_qs : u"<input type=\"checkbox\" disabled>"_qs;
}

QString seconds(Duration duration)
{
    return QString::number(toSeconds(duration));
}

/// One server's line: address, status, and the button that the guide shows beside it.
QString serverRow(const PairView &view, int server)
{
    const bool toStandby = view.state(server) == NodeState::Active;
    const QString button =
        u"<form method=\"post\" action=\"/IPSCFG/admin/switch\"><input type=\"hidden\" name=\"server\" value=\"%1\">"
        "<button name=\"to\" value=\"%2\">-&gt; %3</button></form>"_qs.arg(
            QString::number(server), toStandby ? u"standby"_qs : u"active"_qs,
            view.play.word(toStandby ? NodeState::Standby : NodeState::Active, true));
    return row(u"Server IP Address #%1"_qs.arg(server),
               u"%1 &nbsp; Status: %2 %3"_qs.arg(view.address(server), view.word(server), button));
}

} // namespace

QString teliscaPage(const PairView &view)
{
    const HotStandbyParameters &p = view.parameters;
    QString rows = row(u"IP Address of this server"_qs, view.address(view.server));
    rows += serverRow(view, 1) + serverRow(view, 2);
    rows += row(u"Enable Hot Standby mode"_qs, box(view.enabled));
    rows += row(u"IP Balancer VIP address"_qs, view.serviceAddress);
    rows += row(u"Test VIP address IP destination"_qs, box(p.testVip));
    rows += row(u"Use VIP address to build URLs"_qs, box(true));
    rows += row(u"Switch server on application error"_qs, box(p.switchOnApplicationError));
    rows += row(u"First server auto restart as Active/Primary"_qs, box(p.autoRestartFirst));
    rows += row(u"Heartbeat timeout(s)"_qs, seconds(p.timeout));
    rows += row(u"Heartbeat interval(s)"_qs, seconds(p.interval));
    rows += row(u"Number of consecutive failures/success to switch"_qs, QString::number(p.failures));
    rows += row(u"Fault tolerant logs"_qs, u"<a href=\"/IPSCFG/admin/log\">FT_REPORT</a>"_qs);
    return QString::fromLatin1(frame).arg(u"<h2>Hot Standby</h2><table>\n"_qs + rows
                                          + u"</table><p class=\"note\">Select the Hot Standby config tab to refresh this page.</p>"_qs);
}

QString teliscaLogPage(const PairView &view)
{
    return QString::fromLatin1(frame).arg(u"<h2>Fault tolerant logs</h2><pre>"_qs + view.log.toHtmlEscaped() + u"</pre>"_qs);
}

} // namespace twinline::lab
