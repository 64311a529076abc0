// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplejourney.h"
#include "ui/cutwords.h"
#include "ui/insight.h"
#include "ui/pages/setupdialog.h"
#include "ui/widgets/addresstable.h"
#include "ui/windowscene.h"
#include "ui/wizard/runwizard.h"

#include <QDir>
#include <QtTest>

using namespace twinline;
using namespace twinline::sample;
using namespace std::chrono_literals;

namespace {

const QString folder = QStringLiteral(BUILD_ROOT "/pictures/");

/// One state of one product's pair.
struct Case
{
    const char *name;
    const char *product;
    const char *pattern;
    void (*happens)(SampleHouse &house);
};

void nothing(SampleHouse &) {}

void split(SampleHouse &house)
{
    house.linked = false;
    house.become(1, NodeState::Active);
}

void deadActive(SampleHouse &house)
{
    house.machines[0].alive = false;
}

/// The address has moved, the role has not yet.
void midMove(SampleHouse &house)
{
    house.become(0, NodeState::ServicesOff);
    house.read(0, NodeState::ServicesOff);
    house.holder = 1;
}

void oldCopy(SampleHouse &house)
{
    house.copyAge = 31h;
}

void portalDown(SampleHouse &house)
{
    house.become(0, NodeState::Error);
    house.become(1, NodeState::Active);
}

constexpr Case cases[] = {{"tvox-cmr-healthy", "tvox-cmr", "pair", nothing},
                          {"tvox-cmr-split", "tvox-cmr", "pair", split},
                          {"tvox-pure-cloud-healthy", "tvox-pure-cloud", "pair", nothing},
                          {"tvox-pure-cloud-moved", "tvox-pure-cloud", "pair", midMove},
                          {"tvox-pure-cloud-dead", "tvox-pure-cloud", "pair", deadActive},
                          {"infinitalk-healthy", "infinitalk", "pair", nothing},
                          {"infinitalk-old-copy", "infinitalk", "pair", oldCopy},
                          {"infinitalk-backup", "infinitalk", "backup", nothing},
                          {"onex-healthy", "onex-portal", "pair", nothing},
                          {"onex-autonomous", "onex-portal", "pair", split},
                          {"onex-portal-down", "onex-portal", "pair", portalDown},
                          {"kamailio-healthy", "kamailio-keepalived", "pair", nothing},
                          {"kamailio-split", "kamailio-keepalived", "pair", split},
                          {"asterisk-healthy", "asterisk-keepalived", "pair", nothing},
                          {"asterisk-dead", "asterisk-keepalived", "pair", deadActive}};

/// One runbook of one product.
struct Way
{
    const char *name;
    const char *product;
    Intent intent;
    const char *pattern;
};

constexpr Way ways[] = {{"tvox-cmr-takeover", "tvox-cmr", Intent::Takeover, "pair"},
                        {"tvox-cmr-rejoin", "tvox-cmr", Intent::Rejoin, "pair"},
                        {"tvox-cmr-repair", "tvox-cmr", Intent::Repair, "pair"},
                        {"tvox-pure-cloud-switchover", "tvox-pure-cloud", Intent::Switchover, "pair"},
                        {"tvox-pure-cloud-takeover", "tvox-pure-cloud", Intent::Takeover, "pair"},
                        {"tvox-pure-cloud-repair", "tvox-pure-cloud", Intent::Repair, "pair"},
                        {"infinitalk-switchover", "infinitalk", Intent::Switchover, "pair"},
                        {"infinitalk-takeover", "infinitalk", Intent::Takeover, "pair"},
                        {"infinitalk-detach", "infinitalk", Intent::Detach, "pair"},
                        {"infinitalk-rejoin", "infinitalk", Intent::Rejoin, "pair"},
                        {"infinitalk-backup-takeover", "infinitalk", Intent::Takeover, "backup"},
                        {"onex-switchover", "onex-portal", Intent::Switchover, "pair"},
                        {"onex-rollback", "onex-portal", Intent::Rollback, "pair"},
                        {"onex-takeover", "onex-portal", Intent::Takeover, "pair"},
                        {"onex-repair", "onex-portal", Intent::Repair, "pair"},
                        {"kamailio-switchover", "kamailio-keepalived", Intent::Switchover, "pair"},
                        {"asterisk-takeover", "asterisk-keepalived", Intent::Takeover, "pair"},
                        {"asterisk-repair", "asterisk-keepalived", Intent::Repair, "pair"}};

template<typename Rows>
void inEveryLook(const Rows &rows)
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (int which = 0; which < int(std::size(rows)); ++which)
        for (const Language language : allLanguages)
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s-%s", rows[which].name, languageCode(language), dark ? "dark" : "light") << which << int(language) << dark;
}

ThemeChoice theme(bool dark)
{
    return dark ? ThemeChoice::Dark : ThemeChoice::Light;
}

} // namespace

/// Photographs the window, every wizard page and the set-up list of each product but telisca in four languages, light and dark,
/// from judgements of the real judge over the shipped product files.
class TestPicturesProducts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(folder)); }
    void window_data() { inEveryLook(cases); }
    void window();
    void smallWindow_data();
    void smallWindow();
    void wizard_data() { inEveryLook(ways); }
    void wizard();
    void setup_data();
    void setup();
};

void TestPicturesProducts::window()
{
    QFETCH(int, which);
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(Language(language));
    WindowScene scene(theme(dark));
    SampleHouse house(cases[which].product, samples::before(scene.clock.now(), 15s), cases[which].pattern);
    cases[which].happens(house);
    scene.add(house, house.look(int(15s / house.pair.poll)));
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    const QString file = folder + QStringLiteral("window-%1.png").arg(QLatin1String(QTest::currentDataTag()));
    QVERIFY(scene.window.grab().save(file));
    const QStringList cut = cutWords(scene.window);
    QVERIFY2(cut.isEmpty(), qPrintable(file + QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

void TestPicturesProducts::smallWindow_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : allLanguages)
        QTest::addRow("%s", languageCode(language)) << int(language);
}

void TestPicturesProducts::smallWindow()
{
    QFETCH(int, language);
    text::setLanguage(Language(language));
    WindowScene scene(ThemeChoice::Light, 150);
    SampleHouse house("tvox-pure-cloud", samples::before(scene.clock.now(), 15s));
    midMove(house);
    scene.add(house, house.look(3));
    scene.window.resize(900, 700);
    QVERIFY(scene.show());
    QVERIFY(scene.window.grab().save(folder + QStringLiteral("window-tvox-pure-cloud-small-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    const QStringList cut = cutWords(scene.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

void TestPicturesProducts::wizard()
{
    QFETCH(int, which);
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(Language(language));
    Appearance appearance;
    appearance.apply(theme(dark));
    int number = 0;
    for (const JourneyPage &page : journey(ways[which].product, ways[which].intent, ways[which].pattern)) {
        RunWizard wizard;
        wizard.setView(page.view);
        wizard.ensurePolished();
        wizard.grab(); // lays out what a wrapping label pushes down
        const QString file = folder + QStringLiteral("wizard-%1-%2-%3-%4-%5.png").arg(QLatin1String(ways[which].name)).arg(++number)
                                          .arg(QString::fromStdString(page.name), QLatin1String(languageCode(Language(language))),
                                               dark ? QStringLiteral("dark") : QStringLiteral("light"));
        QVERIFY(wizard.grab().save(file));
        const QStringList cut = cutWords(wizard);
        QVERIFY2(cut.isEmpty(), qPrintable(file + QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
        const auto *table = wizard.findChild<AddressTable *>();
        if (table->isVisibleTo(&wizard))
            QVERIFY2(needsNoScrolling(*table, wizard), qPrintable(file));
    }
}

void TestPicturesProducts::setup_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (const char *product : {"tvox-cmr", "tvox-pure-cloud", "infinitalk", "onex-portal"})
        for (const Language language : allLanguages)
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s-%s", product, languageCode(language), dark ? "dark" : "light") << QString::fromLatin1(product) << int(language) << dark;
}

void TestPicturesProducts::setup()
{
    QFETCH(QString, product);
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(Language(language));
    Appearance appearance;
    appearance.apply(theme(dark));
    const SampleHouse house(product.toStdString(), FakeClock().now());
    SetupDialog dialog(house.pair, house.product, {house.product.setup[0].key, house.product.setup[1].key});
    dialog.ensurePolished();
    dialog.grab();
    QVERIFY(dialog.grab().save(folder + QStringLiteral("setup-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    const QStringList cut = cutWords(dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestPicturesProducts)
#include "tst_pictures_products.moc"
