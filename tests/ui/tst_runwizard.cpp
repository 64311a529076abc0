// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplewizard.h"
#include "ui/wizard/runwizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

QStringList wordsOn(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            words << label->text();
    return words;
}

QPushButton *buttonCalled(const QWidget &widget, const QString &start)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>())
        if (button->isVisibleTo(&widget) && QString(button->text()).remove(QLatin1Char('&')).startsWith(start))
            return button;
    return nullptr;
}

WizardRequest lastOf(const QSignalSpy &spy)
{
    return spy.last().first().value<WizardRequest>();
}

} // namespace

class tst_RunWizard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theStartIsClosedUntilNoOtherDeskIsConfirmed();
    void everyCheckIsShownWithItsFigure();
    void aCheckThatMayBePassedOverTakesAWrittenReason();
    void whatWillBeLostIsSaidBeforeTheStart();
    void theHandsPageIsOpenedOnlyAfterTheJournalKnows();
    void aWaitingStepOffersNext();
    void aWatchedStepIsClosedAndSaysWhatItWaitsFor();
    void aStepThatDidNotWorkNeedsWords();
    void aReadingNamesTheNodeAndTheVendorsWord();
    void cancelBeforeTheFirstActBackOutAfterIt();
    void pastThePointOfNoReturnBackOutIsClosedAndSaysWhy_data();
    void pastThePointOfNoReturnBackOutIsClosedAndSaysWhy();
    void aRunThatActedIsNotLeftByClosingTheWindow();
    void theReportSaysTheResultAndTheInterruption();
    void unknownIsNeverCalledFailed();
};

void tst_RunWizard::initTestCase()
{
    text::setLanguage(Language::English);
}

void tst_RunWizard::theStartIsClosedUntilNoOtherDeskIsConfirmed()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    WizardView view = preflightView(shippedScene());
    wizard.setView(view);
    QVERIFY(!buttonCalled(wizard, QStringLiteral("Start"))->isEnabled());
    auto *alone = wizard.findChild<QCheckBox *>();
    QVERIFY(alone->isVisibleTo(&wizard));
    alone->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::ConfirmAlone);
    QVERIFY(lastOf(requests).on);
    view.run.aloneConfirmed = true;
    view.closedBecause.clear();
    wizard.setView(view);
    QPushButton *start = buttonCalled(wizard, QStringLiteral("Start"));
    QVERIFY(start->isEnabled());
    start->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Begin);
}

void tst_RunWizard::everyCheckIsShownWithItsFigure()
{
    RunWizard wizard;
    const WizardView view = preflightView(shippedScene());
    wizard.setView(view);
    QVERIFY(view.run.checks.size() >= 10);
    const QStringList words = wordsOn(wizard);
    for (const CheckResult &check : view.run.checks) {
        QVERIFY2(words.contains(text::checkLabel(check)), check.id.c_str());
        if (!check.measured.empty() && check.outcome != CheckOutcome::Unknown) // what is unknown is said in words
            QVERIFY2(words.contains(text::measuredWords(check.measured)), check.id.c_str());
    }
}

void tst_RunWizard::aCheckThatMayBePassedOverTakesAWrittenReason()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(blockedView());
    QVERIFY(!buttonCalled(wizard, QStringLiteral("Start"))->isEnabled());
    QPushButton *go = buttonCalled(wizard, QStringLiteral("Go on with this reason"));
    QVERIFY(go);
    QVERIFY(!go->isEnabled());
    QLineEdit *reason = nullptr;
    for (QLineEdit *line : wizard.findChildren<QLineEdit *>())
        if (line->isVisibleTo(&wizard))
            reason = line;
    reason->setText(QStringLiteral("   "));
    QVERIFY(!go->isEnabled());
    reason->setText(QStringLiteral("agreed with the night shift"));
    go->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::OverrideCheck);
    QCOMPARE(lastOf(requests).what, std::string("lag-seconds"));
    QCOMPARE(lastOf(requests).text, std::string("agreed with the night shift"));
}

void tst_RunWizard::whatWillBeLostIsSaidBeforeTheStart()
{
    RunWizard wizard;
    const WizardView view = preflightView(shippedScene());
    wizard.setView(view);
    QVERIFY(!view.run.plan.lost.empty());
    const QString all = wordsOn(wizard).join(QLatin1Char('\n'));
    for (const LocalText &lost : view.run.plan.lost)
        QVERIFY(all.contains(text::of(lost)));
}

void tst_RunWizard::theHandsPageIsOpenedOnlyAfterTheJournalKnows()
{
    RunWizard wizard;
    QStringList order;
    connect(&wizard, &RunWizard::requested, this, [&](const WizardRequest &request) {
        if (request.kind == WizardRequest::Kind::Proceed)
            order << QStringLiteral("proceed");
    });
    connect(&wizard, &RunWizard::pageRequested, this, [&](const QString &page) { order << page; });
    wizard.setView(stepView(shippedScene(), 0, StepState::Waiting, 20.3));
    buttonCalled(wizard, QStringLiteral("Open the page"))->click();
    QCOMPARE(order, QStringList({QStringLiteral("proceed"), QStringLiteral("http://10.1.1.219/IPSCFG/admin")}));
}

void tst_RunWizard::aWaitingStepOffersNext()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(stepView(shippedScene(), 0, StepState::Waiting, 20.3));
    QPushButton *next = buttonCalled(wizard, QStringLiteral("Next"));
    QVERIFY(next->isEnabled());
    QVERIFY(next->text().contains(QStringLiteral("cti-1")));
    next->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Proceed);
}

void tst_RunWizard::aWatchedStepIsClosedAndSaysWhatItWaitsFor()
{
    RunWizard wizard;
    wizard.setView(stepView(bothStandby(), 1, StepState::Watching));
    QVERIFY(!buttonCalled(wizard, QStringLiteral("Next"))->isEnabled());
    const QString all = wordsOn(wizard).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("cti-2 reports “Active (Primary)”")), qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("waiting")));
}

void tst_RunWizard::aStepThatDidNotWorkNeedsWords()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(stepView(shippedScene(), 0, StepState::Watching));
    QPushButton *failed = buttonCalled(wizard, QStringLiteral("It did not work"));
    QVERIFY(failed);
    failed->click();
    QVERIFY(requests.isEmpty());
    for (QLineEdit *line : wizard.findChildren<QLineEdit *>())
        if (line->accessibleName() == QStringLiteral("What happened instead"))
            line->setText(QStringLiteral("the page showed an error"));
    failed->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::DidNotWork);
    QCOMPARE(lastOf(requests).text, std::string("the page showed an error"));
}

void tst_RunWizard::aReadingNamesTheNodeAndTheVendorsWord()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(stepView(shippedScene(), 0, StepState::Unknown));
    auto *states = wizard.findChild<QComboBox *>();
    QVERIFY(states->isVisibleTo(&wizard));
    states->setCurrentIndex(states->findText(QStringLiteral("Standby (Backup)")));
    buttonCalled(wizard, QStringLiteral("Enter reading"))->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Read);
    QCOMPARE(lastOf(requests).node, 0);
    QCOMPARE(lastOf(requests).state, NodeState::Standby);
}

void tst_RunWizard::cancelBeforeTheFirstActBackOutAfterIt()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(preflightView(shippedScene()));
    buttonCalled(wizard, QStringLiteral("Cancel"))->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Abandon);
    wizard.setView(stepView(bothStandby(), 1, StepState::Waiting));
    QPushButton *back = buttonCalled(wizard, QStringLiteral("Back out: cti-1 becomes Active (Primary) again"));
    QVERIFY(back);
    back->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::BackOut);
}

void tst_RunWizard::pastThePointOfNoReturnBackOutIsClosedAndSaysWhy_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : allLanguages)
        QTest::newRow(languageCode(language)) << int(language);
}

void tst_RunWizard::pastThePointOfNoReturnBackOutIsClosedAndSaysWhy()
{
    QFETCH(int, language);
    text::setLanguage(Language(language));
    WizardView view = stepView(bothStandby(), 1, StepState::Waiting);
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(view);
    auto *back = wizard.findChild<QPushButton *>(QStringLiteral("wizardBackOut"));
    QVERIFY(back && back->isEnabled() && back->toolTip().isEmpty());
    back->setFocus();
    for (Step &step : view.run.plan.steps)
        step.reversibility = Reversibility::ForwardOnly; // as in a repair
    view.noWayBack = mayNotBackOut(view.run);
    wizard.setView(view);
    QVERIFY(back->isVisibleTo(&wizard) && !back->isEnabled());
    QVERIFY(wizard.focusWidget() != back);
    const QString taken = text::of(view.run.plan.steps.front().title);
    QVERIFY2(back->toolTip().contains(taken), qPrintable(back->toolTip()));
    QCOMPARE(back->accessibleDescription(), back->toolTip());
    QVERIFY2(!back->text().contains(QStringLiteral("cti-1")), qPrintable(back->text()));
    const QString hint = QCoreApplication::translate("twinline::RunWizard", "Past the point of no return: only forward");
    QVERIFY(wordsOn(wizard).contains(hint));
    QTest::keyClick(back, Qt::Key_Space);
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(requests.isEmpty());
    text::setLanguage(Language::English);
}

void tst_RunWizard::aRunThatActedIsNotLeftByClosingTheWindow()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    QSignalSpy closed(&wizard, &RunWizard::closed);
    wizard.setView(stepView(bothStandby(), 1, StepState::Waiting));
    QCloseEvent close;
    QApplication::sendEvent(&wizard, &close);
    QVERIFY(!close.isAccepted());
    QVERIFY(closed.isEmpty());
    QVERIFY(requests.isEmpty());
    wizard.setView(preflightView(shippedScene()));
    QCloseEvent again;
    QApplication::sendEvent(&wizard, &again);
    QVERIFY(again.isAccepted());
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Abandon);
    QCOMPARE(closed.size(), 1);
}

void tst_RunWizard::theReportSaysTheResultAndTheInterruption()
{
    RunWizard wizard;
    QSignalSpy report(&wizard, &RunWizard::reportRequested);
    const WizardView view = reportView(RunResult::Done);
    wizard.setView(view);
    const QString all = wordsOn(wizard).join(QLatin1Char('\n'));
    QVERIFY(all.contains(QStringLiteral("Done.")));
    QVERIFY(all.contains(QStringLiteral("3.2")));
    buttonCalled(wizard, QStringLiteral("Open report"))->click();
    QCOMPARE(report.last().first().toString().toStdString(), view.run.report);
}

void tst_RunWizard::unknownIsNeverCalledFailed()
{
    RunWizard wizard;
    wizard.setView(reportView(RunResult::Unknown));
    QVERIFY(wordsOn(wizard).join(QLatin1Char('\n')).contains(QStringLiteral("unknown, not failed")));
    wizard.setView(stepView(shippedScene(), 0, StepState::Unknown));
    QVERIFY(wordsOn(wizard).join(QLatin1Char('\n')).contains(QStringLiteral("unknown, not failed")));
}

QTEST_MAIN(tst_RunWizard)
#include "tst_runwizard.moc"
