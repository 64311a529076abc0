// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textscene.h"

using namespace twinline;
using namespace twinline::test;

/// What hosts, copiers, cluster managers and Asterisk say, on a card in four languages.
class HostWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { text::setLanguage(Language::English); }
    void answers_data();
    void answers();
    void whatMayNotBeAskedIsNotSaid();
    void refusals();
    void foreignWordsStayOnOneLine();

private:
    static QString sentence(ProbeKind kind, const Facts &facts, Outcome outcome = Outcome::Answered, const std::string &detail = {});
};

namespace {

PacemakerFacts cluster()
{
    PacemakerFacts facts;
    facts.running = true;
    facts.maintenance = true;
    facts.online = {{"a", true}, {"b", false}};
    facts.resources = {{"asterisk", "Started", {"a"}, true, true}};
    return facts;
}

AmiFacts manager()
{
    AmiFacts facts{"9.0.0", 1, std::vector<std::string>{}};
    facts.phones = AmiPhones{6, 3};
    facts.trunks = std::vector<AmiTrunk>{{"a", "Registered"}, {"b", "Rejected"}};
    facts.queues = std::vector<AmiQueue>{{"support", 2, 3}, {"sales", 1, 2}};
    return facts;
}

SipFacts overTls()
{
    SipFacts facts{200, "OK", {}, {}, 1};
    facts.certificateEnd = "2027-01-31";
    facts.certificateDays = 66;
    return facts;
}

} // namespace

QString HostWordsTest::sentence(ProbeKind kind, const Facts &facts, Outcome outcome, const std::string &detail)
{
    TextScene scene;
    scene.product.probes.push_back(TextScene::probe("host", kind));
    ProbeView view;
    view.probe = "host";
    view.last.outcome = outcome;
    view.last.facts = facts;
    view.last.detail = detail;
    view.last.address = "10.1.1.11:5061";
    return plain(text::probeSentence(view, scene.subject()));
}

void HostWordsTest::answers_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("words");
    const Four rows[] = {
        {"asterisk active, kamailio failed", "asterisk active, kamailio failed", "asterisk active, kamailio failed", "asterisk active, kamailio failed"},
        {"/var/lib: 48 kB of 1 MB free", "/var/lib: 48 kB liberi su 1 MB", "/var/lib：1 MB中48 kB空き", "/var/lib: свободно 48 кБ из 1 МБ"},
        {"clock 1.5 ms ahead of 10.1.1.1", "orologio avanti di 1,5 ms rispetto a 10.1.1.1", "時計が10.1.1.1より1.5 ms進んでいます", "часы спешат на 1,5 мс относительно источника 10.1.1.1"},
        {"clock 1 min 30 s behind 10.1.1.1", "orologio indietro di 1 min 30 s rispetto a 10.1.1.1", "時計が10.1.1.1より1分30秒遅れています", "часы отстают на 1 мин 30 с от источника 10.1.1.1"},
        {"clock not synchronised", "orologio non sincronizzato", "時刻が同期されていません", "часы не синхронизированы"},
        {"all files copied", "tutti i file copiati", "すべてのファイルをコピー済み", "все файлы скопированы"},
        {"3 files still to copy · 48 kB · syncing", "3 file ancora da copiare · 48 kB · syncing", "未コピーのファイル3件 · 48 kB · syncing", "3 файла ещё не скопированы · 48 кБ · syncing"},
        {"file copying has stopped", "copia dei file interrotta", "ファイルのコピーが停止しています", "копирование файлов остановлено"},
        {"nodes online: 1 of 2 · no quorum · paused for maintenance · asterisk failed", "nodi online: 1 su 2 · nessun quorum · in pausa per manutenzione · asterisk: errore",
         "2台中1台がオンラインです · クォーラムなし · メンテナンスのため一時停止中 · asteriskが故障", "узлы в кластере: 1 из 2 · нет кворума · приостановлен на время обслуживания · asterisk: сбой"},
        {"no cluster manager runs here", "nessun gestore di cluster in esecuzione", "クラスターマネージャーは動作していません", "менеджер кластера не запущен"},
        {"Asterisk 20.9.0 · 2 channels", "Asterisk 20.9.0 · 2 canali", "Asterisk 20.9.0 · チャネル2件", "Asterisk 20.9.0 · 2 канала"},
        {"AMI 9.0.0 · 1 call in progress · 0 parked calls · phones registered: 3 of 6 · trunks registered: 1 of 2 · 5 callers waiting in queues",
         "AMI 9.0.0 · 1 chiamata in corso · 0 chiamate parcheggiate · telefoni registrati: 3 su 6 · trunk registrati: 1 su 2 · 5 chiamanti in coda",
         "AMI 9.0.0 · 通話中1件 · パーク保留中0件 · 登録済みの電話機：6台中3台 · 登録済みのトランク：2件中1件 · キューで待機中の通話5件",
         "AMI 9.0.0 · 1 текущий вызов · 0 припаркованных вызовов · телефонов зарегистрировано: 3 из 6 · транков зарегистрировано: 1 из 2 · в очередях ждут 5 абонентов"},
        {"200 OK, tls 5061 · certificate until 2027-01-31", "200 OK, tls 5061 · certificato fino al 2027-01-31", "200 OK, tls 5061 · 証明書の期限2027-01-31", "200 OK, tls 5061 · сертификат до 2027-01-31"},
        {"answers the ping", "risponde al ping", "pingに応答", "отвечает на ping"}};
    int which = 0;
    for (const Four &row : rows) {
        for (const Language language : allLanguages)
            QTest::addRow("%s, %s", row.english, languageCode(language)) << which << int(language) << row.in(language);
        ++which;
    }
}

void HostWordsTest::answers()
{
    QFETCH(int, which);
    QFETCH(int, language);
    text::setLanguage(Language(language));
    const std::pair<ProbeKind, Facts> said[] = {
        {ProbeKind::Units, UnitFacts{{{"asterisk", "active"}, {"kamailio", "failed"}}}},
        {ProbeKind::Disk, DiskFacts{{{"/var/lib", {48000, 1000000}}}}},
        {ProbeKind::Chrony, ClockFacts{"10.1.1.1", 3, Duration(1500000)}},
        {ProbeKind::Chrony, ClockFacts{"10.1.1.1", 3, -std::chrono::seconds(90)}},
        {ProbeKind::Chrony, ClockFacts{}},
        {ProbeKind::Lsyncd, BacklogFacts{0, 0, "running"}},
        {ProbeKind::Syncthing, BacklogFacts{3, 48000, "syncing"}},
        {ProbeKind::Lsyncd, BacklogFacts{{}, {}, "stopped"}},
        {ProbeKind::Pacemaker, cluster()},
        {ProbeKind::Pacemaker, PacemakerFacts{}},
        {ProbeKind::Ari, AriFacts{"02:42:ac:11:00:02", "20.9.0", 2}},
        {ProbeKind::Ami, manager()},
        {ProbeKind::SipTls, overTls()},
        {ProbeKind::Icmp, {}}};
    QTEST(sentence(said[which].first, said[which].second), "words");
}

void HostWordsTest::whatMayNotBeAskedIsNotSaid()
{
    QCOMPARE(sentence(ProbeKind::Ami, AmiFacts{"9.0.0", {}, {}}), QStringLiteral("AMI 9.0.0"));
    QCOMPARE(sentence(ProbeKind::Ari, AriFacts{"x", "20.9.0", {}}), QStringLiteral("Asterisk 20.9.0"));
}

void HostWordsTest::refusals()
{
    QCOMPARE(sentence(ProbeKind::Ari, SecretFacts{true}, Outcome::Denied), QStringLiteral("no password is stored for 10.1.1.11:5061"));
    QCOMPARE(sentence(ProbeKind::Syncthing, SecretFacts{false}, Outcome::Denied), QStringLiteral("no keychain tells a password for 10.1.1.11:5061"));
    QCOMPARE(sentence(ProbeKind::Icmp, {}, Outcome::Denied, "ICMP is not allowed"), QStringLiteral("ICMP is not allowed to this user on this desk"));
}

void HostWordsTest::foreignWordsStayOnOneLine()
{
    const QString words = sentence(ProbeKind::Ari, AriFacts{"x", std::string(500, 'v') + "\n<b>", 1});
    QVERIFY2(words.size() < 120 && !words.contains(QLatin1Char('\n')), qPrintable(words));
}

QTEST_GUILESS_MAIN(HostWordsTest)
#include "tst_hostwords.moc"
