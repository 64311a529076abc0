// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checks.h"
#include "ui/textscene.h"

#include <QSet>

using namespace twinline;
using namespace twinline::test;

/// Every value of every enumeration has its own word in every language: a missing one would read as another, or as nothing.
class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : allLanguages)
            QTest::newRow(languageCode(language)) << language;
    }

    void init()
    {
        QFETCH_GLOBAL(Language, language);
        text::setLanguage(language);
    }

    void cleanupTestCase() { text::setLanguage(Language::English); }

    void states() { distinct(text::stateWord, NodeState::Unreachable); }
    void ranks() { distinct(text::rankWord, Rank::Member); }
    void verdicts() { distinct(text::verdictWord, Verdict::Blind); }
    void waysToKnowARole() { distinct(text::roleByWord, RoleBy::Reading); }
    void outcomes() { distinct(text::outcomeWord, Outcome::WrongNode); }
    void severities() { distinct(text::severityWord, Severity::Critical); }
    void marks() { distinct(text::markWord, ProbeMark::Bad); }
    void intents() { distinct(text::intentWord, Intent::Repair); }
    void levels() { distinct(text::levelWord, CheckLevel::Warning); }
    void checkOutcomes() { distinct(text::checkOutcomeWord, CheckOutcome::Fail); }
    void stepStates() { distinct(text::stepStateWord, StepState::Undone); }
    void runResults() { distinct(text::runResultWord, RunResult::BackedOut); }
    void phases() { distinct(text::phaseWord, RunPhase::Ended); }
    void actions() { distinct(text::actionWord, ActionKind::Wait); }

    void checks()
    {
        QSet<QString> labels;
        for (const std::string_view id : checkIds) {
            CheckResult check;
            check.id = id;
            const QString label = text::checkLabel(check);
            QVERIFY2(!label.isEmpty() && label != QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), check.id.c_str());
            QVERIFY2(!labels.contains(label), check.id.c_str());
            labels.insert(label);
        }
    }

    void aProductMayWordItsOwnCheck()
    {
        CheckResult check;
        check.id = "setting-is";
        check.label.texts = {"No auto restart", "", "", ""};
        QCOMPARE(text::checkLabel(check), QStringLiteral("No auto restart"));
    }

    void anUnknownCheckShowsItsId()
    {
        CheckResult check;
        check.id = "site-check";
        QCOMPARE(text::checkLabel(check), QStringLiteral("site-check"));
    }

private:
    template<typename Enum>
    static void distinct(QString (*word)(Enum), Enum last)
    {
        QSet<QString> seen;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const QString text = word(static_cast<Enum>(i));
            QVERIFY2(!text.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
        QVERIFY(word(static_cast<Enum>(static_cast<int>(last) + 1)).isEmpty()); // `last` is the last one
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
