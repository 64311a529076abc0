// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/secretcommand.h"
#include "domain/account.h"
#include "fakes/fakehistory.h"
#include "fakes/fakeprober.h"
#include "fakes/fakesecrets.h"

#include <QTest>

#include <unistd.h>

using namespace twinline;

/// `twinlinectl secret` over a keychain in memory; the password comes from standard input alone.
class TestSecretCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void storesOneLineForEveryNode_data();
    void storesOneLineForEveryNode();
    void storesForOneNodeOnly();
    void withoutAPasswordNothingIsChanged_data();
    void withoutAPasswordNothingIsChanged();
    void listsWithoutShowingAny();
    void forgets();
    void whatIsNoPasswordIsToldSo_data();
    void whatIsNoPasswordIsToldSo();
    void aTrainingLabNeedsNone();
    void withoutAKeychainNothingIsStored();

private:
    struct End
    {
        int code = -1;
        QString out;
        QString err;
    };
    End run(const SecretOptions &options, const QByteArray &input = {});

    std::unique_ptr<FakeSecrets> m_secrets;
    Configuration m_configuration;
};

namespace {

const std::string first = "twinline@10.1.1.11:5038";
const std::string second = "twinline@10.1.1.12:5038";

ProbeSpec spec(const char *key, ProbeKind kind, TargetKind target = TargetKind::Node)
{
    ProbeSpec made;
    made.key = key;
    made.endpoint = key;
    made.kind = kind;
    made.target = target;
    return made;
}

SecretOptions told(const char *verb, const char *key = "", const char *node = "")
{
    return {QString::fromLatin1(verb), QStringLiteral("Osaka"), QString::fromLatin1(key), QString::fromLatin1(node)};
}

} // namespace

void TestSecretCommand::init()
{
    m_secrets = std::make_unique<FakeSecrets>();
    Product product;
    product.key = "it";
    product.probes = {spec("ami", ProbeKind::Ami), spec("management", ProbeKind::Tcp)};
    PairConfig pair;
    pair.name = "Osaka";
    pair.product = "it";
    for (const char *ordinal : {"1", "2"}) {
        NodeConfig node;
        node.name = std::string("it-") + ordinal;
        node.endpoints["ami"] = {std::string("10.1.1.1") + ordinal, 0, false, "twinline"};
        node.endpoints["management"] = {std::string("10.1.1.1") + ordinal, 443, false, {}};
        pair.nodes.push_back(node);
    }
    m_configuration = {};
    m_configuration.products = {product};
    m_configuration.pairs = {pair};
}

TestSecretCommand::End TestSecretCommand::run(const SecretOptions &options, const QByteArray &input)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0 || ::write(ends[1], input.constData(), std::size_t(input.size())) < 0)
        return {};
    ::close(ends[1]);
    const int before = ::dup(STDIN_FILENO);
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    FakeClock clock;
    FakeProber prober(clock);
    FakeHistory history;
    End end;
    QTextStream out(&end.out), err(&end.err);
    CtlContext context{{}, m_configuration, prober, clock, history, out, err, false, false};
    end.code = runSecret(options, context, *m_secrets);
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    return end;
}

void TestSecretCommand::storesOneLineForEveryNode_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("a line") << QByteArray("s3cret word\n");
    QTest::newRow("no end") << QByteArray("s3cret word");
    QTest::newRow("from elsewhere") << QByteArray("s3cret word\r\nand what nobody asked for\n");
}

void TestSecretCommand::storesOneLineForEveryNode()
{
    QFETCH(QByteArray, input);
    const End end = run(told("set", "ami"), input);
    QCOMPARE(end.code, int(ExitWell));
    QCOMPARE(m_secrets->secrets(), (std::map<std::string, std::string>{{first, "s3cret word"}, {second, "s3cret word"}}));
    QCOMPARE(end.out, QStringLiteral("it-1  ami  twinline@10.1.1.11:5038  stored\nit-2  ami  twinline@10.1.1.12:5038  stored\n"));
    QVERIFY(!(end.out + end.err).contains(QLatin1String("s3cret")));
}

void TestSecretCommand::storesForOneNodeOnly()
{
    QCOMPARE(run(told("set", "ami", "it-2"), "one\n").code, int(ExitWell));
    QCOMPARE(m_secrets->secrets(), (std::map<std::string, std::string>{{second, "one"}}));
}

void TestSecretCommand::withoutAPasswordNothingIsChanged_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("endless") << QByteArray(3000, 'x');
}

void TestSecretCommand::withoutAPasswordNothingIsChanged()
{
    QFETCH(QByteArray, input);
    const End end = run(told("set", "ami"), input);
    QCOMPARE(end.code, int(ExitUsage));
    QCOMPARE(end.err, QStringLiteral("No password was given; nothing is changed.\n"));
    QVERIFY(m_secrets->secrets().empty());
}

void TestSecretCommand::listsWithoutShowingAny()
{
    run(told("set", "ami", "it-1"), "s3cret\n");
    const End end = run(told("list"));
    QCOMPARE(end.code, int(ExitWell));
    QCOMPARE(end.out, QStringLiteral("it-1  ami  twinline@10.1.1.11:5038  stored\nit-2  ami  twinline@10.1.1.12:5038  not stored\n"));
    m_configuration.products[0].probes.clear();
    QCOMPARE(run(told("list")).out, QStringLiteral("This pair needs no password.\n"));
}

void TestSecretCommand::forgets()
{
    run(told("set", "ami"), "s3cret\n");
    const End end = run(told("forget", "ami", "it-1"));
    QCOMPARE(end.code, int(ExitWell));
    QCOMPARE(end.out, QStringLiteral("it-1  ami  twinline@10.1.1.11:5038  not stored\n"));
    QCOMPARE(m_secrets->secrets(), (std::map<std::string, std::string>{{second, "s3cret"}}));
}

void TestSecretCommand::whatIsNoPasswordIsToldSo_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("node");
    QTest::newRow("an endpoint without one") << QByteArray("management") << QByteArray();
    QTest::newRow("no such endpoint") << QByteArray("ari") << QByteArray();
    QTest::newRow("no such node") << QByteArray("ami") << QByteArray("it-3");
}

void TestSecretCommand::whatIsNoPasswordIsToldSo()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, node);
    const End end = run(told("set", key.constData(), node.constData()), "s3cret\n");
    QCOMPARE(end.code, int(ExitUsage));
    QVERIFY2(end.err.contains(QStringLiteral("No endpoint “%1”").arg(QString::fromLatin1(key))), qPrintable(end.err));
    QVERIFY(m_secrets->secrets().empty());
    SecretOptions elsewhere = told("set", "ami");
    elsewhere.pair = QStringLiteral("Kyoto");
    QCOMPARE(run(elsewhere, "s3cret\n").code, int(ExitUsage));
}

void TestSecretCommand::aTrainingLabNeedsNone()
{
    for (NodeConfig &node : m_configuration.pairs[0].nodes)
        node.endpoints["ami"] = {"127.0.9.11", 5038, false, trainingUser};
    QVERIFY(run(told("list")).out.contains(QLatin1String("training lab: no password needed")));
    const End end = run(told("set", "ami"), "s3cret\n");
    QCOMPARE(end.code, int(ExitUsage));
    QCOMPARE(end.err, QStringLiteral("A training lab needs no password.\n"));
    QVERIFY(m_secrets->secrets().empty());
}

void TestSecretCommand::withoutAKeychainNothingIsStored()
{
    m_secrets->behave(FakeSecrets::Manner::Unavailable);
    const End end = run(told("set", "ami"), "s3cret\n");
    QCOMPARE(end.code, int(ExitFailed));
    QCOMPARE(end.err, QStringLiteral("unknown: no keychain answers (no bus)\n"));
    QVERIFY(run(told("list")).out.contains(QLatin1String("unknown: no keychain answers (no bus)")));
}

QTEST_GUILESS_MAIN(TestSecretCommand)
#include "tst_secretcommand.moc"
