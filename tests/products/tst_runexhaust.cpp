// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proofscene.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace twinline::sample;

/// As tst_runproof, but much farther: every order of events with one fault and a death of the console at every point, to the end;
/// then those with two faults, until nothing is left to try or the bound is reached, which is said.
class TestRunExhaust : public QObject
{
    Q_OBJECT

private slots:
    void closes_data();
    void closes();
};

namespace {

constexpr std::size_t mostStates = 10000000; // some 2 GB, and some minutes

} // namespace

void TestRunExhaust::closes_data()
{
    QTest::addColumn<int>("intent");
    for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Rejoin, Intent::Repair})
        QTest::newRow(std::string(toWord(intent)).c_str()) << int(intent);
}

void TestRunExhaust::closes()
{
    QFETCH(int, intent);
    QElapsedTimer timer;
    timer.start();
    const ProofScene scene("kamailio-keepalived", Intent(intent));
    auto search = scene.search({2, 1});
    search.run(mostStates);
    qInfo("%zu states, %zu moves, a death of the console at every point, %s, %lld s, %ld MB", search.states(), search.moves(),
          search.closed ? "all orders with up to two faults" : "capped: all orders with one fault, the nearest with two", timer.elapsed() / 1000, mostMemory());
    QVERIFY2(search.broken.empty(), search.broken.c_str());
    QVERIFY2(search.closed || search.cost() >= 2, "not every order with one fault was tried");
}

QTEST_GUILESS_MAIN(TestRunExhaust)
#include "tst_runexhaust.moc"
