// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The cloud's command in the wizard: shown before it runs, to be copied and edited; then what was run, and that accepted is
// not done. Photographed in four languages.
#include "cutwords.h"
#include "decision/addressrows.h"
#include "decision/plan.h"
#include "decision/runengine.h"
#include "fakes/samplejourney.h"
#include "ui/style/appearance.h"
#include "ui/text/reporthtml.h"
#include "ui/wizard/runwizard.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

const QString proposed = QStringLiteral("aws ec2 associate-address --allocation-id eipalloc-0123456789abcdef0 --network-interface-id eni-0bbbbbbbbbbbbbbbb "
                                        "--allow-reassociation --region eu-south-1 --output json");

constexpr Instant start{BootTime(std::chrono::seconds(1000)), WallTime(std::chrono::milliseconds(1795400130000))};

/// The step that moves the address, in \a state; by the cloud's word it is with \a holder.
WizardView moving(StepState state, NodeIndex holder = 0)
{
    SampleHouse house("tvox-pure-cloud", start);
    house.pair.cloud = CloudAddress{CloudProvider::Aws, "eipalloc-0123456789abcdef0", {{"region", "eu-south-1"}}};
    house.pair.nodes[0].cloudTarget = "eni-0aaaaaaaaaaaaaaaa";
    house.pair.nodes[1].cloudTarget = "eni-0bbbbbbbbbbbbbbbb";
    const PairSnapshot before = house.look(2);
    WizardView view;
    view.pair = house.pair;
    view.product = house.product;
    RunState &run = view.run;
    run.plan = *plan(before, house.pair, house.product, Intent::Switchover, {});
    run.id = "20261123T021530-3f2a";
    run.started = house.now;
    run.steps.resize(run.plan.steps.size());
    for (std::size_t i = 0; i < run.steps.size(); ++i)
        run.steps[i].key = run.plan.steps[i].key;
    run.phase = RunPhase::Running;
    run.aloneConfirmed = true;
    run.current = 1;
    run.steps[0].state = StepState::Seen;
    run.steps[0].acts = 1;
    house.become(0, NodeState::ServicesOff);
    house.read(0, NodeState::ServicesOff);
    Observation seen;
    seen.probe = "cloud";
    seen.target = {TargetKind::Service, 0};
    seen.sent = house.now;
    seen.ended = house.now.boot;
    seen.outcome = Outcome::Answered;
    seen.facts = CloudFacts{house.pair.serviceAddress, {holder == 0 ? "i-0aaaaaaaaaaaaaaaa" : "i-0bbbbbbbbbbbbbbbb", house.pair.nodes[std::size_t(holder)].cloudTarget}, {}, true};
    absorb(house.evidence, seen, house.pair, house.product);
    house.evidence.run = RunMark{"move", "anna@desk", run.started, run.plan.from, true};
    view.snapshot = house.look();
    run.steps[1].state = state;
    if (state != StepState::Waiting) {
        run.steps[1].acts = 1;
        run.steps[1].how = "cloud-command";
        run.steps[1].command = proposed.toStdString();
        run.steps[1].started = view.snapshot.at;
    }
    view.address = addressRows(view.snapshot, &run, house.now);
    view.usable = {0, 1};
    for (const Condition &condition : view.awaited()) {
        const Seen one = evaluate({condition}, run, view.snapshot, house.now);
        view.conditions.push_back({condition, one.holds, one.known, one.evidence});
    }
    view.closedBecause = state == StepState::Waiting ? "" : "watching";
    return view;
}

WizardView accepted()
{
    WizardView view = moving(StepState::Watching);
    view.run.steps[1].told = "exit code 0, { \"AssociationId\": \"eipassoc-0fedcba9876543210\" }";
    return view;
}

WizardView refused()
{
    WizardView view = moving(StepState::Watching);
    view.run.steps[1].told = "exit code 254, An error occurred (UnauthorizedOperation) when calling the AssociateAddress operation: You are not authorized to perform this operation.";
    view.run.steps[1].trouble = "not-sent: " + view.run.steps[1].told;
    return view;
}

WizardView wayBack()
{
    WizardView view = moving(StepState::Seen, 1);
    view.run.phase = RunPhase::BackingOut;
    view.closedBecause.clear();
    view.conditions.clear();
    return view;
}

QPushButton *button(const QWidget &wizard, const char *text)
{
    for (QPushButton *one : wizard.findChildren<QPushButton *>())
        if (one->isVisibleTo(&wizard) && QString(one->text()).remove(QLatin1Char('&')).startsWith(QLatin1String(text)))
            return one;
    return nullptr;
}

QPlainTextEdit *box(const QWidget &wizard)
{
    for (QPlainTextEdit *one : wizard.findChildren<QPlainTextEdit *>())
        if (one->isVisibleTo(&wizard))
            return one;
    return nullptr;
}

QString words(const QWidget &wizard)
{
    QStringList all;
    for (const QLabel *label : wizard.findChildren<QLabel *>())
        if (label->isVisibleTo(&wizard))
            all << label->text();
    return all.join(QLatin1Char('\n'));
}

WizardRequest lastOf(const QSignalSpy &spy)
{
    return spy.last().first().value<WizardRequest>();
}

} // namespace

class TestCloudWizard : public QObject
{
    Q_OBJECT

private slots:
    void init() { text::setLanguage(Language::English); }
    void theCommandIsShownAndRunAsItStands();
    void whatIsTypedStaysAndRunsByEitherButton();
    void itIsCopiedAndBroughtBack();
    void aPersonMayDoIt();
    void acceptedIsNotDone();
    void aRefusalIsSaid();
    void theWayBackShowsItsOwnCommand();
    void withoutACloudThereIsNoBox();
    void theReportKeepsWhatWasRun();
    void pictures_data();
    void pictures();
};

void TestCloudWizard::theCommandIsShownAndRunAsItStands()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(moving(StepState::Waiting));
    QVERIFY(box(wizard));
    QCOMPARE(box(wizard)->toPlainText(), proposed);
    QVERIFY(!box(wizard)->isReadOnly());
    QVERIFY(!box(wizard)->accessibleName().isEmpty());
    button(wizard, "Run it")->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Proceed);
    QCOMPARE(lastOf(requests).action, std::size_t(0));
    QCOMPARE(lastOf(requests).text, proposed.toStdString());
}

/// Snapshots come twice a second: they must not take away what a person types.
void TestCloudWizard::whatIsTypedStaysAndRunsByEitherButton()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(moving(StepState::Waiting));
    const QString edited = proposed + QStringLiteral(" --profile pbx");
    box(wizard)->setPlainText(edited);
    wizard.setView(moving(StepState::Waiting));
    QCOMPARE(box(wizard)->toPlainText(), edited);
    for (const char *name : {"Run it", "Next"}) {
        button(wizard, name)->click();
        QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Proceed);
        QCOMPARE(lastOf(requests).text, edited.toStdString());
    }
    box(wizard)->setPlainText(QStringLiteral("  "));
    QVERIFY(!button(wizard, "Run it")->isEnabled());
}

void TestCloudWizard::itIsCopiedAndBroughtBack()
{
    RunWizard wizard;
    wizard.setView(moving(StepState::Waiting));
    QVERIFY(!button(wizard, "As proposed")->isEnabled());
    box(wizard)->setPlainText(QStringLiteral("aws ec2 describe-addresses"));
    QList<QPushButton *> copies;
    for (QPushButton *one : wizard.findChildren<QPushButton *>())
        if (one->isVisibleTo(&wizard) && one->text() == QLatin1String("Copy"))
            copies << one;
    QCOMPARE(copies.size(), 1);
    copies.front()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("aws ec2 describe-addresses"));
    button(wizard, "As proposed")->click();
    QCOMPARE(box(wizard)->toPlainText(), proposed);
}

void TestCloudWizard::aPersonMayDoIt()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(moving(StepState::Waiting));
    button(wizard, "I do it by hand")->click();
    QCOMPARE(lastOf(requests).kind, WizardRequest::Kind::Proceed);
    QCOMPARE(lastOf(requests).action, std::size_t(1));
    QVERIFY(lastOf(requests).text.empty());
    WizardView view = moving(StepState::Watching);
    view.run.steps[1].how = "hands";
    view.run.steps[1].command.clear();
    wizard.setView(view);
    QVERIFY(!box(wizard));
}

void TestCloudWizard::acceptedIsNotDone()
{
    RunWizard wizard;
    wizard.setView(accepted());
    QVERIFY(box(wizard));
    QVERIFY(box(wizard)->isReadOnly());
    QCOMPARE(box(wizard)->toPlainText(), proposed);
    QVERIFY(!button(wizard, "Run it"));
    QVERIFY2(words(wizard).contains(QStringLiteral("Accepted is not done")), qPrintable(words(wizard)));
    QVERIFY(words(wizard).contains(QStringLiteral("The cloud says that 203.0.113.10 belongs to tvox-b")));
    QVERIFY(!button(wizard, "Next")->isEnabled());
}

void TestCloudWizard::aRefusalIsSaid()
{
    RunWizard wizard;
    wizard.setView(refused());
    QVERIFY2(words(wizard).contains(QStringLiteral("The command was not confirmed: exit code 254, An error occurred (UnauthorizedOperation)")), qPrintable(words(wizard)));
    QVERIFY(!words(wizard).contains(QStringLiteral("Accepted is not done")));
    WizardView edited = moving(StepState::Waiting);
    edited.run.steps[1].trouble = "command-refused: other-program: sh";
    wizard.setView(edited);
    QVERIFY2(words(wizard).contains(QStringLiteral("This command may not be run: sh is not this cloud's program")), qPrintable(words(wizard)));
}

void TestCloudWizard::theWayBackShowsItsOwnCommand()
{
    RunWizard wizard;
    QSignalSpy requests(&wizard, &RunWizard::requested);
    wizard.setView(moving(StepState::Waiting));
    wizard.setView(wayBack());
    QVERIFY(box(wizard));
    const QString back = QString(proposed).replace(QStringLiteral("eni-0bbbbbbbbbbbbbbbb"), QStringLiteral("eni-0aaaaaaaaaaaaaaaa"));
    QCOMPARE(box(wizard)->toPlainText(), back);
    QVERIFY(button(wizard, "Undo"));
    QVERIFY(button(wizard, "Undo")->isEnabled());
    button(wizard, "Undo")->click();
    QCOMPARE(lastOf(requests).text, back.toStdString());
    WizardView gone = wayBack();
    gone.run.scratch.pressed = true;
    gone.run.scratch.issued = true;
    gone.run.steps[1].command = back.toStdString();
    wizard.setView(gone);
    QVERIFY(box(wizard)->isReadOnly());
    QVERIFY(!button(wizard, "Undo")->isEnabled());
}

void TestCloudWizard::withoutACloudThereIsNoBox()
{
    for (const JourneyPage &page : journey("tvox-pure-cloud", Intent::Switchover)) {
        RunWizard wizard;
        wizard.setView(page.view);
        QVERIFY(!box(wizard));
        QVERIFY(!button(wizard, "I do it by hand"));
    }
}

void TestCloudWizard::theReportKeepsWhatWasRun()
{
    const WizardView view = accepted();
    const QString html = text::runReportHtml(view.run, {}, view.subject());
    QVERIFY2(html.contains(proposed.toHtmlEscaped()), qPrintable(html));
    QVERIFY(html.contains(QStringLiteral("eipassoc-0fedcba9876543210")));
}

void TestCloudWizard::pictures_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (const Language language : allLanguages)
        for (const bool dark : {false, true})
            QTest::addRow("%s-%s", languageCode(language), dark ? "dark" : "light") << int(language) << dark;
}

void TestCloudWizard::pictures()
{
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(Language(language));
    Appearance appearance;
    appearance.apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const QDir folder(QStringLiteral(BUILD_ROOT "/pictures"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    for (const auto &[name, view] : {std::pair("1-command", moving(StepState::Waiting)), std::pair("2-accepted", accepted()), std::pair("3-refused", refused()),
                                     std::pair("4-back", wayBack())}) {
        RunWizard wizard;
        wizard.setView(view);
        wizard.ensurePolished();
        wizard.grab(); // lays out what a wrapping label pushes down
        const QString file = folder.filePath(QStringLiteral("wizard-cloud-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())));
        QVERIFY(wizard.grab().save(file));
        const QStringList cut = cutWords(wizard);
        QVERIFY2(cut.isEmpty(), qPrintable(file + QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
    }
}

QTEST_MAIN(TestCloudWizard)
#include "tst_cloudwizard.moc"
