// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program `twinline` from outside: what it prints, writes and returns.
class tst_Program : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutADisplayItSaysSoInOneSentence_data();
    void withoutADisplayItSaysSoInOneSentence();
    void aPictureNeedsNoDisplay_data();
    void aPictureNeedsNoDisplay();
    void aPictureThatCannotBeWrittenIsAFailure();
    void versionAndHelpNeedNoDisplay();
    void aWrongOptionIsToldWithTheUsage();
    void aProductThatNoLabPlaysIsRefused();

private:
    struct End
    {
        int code = -1;
        QString out;
        QString err;
    };
    End run(const QStringList &arguments, const QList<std::pair<QString, QString>> &more = {}) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_Program::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

tst_Program::End tst_Program::run(const QStringList &arguments, const QList<std::pair<QString, QString>> &more) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("QT_QPA_PLATFORM")})
        environment.remove(name);
    for (const QString &name : {QStringLiteral("CONFIG"), QStringLiteral("DATA"), QStringLiteral("STATE"), QStringLiteral("CACHE")})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(name), m_home->filePath(name));
    for (const auto &[name, value] : more)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BIN_DIR "/twinline"), arguments);
    if (!process.waitForFinished(30000))
        process.kill();
    const bool ended = process.waitForFinished() || process.exitStatus() == QProcess::NormalExit;
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

void tst_Program::withoutADisplayItSaysSoInOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("display");
    QTest::newRow("plain") << QStringList() << QString();
    QTest::newRow("lab") << QStringList{QStringLiteral("--lab")} << QString();
    QTest::newRow("empty name") << QStringList() << QStringLiteral("empty");
}

void tst_Program::withoutADisplayItSaysSoInOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, display);
    QList<std::pair<QString, QString>> more;
    if (!display.isEmpty())
        more.append({QStringLiteral("DISPLAY"), QString()});
    const End end = run(arguments, more);
    QCOMPARE(end.code, 1);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(QStringLiteral("no display")), qPrintable(end.err));
    QCOMPARE(end.err.count(QLatin1Char('\n')), 1);
}

void tst_Program::aPictureNeedsNoDisplay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing configuration") << QStringLiteral("missing.toml") << QByteArray();
    QTest::newRow("broken configuration") << QStringLiteral("broken.toml") << QByteArray("[[pair]\n");
    QTest::newRow("no pair") << QStringLiteral("none.toml") << QByteArray("# none\n");
}

void tst_Program::aPictureNeedsNoDisplay()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const QString path = m_home->filePath(file);
    if (!content.isEmpty()) {
        QFile written(path);
        QVERIFY(written.open(QFile::WriteOnly));
        written.write(content);
    }
    const QString picture = m_home->filePath(QStringLiteral("shot.png"));
    const End end = run({QStringLiteral("--screenshot"), picture, QStringLiteral("--after"), QStringLiteral("1"),
                         QStringLiteral("--config"), path});
    QVERIFY2(end.code == 0, qPrintable(end.err));
    const QImage image(picture);
    QVERIFY(image.width() >= 900);
    QVERIFY(image.height() >= 560);
}

void tst_Program::aPictureThatCannotBeWrittenIsAFailure()
{
    const QString picture = m_home->filePath(QStringLiteral("no/such/folder/shot.png"));
    const End end = run({QStringLiteral("--screenshot"), picture, QStringLiteral("--after"), QStringLiteral("0")},
                        {{QStringLiteral("QT_FATAL_WARNINGS"), QString()}});
    QCOMPARE(end.code, 1);
    QVERIFY2(end.err.contains(picture), qPrintable(end.err));
}

void tst_Program::versionAndHelpNeedNoDisplay()
{
    const End version = run({QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    QVERIFY2(QRegularExpression(QStringLiteral("^twinline \\d+\\.\\d+\\.\\d+\n$")).match(version.out).hasMatch(), qPrintable(version.out));
    const End help = run({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains(QStringLiteral("--screenshot")));
    QVERIFY(help.err.isEmpty());
}

void tst_Program::aWrongOptionIsToldWithTheUsage()
{
    const End end = run({QStringLiteral("--langage"), QStringLiteral("it")});
    QCOMPARE(end.code, 64);
    QVERIFY2(end.err.contains(QStringLiteral("“--langage”")), qPrintable(end.err));
    QVERIFY(end.err.contains(QStringLiteral("Usage:")));
    QVERIFY(end.out.isEmpty());
}

void tst_Program::aProductThatNoLabPlaysIsRefused()
{
    const QString picture = m_home->filePath(QStringLiteral("shot.png"));
    const End end = run({QStringLiteral("--lab"), QStringLiteral("asterisk-keepalivedd"), QStringLiteral("--screenshot"), picture,
                         QStringLiteral("--after"), QStringLiteral("1")});
    QCOMPARE(end.code, 64);
    QVERIFY2(end.err.contains(QStringLiteral("“asterisk-keepalivedd”")) && end.err.contains(QStringLiteral("telisca-hot-standby")),
             qPrintable(end.err));
    QVERIFY(!QFile::exists(picture));
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
