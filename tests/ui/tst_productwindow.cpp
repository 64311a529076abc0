// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplejourney.h"
#include "ui/windowscene.h"

#include "ui/pages/pairpage.h"
#include "ui/style/stateicon.h"
#include "ui/text/sentences.h"
#include "ui/widgets/addresstable.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/linkview.h"
#include "ui/widgets/nodecard.h"
#include "ui/widgets/timechart.h"
#include "ui/widgets/windowactions.h"
#include "ui/wizard/runwizard.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace twinline;
using namespace twinline::sample;
using namespace std::chrono_literals;

namespace {

/// As a reader sees it: no-break spaces as plain ones.
QString plain(QString words)
{
    return words.replace(QChar(0x00a0), QLatin1Char(' '));
}

QString allWords(const QWidget &in)
{
    QStringList words;
    for (const QLabel *label : in.findChildren<QLabel *>())
        if (label->isVisibleTo(&in))
            words << plain(label->text());
    return words.join(QLatin1Char('\n'));
}

/// A window on a pair of one product, watched until now.
struct ProductScene : WindowScene
{
    SampleHouse house;
    PairSnapshot seen;

    explicit ProductScene(const char *product, const char *pattern = "pair")
        : house(product, samples::before(clock.now(), 15s), pattern)
    {
    }
    [[nodiscard]] bool open()
    {
        seen = house.look(3);
        add(house, seen);
        return show();
    }
    const NodeCard &card(int node) const { return *window.findChildren<NodeCard *>().at(node); }
    const AddressTable &table() const { return *window.page()->findChild<AddressTable *>(); }
    ChartPanel &charts() { return *window.page()->charts(); }
};

std::vector<IconSpec> marksOf(const QWidget &in)
{
    std::vector<IconSpec> icons;
    for (const StateIcon *icon : in.findChildren<StateIcon *>())
        if (icon->isVisibleTo(&in))
            icons.push_back(icon->icon());
    return icons;
}

} // namespace

#define SAYS(widget, words) QVERIFY2(allWords(widget).contains(QStringLiteral(words)), qPrintable(allWords(widget)))
#define SILENT(widget, words) QVERIFY2(!allWords(widget).contains(QStringLiteral(words)), qPrintable(allWords(widget)))

/// What the window says of products whose nodes tell no role: the vendor's words, where a role comes from, copies' ages,
/// and who has an address that people move.
class TestProductWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { text::setLanguage(Language::English); }
    void anInferredRoleIsCalledSo();
    void aReadingIsCalledSoAndAges();
    void theVendorsWordStandsBesideTheState_data();
    void theVendorsWordStandsBesideTheState();
    void aStateNobodyKnowsIsUnknownAndVerbatim();
    void oneXWearsItsOwnColours();
    void aCopysAgeHasItsOwnAxisAndLimit();
    void withoutAQuestionThereIsNoCopyChart();
    void theLowestChartWritesTheTimes();
    void theAddressIsNamedInTheProductsWords();
    void theTableStandsWhereTheAddressTellsNoRole_data();
    void theTableStandsWhereTheAddressTellsNoRole();
    void contradictionIsMarkedByShapeWordsAndColour();
    void anOldTableIsNoEvidence();
    void theAddressStepOfTheWizardShowsTheTable();
    void oneWordIsOfferedOnceForAReading();
    void whatOneXShowsForBothContradictsNeither();
    void aPairWithoutRolesWearsNone();
    void anIdleNodesRefusalIsNoAlarm();
    void theWizardSaysReportsOnlyWhereANodeDoes();
    void theSetupListIsAskedForByMenuAndKey();
};

void TestProductWindow::anInferredRoleIsCalledSo()
{
    ProductScene scene("tvox-pure-cloud");
    QVERIFY(scene.open());
    SAYS(scene.card(0), "inferred from what this desk sees");
    SILENT(scene.card(0), "reported by the node");
    scene.clock.advance(42s);
    scene.window.refresh();
    SAYS(scene.card(0), "inferred from what this desk sees · 42 s ago");
}

void TestProductWindow::aReadingIsCalledSoAndAges()
{
    ProductScene scene("tvox-pure-cloud");
    scene.house.become(0, NodeState::ServicesOff);
    scene.house.look();
    scene.house.read(0, NodeState::ServicesOff);
    scene.clock.advance(5s);
    QVERIFY(scene.open());
    SAYS(scene.card(0), "off");
    SAYS(scene.card(0), "Services off since");
    SAYS(scene.card(0), "read on the vendor's page · 15 s ago");
}

void TestProductWindow::theVendorsWordStandsBesideTheState_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("active");
    QTest::addColumn<QString>("standby");
    const auto row = [](const char *product, const char *active, const char *standby) {
        QTest::newRow(product) << QString::fromLatin1(product) << QString::fromLatin1(active) << QString::fromLatin1(standby);
    };
    row("tvox-cmr", "master", "slave"); // REQUIREMENTS §1.7
    row("tvox-pure-cloud", "master", "slave");
    row("infinitalk", "ACT", "SBY");
    row("onex-portal", "Disponibile", "In fase di avvio");
}

void TestProductWindow::theVendorsWordStandsBesideTheState()
{
    QFETCH(QString, product);
    QFETCH(QString, active);
    QFETCH(QString, standby);
    for (const Language language : allLanguages) { // verbatim in each of them
        text::setLanguage(language);
        ProductScene scene(product.toLatin1().constData());
        QVERIFY(scene.open());
        const auto large = [&](int node) {
            for (const QLabel *label : scene.card(node).findChildren<QLabel *>())
                if (label->property("textRole") == QStringLiteral("state"))
                    return label->text();
            return QString();
        };
        QCOMPARE(large(0), active);
        QCOMPARE(large(1), standby);
        QVERIFY(allWords(scene.card(0)).contains(text::stateWord(NodeState::Active)));
        QVERIFY(allWords(scene.card(1)).contains(text::stateWord(NodeState::Standby)));
    }
}

void TestProductWindow::aStateNobodyKnowsIsUnknownAndVerbatim()
{
    WindowScene scene;
    PairSnapshot snapshot = samples::healthy(scene.paris, scene.clock.now());
    NodeView &node = snapshot.nodes[1];
    node.state = NodeState::Unknown;
    node.roleBy = RoleBy::Unknown;
    node.vendorState.clear();
    node.probes[0].mark = ProbeMark::Bad;
    node.probes[0].last.outcome = Outcome::Garbage;
    node.probes[0].last.detail = "RECOVERING <b>";
    scene.addParis(snapshot);
    QVERIFY(scene.show());
    const NodeCard &card = *scene.window.findChildren<NodeCard *>().at(1);
    SAYS(card, "Unknown");
    SAYS(card, "says “RECOVERING <b>”, a state that this product does not know");
}

void TestProductWindow::oneXWearsItsOwnColours()
{
    ProductScene scene("onex-portal");
    QVERIFY(scene.open());
    QCOMPARE(marksOf(scene.card(0)).front(), (IconSpec{QStringLiteral("state-active"), Colour::Ok}));
    QCOMPARE(marksOf(scene.card(1)).front(), (IconSpec{QStringLiteral("state-ready"), Colour::Yellow}));
    QCOMPARE(scene.seen.verdict, Verdict::Redundant); // yellow beside green is healthy (ONEX-8)
    SAYS(scene.card(1), "the normal standby");
    const IconSpec alone = iconOf(NodeState::Starting, scene.house.product);
    QCOMPARE(alone.colour, Colour::Yellow);
    QVERIFY(alone.name != marksOf(scene.card(1)).front().name); // where it is no standby, the shape says so
}

void TestProductWindow::aCopysAgeHasItsOwnAxisAndLimit()
{
    ProductScene scene("infinitalk");
    QVERIFY(scene.open());
    TimeChart *lag = scene.charts().lagChart();
    TimeChart *copy = scene.charts().copyChart();
    QVERIFY(lag->isVisible() && copy->isVisible() && lag->hasData() && copy->hasData());
    QVERIFY(lag->yAxis->range().upper < 60);             // seconds
    QVERIFY(copy->yAxis->range().upper > 26 * 3600);     // hours, up to its own limit
    const double now = copy->xAxis->range().upper - 2;
    QVERIFY(copy->valueAt(0, now).value_or(0) > 2.9 * 3600);
    QVERIFY(lag->valueAt(0, now).value_or(1e9) < 10);
    QCOMPARE(copy->xAxis->range(), lag->xAxis->range());
    const auto *link = scene.window.findChild<LinkView *>();
    SAYS(*link, "インフィニトークDB: age of the copy");
    SAYS(*link, "3 h");
    SAYS(*link, "warning above 26 h");
    scene.house.copyAge = 31h;
    scene.window.board().take(scene.house.look(2));
    scene.window.refresh();
    QCOMPARE(scene.window.board().at(0).snapshot.verdict, Verdict::Degraded);
    SAYS(*link, "31 h");
    int warned = 0;
    for (const QLabel *label : link->findChildren<QLabel *>())
        warned += label->property("tone") == QStringLiteral("warning") && plain(label->text()) == QStringLiteral("31 h");
    QCOMPARE(warned, 1);
}

void TestProductWindow::withoutAQuestionThereIsNoCopyChart()
{
    ProductScene scene("infinitalk");
    scene.house.pair.queries.clear();
    for (NodeConfig &node : scene.house.pair.nodes)
        node.endpoints.erase("database");
    scene.house.evidence = emptyEvidence(scene.house.pair, scene.house.product);
    QVERIFY(scene.open());
    QVERIFY(!scene.charts().copyChart()->isVisible());
    SILENT(*scene.window.findChild<LinkView *>(), "age of the copy");
}

void TestProductWindow::theLowestChartWritesTheTimes()
{
    for (const char *product : {"tvox-cmr", "onex-portal"}) {
        ProductScene scene(product);
        QVERIFY(scene.open());
        ChartPanel &charts = scene.charts();
        int labelled = 0;
        TimeChart *lowest = nullptr;
        for (TimeChart *chart : {charts.rttChart(), charts.lagChart(), charts.copyChart()}) {
            if (!chart->isVisible())
                continue;
            labelled += chart->xAxis->tickLabels();
            lowest = chart;
        }
        QCOMPARE(labelled, 1);
        QVERIFY(lowest->xAxis->tickLabels());
    }
}

void TestProductWindow::theAddressIsNamedInTheProductsWords()
{
    ProductScene cloud("tvox-pure-cloud");
    QVERIFY(cloud.open());
    SAYS(cloud.card(0), "Public IP 203.0.113.10 answers here");
    ProductScene lan("tvox-cmr");
    QVERIFY(lan.open());
    SAYS(lan.card(0), "IP TVox 10.20.0.10 answers here");
}

void TestProductWindow::theTableStandsWhereTheAddressTellsNoRole_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<bool>("shown");
    QTest::newRow("pure cloud") << QStringLiteral("tvox-pure-cloud") << true;
    QTest::newRow("LAN") << QStringLiteral("tvox-cmr") << false;
    QTest::newRow("InfiniTalk") << QStringLiteral("infinitalk") << false;
    QTest::newRow("one-X") << QStringLiteral("onex-portal") << false;
}

void TestProductWindow::theTableStandsWhereTheAddressTellsNoRole()
{
    QFETCH(QString, product);
    QFETCH(bool, shown);
    ProductScene scene(product.toLatin1().constData());
    QVERIFY(scene.open());
    QCOMPARE(scene.table().isVisible(), shown);
    if (!shown)
        return;
    SAYS(scene.table(), "Who has Public IP 203.0.113.10");
    SAYS(scene.table(), "not known");
    SAYS(scene.table(), "Active (“master”)");
    SAYS(scene.table(), "Standby (“slave”)");
    SAYS(scene.table(), "takes writes");
    SAYS(scene.table(), "read-only copy");
    SAYS(scene.table(), "agree, as far as known"); // the cloud has not been asked, so no tick
    for (const IconSpec &icon : marksOf(scene.table()))
        QVERIFY(icon != iconOf(ProbeMark::Good));
}

void TestProductWindow::contradictionIsMarkedByShapeWordsAndColour()
{
    ProductScene scene("tvox-pure-cloud");
    scene.house.holder = 1; // the address moved, and nothing else
    QVERIFY(scene.open());
    SAYS(scene.table(), "contradict each other");
    const auto marks = marksOf(scene.table());
    QCOMPARE(std::count(marks.begin(), marks.end(), iconOf(ProbeMark::Bad)), 2);
    int red = 0;
    for (const QLabel *label : scene.table().findChildren<QLabel *>())
        red += label->property("tone") == QStringLiteral("error");
    QCOMPARE(red, 2);
}

void TestProductWindow::anOldTableIsNoEvidence()
{
    ProductScene scene("tvox-pure-cloud");
    QVERIFY(scene.open());
    scene.clock.advance(42s);
    scene.window.refresh();
    SAYS(scene.table(), "too little is known");
    SAYS(scene.table(), "this node · 42 s ago");
}

void TestProductWindow::theAddressStepOfTheWizardShowsTheTable()
{
    int shown = 0;
    for (const JourneyPage &page : journey("tvox-pure-cloud", Intent::Switchover)) {
        RunWizard wizard;
        wizard.setView(page.view);
        const auto *table = wizard.findChild<AddressTable *>();
        const bool about = page.name == "move" || page.name == "check";
        QCOMPARE(table->isVisibleTo(&wizard), about);
        if (page.name != "move")
            continue;
        ++shown;
        SAYS(*table, "Services off (“off”)"); // as it was read in this run
        WizardView attested = page.view;
        for (AddressRow &row : attested.address)
            row.cloud = {row.node == 1 ? Witness::Yes : Witness::No, attested.snapshot.at.boot};
        wizard.setView(attested);
        SAYS(*table, "here, attested");
        SAYS(*table, "elsewhere, attested");
    }
    QCOMPARE(shown, 1);
}

void TestProductWindow::oneWordIsOfferedOnceForAReading()
{
    for (const JourneyPage &page : journey("onex-portal", Intent::Switchover)) {
        if (page.name != "swap")
            continue;
        RunWizard wizard;
        wizard.setView(page.view);
        const auto *states = wizard.findChild<QComboBox *>();
        QCOMPARE(states->findText(QStringLiteral("In fase di avvio")), states->findText(QStringLiteral("In fase di avvio"), Qt::MatchEndsWith));
        QSet<QString> words;
        for (int i = 0; i < states->count(); ++i) {
            QVERIFY2(!words.contains(states->itemText(i)), qPrintable(states->itemText(i)));
            words.insert(states->itemText(i));
        }
        QCOMPARE(states->itemData(states->findText(QStringLiteral("In fase di avvio"))).toInt(), int(NodeState::Standby));
    }
}

void TestProductWindow::whatOneXShowsForBothContradictsNeither()
{
    ProductScene scene("onex-portal"); // "In fase di avvio", read on the page of a portal that answers HTTP 503
    scene.house.read(1, NodeState::Standby);
    QVERIFY(scene.open());
    QVERIFY(!scene.seen.nodes[1].contradicted);
    QCOMPARE(scene.seen.nodes[1].state, NodeState::Standby);
    scene.house.become(0, NodeState::Standby); // beside no Disponibile it is no standby
    scene.house.read(1, NodeState::Standby);
    const PairSnapshot alone = scene.house.look(2);
    QVERIFY(!alone.nodes[1].contradicted);
    QCOMPARE(alone.nodes[1].state, NodeState::Starting);
    scene.house.become(1, NodeState::Active); // what serves is none of both
    scene.house.read(1, NodeState::Standby);
    QVERIFY(scene.house.look(1).nodes[1].state != NodeState::Standby);
}

void TestProductWindow::aPairWithoutRolesWearsNone()
{
    ProductScene scene("infinitalk", "backup"); // INF-7: the backup server is no SBY
    QVERIFY(scene.open());
    for (const int node : {0, 1}) {
        SAYS(scene.card(node), "Answers");
        SAYS(scene.card(node), "has no role");
        SILENT(scene.card(node), "ACT");
        SILENT(scene.card(node), "SBY");
        QCOMPARE(marksOf(scene.card(node)).front(), (IconSpec{QStringLiteral("verdict-reachable"), Colour::Muted}));
    }
    QCOMPARE(scene.seen.verdict, Verdict::Reachable);
    for (const NodeView &node : scene.seen.nodes) {
        QCOMPARE(node.roleBy, RoleBy::Unknown);
        QVERIFY(node.evidenceAt && scene.seen.at.boot - *node.evidenceAt < 1s);
    }
    QVERIFY(scene.seen.evidenceAge);
    for (const JourneyPage &page : journey("infinitalk", Intent::Takeover, "backup"))
        QCOMPARE(page.view.run.plan.toName, "pbx1"); // the server is repaired and restored, not its backup
    ProductScene dead("infinitalk", "backup");
    dead.house.machines[0].alive = false;
    QVERIFY(dead.open());
    SAYS(dead.card(0), "Unreachable");
}

void TestProductWindow::anIdleNodesRefusalIsNoAlarm()
{
    ProductScene portal("onex-portal");
    QVERIFY(portal.open());
    SAYS(portal.card(1), "HTTP 503, does not serve");
    ProductScene cloud("tvox-pure-cloud");
    QVERIFY(cloud.open());
    SAYS(cloud.card(1), "refused, does not serve");
    SILENT(cloud.card(0), "does not serve");
}

void TestProductWindow::theWizardSaysReportsOnlyWhereANodeDoes()
{
    for (const JourneyPage &page : journey("infinitalk", Intent::Switchover)) {
        if (page.name != "swap")
            continue;
        RunWizard wizard;
        wizard.setView(page.view);
        SAYS(wizard, "pbx1 is “SBY”");
        SILENT(wizard, "reports");
    }
}

void TestProductWindow::theSetupListIsAskedForByMenuAndKey()
{
    ProductScene scene("tvox-cmr");
    QVERIFY(scene.open());
    QSignalSpy asked(&scene.window, &MainWindow::setupRequested);
    QTest::keyClick(&scene.window, Qt::Key_E, Qt::ControlModifier);
    scene.window.actions()->setup->trigger();
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("Roma LAN"));
    QVERIFY(scene.window.actions()->moreMenu()->actions().contains(scene.window.actions()->setup));
    WindowScene paris;
    Product none = samples::telisca();
    none.setup.clear();
    paris.window.board().add(paris.paris, none, samples::healthy(paris.paris, paris.clock.now()));
    QVERIFY(!paris.window.actions()->setup->isEnabled());
    QVERIFY(!paris.window.actions()->setup->toolTip().isEmpty());
}

QTEST_MAIN(TestProductWindow)
#include "tst_productwindow.moc"
