// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proofscene.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace twinline::sample;

/// As tst_runproof, but to the end: every order of events with up to two faults and a death of the console at every point, until
/// nothing is left to try.
class TestRunExhaust : public QObject
{
    Q_OBJECT

private slots:
    void closes_data();
    void closes();
};

namespace {

constexpr std::size_t mostStates = 40000000; // some 6 GB

} // namespace

void TestRunExhaust::closes_data()
{
    QTest::addColumn<int>("intent");
    QTest::addColumn<int>("faults");
    for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Rejoin, Intent::Repair})
        QTest::newRow(std::string(toWord(intent)).c_str()) << int(intent) << 2;
}

void TestRunExhaust::closes()
{
    QFETCH(int, intent);
    QFETCH(int, faults);
    QElapsedTimer timer;
    timer.start();
    const ProofScene scene("kamailio-keepalived", Intent(intent));
    auto search = scene.search({faults, 1});
    search.run(mostStates);
    qInfo("%zu states, %zu moves, %s: up to %d faults and a death of the console, %lld s, %ld MB", search.states(), search.moves(),
          search.closed ? "all there are" : "not closed", int(search.closed ? std::size_t(faults) : search.cost()) - !search.closed, timer.elapsed() / 1000,
          mostMemory());
    QVERIFY2(search.broken.empty(), search.broken.c_str());
    QVERIFY2(search.closed, "not every order of events was tried");
}

QTEST_GUILESS_MAIN(TestRunExhaust)
#include "tst_runexhaust.moc"
