// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fakeclock.h"
#include "fakes/samplehouse.h"
#include "ui/pages/setupdialog.h"
#include "ui/pages/setuprow.h"
#include "ui/style/notice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace twinline;

namespace {

QStringList labelsOf(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            words << label->text();
    return words;
}

std::set<std::string> lastTicks(const QSignalSpy &spy)
{
    return spy.last().first().value<std::set<std::string>>();
}

} // namespace

Q_DECLARE_METATYPE(std::set<std::string>)

/// The set-up list as its operator meets it.
class TestSetupDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { text::setLanguage(Language::English); }
    void everyItemStandsInTheVendorsOrderWithItsSource_data();
    void everyItemStandsInTheVendorsOrderWithItsSource();
    void ticksAreShownAndTold();
    void keyboardIsEnough();
    void wordsAreAsGoodAsTheBox();
    void isCopiedAsText();
    void ticksThatCannotBeKeptAreSaidSo();
    void keysOfAnotherVersionAreKept();
};

void TestSetupDialog::everyItemStandsInTheVendorsOrderWithItsSource_data()
{
    QTest::addColumn<QString>("product");
    for (const char *product : {"tvox-cmr", "tvox-pure-cloud", "infinitalk", "onex-portal"})
        QTest::newRow(product) << QString::fromLatin1(product);
}

void TestSetupDialog::everyItemStandsInTheVendorsOrderWithItsSource()
{
    QFETCH(QString, product);
    const sample::SampleHouse house(product.toStdString(), FakeClock().now());
    const SetupDialog dialog(house.pair, house.product, {});
    const auto rows = dialog.findChildren<SetupRow *>();
    QCOMPARE(std::size_t(rows.size()), house.product.setup.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const SetupStep &step = house.product.setup[std::size_t(i)];
        const QStringList words = labelsOf(*rows[i]);
        QVERIFY2(words.contains(QString::fromStdString(step.words.texts[0])), step.key.c_str());
        QVERIFY2(words.contains(QString::fromStdString(step.source)), step.key.c_str());
        QCOMPARE(rows[i]->box()->text(), QString::number(i + 1));
        QCOMPARE(rows[i]->box()->accessibleName(), QString::fromStdString(step.words.texts[0]));
    }
    QVERIFY(labelsOf(dialog).join(QLatin1Char(' ')).contains(QStringLiteral("the console judges nothing by it")));
}

void TestSetupDialog::ticksAreShownAndTold()
{
    const sample::SampleHouse house("tvox-cmr", FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {"licence"});
    QSignalSpy told(&dialog, &SetupDialog::ticksChanged);
    const auto rows = dialog.findChildren<SetupRow *>();
    int ticked = 0;
    for (const SetupRow *row : rows)
        ticked += row->isTicked();
    QCOMPARE(ticked, 1);
    QVERIFY(labelsOf(dialog).contains(QStringLiteral("Ticked: 1 of %1").arg(rows.size())));
    rows[0]->box()->click();
    QCOMPARE(lastTicks(told), (std::set<std::string>{house.product.setup[0].key, "licence"}));
    rows[0]->box()->click();
    QCOMPARE(lastTicks(told), std::set<std::string>{"licence"});
}

void TestSetupDialog::keyboardIsEnough()
{
    const sample::SampleHouse house("onex-portal", FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {});
    QSignalSpy told(&dialog, &SetupDialog::ticksChanged);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto rows = dialog.findChildren<SetupRow *>();
    QVERIFY(rows[0]->box()->hasFocus());
    QTest::keyClick(rows[0]->box(), Qt::Key_Space);
    QVERIFY(rows[0]->isTicked());
    QTest::keyClick(rows[0]->box(), Qt::Key_Down);
    QVERIFY(rows[1]->box()->hasFocus());
    QTest::keyClick(rows[1]->box(), Qt::Key_Tab);
    QVERIFY(rows[2]->box()->hasFocus());
    QTest::keyClick(rows[2]->box(), Qt::Key_Up);
    QTest::keyClick(rows[1]->box(), Qt::Key_Up);
    QVERIFY(rows[0]->box()->hasFocus());
    QCOMPARE(told.count(), 1);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestSetupDialog::wordsAreAsGoodAsTheBox()
{
    const sample::SampleHouse house("tvox-cmr", FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    SetupRow *row = dialog.findChildren<SetupRow *>().at(0);
    QTest::mouseClick(row, Qt::LeftButton, {}, row->rect().center());
    QVERIFY(row->isTicked());
    QTest::mouseClick(row, Qt::RightButton, {}, row->rect().center());
    QVERIFY(row->isTicked());
}

void TestSetupDialog::isCopiedAsText()
{
    const sample::SampleHouse house("tvox-pure-cloud", FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {"licence"});
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("&Copy as text"))
            button->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("Roma Cloud · TVox Pure Cloud\n[ ] 1. ")), qPrintable(copied));
    QVERIFY2(copied.contains(QStringLiteral("[x] 2. License both machines. (TVOX-6)")), qPrintable(copied));
    QCOMPARE(std::size_t(copied.count(QLatin1Char('\n'))), house.product.setup.size());
}

void TestSetupDialog::ticksThatCannotBeKeptAreSaidSo()
{
    const sample::SampleHouse house("tvox-cmr", FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {});
    const auto *trouble = dialog.findChild<Notice *>();
    QVERIFY(!trouble->isVisibleTo(&dialog));
    dialog.setKept(false);
    QVERIFY(trouble->isVisibleTo(&dialog));
    dialog.setKept(true);
    QVERIFY(!trouble->isVisibleTo(&dialog));
}

void TestSetupDialog::keysOfAnotherVersionAreKept()
{
    const sample::SampleHouse house("tvox-cmr", FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {"of-an-older-list"});
    QSignalSpy told(&dialog, &SetupDialog::ticksChanged);
    dialog.findChildren<SetupRow *>().at(0)->box()->click();
    QVERIFY(lastTicks(told).contains("of-an-older-list"));
}

QTEST_MAIN(TestSetupDialog)
#include "tst_setupdialog.moc"
