// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textscene.h"

#include "decision/preflight.h"
#include "decision/runengine.h"
#include "fakes/samplecalm.h"

#include <QRegularExpression>

using namespace twinline;
using namespace twinline::test;

/// What the decisions say they saw, made words of: in four languages, with nothing left over in English.
class EvidenceWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { text::setLanguage(Language::English); }
    void evidence_data();
    void evidence();
    void measured_data();
    void measured();
    void whatHasNoFormStaysVerbatim();
    void everyConditionHasWords();
    void everyCheckHasWords();
};

namespace {

void row(const char *name, const char *said, const Four &four)
{
    for (const Language language : allLanguages)
        QTest::addRow("%s, %s", name, languageCode(language)) << QByteArray(said) << int(language) << four.in(language);
}

void columns()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("words");
}

/// Latin words of three letters and more that are no name, no vendor's word and no unit.
QStringList foreign(QString words)
{
    static const QRegularExpression names(QStringLiteral(
        "lab-\\d|database|127\\.0\\.40\\.\\d+|\\b\\d+\\b|Active \\(Primary\\)|Standby \\(Backup\\)|pg_monitor|pg_rewind|wal_log_hints|data_checksums|archive_mode|"
        "nopreempt|pause-automation|a?sync|redundant|streaming|reserved|lab_2|active|IP|max_\\w+|restart = (true|false)|PostgreSQL"));
    words.remove(names);
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{3,}"));
    QStringList found;
    for (auto it = latin.globalMatch(words); it.hasNext();)
        found << it.next().captured();
    return found;
}

} // namespace

void EvidenceWordsTest::evidence_data()
{
    columns();
    row("state", "lab-1 standby (Standby (Backup), reported); lab-1 database standby",
        {"lab-1: Standby (“Standby (Backup)”, reported); lab-1: database is a read-only copy",
         "lab-1: In standby («Standby (Backup)», comunicato dal nodo); lab-1: il database è una copia in sola lettura",
         "lab-1：スタンバイ（「Standby (Backup)」、ノードの報告）; lab-1：データベースは読み取り専用の複製",
         "lab-1: В резерве («Standby (Backup)», сообщил узел); lab-1: БД — реплика только для чтения"});
    row("reading", "tvox-a services-off (reading)",
        {"tvox-a: Services off (reading)", "tvox-a: Servizi spenti (lettura)", "tvox-a：サービス停止中（目視確認）", "tvox-a: Службы остановлены (показание)"});
    row("address", "service address: 127.0.10.11",
        {"the service address answers as 127.0.10.11", "l'indirizzo di servizio risponde come 127.0.10.11",
         "サービスIPアドレスは127.0.10.11として応答", "сервисный IP-адрес отвечает как 127.0.10.11"});
    row("pause", "cti-2 automation paused", {"cti-2: automation is paused", "cti-2: automazione in pausa", "cti-2：自動処理は一時停止中", "cti-2: автоматика приостановлена"});
    row("the end of a log", "cti-1 database shut down, checkpoint 0/4EB38B0; cti-2 replayed 0/4EB3928",
        {"cti-1: database “shut down, checkpoint 0/4EB38B0”; cti-2: database has replayed up to 0/4EB3928",
         "cti-1: database «shut down, checkpoint 0/4EB38B0»; cti-2: il database ha applicato fino a 0/4EB3928",
         "cti-1：データベース「shut down, checkpoint 0/4EB38B0」; cti-2：データベースは0/4EB3928まで再生済み",
         "cti-1: база данных «shut down, checkpoint 0/4EB38B0»; cti-2: БД воспроизвела журнал до 0/4EB3928"});
    row("lag", "database 0.3 s", {"database 0.3 s", "database 0,3 s", "database 0.3秒", "database 0,3 с"});
    row("interlock", "other-may-be-active: lab-1 active (Active (Primary), reported)",
        {"The other node could still be Active: lab-1: Active (“Active (Primary)”, reported)",
         "L'altro nodo potrebbe essere ancora attivo: lab-1: Attivo («Active (Primary)», comunicato dal nodo)",
         "相手ノードがまだアクティブの可能性があります：lab-1：アクティブ（「Active (Primary)」、ノードの報告）",
         "Другой узел, возможно, ещё активен: lab-1: Активен («Active (Primary)», сообщил узел)"});
}

void EvidenceWordsTest::evidence()
{
    QFETCH(QByteArray, said);
    QFETCH(int, language);
    text::setLanguage(Language(language));
    QTEST(text::evidenceWords(said.toStdString()).replace(QChar::Nbsp, QLatin1Char(' ')), "words");
}

void EvidenceWordsTest::measured_data()
{
    columns();
    row("two nodes", "lab-1 yes, lab-2 no", {"lab-1: yes, lab-2: no", "lab-1: sì, lab-2: no", "lab-1：あり, lab-2：なし", "lab-1: да, lab-2: нет"});
    row("lease", "lease held", {"this desk holds the right to act", "questa postazione ha l'esclusiva", "この監視端末が操作権を保持", "право управления у этого рабочего места"});
    row("figure", "12.4 s", {"12.4 s", "12,4 s", "12.4秒", "12,4 с"});
    row("vendor's comma", "lab-2 standby (Standby, (Backup), reported)",
        {"lab-2: Standby (“Standby, (Backup)”, reported)", "lab-2: In standby («Standby, (Backup)», comunicato dal nodo)",
         "lab-2：スタンバイ（「Standby, (Backup)」、ノードの報告）", "lab-2: В резерве («Standby, (Backup)», сообщил узел)"});
}

void EvidenceWordsTest::measured()
{
    QFETCH(QByteArray, said);
    QFETCH(int, language);
    text::setLanguage(Language(language));
    QTEST(text::measuredWords(said.toStdString()).replace(QChar::Nbsp, QLatin1Char(' ')), "words");
}

void EvidenceWordsTest::whatHasNoFormStaysVerbatim()
{
    text::setLanguage(Language::Japanese);
    QCOMPARE(text::evidenceWords("IPSWS : Switch this host"), QStringLiteral("IPSWS : Switch this host"));
    QCOMPARE(text::evidenceWords(""), QString());
    QCOMPARE(text::measuredWords("SHA256:abc"), QStringLiteral("SHA256:abc"));
}

void EvidenceWordsTest::everyConditionHasWords()
{
    const PairSnapshot snapshot = sample::calm(10);
    const RunState run = sample::running(sample::switchover());
    for (const Language language : {Language::Japanese, Language::Russian}) {
        text::setLanguage(language);
        for (int kind = 0; kind <= int(ConditionKind::Drained); ++kind) {
            for (const StepNode node : {StepNode::From, StepNode::To}) {
                Condition condition = sample::condition(ConditionKind(kind), node);
                condition.state = NodeState::Active;
                condition.text = "redundant";
                const Seen seen = evaluate({condition}, run, snapshot, sample::at(10));
                const QString words = text::evidenceWords(seen.evidence);
                QVERIFY2(foreign(words).isEmpty(), qPrintable(QString::fromStdString(seen.evidence) + QStringLiteral(" -> ") + words));
            }
        }
    }
}

void EvidenceWordsTest::everyCheckHasWords()
{
    Product product = sample::telisca();
    for (Runbook &book : product.runbooks) {
        book.checks.clear();
        for (const std::string &id : knownChecks())
            if (id != "setting-is" && id != "settings-equal" && id != "nlb-mac") // they name the vendor's settings, and a MAC address
                book.checks.push_back(sample::checkSpec(id));
    }
    const auto checks = preflight(sample::calm(10), sample::labPair(), product, Intent::Switchover, 0, 1, true);
    QVERIFY(checks.size() > 20);
    for (const Language language : {Language::Japanese, Language::Russian}) {
        text::setLanguage(language);
        for (const CheckResult &check : checks) {
            const QString words = text::measuredWords(check.measured) + QLatin1Char('|') + text::measuredWords(check.limit);
            QVERIFY2(foreign(words).isEmpty(), qPrintable(QString::fromStdString(check.id + ": " + check.measured) + QStringLiteral(" -> ") + words));
        }
    }
}

QTEST_GUILESS_MAIN(EvidenceWordsTest)
#include "tst_evidencewords.moc"
