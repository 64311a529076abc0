// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/pairsfile.h"

#include "domain/account.h"

namespace twinline::lab {

namespace {

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs) + u'"';
}

QString line(const QString &key, const QString &value)
{
    return key + u" = "_qs + value + u'\n';
}

QString address(const QHostAddress &host, quint16 port)
{
    return SocketAddress{host, port}.text();
}

QString web(const QHostAddress &host, quint16 port)
{
    return u"http://"_qs + address(host, port);
}

QString number(double value)
{
    return QString::number(value);
}

QString boolean(bool value)
{
    return value ? u"true"_qs : u"false"_qs;
}

QString teliscaSettings(const HotStandbyParameters &p)
{
    return line(u"heartbeat_interval_s"_qs, number(toSeconds(p.interval))) + line(u"heartbeat_timeout_s"_qs, number(toSeconds(p.timeout)))
           + line(u"consecutive_failures"_qs, number(p.failures)) + line(u"cti_connect_s"_qs, number(toSeconds(p.start)))
           + line(u"cti_ports"_qs, u"0"_qs) + line(u"cti_devices"_qs, u"0"_qs)
           + line(u"first_server_auto_restart"_qs, boolean(p.autoRestartFirst)) + line(u"test_vip"_qs, boolean(p.testVip))
           + line(u"balancer"_qs, quoted(u"follows-role"_qs)) + line(u"balancer_interval_s"_qs, number(toSeconds(p.interval)))
           + line(u"balancer_timeout_s"_qs, number(toSeconds(p.timeout))) + line(u"balancer_failures"_qs, number(p.failures))
           + line(u"licence_loaded"_qs, boolean(true)) + line(u"same_applications"_qs, boolean(true))
           + line(u"same_accounts"_qs, boolean(true)) + line(u"same_ntp"_qs, boolean(true)) + line(u"switch_on_application_error"_qs, boolean(p.switchOnApplicationError));
}

/// What the operator would have entered of this product.
QString settings(const Play &play)
{
    const HotStandbyParameters &p = play.parameters;
    QString text;
    if (play.page == Page::Telisca)
        text = teliscaSettings(p);
    else if (play.page == Page::ControlPanel)
        text = line(u"pattern"_qs, quoted(u"pair"_qs));
    else if (play.page == Page::Platform)
        text = line(u"failover_detection_s"_qs, number(toSeconds(p.interval) * p.failures));
    return text.isEmpty() ? text : u"\n[pair.settings]\n"_qs + text;
}

/// How an endpoint is written, by the key that the product file has for it.
QString endpoint(const LabNetwork &network, const QHostAddress &host, Port port)
{
    switch (port) {
    case Port::Monitor: return line(u"monitor"_qs, quoted(web(host, network.http())));
    case Port::Portal: return line(u"portal"_qs, quoted(web(host, network.at(port))));
    case Port::Database: return line(u"database"_qs, quoted(u"host=%1 port=%2 user=twinline dbname=postgres"_qs.arg(host.toString(), QString::number(network.database()))));
    case Port::Ami: return line(u"ami"_qs, quoted(QString::fromLatin1(trainingUser) + u'@' + address(host, network.at(port))));
    case Port::Sip:
    case Port::Startup:
    case Port::Certificate: break;
    }
    return line(toWord(port), quoted(address(host, network.at(port))));
}

QString node(const LabNetwork &network, const Play &play, int server)
{
    const QHostAddress host = network.node(server);
    QString text = u"\n[[pair.node]]\n"_qs + line(u"name"_qs, quoted(u"lab-%1"_qs.arg(server)))
                   + line(u"address"_qs, quoted(host.toString()))
                   + line(u"rank"_qs, quoted(server == 1 ? u"primary"_qs : u"secondary"_qs));
    const bool telisca = play.page == Page::Telisca; // its page is one of its own web address
    if (!telisca)
        text += line(u"page"_qs, quoted(pageAddress(network, play, server))) + line(u"management"_qs, quoted(address(host, network.http())))
                + line(u"version"_qs, quoted(u"lab"_qs));
    if (telisca)
        text += line(u"log"_qs, quoted(web(host, network.http()) + u"/IPSCFG/admin/log"_qs));
    if (play.publicAddresses)
        text += line(u"public_address"_qs, quoted(network.publicOf(server).toString()));
    // Where phones use the service address alone, or SIP answers on both servers alike, a node's own SIP tells nothing.
    const bool asksSip = telisca || play.publicAddresses || play.page == Page::Platform;
    for (const Port port : play.nodePorts)
        if (port == Port::Sip ? asksSip : telisca || port != Port::Monitor)
            text += endpoint(network, host, port);
    return text;
}

QString service(const LabNetwork &network, const Play &play)
{
    if (play.holding == Holding::Nobody)
        return {};
    QString text = u"\n[pair.service]\n"_qs;
    for (const Port port : play.servicePorts)
        if (port != Port::Monitor || play.page == Page::Telisca)
            text += endpoint(network, network.service(), port);
    if (play.holding == Holding::CloudConsole)
        text += line(u"domain"_qs, quoted(u"pbx.lab.test@"_qs + address(network.gateway(), network.dns())));
    return text;
}

QString queries(const Play &play)
{
    if (play.copyTable.isEmpty() || !play.has(Port::Database))
        return {};
    const QString probe = play.copyGoesOn ? u"files"_qs : u"nightly"_qs;
    return u"\n[pair.queries]\n"_qs
           + line(probe, quoted(u"SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM "_qs + play.copyTable));
}

} // namespace

QString pageAddress(const LabNetwork &network, const Play &play, int server)
{
    return web(network.node(server), network.http()) + play.pagePath;
}

QString pairsFile(const LabNetwork &network, const QString &folder, const Play &play)
{
    // The gateway's port 7 is nobody's: being refused there proves that there is a network.
    QString text = u"# Written by the training lab; gone with it.\n[[pair]]\n"_qs + line(u"name"_qs, quoted(u"lab"_qs))
                   + line(u"product"_qs, quoted(play.product)) + line(u"lab"_qs, u"true"_qs) + line(u"lab_folder"_qs, quoted(folder));
    if (play.holding != Holding::Nobody)
        text += line(u"service_address"_qs, quoted(network.service().toString()));
    return text + line(u"poll_interval_s"_qs, u"0.5"_qs) + line(u"probe_timeout_s"_qs, u"0.5"_qs) + service(network, play)
           + u"\n[pair.references]\n"_qs + line(u"gateway"_qs, quoted(address(network.gateway(), 7))) + queries(play) + settings(play)
           + node(network, play, 1) + node(network, play, 2);
}

} // namespace twinline::lab
