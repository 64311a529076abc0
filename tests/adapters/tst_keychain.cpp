// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/keychain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <csignal>

using namespace twinline;
using namespace std::chrono_literals;

/// A real keychain (GNOME's) on a session bus of its own. The library looks at the bus when it is first used, so that a
/// process has one bus: where none runs is tried in a child.
class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void storesReadsAndForgets();
    void anAnswerIsRememberedForAWhile();
    void answersComeHomeToTheThreadThatAsked();
    void nobodyIsToldOnceTheStoreHasGone();
    void withoutABusItIsUnavailable();
    void askWithoutABus();

private:
    static SecretAnswer read(SecretStore &store, const std::string &account);

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

namespace {

using State = SecretAnswer::State;

const char *const inChild = "TWINLINE_KEYCHAIN_CHILD";

template<typename Ask>
SecretAnswer waited(Ask ask)
{
    const auto said = std::make_shared<std::optional<SecretAnswer>>();
    ask([said](const SecretAnswer &answer) { *said = answer; });
    const bool never = said->has_value(); // not from inside the call
    const bool came = QTest::qWaitFor([&] { return said->has_value(); }, 15000);
    return came && !never ? **said : SecretAnswer{State::Unavailable, {}, "no answer"};
}

} // namespace

SecretAnswer TestKeychain::read(SecretStore &store, const std::string &account)
{
    return waited([&](SecretStore::Then then) { store.read(account, std::move(then)); });
}

void TestKeychain::initTestCase()
{
    if (qEnvironmentVariableIsSet(inChild))
        return;
    for (const char *program : {"gnome-keyring-daemon", "dbus-daemon"})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP("gnome-keyring or dbus is not installed");
    // The keychain is a file of this folder, unlocked with a password of the test's own.
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME"})
        qputenv(name, m_home.path().toLocal8Bit());
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead(10000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    QVERIFY(m_keyring.waitForStarted());
    m_keyring.write("of the test");
    m_keyring.closeWriteChannel();
    Keychain chain; // it is there once it answers
    int asked = 0;   // anew each time: an answer is remembered
    QVERIFY(QTest::qWaitFor([&] { return read(chain, "nobody@" + std::to_string(++asked)).state == State::None; }, 15000));
}

void TestKeychain::cleanupTestCase()
{
    std::signal(SIGTERM, SIG_IGN); // the bus goes: GDBus would end this program with it, as it does with a session's
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->kill();
        process->waitForFinished(5000);
    }
}

void TestKeychain::storesReadsAndForgets()
{
    if (qEnvironmentVariableIsSet(inChild))
        QSKIP("the child has no bus");
    Keychain chain;
    const std::string account = "twinline@10.1.1.11:5038";
    const std::string secret = "s3cret \xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c"; // not only Latin
    QVERIFY(read(chain, account).state == State::None);
    QVERIFY(waited([&](SecretStore::Then then) { chain.store(account, secret, std::move(then)); }).state == State::Known);
    QCOMPARE(read(chain, account).secret, secret); // at once, though it had answered otherwise before
    Keychain other; // another desk's program
    QCOMPARE(read(other, account).secret, secret);
    QVERIFY(read(other, "twinline@10.1.1.12:5038").state == State::None);
    QVERIFY(waited([&](SecretStore::Then then) { chain.forget(account, std::move(then)); }).state == State::None);
    QVERIFY(read(chain, account).state == State::None);
    QVERIFY(read(chain, account).secret.empty());
    QVERIFY(waited([&](SecretStore::Then then) { chain.forget(account, std::move(then)); }).state == State::None);
}

void TestKeychain::anAnswerIsRememberedForAWhile()
{
    if (qEnvironmentVariableIsSet(inChild))
        QSKIP("the child has no bus");
    Keychain one;
    Keychain two;
    waited([&](SecretStore::Then then) { one.store("a", "first", std::move(then)); });
    QCOMPARE(read(two, "a").secret, std::string("first"));
    waited([&](SecretStore::Then then) { one.store("a", "second", std::move(then)); });
    QCOMPARE(read(two, "a").secret, std::string("first"));
    Keychain three;
    QCOMPARE(read(three, "a").secret, std::string("second"));
}

void TestKeychain::answersComeHomeToTheThreadThatAsked()
{
    if (qEnvironmentVariableIsSet(inChild))
        QSKIP("the child has no bus");
    Keychain chain;
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    std::atomic<QThread *> where = nullptr;
    QMetaObject::invokeMethod(&worker, [&] {
        chain.read("b", [&](const SecretAnswer &) { where = QThread::currentThread(); });
    }, Qt::QueuedConnection);
    QTRY_COMPARE(where.load(), &thread);
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void TestKeychain::nobodyIsToldOnceTheStoreHasGone()
{
    if (qEnvironmentVariableIsSet(inChild))
        QSKIP("the child has no bus");
    bool told = false;
    {
        Keychain gone;
        gone.read("c", [&](const SecretAnswer &) { told = true; });
    }
    Keychain chain;
    read(chain, "d"); // asked after it
    QVERIFY(!told);
}

void TestKeychain::withoutABusItIsUnavailable()
{
    if (qEnvironmentVariableIsSet(inChild))
        QSKIP("this is the child");
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(inChild), QStringLiteral("1"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=%1/nowhere").arg(m_home.path()));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("askWithoutABus")});
    QVERIFY(child.waitForFinished(40000));
    const QByteArray said = child.readAll();
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, said.constData());
}

void TestKeychain::askWithoutABus()
{
    if (!qEnvironmentVariableIsSet(inChild))
        QSKIP("for the child only");
    Keychain chain;
    const SecretAnswer answer = read(chain, "a");
    QVERIFY(answer.state == State::Unavailable);
    QVERIFY(answer.words != "no answer" && answer.secret.empty());
    QVERIFY(waited([&](SecretStore::Then then) { chain.store("a", "s3cret", std::move(then)); }).state == State::Unavailable);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
