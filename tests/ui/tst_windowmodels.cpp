// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fakeclock.h"
#include "fakes/samplesnapshots.h"
#include "ui/models/eventlistmodel.h"
#include "ui/models/pairlistmodel.h"
#include "ui/models/pairwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The lists behind the window: what they say of each pair and event, and when they say that it changed.
class TestWindowModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { text::setLanguage(Language::English); }
    void pairsFollowTheBoard();
    void pairSaysItsVerdictAndWhoIsActive_data();
    void pairSaysItsVerdictAndWhoIsActive();
    void agesMoveOnWithoutNewEvidence();
    void searchFindsSitesNodesAndAddresses();
    void boardTellsOnlyWhatLooksDifferent();
    void eventsStandNewestFirst();
    void eventsAreKeptToAThousand();
    void logLinesStandWhereTheyBelong();
    void aLogLineThatIsThereIsNotTakenTwice();
    void anOldLogLineShowsItsDay();
    void whatHappensStandsInItsPlaceAlsoAheadOfALog();
    void statusForATicketHoldsEverything();
    void silentNodesOldWordIsNotItsState();

private:
    const PairConfig m_paris = samples::pair("Paris Centre", "cti-1", "cti-2");
};

void TestWindowModels::pairsFollowTheBoard()
{
    FakeClock clock;
    PairBoard board;
    PairListModel model(board, clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.add(m_paris, samples::telisca(), samples::healthy(m_paris, clock.now()));
    board.add(samples::pair("大阪センター", "pbx1", "pbx2"), samples::telisca(), {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("大阪センター"));
    board.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestWindowModels::pairSaysItsVerdictAndWhoIsActive_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("summary");
    QTest::newRow("healthy") << 0 << QStringLiteral("telisca · Active: cti-1 · 0.3 s");
    QTest::newRow("degraded") << 1 << QStringLiteral("telisca · Degraded · Active: cti-1 · 6.2 s");
    QTest::newRow("no standby: lag not known") << 2 << QStringLiteral("telisca · No standby · Active: cti-1");
    QTest::newRow("split brain") << 3 << QStringLiteral("telisca · Split brain");
    QTest::newRow("blind") << 4 << QStringLiteral("telisca · Blind");
    QTest::newRow("nothing yet") << 5 << QStringLiteral("telisca · Unknown");
}

void TestWindowModels::pairSaysItsVerdictAndWhoIsActive()
{
    QFETCH(int, which);
    QFETCH(QString, summary);
    using Judge = PairSnapshot (*)(const PairConfig &, Instant);
    const Judge judges[] = {samples::healthy, samples::degraded, samples::noStandby,
                            samples::splitBrain, samples::blind, samples::nothingYet};
    FakeClock clock;
    PairBoard board;
    PairListModel model(board, clock);
    board.add(m_paris, samples::telisca(), judges[which](m_paris, clock.now()));
    const QString said = model.index(0).data(PairListModel::SummaryRole).toString();
    QCOMPARE(QString(said).replace(QChar(0x00a0), QLatin1Char(' ')), summary);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(said));
}

void TestWindowModels::agesMoveOnWithoutNewEvidence()
{
    FakeClock clock;
    PairBoard board;
    PairListModel model(board, clock);
    board.add(m_paris, samples::telisca(), samples::healthy(m_paris, clock.now()));
    model.refresh();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(model.index(0).data(PairListModel::AgeRole).toString(), QStringLiteral("now"));
    QVERIFY(!model.index(0).data(PairListModel::StaleRole).toBool());
    clock.advance(100ms);
    model.refresh();
    QCOMPARE(changed.count(), 0); // still the same word
    clock.advance(20s);
    model.refresh();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0).data(PairListModel::AgeRole).toString(), QStringLiteral("20\u00a0s ago"));
    QVERIFY(model.index(0).data(PairListModel::StaleRole).toBool());
}

void TestWindowModels::searchFindsSitesNodesAndAddresses()
{
    FakeClock clock;
    PairBoard board;
    PairListModel model(board, clock);
    board.add(m_paris, samples::telisca(), {});
    const QString words = model.index(0).data(PairListModel::SearchRole).toString();
    for (const char16_t *wanted : {u"Paris Centre", u"Paris", u"cti-2", u"10.1.1.220", u"10.1.1.245", u"telisca"})
        QVERIFY2(words.contains(QString::fromUtf16(wanted)), qPrintable(QString::fromUtf16(wanted)));
}

void TestWindowModels::boardTellsOnlyWhatLooksDifferent()
{
    FakeClock clock;
    PairBoard board;
    board.add(m_paris, samples::telisca(), samples::healthy(m_paris, clock.now()));
    QSignalSpy changed(&board, &PairBoard::looksChanged);
    PairSnapshot later = samples::healthy(m_paris, clock.now());
    later.evidenceAge = 900ms;
    board.take(later);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(board.at(0).snapshot.evidenceAge, later.evidenceAge);
    board.take(samples::splitBrain(m_paris, clock.now()));
    QCOMPARE(changed.count(), 1);
    PairSnapshot stranger = samples::blind(m_paris, clock.now());
    stranger.pair = "nobody's";
    board.take(stranger);
    QCOMPARE(changed.count(), 1);
}

void TestWindowModels::eventsStandNewestFirst()
{
    FakeClock clock;
    PairBoard board;
    EventListModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.add(m_paris, samples::telisca(), {});
    const std::vector<Event> events = samples::events(m_paris, clock.now());
    model.load(events);
    QCOMPARE(model.rowCount(), static_cast<int>(events.size()));
    QCOMPARE(model.at(0), events.back());
    Event fresh = events.front();
    fresh.at = clock.now();
    board.note(fresh);
    QCOMPARE(model.at(0), fresh);
    QVERIFY(model.index(0).data().toString().contains(QStringLiteral("cti-2")));
    QVERIFY(!model.index(0).data(EventListModel::TimeRole).toString().isEmpty());
}

void TestWindowModels::eventsAreKeptToAThousand()
{
    FakeClock clock;
    PairBoard board;
    EventListModel model(board);
    board.add(m_paris, samples::telisca(), {});
    const Event event = samples::events(m_paris, clock.now()).front();
    for (int i = 0; i < 1200; ++i)
        board.note(event);
    QCOMPARE(model.rowCount(), 1000);
}

namespace {

Event logLine(Instant now, std::chrono::milliseconds ago, const std::string &words)
{
    Event event;
    event.at = {now.boot - ago, now.wall - ago};
    event.pair = "Paris Centre";
    event.code = EventCode::VendorLog;
    event.severity = Severity::Note;
    event.node = 1;
    event.text = words;
    event.detail = "FT_REPORT_180824.txt";
    return event;
}

QStringList sentencesOf(const EventListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row).data().toString();
    return all;
}

} // namespace

void TestWindowModels::logLinesStandWhereTheyBelong()
{
    FakeClock clock;
    PairBoard board;
    EventListModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.add(m_paris, samples::telisca(), {});
    model.load(samples::events(m_paris, clock.now())); // 236, 190, 177 and 164 s ago
    model.load({logLine(clock.now(), 180s, "SWITCH THIS SERVER TO PRIMARY"), logLine(clock.now(), 500s, "Service started")});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(2).data().toString(), QStringLiteral("cti-2's log: SWITCH THIS SERVER TO PRIMARY"));
    QCOMPARE(model.index(5).data().toString(), QStringLiteral("cti-2's log: Service started"));
    const QString tip = model.index(2).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("FT_REPORT_180824.txt")) && tip.contains(QStringLiteral("local time")), qPrintable(tip));
}

void TestWindowModels::aLogLineThatIsThereIsNotTakenTwice()
{
    FakeClock clock;
    PairBoard board;
    EventListModel model(board);
    board.add(m_paris, samples::telisca(), {});
    const std::vector<Event> log{logLine(clock.now(), 20s, "a"), logLine(clock.now(), 20s, "a"), logLine(clock.now(), 10s, "b")};
    model.load(log);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.load(log);
    QCOMPARE(reset.count(), 0); // nothing is new: nobody's place in the list is lost
    QCOMPARE(model.rowCount(), 3); // what stands twice in a log are two lines
    std::vector<Event> longer = log;
    longer.push_back(logLine(clock.now(), 5s, "c"));
    model.load(longer);
    QCOMPARE(sentencesOf(model), (QStringList{QStringLiteral("cti-2's log: c"), QStringLiteral("cti-2's log: b"), QStringLiteral("cti-2's log: a"), QStringLiteral("cti-2's log: a")}));
}

void TestWindowModels::anOldLogLineShowsItsDay()
{
    FakeClock clock;
    PairBoard board;
    EventListModel model(board);
    board.add(m_paris, samples::telisca(), {});
    Event now = samples::events(m_paris, clock.now()).front();
    now.at = clock.now();
    model.load({now, logLine(clock.now(), 2h, "today or yesterday"), logLine(clock.now(), 90 * 24h, "of another day")});
    const QString today = model.index(0).data(EventListModel::TimeRole).toString();
    QCOMPARE(today.size(), 8); // 00:00:00
    const QString old = model.index(2).data(EventListModel::TimeRole).toString();
    QVERIFY2(old.size() > today.size(), qPrintable(old));
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().startsWith(old));
}

void TestWindowModels::whatHappensStandsInItsPlaceAlsoAheadOfALog()
{
    FakeClock clock;
    PairBoard board;
    EventListModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    board.add(m_paris, samples::telisca(), {});
    model.load({logLine(clock.now(), -60s, "by a clock that is ahead"), logLine(clock.now(), 60s, "before")});
    Event fresh = samples::events(m_paris, clock.now()).front();
    fresh.at = clock.now();
    board.note(fresh);
    QCOMPARE(model.at(1), fresh);
}

void TestWindowModels::statusForATicketHoldsEverything()
{
    FakeClock clock;
    const PairEntry entry{m_paris, samples::telisca(), samples::degraded(m_paris, clock.now())};
    const QString status = words::status(entry, clock.now());
    for (const char16_t *wanted : {u"Paris Centre", u"cti-1", u"Active (Primary)", u"12.4", u"IPSWS=ERROR", u"6.2", u"now"})
        QVERIFY2(status.contains(QString::fromUtf16(wanted)), qPrintable(status));
}

void TestWindowModels::silentNodesOldWordIsNotItsState()
{
    NodeView node;
    node.vendorState = "Active (Primary)";
    node.state = NodeState::Active;
    QCOMPARE(words::vendorState(node, samples::pair("Paris Centre", "cti-1", "cti-2"), samples::telisca()), QStringLiteral("Active (Primary)"));
    node.state = NodeState::Unreachable;
    QCOMPARE(words::vendorState(node, samples::pair("Paris Centre", "cti-1", "cti-2"), samples::telisca()), QStringLiteral("Unreachable"));
    node.state = NodeState::Unknown;
    QCOMPARE(words::vendorState(node, samples::pair("Paris Centre", "cti-1", "cti-2"), samples::telisca()), QStringLiteral("Unknown"));
}

QTEST_MAIN(TestWindowModels)
#include "tst_windowmodels.moc"
