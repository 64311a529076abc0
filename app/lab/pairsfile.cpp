// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/pairsfile.h"

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

QString settings(const HotStandbyParameters &p)
{
    const auto number = [](double value) { return QString::number(value); };
    const auto boolean = [](bool value) { return value ? u"true"_qs : u"false"_qs; };
    return u"[pair.settings]\n"_qs + line(u"heartbeat_interval_s"_qs, number(toSeconds(p.interval)))
           + line(u"heartbeat_timeout_s"_qs, number(toSeconds(p.timeout))) + line(u"consecutive_failures"_qs, number(p.failures))
           + line(u"cti_connect_s"_qs, number(toSeconds(p.start))) + line(u"cti_ports"_qs, u"0"_qs)
           + line(u"cti_devices"_qs, u"0"_qs) + line(u"first_server_auto_restart"_qs, boolean(p.autoRestartFirst))
           + line(u"test_vip"_qs, boolean(p.testVip)) + line(u"balancer"_qs, quoted(u"follows-role"_qs))
           + line(u"switch_on_application_error"_qs, boolean(p.switchOnApplicationError));
}

QString node(const LabNetwork &network, int server, bool database)
{
    const QHostAddress host = network.node(server);
    QString text = u"\n[[pair.node]]\n"_qs + line(u"name"_qs, quoted(u"lab-%1"_qs.arg(server)))
                   + line(u"address"_qs, quoted(host.toString()))
                   + line(u"rank"_qs, quoted(server == 1 ? u"primary"_qs : u"secondary"_qs))
                   + line(u"monitor"_qs, quoted(web(host, network.http()))) + line(u"sip"_qs, quoted(address(host, network.sip())))
                   + line(u"startup"_qs, quoted(address(host, network.startup())));
    if (database)
        text += line(u"database"_qs, quoted(u"host=%1 port=%2 user=twinline dbname=postgres"_qs.arg(host.toString(), QString::number(network.database()))));
    return text;
}

} // namespace

HotStandbyParameters labParameters(int server)
{
    HotStandbyParameters p;
    p.server = server;
    p.interval = std::chrono::seconds(1);
    p.timeout = std::chrono::seconds(1);
    p.failures = 3;
    p.start = std::chrono::seconds(1);
    return p;
}

QString pairsFile(const LabNetwork &network, const QString &folder, const QString &product, bool database)
{
    const QHostAddress service = network.service();
    // The gateway's port 7 is nobody's: being refused there proves that there is a network.
    return u"# Written by the training lab; gone with it.\n[[pair]]\n"_qs + line(u"name"_qs, quoted(u"lab"_qs))
           + line(u"product"_qs, quoted(product)) + line(u"lab"_qs, u"true"_qs) + line(u"lab_folder"_qs, quoted(folder))
           + line(u"service_address"_qs, quoted(service.toString())) + line(u"poll_interval_s"_qs, u"0.5"_qs)
           + line(u"probe_timeout_s"_qs, u"0.5"_qs) + u"\n[pair.service]\n"_qs
           + line(u"sip"_qs, quoted(address(service, network.sip()))) + line(u"monitor"_qs, quoted(web(service, network.http())))
           + u"\n[pair.references]\n"_qs + line(u"gateway"_qs, quoted(address(network.gateway(), 7))) + u'\n'
           + settings(labParameters(1)) + node(network, 1, database) + node(network, 2, database);
}

} // namespace twinline::lab
