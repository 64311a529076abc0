// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgage.h"

#include <QTest>

using namespace twinline;

namespace {

PgTables answer(PgTable middle)
{
    return {PgTable{}, std::move(middle), PgTable{}};
}

PgTable cell(std::optional<std::string> value)
{
    return {{{std::move(value)}}, {}, {}};
}

} // namespace

class TestPgAge : public QObject
{
    Q_OBJECT

private slots:
    void asksInATransactionThatMayNotWrite();
    void takesOneNumber();
    void takesNothingElse_data();
    void takesNothingElse();
    void tellsTheServersError();
};

void TestPgAge::asksInATransactionThatMayNotWrite()
{
    QCOMPARE(PgAge("SELECT 5 ;\n").question(), std::string("BEGIN TRANSACTION READ ONLY;SELECT 5;ROLLBACK"));
}

void TestPgAge::takesOneNumber()
{
    PgAge age("SELECT 1");
    QVERIFY(!age.take(answer(cell("10800.25"))));
    QVERIFY(age.question().empty());
    QVERIFY(std::get<AgeFacts>(age.result()).age == fromSeconds(10800.25));
    PgAge young("SELECT 1");
    QVERIFY(!young.take(answer(cell("-0.002"))));
    QVERIFY(std::get<AgeFacts>(young.result()).age == Duration{});
}

void TestPgAge::takesNothingElse_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("interval") << QByteArray("03:00:00");
    QTest::newRow("text") << QByteArray("yesterday");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not a number") << QByteArray("nan");
    QTest::newRow("endless") << QByteArray("1e300");
    QTest::newRow("in the future") << QByteArray("-3600");
}

void TestPgAge::takesNothingElse()
{
    QFETCH(QByteArray, value);
    PgAge age("SELECT 1");
    const auto trouble = age.take(answer(cell(value.toStdString())));
    QVERIFY(trouble && trouble->outcome == Outcome::Garbage);
    QVERIFY(!age.question().empty());
}

void TestPgAge::tellsTheServersError()
{
    PgAge age("SELECT 1");
    QVERIFY(age.take(answer({{}, "42501", "permission denied"}))->outcome == Outcome::Denied);
    QVERIFY(age.take(answer(cell(std::nullopt)))->outcome == Outcome::Garbage); // never copied
    QVERIFY(age.take(answer({{{"1"}, {"2"}}, {}, {}}))->outcome == Outcome::Garbage);
    QVERIFY(age.take(answer({{}, {}, {}}))->outcome == Outcome::Garbage);
    QCOMPARE(age.take(answer({{{"1", "2"}}, {}, {}}))->words, std::string("2 columns: one number of seconds is expected"));
    QVERIFY(age.take({PgTable{}, cell("1"), cell("2"), PgTable{}})->outcome == Outcome::Garbage);
    QVERIFY(age.take({})->outcome == Outcome::Garbage);
}

QTEST_APPLESS_MAIN(TestPgAge)
#include "tst_pgage.moc"
