// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reporthtml.h"
#include "ui/textscene.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace twinline;
using namespace twinline::test;
using namespace std::chrono_literals;

namespace {

Instant at(Duration since)
{
    return {BootTime(since), may12() + std::chrono::duration_cast<std::chrono::milliseconds>(since)};
}

Step step(const std::string &key, const std::string &title)
{
    Step s;
    s.key = key;
    s.title.texts = {title, title, title, title};
    return s;
}

RunState run()
{
    RunState r;
    r.id = "run-7";
    r.plan.pair = "Paris Centre";
    r.plan.fromName = "cti-1";
    r.plan.toName = "cti-2";
    r.plan.steps = {step("from-standby", "cti-1: become Standby"), step("to-active", "cti-2: become Active")};
    r.plan.lost = {LocalText{{"Calls in progress", "", "", ""}}};
    r.phase = RunPhase::Ended;
    r.result = RunResult::Done;
    r.started = at(0s);
    r.ended = at(130s);
    r.serviceInterrupted = 1200ms;
    r.interruptionError = 100ms;
    r.operatorName = "anna";
    r.host = "desk-3";
    r.steps = {{"from-standby", StepState::Seen, at(1s), at(4s), 1, 2, "lab", "STANDBY", {}},
               {"to-active", StepState::Unknown, at(4s), {}, 1, 0, "hands", {}, "no answer for 10 s"}};
    CheckResult lag;
    lag.id = "lag-seconds";
    lag.level = CheckLevel::Forcible;
    lag.outcome = CheckOutcome::Fail;
    lag.measured = "12.4 s";
    lag.limit = "5 s";
    r.checks = {lag};
    r.overrides = {{"lag-seconds", "nightly import, agreed with Marco", at(0s)}};
    r.readings = {{"from-standby", 0, NodeState::Standby, at(3s)}};
    r.attestations = {{"to-active", "I have pulled the plug of cti-1", at(5s)}};
    return r;
}

} // namespace

/// The page that stays as the proof of a run.
class ReportHtmlTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "UTC"); }

private slots:
    void cleanup() { text::setLanguage(Language::English); }

    void tellsEverythingOfARun()
    {
        const QString page = plain(html(run()));
        for (const char *expected :
             {"Switch over Paris Centre: cti-1 → cti-2", "Done. Every step was seen to take effect.", "1.2 s ± 0.1 s",
              "12 May 2026 10:33:05", "12 May 2026 10:35:15", "2 min 10 s", "anna", "desk-3", "run-7", "cti-1: become Standby",
              "by the training lab", "STANDBY", "by hand", "no answer for 10 s", "Sync lag in seconds is below the limit",
              "forcible", "not passed", "12.4 s", "nightly import, agreed with Marco", "Readings of the vendor's page",
              "Attestations of the operator", "I have pulled the plug of cti-1", "Calls in progress", "Verdict: Switching"})
            QVERIFY2(visible(page).contains(QString::fromUtf8(expected)), expected);
    }

    void readingsAndAttestationsAreTwoTables()
    {
        const QString page = html(run());
        const qsizetype readings = page.indexOf(QLatin1String("Readings of"));
        const qsizetype attestations = page.indexOf(QLatin1String("Attestations of"));
        QVERIFY(readings > 0 && attestations > readings);
        const QString between = page.mid(readings, attestations - readings);
        QCOMPARE(between.count(QLatin1String("<table")), 1);
        QVERIFY(!between.contains(QLatin1String("pulled the plug")));
    }

    void escapesWhateverComesFromOutside()
    {
        const std::string evil = "<script>alert('%1')</script>&\"%n";
        RunState r = run();
        r.plan.pair = r.plan.fromName = r.plan.toName = r.operatorName = r.host = r.id = evil;
        r.plan.steps[0].title.texts = {evil, evil, evil, evil};
        r.steps[0].evidence = r.steps[0].trouble = r.steps[0].how = r.checks[0].measured = r.checks[0].limit = evil;
        r.checks[0].label.texts = {evil, evil, evil, evil};
        r.overrides[0].reason = r.attestations[0].text = r.attestations[0].step = evil;
        r.plan.lost[0].texts = r.plan.source.texts = {evil, evil, evil, evil};
        m_scene.pair.site = evil;
        m_scene.pair.nodes[0].name = evil;
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            const QString page = html(r);
            QVERIFY(!page.contains(QLatin1String("<script")));
            QVERIFY(visible(page).contains(QString::fromStdString(evil)));
            QVERIFY(page.contains(QLatin1String("&lt;script&gt;alert('%1')&lt;/script&gt;&amp;&quot;%n")));
        }
        m_scene = TextScene();
    }

    void isWellFormedAndNeedsNothingElse()
    {
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QString page = html(run());
            QVERIFY(page.contains(QStringLiteral("<html lang=\"%1\">").arg(QLatin1String(languageCode(language)))));
            QVERIFY(!page.contains(QRegularExpression(QStringLiteral("https?://|src=|url\\(|@import"))));
            page.remove(QLatin1String("<!DOCTYPE html>")).replace(QLatin1String("<meta charset=\"utf-8\">"), QString())
                .replace(QLatin1String("<br>"), QLatin1String("<br/>"));
            QXmlStreamReader reader(page);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
    }

    void results_data()
    {
        QTest::addColumn<int>("result");
        QTest::addColumn<QString>("styleClass");
        QTest::addColumn<QString>("summary");
        const auto row = [](RunResult result, const char *styleClass, const char *summary) {
            QTest::newRow(toWord(result).data()) << static_cast<int>(result) << QString::fromLatin1(styleClass) << QString::fromLatin1(summary);
        };
        row(RunResult::Done, "good", "Done. Every step was seen to take effect.");
        row(RunResult::Refused, "bad", "Refused. A check did not allow the run to begin; nothing was done.");
        row(RunResult::Unknown, "unknown", "The result is unknown, not failed: this desk could not see how the run ended.");
        row(RunResult::Incomplete, "bad", "Incomplete. Not every step was seen to take effect.");
        row(RunResult::BackedOut, "bad", "Backed out. The steps that had been done were taken back.");
    }

    void results()
    {
        QFETCH(int, result);
        QFETCH(QString, styleClass);
        QFETCH(QString, summary);
        RunState r = run();
        r.result = static_cast<RunResult>(result);
        QVERIFY(html(r).contains(QStringLiteral("<p class=\"summary %1\">%2</p>").arg(styleClass, summary)));
    }

    void anUnmeasuredInterruptionIsNotZero()
    {
        RunState r = run();
        r.serviceInterrupted.reset();
        const QString page = html(r);
        QVERIFY(page.contains(QLatin1String("not measured")));
        QVERIFY(!plain(page).contains(QLatin1String("0 s,")));
    }

    void anEmptyRunIsStillAPage()
    {
        const QString page = text::runReportHtml(RunState(), {}, m_scene.subject());
        QVERIFY(page.contains(QLatin1String("The run has not ended.")));
        QVERIFY(page.contains(QLatin1String("No steps.")));
        QVERIFY(page.contains(QLatin1String("No checks.")));
        QCOMPARE(page.count(QLatin1String("None.")), 4);
    }

private:
    QString html(const RunState &state) const
    {
        Event event;
        event.at = at(2s);
        event.text = "switching";
        return text::runReportHtml(state, {event}, m_scene.subject());
    }

    /// What a reader sees of a page.
    static QString visible(QString page)
    {
        return page.remove(QRegularExpression(QStringLiteral("<[^>]*>"))).replace(QLatin1String("&lt;"), QLatin1String("<"))
            .replace(QLatin1String("&gt;"), QLatin1String(">")).replace(QLatin1String("&quot;"), QLatin1String("\""))
            .replace(QLatin1String("&amp;"), QLatin1String("&"));
    }

    TextScene m_scene;
};

QTEST_GUILESS_MAIN(ReportHtmlTest)
#include "tst_reporthtml.moc"
