// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cutwords.h"
#include "ui/windowscene.h"

#include "decision/lessons.h"
#include "ui/practice/lessonpanel.h"
#include "ui/text/sentences.h"

#include <QDir>
#include <QPushButton>

using namespace twinline;

namespace {

using Judge = PairSnapshot (*)(const PairConfig &, Instant);

struct Case
{
    const char *name;
    LessonKey key;
    std::size_t step;
    Judge judge;
    std::optional<int> wrong = {};
    const char *trouble = "";
};

constexpr Case cases[] = {{"question", LessonKey::ReadTheScreen, 1, samples::healthy, 1},
                          {"forecast", LessonKey::ReadTheScreen, 2, samples::healthy},
                          {"cut", LessonKey::FailedNode, 1, samples::healthy, {}, "no lab runs there"},
                          {"alone", LessonKey::FailedNode, 3, samples::noStandby},
                          {"split", LessonKey::SplitBrain, 2, samples::splitBrain, 0},
                          {"address", LessonKey::PublicIp, 2, samples::healthy},
                          {"done", LessonKey::PlannedSwitch, 3, samples::healthy}};

LessonView viewOf(const Case &one, const PairSnapshot &snapshot)
{
    LessonView view;
    view.steps = lessonOf(one.key).steps;
    view.state.key = one.key;
    view.state.step = one.step;
    view.state.first = 0;
    view.state.wrong = one.wrong;
    view.state.trouble = one.trouble;
    view.snapshot = snapshot;
    view.nodes = {QStringLiteral("cti-1"), QStringLiteral("cti-2")};
    view.done = {true, one.key > LessonKey::PlannedSwitch, false, false, false};
    view.labReady = true;
    if (const LessonStep *step = currentStep(view.state)) {
        view.choices = choicesOf(step->question);
        view.answerable = rightChoice(step->question, snapshot).has_value();
    }
    return view;
}

} // namespace

/// The lessons beside the pair, photographed in four languages, light and dark.
class TestPicturesPractice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(BUILD_ROOT "/pictures"))); }
    void lesson_data();
    void lesson();
    void asksForWhatIsPressed();
};

void TestPicturesPractice::lesson_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (int which = 0; which < int(std::size(cases)); ++which)
        for (const Language language : allLanguages)
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s-%s", cases[which].name, languageCode(language), dark ? "dark" : "light") << which << int(language) << dark;
}

void TestPicturesPractice::lesson()
{
    QFETCH(int, which);
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(Language(language));
    WindowScene scene(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const PairSnapshot snapshot = cases[which].judge(scene.paris, scene.clock.now());
    scene.addParis(snapshot);
    auto *panel = new LessonPanel;
    scene.window.setBeside(panel);
    panel->setView(viewOf(cases[which], snapshot));
    scene.window.resize(1600, 900);
    QVERIFY(scene.show());
    QVERIFY(scene.window.grab().save(QStringLiteral(BUILD_ROOT "/pictures/practice-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    const QStringList cut = cutWords(scene.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

void TestPicturesPractice::asksForWhatIsPressed()
{
    text::setLanguage(Language::English);
    WindowScene scene;
    const PairSnapshot snapshot = samples::healthy(scene.paris, scene.clock.now());
    auto *panel = new LessonPanel;
    scene.window.setBeside(panel);
    QList<LessonRequest> asked;
    connect(panel, &LessonPanel::requested, this, [&](const LessonRequest &request) { asked << request; });
    const auto press = [panel](const QString &words) {
        for (QPushButton *button : panel->findChildren<QPushButton *>())
            if (button->isVisible() && button->isEnabled() && button->text().remove(u'&').startsWith(words))
                button->click();
    };
    panel->setView(viewOf(cases[0], snapshot));
    QVERIFY(scene.show());
    press(QStringLiteral("cti-2")); // was given already, and was wrong
    QVERIFY(asked.isEmpty());
    press(QStringLiteral("cti-1"));
    panel->setView(viewOf(cases[2], snapshot));
    press(QStringLiteral("Cut the power"));
    panel->setView(viewOf(cases[6], snapshot));
    press(QStringLiteral("Next lesson"));
    press(QStringLiteral("End the practice"));
    using Kind = LessonRequest::Kind;
    const std::pair<Kind, int> expected[] = {{Kind::Answer, 0}, {Kind::Act, 0}, {Kind::Choose, int(LessonKey::FailedNode)}, {Kind::Close, 0}};
    QCOMPARE(asked.size(), qsizetype(std::size(expected)));
    for (int i = 0; i < asked.size(); ++i)
        QVERIFY(asked[i].kind == expected[i].first && asked[i].value == expected[i].second);
}

QTEST_MAIN(TestPicturesPractice)
#include "tst_pictures_practice.moc"
