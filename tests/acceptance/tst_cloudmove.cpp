// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public address moved by a cloud's command line: a stand-in moves the lab's, refuses, does nothing, or hangs.
#include "fakes/standin.h"
#include "hands.h"
#include "scene.h"

#include <QJsonDocument>

using namespace acceptance;
using twinline::StandIn;

namespace {

/// What every stand-in begins with: who has the address in the lab, and the word that says how to behave.
QByteArray preamble(const LabHouse &house)
{
    const QByteArray ctl = LabHouse::program().toLocal8Bit();
    const QByteArray dir = house.dir().toLocal8Bit();
    return "ctl() { '" + ctl + "' lab \"$@\" --dir '" + dir + "'; }\n"
        "holder() { ctl status --json | grep -o '\"service_holder\":\"lab-[12]\"' | grep -o '[12]'; }\n"
        "ip='" + house.address(word("service")).toLatin1() + "'\n"
        "mode=$(cat \"$dir/mode\" 2>/dev/null)\n"
        "move() { case \"$mode\" in\n"
        "  silent) ;;\n"
        "  hang) exec sleep 300 ;;\n"
        "  late) (sleep 3; ctl cloud move \"$1\") </dev/null >/dev/null 2>&1 & ;;\n"
        "  *) ctl cloud move \"$1\" >/dev/null ;;\n"
        "esac; }\n";
}

/// As the real one prints it (tests/data/cloud), for the machines i-0a and i-0b.
QByteArray aws(const LabHouse &house)
{
    return preamble(house)
        + "case \"$2\" in\n"
          "describe-addresses)\n"
          "  case $(holder) in 1) to=a ;; 2) to=b ;; *) to= ;; esac\n"
          "  echo '{ \"Addresses\": [ {'\n"
          "  [ -n \"$to\" ] && echo \"\\\"InstanceId\\\": \\\"i-0$to\\\", \\\"NetworkInterfaceId\\\": \\\"eni-0$to\\\",\"\n"
          "  echo \"\\\"PublicIp\\\": \\\"$ip\\\", \\\"AllocationId\\\": \\\"eipalloc-01\\\", \\\"Domain\\\": \\\"vpc\\\" } ] }\" ;;\n"
          "describe-network-interfaces)\n  "
        + StandIn::replay("aws/interface")
        + " ;;\n"
          "associate-address)\n"
          "  case \"$*\" in *--dry-run*) "
        + StandIn::replay("aws/trial!")
        + "; exit 254 ;; esac\n"
          "  if [ \"$mode\" = fail ]; then "
        + StandIn::replay("aws/denied!")
        + "; exit 254; fi\n"
          "  case \"$*\" in *eni-0a*) move 1 ;; *eni-0b*) move 2 ;; esac\n  "
        + StandIn::replay("aws/moved") + " ;;\nesac";
}

QByteArray hcloud(const LabHouse &house)
{
    return preamble(house)
        + "case \"$1 $2\" in\n"
          "'floating-ip describe')\n"
          "  case $(holder) in 1) to=42 ;; 2) to=43 ;; *) to=null ;; esac\n"
          "  echo \"{\\\"id\\\":4711,\\\"ip\\\":\\\"$ip\\\",\\\"name\\\":\\\"pbx\\\",\\\"server\\\":$to,\\\"type\\\":\\\"ipv4\\\"}\" ;;\n"
          "'server describe')\n  "
        + StandIn::replay("hcloud/server")
        + " ;;\n"
          "'floating-ip assign')\n"
          "  case \"$4\" in 42) move 1 ;; 43) move 2 ;; esac\n"
          "  echo \"Floating IP $3 assigned to server $4\" ;;\nesac";
}

} // namespace

class TestCloudMove : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void theCommandIsShownBeforeItRuns();
    void aCloudMovesTheAddressThereAndBack_data();
    void aCloudMovesTheAddressThereAndBack();
    void aCommandThatDoesNotMoveEndsUnknown_data();
    void aCommandThatDoesNotMoveEndsUnknown();
    void acceptedIsNotDone();

private:
    bool start(const QString &provider, bool quick = false);
    void behave(const QByteArray &mode);
    Said go(const char *order, const QString &from, const QString &to);

    Scene m_scene;
    std::unique_ptr<StandIn> m_stand;
};

void TestCloudMove::cleanup()
{
    m_scene.end();
    m_stand.reset();
}

/// A lab, and beside its pairs.toml one that names a cloud. \a quick: of a product that waits eight seconds for the move.
bool TestCloudMove::start(const QString &provider, bool quick)
{
    if (!m_scene.start("tvox-pure-cloud"))
        return false;
    const LabHouse &house = m_scene.house();
    m_stand = std::make_unique<StandIn>();
    m_stand->program(provider, provider == word("aws") ? aws(house) : hcloud(house));
    const bool ofAws = provider == word("aws");
    const auto text = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const auto write = [](const QString &path, const QString &content) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content.toUtf8()) > 0;
    };
    QString pairs = text(house.config());
    pairs.replace(word("\n[pair.references]"), word("\n[pair.cloud]\nprovider = \"") + provider + word("\"\naddress = \"") + word(ofAws ? "eipalloc-01" : "4711")
                                                   + word("\"\n\n[pair.references]"));
    pairs.replace(word("name = \"lab-1\"\n"), word("name = \"lab-1\"\ncloud_target = \"") + word(ofAws ? "eni-0a" : "42") + word("\"\n"));
    pairs.replace(word("name = \"lab-2\"\n"), word("name = \"lab-2\"\ncloud_target = \"") + word(ofAws ? "eni-0b" : "43") + word("\"\n"));
    if (quick) {
        QString product = text(word(SOURCE_ROOT "/resources/products/tvox-pure-cloud.toml"));
        product.replace(word("key = \"tvox-pure-cloud\""), word("key = \"tvox-pure-cloud-quick\""));
        product.replace(word("limit_s = 900"), word("limit_s = 8"));
        pairs.replace(word("product = \"tvox-pure-cloud\""), word("product = \"tvox-pure-cloud-quick\""));
        if (!write(house.file(word("cloud/products/quick.toml")), product))
            return false;
    }
    const QString config = house.file(word("cloud/pairs.toml"));
    m_scene.house().setConfig(config);
    return write(config, pairs);
}

void TestCloudMove::behave(const QByteArray &mode)
{
    QFile file(m_stand->file(word("mode")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(mode);
}

/// A run with hands for everything but the address.
Said TestCloudMove::go(const char *order, const QString &from, const QString &to)
{
    Hands hands(m_scene.house(), {{word("from-off"), from, word("occ/state?to=off")},
                                  {word("to-master"), to, word("occ/state?to=master")},
                                  {word("from-slave"), from, word("occ/state?to=slave")}});
    return hands.run(words(order) + words("--reading from-off=services-off --reading to-master=active --reading from-slave=standby"));
}

void TestCloudMove::theCommandIsShownBeforeItRuns()
{
    QVERIFY(start(word("aws")));
    const QByteArray command = "aws ec2 associate-address --allocation-id eipalloc-01 --network-interface-id eni-0b --allow-reassociation --output json";
    const Said json = m_scene.house().pair(words("switchover lab --dry-run"));
    QVERIFY2(json.code == 0, story(json).constData());
    QString shown;
    for (const QJsonValue &step : json.last()[word("steps")].toArray())
        if (step[word("step")].toString() == word("move"))
            shown = step[word("command")].toString();
    QCOMPARE(shown.toUtf8(), command);
    const Said plain = m_scene.house().ctl(words("switchover lab --dry-run --config") << m_scene.house().config());
    QVERIFY2(plain.out.contains("\n        " + command + '\n'), plain.out.constData());
    QVERIFY(!m_stand->calls().contains("[associate-address]") || m_stand->calls().count("[associate-address]") == m_stand->calls().count("[--dry-run]"));
    QVERIFY(!plain.out.contains("eipassoc"));
}

void TestCloudMove::aCloudMovesTheAddressThereAndBack_data()
{
    QTest::addColumn<QString>("provider");
    QTest::newRow("aws") << word("aws");
    QTest::newRow("hcloud") << word("hcloud");
}

/// No hand touches the address, and nobody attests anything of it.
void TestCloudMove::aCloudMovesTheAddressThereAndBack()
{
    QFETCH(QString, provider);
    if (provider == word("hcloud") && !longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(start(provider));
    const Time begun = now();
    const Said out = go("switchover lab", word("node1"), word("node2"));
    QVERIFY2(out.code == 0, story(out).constData());
    QCOMPARE(out.last()[word("result")].toString(), word("done"));
    QJsonObject move;
    for (const QByteArray &line : out.out.split('\n'))
        if (const QJsonObject step = QJsonDocument::fromJson(line).object(); step[word("step")].toString() == word("move"))
            move = step;
    QCOMPARE(move[word("state")].toString(), word("seen"));
    QCOMPARE(move[word("how")].toString(), word("cloud-command"));
    QVERIFY(move[word("command")].toString().startsWith(provider));
    QVERIFY(move[word("told")].toString().startsWith(word("exit code 0")));
    QVERIFY2(move[word("evidence")].toString().contains(word("cloud: ")), qPrintable(move[word("evidence")].toString()));
    QFile report(out.last()[word("report")].toString());
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.readAll().contains(provider == word("aws") ? "aws ec2 associate-address" : "hcloud floating-ip assign 4711 43"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
    qInfo("measured: %s: done in %.1f s, %.1f s without service", qPrintable(provider), between(begun, now()), out.last()[word("service_interrupted_s")].toDouble());
    const Said home = go("rollback lab", word("node2"), word("node1"));
    QVERIFY2(home.code == 0, story(home).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
    QCOMPARE(m_stand->calls().count(provider == word("aws") ? "[associate-address]" : "[assign]") - m_stand->calls().count("[--dry-run]"), 2);
}

void TestCloudMove::aCommandThatDoesNotMoveEndsUnknown_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("told");
    QTest::newRow("it is refused") << QByteArray("fail") << word("exit code 254, An error occurred (UnauthorizedOperation)");
    QTest::newRow("it says yes and nothing moves") << QByteArray("silent") << word("exit code 0");
    QTest::newRow("it hangs") << QByteArray("hang") << word("no end within 8 s, killed");
}

/// Never "done", and never "failed" either: nobody is Master, and the run can be taken up again.
void TestCloudMove::aCommandThatDoesNotMoveEndsUnknown()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, told);
    if (mode == "fail" && !longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(start(word("aws"), true));
    behave(mode);
    const Said said = go("switchover lab", word("node1"), word("node2"));
    QVERIFY2(said.code == 3, story(said).constData());
    QCOMPARE(said.last()[word("result")].toString(), word("unknown"));
    QJsonObject move;
    for (const QByteArray &line : said.out.split('\n'))
        if (const QJsonObject step = QJsonDocument::fromJson(line).object(); step[word("step")].toString() == word("move"))
            move = step;
    QCOMPARE(move[word("state")].toString(), word("unknown"));
    QFile report(said.last()[word("report")].toString());
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(report.readAll()).contains(told), qPrintable(told));
    QVERIFY(!said.out.contains("\"step\":\"to-master\",\"state\":\"doing\""));
    QCOMPARE(m_stand->calls().count("[associate-address]") - m_stand->calls().count("[--dry-run]"), 1); // never sent twice
    QCOMPARE(m_scene.activeNode(), QString());
    behave("well"); // the cause is cleared, and the address moved by hand
    QVERIFY(m_scene.lab("cloud move 2"));
    Hands hands(m_scene.house(), {{word("to-master"), word("node2"), word("occ/state?to=master")}, {word("from-slave"), word("node1"), word("occ/state?to=slave")}});
    const Said resumed = hands.goOn(word("resume"), words("--reading to-master=active --reading from-slave=standby"), {}, 120, said.last()[word("run")].toString());
    QVERIFY2(resumed.code == 0, story(resumed).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

/// The command ends at once, the address moves seconds later.
void TestCloudMove::acceptedIsNotDone()
{
    QVERIFY(start(word("aws")));
    behave("late");
    const Said said = go("switchover lab", word("node1"), word("node2"));
    QVERIFY2(said.code == 0, story(said).constData());
    double seen = 0;
    for (const QByteArray &line : said.out.split('\n')) {
        const QJsonObject step = QJsonDocument::fromJson(line).object();
        if (step[word("step")].toString() == word("move") && step[word("state")].toString() == word("seen"))
            seen = step[word("elapsed_s")].toDouble();
    }
    QVERIFY2(seen > 3, QByteArray::number(seen));
    qInfo("measured: a move that took 3 s in the cloud was seen after %.1f s", seen);
}

QTEST_GUILESS_MAIN(TestCloudMove)
#include "tst_cloudmove.moc"
