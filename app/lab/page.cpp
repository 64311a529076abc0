// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/page.h"

namespace twinline::lab {

namespace {

constexpr auto frame = R"(<!DOCTYPE html>
<html lang="%1"><head><meta charset="utf-8"><title>%2 (training lab)</title>
<style>
body{font:14px/1.5 sans-serif;margin:0;color:#222;background:#f4f6f8}
header{background:%3;color:#fff;padding:10px 20px;font-size:18px}
main{margin:20px;background:#fff;padding:16px 20px;border:1px solid #ccd5de;max-width:60em}
td{padding:5px 14px 5px 0}button{font:inherit;margin:4px 10px 4px 0}form{display:inline}.note{color:#555}
</style></head><body><header>%2 &mdash; training lab</header><main>%4</main></body></html>
)";

QString row(const QString &name, const QString &value)
{
    return u"<tr><td>"_qs + name + u"</td><td><b>"_qs + value + u"</b></td></tr>\n"_qs;
}

} // namespace

QString htmlPage(const QString &language, const QString &title, const QString &colour, const QString &body)
{
    return QString::fromLatin1(frame).arg(language, title, colour, body);
}

QString htmlButton(const QString &path, const QString &form, const QString &label)
{
    const QString name = form.section(u'=', 0, 0);
    const QString value = form.section(u'=', 1);
    return u"<form method=\"post\" action=\"%1\"><button name=\"%2\" value=\"%3\">%4</button></form>"_qs.arg(path, name, value, label);
}

QString occPage(const PairView &view)
{
    QString body = u"<h2>SISTEMA -&gt; Monitor di Sistema</h2><table>\n"_qs + row(u"Nodo"_qs, view.address(view.server))
                   + row(u"STATO (%1)"_qs.arg(view.word(view.server)), {}) + u"</table><p>"_qs;
    const std::pair<NodeState, QString> menu[] = {{NodeState::ServicesOff, u"Servizi spenti"_qs}, {NodeState::Active, u"Master"_qs}, {NodeState::Standby, u"Slave"_qs}};
    for (const auto &[state, label] : menu)
        if (state != view.own())
            body += htmlButton(u"/occ/state"_qs, u"to="_qs + view.play.word(state, true), label);
    return htmlPage(u"it"_qs, u"TVox OCC"_qs, u"#5b2d82"_qs, body + u"</p>"_qs);
}

QString panelPage(const PairView &view)
{
    QString body = u"<h2>サーバー管理</h2><table>\n"_qs;
    for (const int server : {1, 2})
        body += row((server == 1 ? u"プライマリーサーバー %1"_qs : u"セカンダリーサーバー %1"_qs).arg(view.address(server)), view.word(server));
    body += row(u"アプリケーションIPアドレス"_qs, view.serviceAddress) + u"</table><p>"_qs;
    const std::pair<PairButton, QString> buttons[] = {{PairButton::Switch, u"切り替え"_qs}, {PairButton::Detach, u"切り離し"_qs}, {PairButton::Rejoin, u"組み込み"_qs}};
    for (const auto &[button, label] : buttons)
        body += htmlButton(u"/panel/do"_qs, u"action="_qs + toWord(button), label);
    return htmlPage(u"ja"_qs, u"InfiniTalk コントロールパネル"_qs, u"#0b6e69"_qs, body + u"</p>"_qs);
}

QString platformPage(const PairView &view)
{
    QString body = u"<h2>Visualizzazione piattaforma</h2><table>\n"_qs;
    for (const int server : {1, 2}) {
        const bool offered = server == view.server && view.own() == NodeState::Active;
        const QString button = offered ? htmlButton(u"/onex/do"_qs, u"action=failover"_qs, u"Failover Now"_qs) : QString();
        body += row((server == 1 ? u"one-X Portal primario %1"_qs : u"one-X Portal secondario %1"_qs).arg(view.address(server)), view.word(server) + u' ' + button);
    }
    return htmlPage(u"it"_qs, u"Avaya one-X Portal"_qs, u"#cc0000"_qs, body + u"</table>"_qs);
}

} // namespace twinline::lab
