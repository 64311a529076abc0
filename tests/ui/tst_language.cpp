// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textscene.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace twinline;
using namespace twinline::test;

/// Counts the notices that make windows retranslate.
class LanguageWitness : public QObject
{
public:
    LanguageWitness() { QCoreApplication::instance()->installEventFilter(this); }

    int changes = 0;
    QString wordAtChange;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            ++changes;
            wordAtChange = text::stateWord(NodeState::Standby);
        }
        return QObject::eventFilter(watched, event);
    }
};

/// The language changes while the program runs.
class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { text::setLanguage(Language::English); }

    void wordsFollowAtOnce()
    {
        const QStringList expected{QStringLiteral("Standby"), QStringLiteral("In standby"), QStringLiteral("スタンバイ"),
                                   QStringLiteral("В резерве")};
        for (int round = 0; round < 2; ++round) {
            for (const Language language : allLanguages) {
                text::setLanguage(language);
                QCOMPARE(text::language(), language);
                QCOMPARE(text::stateWord(NodeState::Standby), expected.at(static_cast<int>(language)));
            }
        }
    }

    void theLocaleFollows()
    {
        const QStringList names{QStringLiteral("en_GB"), QStringLiteral("it_IT"), QStringLiteral("ja_JP"), QStringLiteral("ru_RU")};
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QCOMPARE(QLocale().name(), names.at(static_cast<int>(language)));
        }
    }

    void qtsOwnWordsFollow()
    {
        text::setLanguage(Language::Italian);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Annulla"));
        text::setLanguage(Language::English);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }

    void windowsAreToldAndFindTheNewWords()
    {
        LanguageWitness witness;
        text::setLanguage(Language::Russian);
        QCoreApplication::sendPostedEvents();
        QVERIFY(witness.changes > 0);
        QCOMPARE(witness.wordAtChange, QStringLiteral("В резерве"));
    }

    void translatorsDoNotPileUp()
    {
        for (int i = 0; i < 5; ++i) {
            for (const Language language : allLanguages)
                text::setLanguage(language);
        }
        QVERIFY(QCoreApplication::instance()->findChildren<QTranslator *>().size() <= 2);
    }

    void namesOfLocales_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Language>("expected");
        QTest::newRow("ja_JP") << "ja_JP" << Language::Japanese;
        QTest::newRow("ja_JP.UTF-8") << "ja_JP.UTF-8" << Language::Japanese;
        QTest::newRow("it") << "it" << Language::Italian;
        QTest::newRow("RU-ru") << "RU-ru" << Language::Russian;
        QTest::newRow("en_US") << "en_US" << Language::English;
        QTest::newRow("de_DE") << "de_DE" << Language::English;
        QTest::newRow("ita") << "ita" << Language::English; // a language of three letters is not the one of two
        QTest::newRow("empty") << "" << Language::English;
        QTest::newRow("C") << "C" << Language::English;
    }

    void namesOfLocales()
    {
        QFETCH(QString, name);
        QFETCH(Language, expected);
        QCOMPARE(text::languageFromName(name), expected);
    }

    void productTexts()
    {
        LocalText words{{"Role", "Ruolo", "役割", ""}};
        text::setLanguage(Language::Japanese);
        QCOMPARE(text::of(words), QStringLiteral("役割"));
        text::setLanguage(Language::Russian);
        QCOMPARE(text::of(words), QStringLiteral("Role")); // never an empty label
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
