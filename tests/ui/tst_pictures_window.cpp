// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cutwords.h"
#include "ui/windowscene.h"

#include "ui/text/sentences.h"
#include "ui/widgets/eventpanel.h"

#include <QDir>
#include <QListView>
#include <QtTest>

using namespace twinline;

namespace {

using Judge = PairSnapshot (*)(const PairConfig &, Instant);

struct Case
{
    const char *name;
    Judge judge;
};

constexpr Case cases[] = {{"healthy", samples::healthy}, {"degraded", samples::degraded}, {"nostandby", samples::noStandby},
                          {"splitbrain", samples::splitBrain}, {"blind", samples::blind}};

/// The list beside the pair shows one of each kind.
void addOthers(WindowScene &scene)
{
    const Instant now = scene.clock.now();
    const std::pair<const char *, Judge> others[] = {{"大阪センター", samples::degraded},
                                                     {"Paris Nord", samples::splitBrain},
                                                     {"Казань", samples::noStandby},
                                                     {"Roma Cloud", samples::blind}};
    for (const auto &[name, judge] : others) {
        const PairConfig pair = samples::pair(name, "pbx-1", "pbx-2");
        scene.window.board().add(pair, samples::telisca(), judge(pair, now));
    }
}

int countColours(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

} // namespace

/// Pictures of the main window for people to look at, and what a program can see of them: nothing is cut.
class TestPicturesWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(BUILD_ROOT "/pictures"))); }
    void window_data();
    void window();
    void smallWindow_data();
    void smallWindow();
    void linesOfALog_data();
    void linesOfALog();

private:
    static void checkNothingCut(QWidget &window);
};

void TestPicturesWindow::window_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (int which = 0; which < static_cast<int>(std::size(cases)); ++which) {
        for (const Language language : allLanguages) {
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s-%s", cases[which].name, languageCode(language), dark ? "dark" : "light")
                    << which << static_cast<int>(language) << dark;
        }
    }
}

void TestPicturesWindow::checkNothingCut(QWidget &window)
{
    const QStringList cut = cutWords(window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

void TestPicturesWindow::window()
{
    QFETCH(int, which);
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    scene.addParis(cases[which].judge(scene.paris, scene.clock.now()));
    addOthers(scene);
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    const QPixmap picture = scene.window.grab();
    QVERIFY(picture.save(QStringLiteral(BUILD_ROOT "/pictures/window-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    QCOMPARE(picture.size(), QSize(1360, 860));
    QVERIFY(countColours(picture.toImage()) > 50);
    checkNothingCut(scene.window);
}

void TestPicturesWindow::smallWindow_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("percent");
    for (const Language language : allLanguages) {
        for (const int percent : {100, 150})
            QTest::addRow("%s-%d", languageCode(language), percent) << static_cast<int>(language) << percent;
    }
}

void TestPicturesWindow::smallWindow()
{
    QFETCH(int, language);
    QFETCH(int, percent);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene(ThemeChoice::Light, percent);
    scene.addParis(samples::degraded(scene.paris, scene.clock.now()));
    addOthers(scene);
    scene.window.resize(900, 700);
    QVERIFY(scene.show());
    QVERIFY(scene.window.grab().save(QStringLiteral(BUILD_ROOT "/pictures/window-small-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    checkNothingCut(scene.window);
}

void TestPicturesWindow::linesOfALog_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : allLanguages)
        QTest::newRow(languageCode(language)) << static_cast<int>(language);
}

void TestPicturesWindow::linesOfALog()
{
    QFETCH(int, language);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    scene.window.resize(1360, 860);
    QVERIFY(scene.show());
    std::vector<Event> lines;
    using namespace std::chrono_literals;
    const std::pair<std::chrono::seconds, const char *> said[] = {
        {170s, "IPSWS : Switch this host(10.1.1.220) to BACKUP"},
        {230s, "Check primary server : Application error detected, count = 2"},
        {75h, "IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails"}};
    for (const auto &[ago, words] : said) {
        Event line;
        line.at = samples::before(scene.clock.now(), ago);
        line.pair = "Paris Centre";
        line.code = EventCode::VendorLog;
        line.severity = Severity::Note;
        line.node = 1;
        line.text = words;
        lines.push_back(line);
    }
    scene.window.addEvents(lines);
    scene.window.findChild<EventPanel *>()->findChild<QListView *>()->scrollToBottom(); // where the old ones are
    WindowScene::settle();
    QVERIFY(scene.window.grab().save(QStringLiteral(BUILD_ROOT "/pictures/window-log-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    checkNothingCut(scene.window);
}

QTEST_MAIN(TestPicturesWindow)
#include "tst_pictures_window.moc"
