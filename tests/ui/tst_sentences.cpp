// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textscene.h"

using namespace twinline;
using namespace twinline::test;
using namespace std::chrono_literals;

namespace {

Reason reason(ReasonCode code, NodeIndex node = 0, NodeIndex other = 1)
{
    Reason r;
    r.code = code;
    r.node = node;
    r.other = other;
    return r;
}

PairSnapshot judged(Verdict verdict, const Reason &first)
{
    PairSnapshot snapshot;
    snapshot.verdict = verdict;
    snapshot.reasons = {first};
    snapshot.nodes.resize(2);
    snapshot.nodes[0].state = NodeState::Active;
    snapshot.nodes[1].state = NodeState::Standby;
    return snapshot;
}

} // namespace

/// The model sentences of GLOSSARY §3, and the sentences that stand beside them, in four languages.
class SentencesTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "UTC"); }

private slots:
    void cleanup() { text::setLanguage(Language::English); }

    void redundant()
    {
        const auto snapshot = judged(Verdict::Redundant, reason(ReasonCode::AllGood));
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"Redundant. cti-1 is Active; cti-2 is Standby and can take over now.",
                 "Coppia ridondante. cti-1 è attivo; cti-2 è in standby e può subentrare subito.",
                 "冗長構成は正常です。cti-1がアクティブ、cti-2がスタンバイで、すぐに引き継げます。",
                 "Резерв готов. Узел cti-1 активен; узел cti-2 в резерве и может сразу принять роль."});
    }

    void noStandby()
    {
        const auto snapshot = judged(Verdict::NoStandby, reason(ReasonCode::StandbyUnreachable, 1, 0));
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"No standby. cti-1 is Active, but nothing can take over: cti-2 does not answer.",
                 "Senza standby. cti-1 è attivo, ma nessuno può subentrare: cti-2 non risponde.",
                 "片系運転です。cti-1はアクティブですが、cti-2が応答しないため引き継げません。",
                 "Без резерва. Узел cti-1 активен, но принять роль некому: узел cti-2 не отвечает."});
    }

    void noActive()
    {
        Reason due = reason(ReasonCode::NoActiveTakeoverDue, 1, 0);
        due.since = may12();
        due.span = 130s;
        const auto snapshot = judged(Verdict::NoActive, due);
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"No node has been serving since 10:33:05. cti-2 should take over in 2 min 10 s.",
                 "Nessun nodo in servizio dalle ore 10:33:05. Subentro di cti-2 previsto tra 2 min 10 s.",
                 "10:33:05以降、サービス中のノードがありません。cti-2が2分10秒後に引き継ぐ見込みです。",
                 "С 10:33:05 вызовы не обслуживает ни один узел. Узел cti-2 должен принять роль через 2 мин 10 с."});
    }

    void anOverdueTakeoverIsNotPromisedAgain()
    {
        Reason due = reason(ReasonCode::NoActiveTakeoverDue, 1, 0);
        due.span = -1s;
        compare([&](const auto &s) { return text::reasonSentence(due, s); },
                {"No node is serving. cti-2 should have taken over by now.",
                 "Nessun nodo in servizio. cti-2 sarebbe già dovuto subentrare.",
                 "サービス中のノードがありません。cti-2がすでに引き継いでいるはずの時刻です。",
                 "Вызовы не обслуживает ни один узел. Узел cti-2 уже должен был принять роль."});
    }

    void splitBrain()
    {
        const auto snapshot = judged(Verdict::SplitBrain, reason(ReasonCode::BothActive));
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"Split brain: both nodes are Active.", "Split brain: entrambi i nodi sono attivi.",
                 "スプリットブレイン：両方のノードがアクティブです。", "Split-brain: активны оба узла."});
    }

    void blind()
    {
        Reason cut = reason(ReasonCode::DeskCutOff, -1, -1);
        cut.span = 41s;
        const auto snapshot = judged(Verdict::Blind, cut);
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"This desk is cut off. Last evidence 41 s ago; nothing is known of the nodes.",
                 "Postazione isolata. Ultimo riscontro 41 s fa; dei nodi non si sa nulla.",
                 "この監視端末は孤立しています。最後の確認は41秒前で、ノードの状態は不明です。",
                 "Рабочее место отрезано от сети. Последние данные: 41 с назад; состояние узлов неизвестно."});
    }

    void degraded()
    {
        Reason lag = reason(ReasonCode::LagOverLimit, 1, 0);
        lag.span = 6200ms;
        lag.limit = 5s;
        const auto snapshot = judged(Verdict::Degraded, lag);
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"Degraded. The database on cti-2 is 6.2 s behind (limit 5 s).",
                 "Coppia degradata. Il database su cti-2 è in ritardo di 6,2 s (limite 5 s).",
                 "一部に異常があります。cti-2のデータベースが6.2秒遅れています（上限5秒）。",
                 "Есть неполадки. База данных на узле cti-2 отстаёт на 6,2 с (предел 5 с)."});
    }

    void reachable()
    {
        Reason answering = reason(ReasonCode::TwoAnswerReachable, -1, -1);
        answering.count = 2;
        answering.of = 3;
        const auto snapshot = judged(Verdict::Reachable, answering);
        compare([&](const auto &s) { return text::verdictSentence(snapshot, s); },
                {"Nodes answering: 2 of 3. This product tells no roles.",
                 "Nodi che rispondono: 2 su 3. Il prodotto non comunica ruoli.",
                 "3台中2台が応答しています。この製品は役割を通知しません。", "Узлы на связи: 2 из 3. Продукт не сообщает роли."});
    }

    void nothingSeenYetIsNotGood()
    {
        QCOMPARE(text::verdictSentence(PairSnapshot(), m_scene.subject()), QStringLiteral("Nothing has been seen of this pair yet."));
    }

    void forecast()
    {
        auto snapshot = judged(Verdict::Redundant, reason(ReasonCode::AllGood));
        snapshot.forecast = {ForecastMode::Automatic, 130s, 145s, 168s, 0, 5, false};
        compare([&](const auto &s) { return text::forecastSentence(snapshot, s); },
                {"If cti-1 failed now, cti-2 would be Active in 2 min 10 s to 2 min 48 s.",
                 "Se cti-1 si guastasse ora, cti-2 diventerebbe attivo in un tempo compreso tra 2 min 10 s e 2 min 48 s.",
                 "いまcti-1に障害が起きると、cti-2は2分10秒～2分48秒でアクティブになります。",
                 "Если узел cti-1 откажет сейчас, узел cti-2 станет активным в срок от 2 мин 10 с до 2 мин 48 с."});
        snapshot.forecast = {};
        snapshot.forecast.mode = ForecastMode::Manual;
        compare([&](const auto &s) { return text::forecastSentence(snapshot, s); },
                {"telisca Hot Standby does not fail over by itself: switch it by hand.",
                 "telisca Hot Standby non esegue il failover da solo: commutare a mano.",
                 "telisca Hot Standbyは自動でフェイルオーバーしません。手動で切り替えてください。",
                 "telisca Hot Standby не переключается автоматически: переключение выполняют вручную."});
    }

    void aForecastWithoutItsParametersInventsNone()
    {
        auto snapshot = judged(Verdict::Redundant, reason(ReasonCode::AllGood));
        snapshot.forecast = {ForecastMode::Automatic, 120s, {}, {}, 0, 5, false};
        QCOMPARE(plain(text::forecastSentence(snapshot, m_scene.subject())),
                 QStringLiteral("If cti-1 failed now, cti-2 would be Active in 2 min at the earliest; "
                                "the start-up times of its services are not configured."));
        snapshot.forecast = {};
        QCOMPARE(text::forecastSentence(snapshot, m_scene.subject()),
                 QStringLiteral("If cti-1 failed now, it is not known when cti-2 would be Active."));
    }

    void whatRemainsWhileTheActiveNodeIsSilent()
    {
        auto snapshot = judged(Verdict::NoActive, reason(ReasonCode::NoActiveTakeoverDue, 1, 0));
        snapshot.nodes[0].state = NodeState::Unreachable;
        snapshot.forecast = {ForecastMode::Automatic, 10s, 20s, 30s, 3, 5, true};
        QCOMPARE(plain(text::forecastSentence(snapshot, m_scene.subject())), QStringLiteral("cti-2 should be Active in 10 s to 30 s."));
        snapshot.forecast.best = -5s;
        QCOMPARE(plain(text::forecastSentence(snapshot, m_scene.subject())), QStringLiteral("cti-2 should be Active within 30 s."));
        snapshot.forecast.worst = -1s;
        QCOMPARE(text::forecastSentence(snapshot, m_scene.subject()), QStringLiteral("cti-2 should have been Active by now."));
    }

    void pluralsOfHeartbeats_data()
    {
        QTest::addColumn<int>("of");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](int of, const QString &english, const QString &russian) {
            const QString n = QString::number(of);
            QTest::newRow(qPrintable(n)) << of << QStringList{
                QStringLiteral("cti-2 gets no answer from cti-1: 0 of %1 %2 missed.").arg(n, english),
                QStringLiteral("cti-2 non riceve risposta da cti-1: heartbeat mancati 0 su %1.").arg(n),
                QStringLiteral("cti-2はcti-1からの応答を受信していません（ハートビート%1回中0回失敗）。").arg(n),
                QStringLiteral("Узел cti-2 не получает ответа от узла cti-1: пропущено 0 из %1 %2.").arg(n, russian)};
        };
        const QString one = QStringLiteral("контрольного сигнала");
        const QString many = QStringLiteral("контрольных сигналов");
        row(1, QStringLiteral("heartbeat"), one);
        row(2, QStringLiteral("heartbeats"), many);
        row(5, QStringLiteral("heartbeats"), many);
        row(21, QStringLiteral("heartbeats"), one);
    }

    void pluralsOfHeartbeats()
    {
        QFETCH(int, of);
        QFETCH(QStringList, expected);
        Reason missed = reason(ReasonCode::HeartbeatsMissed, 0, 1);
        missed.of = of;
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QCOMPARE(plain(text::reasonSentence(missed, m_scene.subject())), expected.at(static_cast<int>(language)));
        }
    }

    void pluralsOfACount_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Four>("expected");
        QTest::newRow("0") << 0 << Four{"cti-1: 0 heartbeats missed", "cti-1: 0 heartbeat mancati", "cti-1：ハートビート0回失敗",
                                        "Узел cti-1: пропущено 0 контрольных сигналов"};
        QTest::newRow("1") << 1 << Four{"cti-1: 1 heartbeat missed", "cti-1: 1 heartbeat mancato", "cti-1：ハートビート1回失敗",
                                        "Узел cti-1: пропущен 1 контрольный сигнал"};
        QTest::newRow("2") << 2 << Four{"cti-1: 2 heartbeats missed", "cti-1: 2 heartbeat mancati", "cti-1：ハートビート2回失敗",
                                        "Узел cti-1: пропущено 2 контрольных сигнала"};
        QTest::newRow("5") << 5 << Four{"cti-1: 5 heartbeats missed", "cti-1: 5 heartbeat mancati", "cti-1：ハートビート5回失敗",
                                        "Узел cti-1: пропущено 5 контрольных сигналов"};
        QTest::newRow("21") << 21 << Four{"cti-1: 21 heartbeats missed", "cti-1: 21 heartbeat mancati", "cti-1：ハートビート21回失敗",
                                          "Узел cti-1: пропущен 21 контрольный сигнал"};
    }

    void pluralsOfACount()
    {
        QFETCH(int, count);
        QFETCH(Four, expected);
        Event missed;
        missed.code = EventCode::HeartbeatMissed;
        missed.node = 0;
        missed.count = count;
        compare([&](const auto &s) { return text::eventSentence(missed, s); }, expected);
    }

    /// No code without a sentence, in no language, with all figures or with none of them.
    void everyReasonHasItsOwnSentence()
    {
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QSet<QString> bare;
            QSet<QString> full;
            for (int i = 0; i <= static_cast<int>(ReasonCode::Other); ++i) {
                Reason r = reason(static_cast<ReasonCode>(i));
                addDistinct(bare, text::reasonSentence(r, m_scene.subject()), i);
                r.span = 61s;
                r.limit = 5s;
                r.bytes = 48'000;
                r.since = may12();
                r.count = 2;
                r.of = 5;
                r.text = "role";
                addDistinct(full, text::reasonSentence(r, m_scene.subject()), i);
            }
        }
    }

    void everyEventHasItsOwnSentence()
    {
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QSet<QString> bare;
            QSet<QString> full;
            for (int i = 0; i <= static_cast<int>(EventCode::VendorLog); ++i) {
                Event event;
                event.code = static_cast<EventCode>(i);
                event.node = 0;
                addDistinct(bare, text::eventSentence(event, m_scene.subject()), i);
                event.span = 61s;
                event.limit = 5s;
                event.count = 2;
                event.of = 5;
                event.text = "role";
                event.detail = "timeout";
                addDistinct(full, text::eventSentence(event, m_scene.subject()), i);
            }
        }
    }

    void stepsAreCalledByTheirTitles()
    {
        Step step;
        step.key = "from-standby";
        step.title.texts = {"{from}: become Standby", "{from}: passare a Standby", "{from}：Standbyへ変更", "{from}: перевести в Standby"};
        Runbook runbook;
        runbook.steps = {step};
        m_scene.product.runbooks = {runbook};
        Event seen;
        seen.code = EventCode::RunStepSeen;
        seen.detail = "from-standby";
        seen.node = 1;
        compare([&](const auto &s) { return text::eventSentence(seen, s); },
                {"Step seen: cti-2: become Standby", "Passaggio confermato: cti-2: passare a Standby",
                 "手順を検証済み：cti-2：Standbyへ変更", "Шаг подтверждён: cti-2: перевести в Standby"});
        text::setLanguage(Language::English);
        seen.node = -1; // whom it concerns is not known: never a name that was made up
        QCOMPARE(text::eventSentence(seen, m_scene.subject()), QStringLiteral("Step seen: from-standby"));
        m_scene = TextScene();
    }

    void aContradictionWithoutAnActiveNodeSaysBoth()
    {
        Reason lie = reason(ReasonCode::Contradiction, 0, 1);
        lie.text = "Active (Primary), pg_is_in_recovery() = true";
        QCOMPARE(text::verdictSentence(judged(Verdict::NoActive, lie), m_scene.subject()),
                 QStringLiteral("No node is seen serving. The evidence of cti-1 contradicts itself: "
                                "Active (Primary), pg_is_in_recovery() = true."));
    }

    void eventsSpeakInWordsNotInCodes()
    {
        Event ended;
        ended.code = EventCode::RunEnded;
        ended.detail = "backed-out";
        ended.span = 1200ms;
        compare([&](const auto &s) { return text::eventSentence(ended, s); },
                {"Run ended: Backed out. Service interrupted: 1.2 s.",
                 "Esecuzione terminata: Annullata. Interruzione del servizio: 1,2 s.", "実行終了：取り消し。サービス断：1.2秒。",
                 "Операция окончена: Отменена. Перерыв в обслуживании: 1,2 с."});
        Event changed;
        changed.code = EventCode::VerdictChanged;
        changed.text = "split-brain";
        text::setLanguage(Language::English);
        QCOMPARE(text::eventSentence(changed, m_scene.subject()), QStringLiteral("Verdict: Split brain"));
    }

    void aNodesStateIsTheVendorsWordSaidOnce()
    {
        Event changed;
        changed.code = EventCode::NodeStateChanged;
        changed.node = 0;
        changed.state = NodeState::Active;
        changed.text = "Active (Primary)";
        const auto sentence = [&](const auto &s) { return text::eventSentence(changed, s); };
        compare(sentence, {"cti-1 is now Active (Primary)", "cti-1 ora è: «Active (Primary)» (Attivo)",
                           "cti-1：「Active (Primary)」（アクティブ）", "cti-1: «Active (Primary)» (Активен)"});
        changed.state = NodeState::ServicesOff;
        changed.text = "Servizi spenti";
        compare(sentence, {"cti-1 is now “Servizi spenti” (Services off)", "cti-1 ora è: Servizi spenti",
                           "cti-1：「Servizi spenti」（サービス停止中）",
                           "cti-1: «Servizi spenti» (Службы остановлены)"});
        changed.state = NodeState::Unknown; // the word that the evidence contradicts is not what the node is
        changed.text = "ACTIVE";
        compare(sentence, {"cti-1 is now Unknown; it last said “ACTIVE”", "cti-1 ora è: Sconosciuto; ultima indicazione: «ACTIVE»",
                           "cti-1の現在の状態：不明（最後の表示は「ACTIVE」）",
                           "Узел cti-1 теперь: Неизвестно; последнее сообщение: «ACTIVE»"});
        changed.state = NodeState::Standby;
        changed.text.clear();
        compare(sentence, {"cti-1 is now Standby", "cti-1 ora è: In standby", "cti-1の現在の状態：スタンバイ", "Узел cti-1 теперь: В резерве"});
    }

    void whatHostsAndSlotsSay()
    {
        Reason held = reason(ReasonCode::AutomationHeld);
        held.node = 1;
        QCOMPARE(text::reasonSentence(held, m_scene.subject()),
                 QStringLiteral("The automation of cti-2 is paused, and no run is under way: nothing there would help itself."));
        Reason slot = reason(ReasonCode::SlotIdle);
        slot.node = 0;
        slot.text = "node_b";
        QCOMPARE(text::reasonSentence(slot, m_scene.subject()), QStringLiteral("The replication slot “node_b” on cti-1 is used by nobody and holds log back."));
        slot.bytes = 39'000'000;
        QVERIFY(text::reasonSentence(slot, m_scene.subject()).contains(QStringLiteral("39")));
    }

    void whatCertificatesAndClocksSay()
    {
        Reason old = reason(ReasonCode::CertificateOver);
        old.node = 1;
        old.text = "pbx-b (expired 2021-01-01)";
        QCOMPARE(text::reasonSentence(old, m_scene.subject()), QStringLiteral("The TLS certificate of cti-2 has expired: pbx-b (expired 2021-01-01)."));
        Reason apart = reason(ReasonCode::ClocksApart);
        apart.node = 0;
        apart.other = 1;
        apart.span = 90s;
        const QString said = text::reasonSentence(apart, m_scene.subject());
        QVERIFY2(said.startsWith(QStringLiteral("The clocks of cti-1 and cti-2 are ")) && said.endsWith(QStringLiteral(" apart.")), qPrintable(said));
    }

    void aNodeMayBeCalledLikeAPlaceholder()
    {
        m_scene.pair.nodes[0].name = "%2";
        m_scene.pair.nodes[1].name = "%1";
        QCOMPARE(text::reasonSentence(reason(ReasonCode::AllGood), m_scene.subject()),
                 QStringLiteral("%2 is Active; %1 is Standby and can take over now."));
        QCOMPARE(text::verdictSentence(judged(Verdict::Redundant, reason(ReasonCode::AllGood)), m_scene.subject()),
                 QStringLiteral("Redundant. %2 is Active; %1 is Standby and can take over now."));
        m_scene = TextScene();
    }

    void probes_data()
    {
        QTest::addColumn<QString>("probe");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *probe, Outcome outcome, const char *facts, const char *expected) {
            QTest::addRow("%s", expected) << QString::fromLatin1(probe) << static_cast<int>(outcome)
                                          << QString::fromLatin1(facts) << QString::fromUtf8(expected);
        };
        row("role", Outcome::Answered, "http", "mod=FT: ACTIVE");
        row("identity", Outcome::Answered, "identity", "answers as 10.1.1.219");
        row("sip", Outcome::Answered, "sip", "200 OK, udp 5060");
        row("sip-tcp", Outcome::Answered, "sip", "200 OK, tcp 5060");
        row("startup", Outcome::Answered, "", "port open");
        row("database", Outcome::Answered, "primary", "primary, timeline 4");
        row("database", Outcome::Answered, "standby", "standby, streaming, timeline 4");
        row("database", Outcome::Answered, "broken", "standby, not streaming");
        row("database", Outcome::Answered, "paused", "standby, replay paused");
        row("database", Outcome::Answered, "denied", "standby, no permission for more");
        row("role", Outcome::HttpError, "http", "unexpected HTTP status 500");
        row("role", Outcome::Garbage, "", "answer not understood: what the node said");
        row("identity", Outcome::WrongNode, "identity", "another node answered: 10.1.1.219");
        row("sip", Outcome::Timeout, "idle", "idle, as a standby is");
        row("sip", Outcome::Timeout, "", "no answer");
        row("sip", Outcome::Refused, "", "connection refused");
        row("role", Outcome::TooLarge, "", "answer too large");
        row("role", Outcome::NotAsked, "", "not asked yet");
    }

    void probes()
    {
        QFETCH(QString, probe);
        QFETCH(int, outcome);
        QFETCH(QString, kind);
        QFETCH(QString, expected);
        ProbeView view;
        view.probe = probe.toStdString();
        view.last.outcome = static_cast<Outcome>(outcome);
        view.last.address = "10.1.1.219:5060";
        view.last.facts = factsOf(kind);
        if (view.last.outcome == Outcome::Garbage)
            view.last.detail = "what\nthe node  said";
        view.mark = kind == QLatin1String("idle") ? ProbeMark::Idle : ProbeMark::Bad;
        QCOMPARE(text::probeSentence(view, m_scene.subject()), expected);
    }

    void aLongAnswerIsCutForTheCard()
    {
        ProbeView view;
        view.probe = "role";
        view.last.outcome = Outcome::Garbage;
        view.last.detail = std::string(500, 'x');
        const QString words = text::probeSentence(view, m_scene.subject());
        QVERIFY(words.size() < 120);
        QVERIFY(words.endsWith(QChar(0x2026)));
    }

    void troublesAreSentences()
    {
        compare([](const auto &) { return text::troubleWords("limit-passed"); },
                {"Not seen within its time: unknown, not failed", "Non visto entro il tempo previsto: esito ignoto, non negativo",
                 "時間内に確認できませんでした（失敗ではなく結果不明）", "Не увидено за отведённое время: не сбой, результат неизвестен"});
        text::setLanguage(Language::English);
        QCOMPARE(text::troubleWords("not-sent: HTTP 500: no"), QStringLiteral("The command was not confirmed: HTTP 500: no"));
        QCOMPARE(text::troubleWords("no answer for 10 s"), QStringLiteral("no answer for 10 s"));
        QVERIFY(text::troubleWords({}).isEmpty());
    }

    void planTitles()
    {
        Plan plan;
        plan.pair = "Paris Centre";
        plan.fromName = "cti-1";
        plan.toName = "cti-2";
        compare([&](const auto &) { return text::planTitle(plan); },
                {"Switch over Paris Centre: cti-1 → cti-2", "Commutazione di Paris Centre: cti-1 → cti-2",
                 "Paris Centreの切り替え：cti-1 → cti-2", "Переключение пары Paris Centre: cti-1 → cti-2"});
    }

private:
    template<typename Make>
    void compare(Make make, const Four &expected)
    {
        for (const Language language : allLanguages) {
            text::setLanguage(language);
            QCOMPARE(plain(make(m_scene.subject())), expected.in(language));
        }
    }

    static void addDistinct(QSet<QString> &seen, const QString &sentence, int code)
    {
        QVERIFY2(!sentence.isEmpty(), qPrintable(QString::number(code)));
        QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }

    static Facts factsOf(const QString &kind)
    {
        if (kind == QLatin1String("http"))
            return HttpFacts{500, "ACTIVE", {}};
        if (kind == QLatin1String("identity"))
            return HttpFacts{200, "<html>", "10.1.1.219"};
        if (kind == QLatin1String("sip"))
            return SipFacts{200, "OK", {}, {}, 1};
        DbFacts facts;
        facts.timeline = 4;
        if (kind == QLatin1String("primary"))
            return facts;
        facts.inRecovery = true;
        facts.replayPaused = kind == QLatin1String("paused");
        facts.permitted = kind != QLatin1String("denied");
        if (kind == QLatin1String("standby")) {
            facts.receiver.emplace();
            facts.receiver->status = "streaming";
        }
        const bool database = kind == QLatin1String("standby") || kind == QLatin1String("broken")
                              || kind == QLatin1String("paused") || kind == QLatin1String("denied");
        return database ? Facts(facts) : Facts();
    }

    TextScene m_scene;
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
