// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/receipt.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

BootTime at(int seconds)
{
    return BootTime(std::chrono::seconds(seconds));
}

/// The primary is read right after its standby.
void read(Receipt &receipt, int seconds, Lsn received, Lsn current)
{
    receipt.read(at(seconds), received, at(seconds) + 100ms, current);
}

} // namespace

class tst_Receipt : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownAtFirst();
    void aPositionThatHoldsAllIsAlive();
    void aPositionThatMovesIsAlive();
    void itStandsStillOnlyWhileThePrimaryIsAhead();
    void aReadingCountsOnce();
    void aPositionThatFallsBackBeginsAnew();
};

void tst_Receipt::nothingIsKnownAtFirst()
{
    Receipt receipt;
    QVERIFY(!receipt.alive());
    QVERIFY(receipt.stillFor() == Duration{});
    read(receipt, 0, 500, 1000);
    QVERIFY(!receipt.alive()); // it may have stood there for a year
    QVERIFY(receipt.stillFor() == Duration{});
}

void tst_Receipt::aPositionThatHoldsAllIsAlive()
{
    Receipt receipt;
    read(receipt, 0, 1000, 1000);
    QVERIFY(receipt.alive());
    read(receipt, 60, 1000, 1000);
    QVERIFY(receipt.alive());
    QVERIFY(receipt.stillFor() == Duration{});
}

void tst_Receipt::aPositionThatMovesIsAlive()
{
    Receipt receipt;
    read(receipt, 0, 500, 1000);
    read(receipt, 5, 600, 2000);
    QVERIFY(receipt.alive());
    QVERIFY(receipt.stillFor() == Duration{}); // as of the reading in which it moved
    read(receipt, 10, 600, 2000);
    QVERIFY(receipt.stillFor() == 5s);
}

void tst_Receipt::itStandsStillOnlyWhileThePrimaryIsAhead()
{
    Receipt receipt;
    read(receipt, 0, 1000, 1000);
    read(receipt, 100, 1000, 1000);
    read(receipt, 105, 1000, 1001);
    QVERIFY(receipt.stillFor() == Duration{});
    read(receipt, 145, 1000, 1002);
    QVERIFY(receipt.stillFor() == 40s);
    QVERIFY(receipt.alive()); // it was; how long it is silent is told apart
    read(receipt, 150, 1002, 1002);
    QVERIFY(receipt.stillFor() == Duration{});
}

void tst_Receipt::aReadingCountsOnce()
{
    Receipt receipt;
    read(receipt, 0, 1000, 1000);
    receipt.read(at(0), 1000, at(50), 9000); // the standby was not asked again: that is silence, not standing still
    QVERIFY(receipt.stillFor() == Duration{});
}

void tst_Receipt::aPositionThatFallsBackBeginsAnew()
{
    Receipt receipt;
    read(receipt, 0, 1000, 1000);
    read(receipt, 5, 400, 1000);
    QVERIFY(!receipt.alive());
    read(receipt, 10, 401, 1000);
    QVERIFY(receipt.alive());
}

QTEST_APPLESS_MAIN(tst_Receipt)
#include "tst_receipt.moc"
