// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/hostlook.h"

#include <QFile>
#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

/// What the tools printed, as systemd 252 and coreutils 9.1 did.
const QByteArray unitsPrinted = "Id=postgresql.service\nLoadState=loaded\nActiveState=active\n\nId=kamailio.service\nLoadState=not-found\nActiveState=inactive\n\n"
                                "Id=keepalived.service\nLoadState=loaded\nActiveState=failed\n";
const QByteArray diskPrinted = "File                  Avail      1B-blocks\n/var/lib     123456789012 250000000000\n/                 1000000     4000000\n";

QByteArray word(Outcome outcome)
{
    const std::string_view text = toWord(outcome);
    return QByteArray(text.data(), qsizetype(text.size()));
}

QByteArray fileText(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/hosts/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As chrony 4.3 did; synchronised, off by 1.5 ms and ahead, and without a source.
const QByteArray clockPrinted = "C0A80A01,192.168.10.1,3,1795677593.964778125,-0.001500000,0.000012000,0.000020000,-4.512,0.001,0.020,0.000400000,0.000100000,64.2,Normal\n";
const QByteArray unsynchronised = "00000000,,0,0.000000000,0.000000000,0.000000000,0.000000000,0.000,0.000,0.000,1.000000000,1.000000000,0.0,Not synchronised\n";
const QByteArray localOnly = "7F7F0101,,8,1795677593.964778125,0.000000000,0.000000000,0.000000000,0.000,0.000,0.000,0.000000000,0.000000000,0.0,Normal\n";

struct Sample
{
    const char *name;
    ProbeKind kind;
    const char *about;
    QByteArray printed;
};

const QList<Sample> samples{{"units", ProbeKind::Units, "postgresql kamailio keepalived", unitsPrinted},
                            {"disk", ProbeKind::Disk, "/var/lib /", diskPrinted},
                            {"chrony", ProbeKind::Chrony, "", clockPrinted},
                            {"lsyncd", ProbeKind::Lsyncd, "/run/lsyncd.status", fileText("lsyncd.txt")},
                            {"rsync", ProbeKind::Rsync, "/srv/recordings/ node-b:/srv/recordings/", fileText("rsync.txt")},
                            {"pacemaker", ProbeKind::Pacemaker, "", fileText("crm_mon.xml")}};

} // namespace

/// What commands on a host print, read as bytes that anybody may have sent.
class TestHostLook : public QObject
{
    Q_OBJECT

private slots:
    void unitsAreNamedAsTheyWereAsked();
    void roomIsToldByPath();
    void aPathThatIsMissingIsNoRoom();
    void aClockIsAheadOrBehind();
    void aClockWithoutASourceTellsNoOffset();
    void lsyncdTellsWhatWaits();
    void aDeadLsyncdTellsNothing();
    void rsyncTellsWhatItWouldMove();
    void aDryRunThatSawNotAllIsNone();
    void pacemakerTellsTheCluster();
    void pacemakerInTrouble_data();
    void pacemakerInTrouble();
    void everyReaderIsReached();
    void troubleIsTold_data();
    void troubleIsTold();
    void halfAnAnswerIsNone_data();
    void halfAnAnswerIsNone();
    void noiseIsNoAnswer_data();
    void noiseIsNoAnswer();
    void whatIsNamedStaysOneWord();
};

void TestHostLook::unitsAreNamedAsTheyWereAsked()
{
    const HostReading got = readUnits({unitsPrinted, {}, 0, "postgresql kamailio keepalived"});
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<UnitFacts>(got.facts), (UnitFacts{{{"postgresql", "active"}, {"kamailio", "not-found"}, {"keepalived", "failed"}}}));
    QCOMPARE(got.words, std::string("postgresql active, kamailio not-found, keepalived failed"));
    QCOMPARE(word(readUnits({unitsPrinted, {}, 0, "postgresql"}).outcome), "garbage"); // more than was asked
}

void TestHostLook::roomIsToldByPath()
{
    const HostReading got = readDisk({diskPrinted, {}, 0, "/var/lib /"});
    QCOMPARE(word(got.outcome), "answered");
    const auto &rooms = std::get<DiskFacts>(got.facts).rooms;
    QCOMPARE(rooms.size(), 2u);
    QCOMPARE(rooms.at("/var/lib"), (DiskFacts::Room{123456789012u, 250000000000u}));
    QCOMPARE(got.words, std::string("/var/lib 49 % free, / 25 % free"));
}

void TestHostLook::aPathThatIsMissingIsNoRoom()
{
    const HostReading got = readDisk({diskPrinted, "df: /srv: No such file or directory\n", 1, "/var/lib / /srv"});
    QCOMPARE(word(got.outcome), "garbage");
    QCOMPARE(got.words, std::string("df: /srv: No such file or directory"));
    QVERIFY(std::holds_alternative<std::monostate>(got.facts));
}

void TestHostLook::aClockIsAheadOrBehind()
{
    const HostReading ahead = readClock({clockPrinted, {}, 0, {}});
    QCOMPARE(std::get<ClockFacts>(ahead.facts), (ClockFacts{"192.168.10.1", 3, Duration(1500us)}));
    QCOMPARE(ahead.words, std::string("+0.001500 s, 192.168.10.1"));
    const HostReading behind = readClock({QByteArray(clockPrinted).replace("-0.0015", "90.0015"), {}, 0, {}});
    QCOMPARE(std::get<ClockFacts>(behind.facts).offset, std::optional<Duration>(-90001500us));
    QCOMPARE(std::get<ClockFacts>(readClock({localOnly, {}, 0, {}}).facts), (ClockFacts{"local clock", 8, Duration(0)}));
    QCOMPARE(readClock({localOnly, {}, 0, {}}).words, std::string("+0.000000 s, local clock"));
}

void TestHostLook::aClockWithoutASourceTellsNoOffset()
{
    const HostReading got = readClock({unsynchronised, {}, 0, {}});
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<ClockFacts>(got.facts), ClockFacts());
    QCOMPARE(got.words, std::string("not synchronised"));
    const HostReading dead = readClock({"506 Cannot talk to daemon\n", {}, 1, {}});
    QCOMPARE(word(dead.outcome), "refused");
    QCOMPARE(dead.words, std::string("chronyd does not run"));
    QCOMPARE(word(readClock({QByteArray(clockPrinted).replace("-0.0015", "inf"), {}, 0, {}}).outcome), "garbage");
    QCOMPARE(word(readClock({QByteArray(clockPrinted).replace(",3,", ",99,"), {}, 0, {}}).outcome), "garbage");
}

void TestHostLook::lsyncdTellsWhatWaits()
{
    const QByteArray printed = fileText("lsyncd.txt");
    const HostReading got = readLsyncd({printed, {}, 0, {}});
    QCOMPARE(std::get<BacklogFacts>(got.facts), (BacklogFacts{6, {}, "running"}));
    QCOMPARE(got.words, std::string("running, 6 waiting"));
    const HostReading untold = readLsyncd({QByteArray(printed).replace("lsyncd 0", "lsyncd 127"), {}, 0, {}}); // no pgrep there
    QCOMPARE(std::get<BacklogFacts>(untold.facts), (BacklogFacts{6, {}, ""}));
}

void TestHostLook::aDeadLsyncdTellsNothing()
{
    const HostReading got = readLsyncd({fileText("lsyncd.txt").replace("lsyncd 0", "lsyncd 1").replace("There are 6", "There are 0"), {}, 0, {}});
    QCOMPARE(std::get<BacklogFacts>(got.facts), (BacklogFacts{{}, {}, "stopped"}));
    const HostReading none = readLsyncd({"lsyncd 0\n", "cat: /run/lsyncd.status: No such file or directory\n", 1, {}});
    QCOMPARE(word(none.outcome), "garbage");
}

void TestHostLook::rsyncTellsWhatItWouldMove()
{
    const QByteArray printed = fileText("rsync.txt");
    QCOMPARE(std::get<BacklogFacts>(readRsync({printed, {}, 0, {}}).facts), (BacklogFacts{3, 100002, ""}));
    const QByteArray grouped = QByteArray(printed).replace("transferred: 2\n", "transferred: 1,002\n").replace("transferred file size: 100002", "transferred file size: 1,100,002");
    QCOMPARE(std::get<BacklogFacts>(readRsync({grouped, {}, 0, {}}).facts), (BacklogFacts{1003, 1100002, ""}));
    const QByteArray older = QByteArray(printed).replace("Number of regular files", "Number of files").replace("Number of deleted files: 1 (reg: 1)\n", "");
    QCOMPARE(std::get<BacklogFacts>(readRsync({older, {}, 0, {}}).facts), (BacklogFacts{2, 100002, ""}));
}

void TestHostLook::aDryRunThatSawNotAllIsNone()
{
    const HostReading got = readRsync({fileText("rsync.txt"), "rsync: [sender] opendir \"/srv/x\" failed: Permission denied (13)\n", 23, {}});
    QCOMPARE(word(got.outcome), "denied");
    QCOMPARE(got.facts.index(), std::size_t(0));
    QCOMPARE(word(readRsync({fileText("rsync.txt").replace("(DRY RUN)", ""), {}, 0, {}}).outcome), "garbage"); // it may have copied
}

void TestHostLook::pacemakerTellsTheCluster()
{
    const HostReading got = readPacemaker({fileText("crm_mon.xml"), {}, 0, {}});
    const PacemakerFacts facts = std::get<PacemakerFacts>(got.facts);
    QVERIFY(facts.running && facts.quorum && !facts.maintenance);
    QCOMPARE(facts.coordinator, std::string("fzlab-b"));
    QCOMPARE(facts.online, (std::map<std::string, bool>{{"fzlab-a", false}, {"fzlab-b", true}}));
    QCOMPARE(facts.resources.size(), 2u);
    QCOMPARE(facts.resources[0], (ClusterResource{"vip", "Started", {"fzlab-b"}, true, false}));
    QCOMPARE(got.words, std::string("1 / 2 online"));
    const HostReading degraded = readPacemaker({fileText("crm_mon_2.1.5_degraded.xml"), {}, 0, {}});
    QCOMPARE(degraded.words, std::string("1 / 2 online, asterisk failed"));
    QCOMPARE(std::get<PacemakerFacts>(degraded.facts).resources[1], (ClusterResource{"DrbdData", "Stopped", {}, true, false}));
    const HostReading paused = readPacemaker({fileText("crm_mon_maintenance.xml"), {}, 0, {}});
    QVERIFY(std::get<PacemakerFacts>(paused.facts).maintenance && !std::get<PacemakerFacts>(paused.facts).resources[0].managed);
}

void TestHostLook::pacemakerInTrouble_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no cluster runs") << fileText("crm_mon_2.1.5_notconnected.xml") << QByteArray("answered") << QByteArray("no cluster runs here");
    QTest::newRow("well, but without a word of the cluster") << fileText("crm_mon_2.1.5_noschema.xml") << QByteArray("garbage") << QByteArray("Update does not conform");
    QTest::newRow("not allowed") << fileText("crm_mon_2.1.5_notconnected.xml").replace("102", "4").replace("Connection refused", "Permission denied")
                                 << QByteArray("denied") << QByteArray("Permission denied");
    QTest::newRow("another XML") << QByteArray("<svg><status code=\"0\"/></svg>") << QByteArray("garbage") << QByteArray("none of crm_mon's");
    QTest::newRow("a bomb") << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                                          "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><pacemaker-result><error>&d;&d;</error></pacemaker-result>")
                            << QByteArray("garbage") << QByteArray("none of crm_mon's");
}

void TestHostLook::pacemakerInTrouble()
{
    QFETCH(QByteArray, printed);
    QFETCH(QByteArray, words);
    const HostReading got = readPacemaker({printed, {}, 0, {}});
    QTEST(word(got.outcome), "outcome");
    QVERIFY2(QByteArray::fromStdString(got.words).contains(words), got.words.c_str());
    if (const auto *facts = std::get_if<PacemakerFacts>(&got.facts))
        QVERIFY(!facts->running);
}

void TestHostLook::everyReaderIsReached()
{
    for (const Sample &sample : samples) {
        const HostLook look = hostLook(sample.kind, sample.about);
        QVERIFY2(look.read, sample.name);
        QVERIFY2(look.read({sample.printed, {}, 0, sample.about}).outcome == Outcome::Answered, sample.name);
    }
    QVERIFY(!hostLook(ProbeKind::Http, "x").read);
}

void TestHostLook::troubleIsTold_data()
{
    QTest::addColumn<QByteArray>("complaint");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("sudo wants a password") << QByteArray("sudo: a password is required\n") << 1 << QByteArray("denied") << QByteArray("sudo: a password is required");
    QTest::newRow("sudo knows nobody") << QByteArray("twinline is not in the sudoers file.\n") << 1 << QByteArray("denied") << QByteArray("twinline is not in the sudoers file.");
    QTest::newRow("no right") << QByteArray("cat: /x: Permission denied\n") << 1 << QByteArray("denied") << QByteArray("cat: /x: Permission denied");
    QTest::newRow("not installed") << QByteArray("sh: 1: crm_mon: not found\n") << 127 << QByteArray("garbage") << QByteArray("sh: 1: crm_mon: not found");
    QTest::newRow("out of time") << QByteArray() << 124 << QByteArray("timeout") << QByteArray("the command there did not end in time");
    QTest::newRow("well, and empty") << QByteArray() << 0 << QByteArray("garbage") << QByteArray();
}

/// Whatever the exit code: without a whole answer nothing is known.
void TestHostLook::troubleIsTold()
{
    QFETCH(QByteArray, complaint);
    QFETCH(int, code);
    QFETCH(QByteArray, words);
    for (const Sample &sample : samples) {
        const HostReading got = hostLook(sample.kind, sample.about).read({{}, complaint, code, sample.about});
        QTEST(word(got.outcome), "outcome");
        QVERIFY2(std::holds_alternative<std::monostate>(got.facts), sample.name);
        if (!words.isEmpty())
            QCOMPARE(QByteArray::fromStdString(got.words), words);
        QVERIFY2(!got.words.empty(), sample.name);
    }
}

void TestHostLook::halfAnAnswerIsNone_data()
{
    QTest::addColumn<int>("sample");
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(samples[i].name) << i;
}

/// Cut off anywhere, an answer is none, or it is the same one.
void TestHostLook::halfAnAnswerIsNone()
{
    QFETCH(int, sample);
    const Sample &one = samples[sample];
    const HostLook look = hostLook(one.kind, one.about);
    const HostReading whole = look.read({one.printed, {}, 0, one.about});
    for (qsizetype size = 0; size < one.printed.size(); ++size) {
        const HostReading got = look.read({one.printed.left(size), {}, 0, one.about});
        if (got.outcome == Outcome::Answered)
            QVERIFY2(got.facts == whole.facts, one.printed.left(size).constData());
    }
    QVERIFY(look.read({one.printed.left(one.printed.size() / 2), {}, 0, one.about}).outcome != Outcome::Answered);
}

void TestHostLook::noiseIsNoAnswer_data()
{
    halfAnAnswerIsNone_data();
}

void TestHostLook::noiseIsNoAnswer()
{
    QFETCH(int, sample);
    const Sample &one = samples[sample];
    const HostLook look = hostLook(one.kind, one.about);
    for (const QByteArray &noise : {QByteArray("\x00\xff\x01 noise\n", 9), QByteArray("<html><body>log in</body></html>\n"), QByteArray("\n\n\n\n"),
                                    QByteArray("x").repeated(200000), QByteArray("a b c\n").repeated(20000), QByteArray("Welcome to Debian\n")})
        QVERIFY2(look.read({noise, {}, 0, one.about}).outcome != Outcome::Answered, noise.left(20).constData());
    const HostReading wrong = look.read({"Welcome to Debian\n", {}, 0, one.about});
    QVERIFY(!wrong.words.empty());
}

void TestHostLook::whatIsNamedStaysOneWord()
{
    QCOMPARE(shellWords("a  b"), std::string("'a' 'b'"));
    QCOMPARE(shellWords("a;rm$(x) o'b"), std::string("'a;rm$(x)' 'o'\\''b'"));
    const std::string sent = hostCommand(hostLook(ProbeKind::Disk, "/x;id").command, 4s);
    QVERIFY2(sent.starts_with("exec timeout 4 env LC_ALL=C sh -c '"), sent.c_str());
    QVERIFY2(sent.ends_with("df -B1 --output=file,avail,size -- '\\''/x;id'\\'''"), sent.c_str());
}

QTEST_APPLESS_MAIN(TestHostLook)
#include "tst_hostlook.moc"
