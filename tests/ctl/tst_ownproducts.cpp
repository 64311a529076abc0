// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/helppage.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace twinline;

namespace {

/// A node of the page's Acme PBX: says its role to whoever asks.
class AcmeNode : public QObject
{
    Q_OBJECT

public:
    AcmeNode(const QString &address, QByteArray role) : m_role(std::move(role))
    {
        m_server.listen(QHostAddress(address));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            }
        });
    }

    QByteArray monitor() const
    {
        return "http://" + m_server.serverAddress().toString().toLatin1() + ':' + QByteArray::number(m_server.serverPort());
    }

private:
    void answer(QTcpSocket &socket)
    {
        if (!socket.readAll().contains("\r\n\r\n"))
            return;
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: " + QByteArray::number(m_role.size())
                     + "\r\n\r\n" + m_role);
        socket.disconnectFromHost();
    }

    QByteArray m_role;
    QTcpServer m_server;
};

} // namespace

/// A product of the user's own, from its file to the real `twinlinectl`.
class tst_OwnProducts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void itIsListedWithItsFile();
    void itLiesInTheConfigurationFolderOrBesideThePairs_data();
    void itLiesInTheConfigurationFolderOrBesideThePairs();
    void itsPairIsWatchedAndPlanned();
    void aKeyOfTheProgramsIsRefused();
    void aKeyInBothFoldersIsRefused();
    void aMistakeIsNamedAndTheOthersAreListed();

private:
    struct End
    {
        int code = -1;
        QString out;
        QString err;
    };
    End run(const QStringList &arguments);
    QString write(const QString &name, const QByteArray &text) const;
    QByteArray pairs(const QByteArray &first, const QByteArray &second) const;

    QByteArray m_product; ///< of the page
    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_OwnProducts::initTestCase()
{
    const HelpPage page = readHelpPage(SOURCE_ROOT "/resources/help/product-files.md");
    QCOMPARE(page.examples.size(), 2u);
    m_product = QByteArray::fromStdString(page.examples.front());
}

void tst_OwnProducts::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

tst_OwnProducts::End tst_OwnProducts::run(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {QStringLiteral("CONFIG"), QStringLiteral("DATA"), QStringLiteral("STATE"), QStringLiteral("CACHE")})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(name), m_home->filePath(name.toLower()));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BIN_DIR "/twinlinectl"), arguments);
    // Not waitForFinished: the nodes answer from this thread.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QString tst_OwnProducts::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_home->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
        qFatal("no file %s", qPrintable(path));
    return path;
}

QByteArray tst_OwnProducts::pairs(const QByteArray &first, const QByteArray &second) const
{
    return "[[pair]]\nname = \"Office\"\nproduct = \"acme-pbx\"\npoll_interval_s = 0.3\nprobe_timeout_s = 0.3\n"
           "[[pair.node]]\nname = \"acme-1\"\naddress = \"127.0.0.1\"\nrank = \"primary\"\nmonitor = \"" + first + "\"\n"
           "[[pair.node]]\nname = \"acme-2\"\naddress = \"127.0.0.2\"\nrank = \"secondary\"\nmonitor = \"" + second + "\"\n";
}

void tst_OwnProducts::itIsListedWithItsFile()
{
    const QString file = write(QStringLiteral("config/twinline/products/acme.toml"), m_product);
    const End words = run({QStringLiteral("products")});
    QVERIFY2(words.code == 0, qPrintable(words.err));
    QVERIFY2(words.out.contains(QStringLiteral("acme-pbx  Acme PBX  (your own: %1)\n").arg(file)), qPrintable(words.out));
    QVERIFY2(words.out.contains(QStringLiteral("telisca-hot-standby  telisca Hot Standby\n")), qPrintable(words.out));

    const End json = run({QStringLiteral("products"), QStringLiteral("--json")});
    QCOMPARE(json.code, 0);
    QHash<QString, QJsonObject> products;
    for (const QString &line : json.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QJsonObject product = QJsonDocument::fromJson(line.toUtf8()).object();
        products.insert(product[u"product"].toString(), product);
    }
    QCOMPARE(products.value(QStringLiteral("acme-pbx"))[u"origin"].toString(), QStringLiteral("own"));
    QCOMPARE(products.value(QStringLiteral("acme-pbx"))[u"file"].toString(), file);
    QCOMPARE(products.value(QStringLiteral("acme-pbx"))[u"runbooks"].toArray().size(), 3);
    QCOMPARE(products.value(QStringLiteral("tvox-cmr"))[u"origin"].toString(), QStringLiteral("program"));
    QVERIFY(products.value(QStringLiteral("tvox-cmr"))[u"file"].isNull());
}

void tst_OwnProducts::itLiesInTheConfigurationFolderOrBesideThePairs_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("pairs");
    QTest::addColumn<bool>("named");
    QTest::newRow("both in the configuration folder") << "config/twinline/products/a.toml" << "config/twinline/pairs.toml" << false;
    QTest::newRow("the same, named") << "config/twinline/products/a.toml" << "config/twinline/pairs.toml" << true;
    QTest::newRow("pairs elsewhere") << "config/twinline/products/a.toml" << "site/pairs.toml" << true;
    QTest::newRow("both elsewhere") << "site/products/a.toml" << "site/pairs.toml" << true;
}

void tst_OwnProducts::itLiesInTheConfigurationFolderOrBesideThePairs()
{
    QFETCH(QString, product);
    QFETCH(QString, pairs);
    QFETCH(bool, named);
    write(product, m_product);
    const QString file = write(pairs, this->pairs("http://127.0.0.1:9", "http://127.0.0.2:9"));
    const End end = run(named ? QStringList{QStringLiteral("check"), QStringLiteral("--config"), file} : QStringList{QStringLiteral("check")});
    QVERIFY2(end.code == 0, qPrintable(end.err));
}

void tst_OwnProducts::itsPairIsWatchedAndPlanned()
{
    AcmeNode first(QStringLiteral("127.0.0.1"), "MASTER");
    AcmeNode second(QStringLiteral("127.0.0.2"), "SLAVE");
    write(QStringLiteral("config/twinline/products/acme.toml"), m_product);
    write(QStringLiteral("config/twinline/pairs.toml"), pairs(first.monitor(), second.monitor()));
    const End status = run({QStringLiteral("status"), QStringLiteral("--json")});
    QVERIFY2(status.code == 0, qPrintable(status.out + status.err));
    const QJsonObject json = QJsonDocument::fromJson(status.out.toUtf8()).object();
    QCOMPARE(json[u"product"].toString(), QStringLiteral("acme-pbx"));
    QCOMPARE(json[u"verdict"].toString(), QStringLiteral("redundant"));
    QCOMPARE(json[u"nodes"][0][u"vendor_state"].toString(), QStringLiteral("Master"));
    QCOMPARE(json[u"nodes"][1][u"vendor_state"].toString(), QStringLiteral("Slave"));
    QCOMPARE(json[u"forecast"][u"mode"].toString(), QStringLiteral("manual"));

    const End plan = run({QStringLiteral("switchover"), QStringLiteral("Office"), QStringLiteral("--dry-run")});
    QVERIFY2(plan.code == 0, qPrintable(plan.out + plan.err));
    QVERIFY2(plan.out.contains(QStringLiteral("Make acme-1 Slave")) && plan.out.contains(QStringLiteral("Make acme-2 Master")), qPrintable(plan.out));
    const End refused = run({QStringLiteral("repair"), QStringLiteral("Office"), QStringLiteral("--dry-run")});
    QCOMPARE(refused.code, 2);
    QVERIFY2((refused.out + refused.err).contains(QStringLiteral("Ask Acme's support.")), qPrintable(refused.out + refused.err));
}

void tst_OwnProducts::aKeyOfTheProgramsIsRefused()
{
    QByteArray taken = m_product;
    taken.replace("key = \"acme-pbx\"", "key = \"telisca-hot-standby\"");
    const QString file = write(QStringLiteral("config/twinline/products/mine.toml"), taken);
    for (const char *command : {"products", "check", "status"}) {
        const End end = run({QString::fromLatin1(command)});
        QCOMPARE(end.code, QLatin1String(command) == QLatin1String("status") ? 3 : 64);
        QVERIFY2(end.err.contains(file + QStringLiteral(":2:7: the product 'telisca-hot-standby' comes with the program, expected another key\n")), qPrintable(end.err));
        if (QLatin1String(command) == QLatin1String("products"))
            QVERIFY2(end.out.contains(QStringLiteral("telisca-hot-standby  telisca Hot Standby\n")), qPrintable(end.out));
    }
}

void tst_OwnProducts::aKeyInBothFoldersIsRefused()
{
    const QString first = write(QStringLiteral("config/twinline/products/acme.toml"), m_product);
    const QString second = write(QStringLiteral("site/products/acme.toml"), m_product);
    const QString file = write(QStringLiteral("site/pairs.toml"), pairs("http://127.0.0.1:9", "http://127.0.0.2:9"));
    const End end = run({QStringLiteral("check"), QStringLiteral("--config"), file});
    QCOMPARE(end.code, 64);
    QCOMPARE(end.err, second + QStringLiteral(":2:7: the product 'acme-pbx' is in %1 too, expected another key\n").arg(first));
}

void tst_OwnProducts::aMistakeIsNamedAndTheOthersAreListed()
{
    QByteArray broken = m_product;
    broken.replace("vendor = \"Acme\"", "vednor = \"Acme\"");
    const QString bad = write(QStringLiteral("config/twinline/products/a-bad.toml"), broken);
    write(QStringLiteral("config/twinline/products/b-good.toml"), m_product);
    const End end = run({QStringLiteral("products")});
    QCOMPARE(end.code, 64);
    QVERIFY2(end.out.contains(QStringLiteral("acme-pbx  Acme PBX  (your own: ")), qPrintable(end.out));
    QVERIFY2(end.err.contains(bad + QStringLiteral(":4:1: unknown key 'vednor' in [product], expected 'vendor'\n")), qPrintable(end.err));
    QVERIFY2(end.err.contains(bad + QStringLiteral(":1:1: [product] lacks 'vendor', expected a text in quotes\n")), qPrintable(end.err));
}

QTEST_GUILESS_MAIN(tst_OwnProducts)
#include "tst_ownproducts.moc"
