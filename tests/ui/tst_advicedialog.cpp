// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/advice.h"
#include "fakes/samplesnapshots.h"
#include "ui/pages/advicedialog.h"
#include "ui/style/appearance.h"
#include "ui/text/sentences.h"
#include "ui/wizard/factlist.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QtTest>

using namespace twinline;

namespace {

/// Behind Windows NLB, with one of the guide's example screens and a router's entry for another address.
PairConfig warnedPair()
{
    PairConfig pair = samples::pair("Paris Centre", "cti-1", "cti-2");
    pair.settings = {{"heartbeat_interval_s", 15.0}, {"consecutive_failures", 4.0}, {"balancer", std::string("nlb")},
                     {"router_mac", std::string("03-bf-0a-05-01-33")}, {"vip_field", std::string("empty")}, {"same_ntp", true}, {"licence_loaded", true}};
    return pair;
}

std::vector<CheckResult> advised()
{
    return advise(warnedPair(), samples::telisca());
}

QStringList labels(const QWidget &in)
{
    QStringList words;
    for (const QLabel *label : in.findChildren<QLabel *>())
        if (label->isVisibleTo(&in) && !label->text().isEmpty())
            words << label->text();
    return words;
}

QStringList cutWords(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty())
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            cut << label->text();
    }
    return cut;
}

} // namespace

/// The vendor's advice as its dialog shows it, with pictures in the folder "pictures" of the build.
class TestAdviceDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { text::setLanguage(Language::English); }
    void whatIsNotFollowedStandsFirst();
    void saysBothFiguresOfEachPiece();
    void countsWhatIsNotFollowed();
    void changesItsLanguageWhileItIsOpen();
    void closesByKeyboard();
    void showsAMarkAndAWordNotAColourAlone();
    void pictures_data();
    void pictures();
};

void TestAdviceDialog::whatIsNotFollowedStandsFirst()
{
    const AdviceDialog dialog(QStringLiteral("Paris Centre"), advised());
    const auto *list = dialog.findChild<FactList *>();
    QVERIFY(list && list->rows().size() == advised().size());
    const QStringList order{text::checkOutcomeWord(CheckOutcome::Fail), text::checkOutcomeWord(CheckOutcome::Unknown), text::checkOutcomeWord(CheckOutcome::Pass)};
    qsizetype last = 0;
    for (const FactRow &row : list->rows()) {
        QVERIFY2(order.indexOf(row.tip) >= last, qPrintable(row.name));
        last = order.indexOf(row.tip);
    }
    QCOMPARE(last, 2);
}

void TestAdviceDialog::saysBothFiguresOfEachPiece()
{
    const AdviceDialog dialog(QStringLiteral("Paris Centre"), advised());
    const QString words = labels(dialog).join(QLatin1Char('\n'));
    for (const char16_t *wanted : {u"A restart of the Framework", u"45.0", u"60.0", u"03-bf-0a-05-01-33", u"03-bf-0a-01-01-f5"}) // the VIP is 10.1.1.245
        QVERIFY2(words.contains(QString::fromUtf16(wanted)), qPrintable(words));
}

void TestAdviceDialog::countsWhatIsNotFollowed()
{
    const AdviceDialog two(QStringLiteral("Paris Centre"), advised());
    QVERIFY2(labels(two).first().startsWith(QStringLiteral("2 setting")), qPrintable(labels(two).first()));
    PairConfig one = warnedPair();
    one.settings.erase("router_mac");
    const AdviceDialog single(QStringLiteral("Paris Centre"), advise(one, samples::telisca()));
    QVERIFY2(labels(single).first().startsWith(QStringLiteral("1 setting")), qPrintable(labels(single).first()));
    const AdviceDialog none(QStringLiteral("Paris Centre"), advise(samples::pair("Paris Centre", "cti-1", "cti-2"), samples::telisca()));
    QVERIFY(labels(none).contains(QStringLiteral("No setting is known to go against the vendor's advice")));
}

void TestAdviceDialog::changesItsLanguageWhileItIsOpen()
{
    const AdviceDialog dialog(QStringLiteral("Paris Centre"), advised());
    for (const Language language : allLanguages) {
        text::setLanguage(language);
        QCoreApplication::processEvents();
        const CheckResult first = advised().front();
        QVERIFY2(dialog.findChild<FactList *>()->rows().front().name == text::checkLabel(first), languageCode(language));
        QVERIFY(dialog.windowTitle().contains(QStringLiteral("Paris Centre")));
    }
}

void TestAdviceDialog::closesByKeyboard()
{
    AdviceDialog dialog(QStringLiteral("Paris Centre"), advised());
    dialog.grab(); // lays it out: the offscreen platform knows no size hints of a shown window
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    dialog.show();
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
    QVERIFY(!dialog.isVisible());
}

void TestAdviceDialog::showsAMarkAndAWordNotAColourAlone()
{
    const AdviceDialog dialog(QStringLiteral("Paris Centre"), advised());
    QVector<IconSpec> marks;
    for (const FactRow &row : dialog.findChild<FactList *>()->rows()) {
        QVERIFY(!row.tip.isEmpty());
        if (!marks.contains(row.icon))
            marks << row.icon;
    }
    QCOMPARE(marks.size(), 3);
}

void TestAdviceDialog::pictures_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    for (const Language language : allLanguages)
        for (const auto &[dark, percent] : {std::pair(false, 100), std::pair(true, 100), std::pair(false, 150)})
            QTest::addRow("%s-%s-%d", languageCode(language), dark ? "dark" : "light", percent) << int(language) << dark << percent;
}

void TestAdviceDialog::pictures()
{
    QFETCH(int, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QVERIFY(QDir().mkpath(QStringLiteral(BUILD_ROOT "/pictures")));
    text::setLanguage(Language(language));
    Appearance appearance;
    appearance.apply(dark ? ThemeChoice::Dark : ThemeChoice::Light, percent);
    AdviceDialog dialog(QStringLiteral("Paris Centre"), advised());
    dialog.ensurePolished();
    dialog.grab(); // lays out what a wrapping label pushes down
    QVERIFY(dialog.grab().save(QStringLiteral(BUILD_ROOT "/pictures/advice-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    auto *scroll = dialog.findChild<QScrollArea *>();
    QVERIFY(scroll->widget()->grab().save(QStringLiteral(BUILD_ROOT "/pictures/advice-whole-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    const QStringList cut = cutWords(dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral(" | "))));
}

QTEST_MAIN(TestAdviceDialog)
#include "tst_advicedialog.moc"
