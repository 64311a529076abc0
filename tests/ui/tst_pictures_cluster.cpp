// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/cluster.h"
#include "ui/text/sentences.h"
#include "ui/widgets/clusternode.h"
#include "ui/widgets/clusterview.h"
#include "ui/windowscene.h"

#include <QAbstractButton>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QtTest>

using namespace twinline;

namespace {

using sample::Cluster;
using Names = std::vector<std::string>;

const Names five{"ds1", "ds2", "ds3", "vpn1", "vpn2"};
const Names twelve{"ds1", "ds2", "ds3", "ds4", "sp1", "sp2", "sp3", "vpn1", "vpn2", "ms1", "ms2", "archive"};

constexpr int leading = 3; ///< less than this is space between lines, not a letter

bool isCut(const QLabel *label)
{
    if (!label->pixmap(Qt::ReturnByValue).isNull() || label->text().isEmpty())
        return false;
    if (label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + leading || label->fontMetrics().averageCharWidth() * 3 > label->width();
    return label->sizeHint().width() > label->width() + 1 || label->sizeHint().height() > label->height() + leading;
}

void checkNothingCut(QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisibleTo(&window) && isCut(label))
            cut << QStringLiteral("%1 has %2×%3").arg(label->text()).arg(label->width()).arg(label->height());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

/// One node unreachable, one that lets nobody in, one without Python, or all well.
void fillPing(Cluster &cluster, double sent, bool well)
{
    std::vector<AnsibleEnd> ends;
    for (const NodeConfig &node : cluster.pair.nodes)
        ends.push_back(Cluster::well(node.name));
    if (!well && ends.size() > 4) {
        ends[1] = Cluster::ill(ends[1].node, "Failed to connect to the host via ssh: ssh: connect to host 10.77.0.9 port 22: No route to host");
        ends[2] = Cluster::ill(ends[2].node, "Failed to connect to the host via ssh: admin@10.77.0.10: Permission denied (publickey).");
        ends[4] = Cluster::ill(ends[4].node, "/bin/sh: 1: /usr/bin/python3: not found", AnsibleEnd::Kind::Failed);
    }
    cluster.ping(sent, ends);
}

QString shownText(const QWidget &window)
{
    QStringList all;
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisibleTo(&window))
            all << label->text();
    return all.join(QLatin1Char('\n'));
}

} // namespace

/// A cluster's page: any number of nodes, grouped by role code, and never a role of Active or Standby.
class TestPicturesCluster : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(BUILD_ROOT "/pictures"))); }
    void window_data();
    void window();
    void groupsStandInTheSitesOrder();
    void anOldAnswerGreys();
    void theSwitchIsOfferedWithAPlaybookOnly();

private:
    /// A window that shows the cluster as it was seen two seconds ago.
    static void add(WindowScene &scene, Cluster &cluster, bool well);
};

void TestPicturesCluster::add(WindowScene &scene, Cluster &cluster, bool well)
{
    const double now = toSeconds(scene.clock.now().boot.time_since_epoch());
    cluster.agent(now - 3, 1);
    Names names;
    for (const NodeConfig &node : cluster.pair.nodes)
        names.push_back(node.name);
    cluster.inventory(now - 40, names);
    fillPing(cluster, now - 3, well);
    PairSnapshot snapshot = cluster.judge(now);
    snapshot.at = scene.clock.now();
    snapshot.since = scene.clock.now();
    scene.window.board().add(cluster.pair, cluster.product, snapshot);
}

void TestPicturesCluster::window_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("well");
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    for (const Language language : allLanguages) {
        for (const int count : {5, 12})
            QTest::addRow("%d-%s", count, languageCode(language)) << count << (count == 5) << int(language) << false << 100;
        QTest::addRow("12-large-%s", languageCode(language)) << 12 << false << int(language) << true << 150;
    }
}

void TestPicturesCluster::window()
{
    QFETCH(int, count);
    QFETCH(bool, well);
    QFETCH(int, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene(dark ? ThemeChoice::Dark : ThemeChoice::Light, percent);
    Cluster cluster(count == 5 ? five : twelve);
    add(scene, cluster, well);
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    QVERIFY(scene.window.grab().save(QStringLiteral(BUILD_ROOT "/pictures/cluster-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    checkNothingCut(scene.window);
    const auto cards = scene.window.findChildren<ClusterNode *>();
    QCOMPARE(cards.size(), count);
    for (const ClusterNode *card : cards)
        QVERIFY(card->isVisibleTo(&scene.window) && !card->accessibleName().isEmpty());
    const QString all = shownText(scene.window);
    for (const NodeState state : {NodeState::Active, NodeState::Standby}) // ITL-13
        QVERIFY2(!all.contains(text::stateWord(state)), qPrintable(all));
    QVERIFY(all.contains(QLatin1String("ansible all -m ping")));
    QCOMPARE(all.contains(QLatin1String("Permission denied")), !well);
}

void TestPicturesCluster::groupsStandInTheSitesOrder()
{
    text::setLanguage(Language::English);
    WindowScene scene;
    Cluster cluster(twelve, "[pair.settings]\nrole_codes = \"vpn ds\"\n");
    add(scene, cluster, true);
    QVERIFY(scene.show());
    const QString all = shownText(scene.window);
    const auto at = [&](const char *words) { return all.indexOf(QString::fromUtf8(words)); };
    QVERIFY2(at("vpn · ") >= 0 && at("vpn · ") < at("ds · ") && at("ds · ") < at("without a role code · "), qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("ds · nodes answering: 4 of 4")));
}

void TestPicturesCluster::anOldAnswerGreys()
{
    text::setLanguage(Language::English);
    WindowScene scene;
    Cluster cluster(five);
    add(scene, cluster, true);
    QVERIFY(scene.show());
    QVERIFY(!shownText(scene.window).contains(QLatin1String("last said")));
    scene.clock.advance(std::chrono::seconds(120));
    scene.window.refresh();
    QVERIFY(shownText(scene.window).contains(QStringLiteral("last said “success”")));
}

void TestPicturesCluster::theSwitchIsOfferedWithAPlaybookOnly()
{
    text::setLanguage(Language::English);
    for (const bool playbook : {false, true}) {
        WindowScene scene;
        Cluster cluster(five, playbook ? "[pair.playbooks]\nswitchover = \"failover.yml\"\n" : "");
        add(scene, cluster, true);
        QVERIFY(scene.show());
        int offered = 0;
        for (const QAbstractButton *button : scene.window.findChildren<QAbstractButton *>())
            offered += button->isVisibleTo(&scene.window) && button->text() == QStringLiteral("Switch over…") && button->isEnabled();
        QCOMPARE(offered, playbook ? 1 : 0);
    }
}

QTEST_MAIN(TestPicturesCluster)
#include "tst_pictures_cluster.moc"
