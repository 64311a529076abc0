// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the lab of a cluster writes, and how its silent nodes are silent.
#include "domain/ansible.h"
#include "domain/nodegroups.h"
#include "lab/labreport.h"
#include "lab/play.h"
#include "lab/silentport.h"
#include "lab/terminalfiles.h"
#include "products/pairs.h"
#include "products/products.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace twinline;
using namespace twinline::lab;

namespace {

terminal::Place place()
{
    LabNetwork network;
    network.number = 77;
    return terminal::placeIn(QStringLiteral("/tmp/the lab"), network, QStringLiteral("postgres"));
}

} // namespace

class TestTerminalFiles : public QObject
{
    Q_OBJECT

private slots:
    void theConsoleReadsThePair();
    void agentsAreLentToTheTerminalServerOnly();
    void passwordsAreOff();
    void eachNodeHasItsOwnHostKey();
    void nothingOfTheUsersIsRead();
    void theInventoryGroupsByRoleCode();
    void aSilentPortNeitherTakesNorRefuses();
    void theProductIsPlayed();
};

void TestTerminalFiles::theConsoleReadsThePair()
{
    const Product product = readProductFile(SOURCE_ROOT "/resources/products/itoolabs.toml").value();
    const auto pairs = readPairs(terminal::pairsFile(place()).toStdString(), "pairs.toml", {product});
    QVERIFY2(pairs.has_value(), pairs ? "" : pairs.error().front().sentence().c_str());
    const PairConfig &pair = pairs->front();
    QVERIFY(pair.lab);
    QCOMPARE(pair.nodes.size(), 5u);
    QVERIFY((pair.serviceEndpoints.at("terminal") == Endpoint{"127.0.77.14", 2222, false, "postgres"}));
    QCOMPARE(ansiblePlace(pair, product).directory, std::string("/tmp/the lab/admin"));
    QVERIFY(runbookFor(Intent::Switchover, pair, product));
    const auto groups = nodeGroups(pair, product);
    QCOMPARE(groups.size(), 2u);
    QVERIFY(groups[0].code == "ds" && groups[1].code == "vpn");
}

/// ITL-4.
void TestTerminalFiles::agentsAreLentToTheTerminalServerOnly()
{
    const terminal::Place all = place();
    for (const terminal::Node &node : all.nodes) {
        const bool server = node.name == all.server().name;
        QVERIFY(terminal::serverConfig(all, node).contains(server ? QStringLiteral("AllowAgentForwarding yes") : QStringLiteral("AllowAgentForwarding no")));
    }
    QVERIFY(terminal::deskConfig(all).contains(QStringLiteral("IdentityAgent \"/tmp/the lab/agent\"")));
    QVERIFY(!terminal::hopConfig(all).contains(QStringLiteral("IdentityAgent")));
}

void TestTerminalFiles::passwordsAreOff()
{
    for (const terminal::Node &node : place().nodes)
        for (const char *line : {"PasswordAuthentication no\n", "KbdInteractiveAuthentication no\n", "UsePAM no\n"})
            QVERIFY(terminal::serverConfig(place(), node).contains(QLatin1String(line)));
}

void TestTerminalFiles::eachNodeHasItsOwnHostKey()
{
    QSet<QString> keys;
    const terminal::Place all = place();
    for (const terminal::Node &node : all.nodes)
        keys << terminal::serverConfig(all, node).section(QLatin1Char('\n'), 0, 0);
    QCOMPARE(keys.size(), qsizetype(all.nodes.size()));
    QCOMPARE(terminal::knownHosts(all, {QStringLiteral("ssh-ed25519 AAAA\n")}), QStringLiteral("[127.0.77.11]:2222 ssh-ed25519 AAAA\n"));
}

void TestTerminalFiles::nothingOfTheUsersIsRead()
{
    for (const QString &config : {terminal::deskConfig(place()), terminal::hopConfig(place())})
        for (const char *line : {"GlobalKnownHostsFile /dev/null", "IdentityFile none", "StrictHostKeyChecking yes"})
            QVERIFY(config.contains(QLatin1String(line)));
}

/// ITL-2.
void TestTerminalFiles::theInventoryGroupsByRoleCode()
{
    const QString text = terminal::inventory(place());
    QVERIFY(text.contains(QStringLiteral("[ds]\nds1 ansible_host=127.0.77.11")));
    QVERIFY(text.contains(QStringLiteral("[vpn]\nvpn1 ansible_host=127.0.77.14")));
    QVERIFY(text.contains(QStringLiteral("ansible_port=2222")));
}

void TestTerminalFiles::aSilentPortNeitherTakesNorRefuses()
{
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress(QStringLiteral("127.0.0.77"))));
    const quint16 port = finder.serverPort();
    finder.close();
    const SilentPort silent({QHostAddress(QStringLiteral("127.0.0.77")), port});
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.77"), port);
    QVERIFY(!socket.waitForConnected(400));
    QCOMPARE(socket.error(), QAbstractSocket::SocketTimeoutError);
}

void TestTerminalFiles::theProductIsPlayed()
{
    QVERIFY(playedProducts().contains(QStringLiteral("itoolabs")));
    QVERIFY(hasTerminal(QStringLiteral("itoolabs")) && !hasTerminal(QStringLiteral("onex-portal")));
    QCOMPARE(labFailureFromWord("missing"), LabFailure::Kind::Missing);
}

QTEST_GUILESS_MAIN(TestTerminalFiles)
#include "tst_terminalfiles.moc"
