// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/cloudrun.h"
#include "adapters/probethread.h"
#include "adapters/systemactor.h"
#include "adapters/systemclock.h"
#include "fakes/asking.h"
#include "fakes/standin.h"

#include <QElapsedTimer>

#include <csignal>

using namespace twinline;
using namespace std::chrono_literals;

/// A cloud's command line that behaves and misbehaves, played by stand-ins that replay what the real ones print: how it is run,
/// how it is asked, and how it acts.
class TestCloudRun : public QObject
{
    Q_OBJECT

private slots:
    void itIsRunAsWords();
    void nothingAsksAndNothingPages();
    void oneThatFailsDoesNotHoldUpTheNext();
    void atTheDeadlineAllThatItStartedIsKilled();
    void whatIsNotThereIsNotThere();
    void tooMuchIsTooMuch();
    void destroyedItCallsNobody();

    void theAddressIsAskedFor_data();
    void theAddressIsAskedFor();
    void theMachinesAreAskedFor_data();
    void theMachinesAreAskedFor();

    void theCommandIsRunAsItIsShown();
    void endsOfAMove_data();
    void endsOfAMove();
    void whatMayNotRunIsNotRun_data();
    void whatMayNotRunIsNotRun();
    void neverTwoAtOnce();
    void onlyWhereACloudIsNamed();

private:
    std::vector<CommandEnd> runAndWait(const std::vector<CommandWords> &commands, Duration timeout = 10s);
    ActRequest move(const std::string &command, Duration timeout = 10s);
    ActEnd actAndWait(Actor &actor, const ActRequest &request);
    ProbeRequest question(ProbeKind kind, Duration timeout = 10s);
};

namespace {

bool isAlive(const QByteArray &pid)
{
    return pid.toLongLong() > 1 && ::kill(pid_t(pid.toLongLong()), 0) == 0;
}

const std::string associate = "aws ec2 associate-address --allocation-id eipalloc-01 --network-interface-id eni-0b";

} // namespace

std::vector<CommandEnd> TestCloudRun::runAndWait(const std::vector<CommandWords> &commands, Duration timeout)
{
    std::optional<std::vector<CommandEnd>> ends;
    int calls = 0;
    auto *run = new CloudRun(commands, [&](const std::vector<CommandEnd> &told) { ends = told, ++calls; }, nullptr);
    run->start(timeout);
    if (ends)
        return {}; // from inside start()
    const bool came = QTest::qWaitFor([&] { return ends.has_value(); }, 20000);
    QCoreApplication::sendPostedEvents();
    return came && calls == 1 ? *ends : std::vector<CommandEnd>{};
}

ActRequest TestCloudRun::move(const std::string &command, Duration timeout)
{
    ActRequest request;
    request.action = {ActionKind::CloudCommand, StepNode::To, {{"cloud-command", "move"}, {"command", command}}, {}};
    request.pair.name = "pbx";
    request.pair.cloud = CloudAddress{CloudProvider::Aws, "eipalloc-01", {}};
    request.timeout = timeout;
    return request;
}

ActEnd TestCloudRun::actAndWait(Actor &actor, const ActRequest &request)
{
    std::optional<ActEnd> end;
    actor.act(request, [&](const ActEnd &told) { end = told; });
    if (end)
        return {false, "called from inside act()"};
    return QTest::qWaitFor([&] { return end.has_value(); }, 20000) ? *end : ActEnd{false, "never called"};
}

ProbeRequest TestCloudRun::question(ProbeKind kind, Duration timeout)
{
    ProbeRequest request;
    request.spec.key = "cloud";
    request.spec.kind = kind;
    request.spec.target = TargetKind::Service;
    request.target = {TargetKind::Service, 0};
    request.timeout = timeout;
    request.serviceAddress = "198.51.100.20";
    request.cloud = CloudAddress{CloudProvider::Aws, "eipalloc-0123456789abcdef0", {}};
    request.cloudTargets = {"eni-0aaaaaaaaaaaaaaaa", "eni-0bbbbbbbbbbbbbbbb"};
    return request;
}

void TestCloudRun::itIsRunAsWords()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), "printf out; echo trouble >&2; exit 7");
    const auto ends = runAndWait({{"aws", "a b", "$(touch $dir/shell)", ";", "*", ""}});
    QCOMPARE(ends.size(), 1u);
    QCOMPARE(word(ends[0].outcome), "answered");
    QCOMPARE(ends[0].exitCode, 7);
    QCOMPARE(ends[0].output, QByteArray("out"));
    QCOMPARE(ends[0].complaints, QByteArray("trouble\n"));
    QCOMPARE(stand.calls(), QByteArray("[aws][a b][$(touch $dir/shell)][;][*][]\n"));
    QVERIFY(!QFile::exists(stand.file(QStringLiteral("shell"))));
}

void TestCloudRun::nothingAsksAndNothingPages()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), "read -r answer; echo \"<$answer> pager=$AWS_PAGER prompt=$CLOUDSDK_CORE_DISABLE_PROMPTS locale=$LC_ALL\"; (: < /dev/tty) 2>/dev/null && echo terminal");
    const auto ends = runAndWait({{"aws"}});
    QCOMPARE(ends.size(), 1u);
    QCOMPARE(ends[0].output, QByteArray("<> pager= prompt=1 locale=C.UTF-8\n"));
}

void TestCloudRun::oneThatFailsDoesNotHoldUpTheNext()
{
    StandIn stand;
    stand.program(QStringLiteral("gcloud"), "[ \"$1\" = off ] && exit 1; echo done");
    const auto ends = runAndWait({{"gcloud", "off"}, {"gcloud", "on"}});
    QCOMPARE(ends.size(), 2u);
    QCOMPARE(ends[0].exitCode, 1);
    QCOMPARE(ends[1].exitCode, 0);
    QCOMPARE(ends[1].output, QByteArray("done\n"));
    QCOMPARE(stand.calls(), QByteArray("[gcloud][off]\n[gcloud][on]\n"));
}

/// What hangs must not come to life when the operator has gone another way: gcloud is a shell script round a program.
void TestCloudRun::atTheDeadlineAllThatItStartedIsKilled()
{
    StandIn stand;
    stand.program(QStringLiteral("gcloud"), "printf half; trap '' TERM HUP; sleep 300 & echo $! > $dir/child; echo $$ > $dir/own; wait");
    QElapsedTimer clock;
    clock.start();
    const auto ends = runAndWait({{"gcloud", "off"}, {"gcloud", "on"}}, 700ms);
    QVERIFY2(clock.elapsed() < 3000, QByteArray::number(clock.elapsed()));
    QCOMPARE(ends.size(), 1u);
    QCOMPARE(word(ends[0].outcome), "timeout");
    QCOMPARE(ends[0].words, std::string("no end within 1 s, killed"));
    QCOMPARE(stand.calls(), QByteArray("[gcloud][off]\n")); // and nothing after it
    const QByteArray child = stand.read(QStringLiteral("child")).trimmed();
    QVERIFY(child.toLongLong() > 1);
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(child) && !isAlive(stand.read(QStringLiteral("own")).trimmed()); }, 5000));
}

void TestCloudRun::whatIsNotThereIsNotThere()
{
    StandIn stand;
    const auto ends = runAndWait({{"oci-that-nobody-has", "network"}});
    QCOMPARE(ends.size(), 1u);
    QCOMPARE(word(ends[0].outcome), "unroutable");
    QCOMPARE(ends[0].words, std::string("oci-that-nobody-has is not installed"));
}

void TestCloudRun::tooMuchIsTooMuch()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), "exec yes");
    const auto ends = runAndWait({{"aws"}});
    QCOMPARE(ends.size(), 1u);
    QCOMPARE(word(ends[0].outcome), "too-large");
}

void TestCloudRun::destroyedItCallsNobody()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), "echo $$ > $dir/own; exec sleep 300");
    int calls = 0;
    {
        QObject home;
        (new CloudRun({{"aws"}}, [&](const auto &) { ++calls; }, &home))->start(10s);
        QVERIFY(QTest::qWaitFor([&] { return !stand.read(QStringLiteral("own")).isEmpty(); }, 5000));
    }
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(stand.read(QStringLiteral("own")).trimmed()); }, 5000));
    QCOMPARE(calls, 0);
}

void TestCloudRun::theAddressIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char *name, const QByteArray &body, const char *outcome, const char *detail) {
        QTest::newRow(name) << body << QByteArray(outcome) << QByteArray(detail);
    };
    const QByteArray good = StandIn::replay("aws/address");
    row("success", good, "answered", "198.51.100.20 i-0aaaaaaaaaaaaaaaa eni-0aaaaaaaaaaaaaaaa");
    row("with nobody", StandIn::replay("aws/address-free"), "answered", "198.51.100.20");
    row("words beside the answer", "echo 'a new version is there' >&2; " + good, "answered", "198.51.100.20 i-0");
    row("refusal", StandIn::replay("aws/denied!") + "; exit 254", "denied", "An error occurred (UnauthorizedOperation)");
    row("no credentials", StandIn::replay("aws/no-credentials!") + "; exit 253", "denied", "Unable to locate credentials.");
    row("unreachable", StandIn::replay("aws/unreachable!") + "; exit 255", "unroutable", "Could not connect");
    row("a good answer that ends badly", good + "; exit 1", "garbage", "exit code 1"); // is none: the program says so itself
    row("nothing at all", "exit 0", "garbage", "an empty answer");
    row("garbage", "printf '\\001\\377<html>log in</html>'", "garbage", "");
    row("half a reply", good + " | head -c 100", "garbage", "{ \"Addresses\"");
    row("hang", "exec sleep 300", "timeout", "no answer of the cloud");
    row("hang in the middle of a reply", good + " | head -c 100; exec sleep 300", "timeout", "no answer of the cloud");
    row("killed", good + "; kill -9 $$", "dropped", "ended by a signal");
}

void TestCloudRun::theAddressIsAskedFor()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, detail);
    StandIn stand;
    stand.program(QStringLiteral("aws"), body);
    ProbeThread prober;
    const bool hangs = QByteArray(QTest::currentDataTag()).startsWith("hang");
    const Observation seen = askAndWait(prober, question(ProbeKind::Cloud, hangs ? 800ms : 10s));
    QTEST(word(seen.outcome), "outcome");
    QVERIFY2(QByteArray::fromStdString(seen.detail).startsWith(detail), seen.detail.c_str());
    QCOMPARE(seen.address, std::string("eipalloc-0123456789abcdef0"));
    QCOMPARE(std::holds_alternative<CloudFacts>(seen.facts), seen.outcome == Outcome::Answered);
    QVERIFY(!seen.claim);
    QCOMPARE(stand.calls(), QByteArray("[aws][ec2][describe-addresses][--allocation-ids][eipalloc-0123456789abcdef0][--output][json]\n"));
}

void TestCloudRun::theMachinesAreAskedFor_data()
{
    QTest::addColumn<QByteArray>("describe");
    QTest::addColumn<QByteArray>("trial");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("obstacle"); ///< of the second node; "?": not told
    const auto row = [](const char *name, const QByteArray &describe, const QByteArray &trial, const char *outcome, const char *obstacle) {
        QTest::newRow(name) << describe << trial << QByteArray(outcome) << QByteArray(obstacle);
    };
    const QByteArray good = StandIn::replay("aws/interface");
    const QByteArray trial = StandIn::replay("aws/trial!") + "; exit 254";
    row("both can", good, trial, "answered", "");
    row("it has another address", StandIn::replay("aws/interface-taken"), trial, "answered", "has 203.0.113.9");
    row("this desk may not", good, StandIn::replay("aws/denied!") + "; exit 254", "answered", "An error occurred (UnauthorizedOperation)");
    row("one is not described", "case \"$*\" in *eni-0a*) " + good + ";; *) exit 1;; esac", trial, "answered", "?");
    row("none is described", StandIn::replay("aws/denied!") + "; exit 254", trial, "denied", "?");
    row("half a reply", good + " | head -c 100", trial, "garbage", "?");
    row("hang", "exec sleep 300", trial, "timeout", "?");
}

void TestCloudRun::theMachinesAreAskedFor()
{
    QFETCH(QByteArray, describe);
    QFETCH(QByteArray, trial);
    QFETCH(QByteArray, obstacle);
    StandIn stand;
    stand.program(QStringLiteral("aws"), "if [ \"$2\" = associate-address ]; then " + trial + "; fi\n" + describe);
    ProbeThread prober;
    const bool hangs = QByteArray(QTest::currentDataTag()) == "hang";
    const Observation seen = askAndWait(prober, question(ProbeKind::CloudTargets, hangs ? 800ms : 10s));
    QTEST(word(seen.outcome), "outcome");
    const auto *facts = std::get_if<CloudTargetsFacts>(&seen.facts);
    QCOMPARE(facts != nullptr, seen.outcome == Outcome::Answered);
    if (facts) {
        QCOMPARE(facts->targets.size(), 2u);
        QCOMPARE(facts->targets[1].has_value(), obstacle != "?");
        QVERIFY(!facts->targets[1] || QByteArray::fromStdString(facts->targets[1]->obstacle).startsWith(obstacle));
        QCOMPARE(facts->targets[1] && facts->targets[1]->obstacle.empty(), obstacle.isEmpty());
    }
    for (const QByteArray &call : stand.calls().split('\n')) // nothing is moved by a question
        QVERIFY2(!call.contains("[associate-address]") || call.contains("[--dry-run]"), call.constData());
}

void TestCloudRun::theCommandIsRunAsItIsShown()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), StandIn::replay("aws/moved"));
    SystemClock clock;
    SystemActor actor(clock);
    const ActEnd end = actAndWait(actor, move(associate + " --region 'eu south' # no comment"));
    QVERIFY(end.sent);
    QCOMPARE(end.words, std::string("exit code 0, { \"AssociationId\": \"eipassoc-0fedcba9876543210\" }"));
    QCOMPARE(stand.calls(), QByteArray("[aws][ec2][associate-address][--allocation-id][eipalloc-01][--network-interface-id][eni-0b][--region][eu south][#][no][comment]\n"));
}

void TestCloudRun::endsOfAMove_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QByteArray &body, bool sent, const char *words) { QTest::newRow(name) << body << sent << QByteArray(words); };
    row("success", StandIn::replay("aws/moved"), true, "exit code 0, { \"AssociationId\"");
    row("accepted without a word", "exit 0", true, "exit code 0");
    row("refusal", StandIn::replay("aws/denied!") + "; exit 254", false, "exit code 254, An error occurred (UnauthorizedOperation)");
    row("garbage", "printf '\\001\\377\\n'", true, "exit code 0"); // no evidence of anything, in either way
    row("half a reply", StandIn::replay("aws/moved") + " | head -c 12", true, "exit code 0, { \"Asso");
    row("hang", "exec sleep 300", false, "no end within 1 s, killed");
    row("killed", "kill -9 $$", false, "ended by a signal");
}

void TestCloudRun::endsOfAMove()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, words);
    StandIn stand;
    stand.program(QStringLiteral("aws"), body);
    SystemClock clock;
    SystemActor actor(clock);
    const ActEnd end = actAndWait(actor, move(associate, 1s));
    QTEST(end.sent, "sent");
    QVERIFY2(QByteArray::fromStdString(end.words).startsWith(words), end.words.c_str());
    QCOMPARE(stand.calls().count('\n'), 1); // never sent twice
}

void TestCloudRun::whatMayNotRunIsNotRun_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char *command : {"", "sh -c id", "aws a; aws b", "aws 'a", "aws --secret-access-key x", "hcloud floating-ip assign 1 2"})
        QTest::newRow(command) << QByteArray(command);
}

void TestCloudRun::whatMayNotRunIsNotRun()
{
    QFETCH(QByteArray, command);
    StandIn stand;
    for (const char *program : {"aws", "sh", "hcloud"})
        stand.program(QLatin1String(program), "exit 0");
    SystemClock clock;
    SystemActor actor(clock);
    const ActEnd end = actAndWait(actor, move(command.toStdString()));
    QVERIFY(!end.sent);
    QVERIFY(!end.words.empty());
    QCOMPARE(stand.calls(), QByteArray());
}

/// A retry, or the way back: what still hangs may not come after it.
void TestCloudRun::neverTwoAtOnce()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), "case \"$*\" in *first*) echo $$ > $dir/own; exec sleep 300;; esac");
    SystemClock clock;
    SystemActor actor(clock);
    std::optional<ActEnd> first;
    actor.act(move(associate + " first", 60s), [&](const ActEnd &end) { first = end; });
    QVERIFY(QTest::qWaitFor([&] { return !stand.read(QStringLiteral("own")).isEmpty(); }, 5000));
    QVERIFY(actAndWait(actor, move(associate + " second")).sent);
    QVERIFY(first);
    QVERIFY(!first->sent);
    QCOMPARE(first->words, std::string("another command takes its place, killed"));
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(stand.read(QStringLiteral("own")).trimmed()); }, 5000));
}

void TestCloudRun::onlyWhereACloudIsNamed()
{
    StandIn stand;
    stand.program(QStringLiteral("aws"), "exit 0");
    SystemClock clock;
    SystemActor actor(clock);
    ActRequest request = move(associate);
    QVERIFY(actor.can(ActionKind::CloudCommand, request.pair));
    request.pair.cloud.reset();
    QVERIFY(!actor.can(ActionKind::CloudCommand, request.pair));
    QVERIFY(!actAndWait(actor, request).sent);
    QCOMPARE(stand.calls(), QByteArray());
}

QTEST_GUILESS_MAIN(TestCloudRun)
#include "tst_cloudrun.moc"
