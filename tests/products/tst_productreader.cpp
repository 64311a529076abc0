// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "decision/preflight.h"
#include "domain/checks.h"

#include <set>

using namespace twinline;

class TestProductReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsHeadStatesAndSettings();
    void readsProbesLagAndForecast();
    void readsRunbooks();
    void oneRunbookMayBeLikeAnother();
    void knowsTheChecksThatPreflightCanMeasure();
    void namesEachMistake_data();
    void namesEachMistake();
    void refusesWhatCouldMakeTwoNodesActive_data();
    void refusesWhatCouldMakeTwoNodesActive();
    void namesAllMistakesInTheOrderOfTheFile();

private:
    std::string m_small;
};

void TestProductReader::initTestCase()
{
    m_small = fileText(TEST_DATA "/products/small.toml");
    const auto product = readProduct(m_small, "small.toml");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
}

void TestProductReader::readsHeadStatesAndSettings()
{
    const Product product = *readProduct(m_small, "small.toml");
    QCOMPARE(product.key, "small");
    QCOMPARE(product.name.in(Language::Russian), "Small");
    QCOMPARE(product.vendor, "Acme");
    QCOMPARE(product.file, "small.toml");
    QVERIFY(product.roles);
    QVERIFY(product.autoFailover);
    QCOMPARE(product.equalAnswers, 1);
    QCOMPARE(product.poll, Duration(std::chrono::seconds(2)));
    QCOMPARE(product.timeout, Duration(std::chrono::seconds(1)));
    QCOMPARE(product.states.size(), 1u);
    QCOMPARE(product.states.at(NodeState::Active).vendor, "Master");
    QCOMPARE(product.states.at(NodeState::Active).gloss.in(Language::Japanese), "サービス中");
    QCOMPARE(product.settings.size(), 3u);
    QVERIFY(product.settings[0].standard == SettingValue(30.0));
    QVERIFY(product.settings[0].least == 1.0 && !product.settings[0].most);
    QVERIFY(product.settings[1].standard == SettingValue());
    QVERIFY(product.settings[2].standard == SettingValue(std::string("slow")));
}

void TestProductReader::readsProbesLagAndForecast()
{
    const Product product = *readProduct(m_small, "small.toml");
    QCOMPARE(product.probes.size(), 3u);
    const ProbeSpec *role = product.probe("role");
    QVERIFY(role && role->weight == ProbeWeight::Role && role->path == "/role");
    QCOMPARE(role->bodies.size(), 2u);
    QVERIFY(role->bodies[1].state == NodeState::Standby);
    const ProbeSpec *sip = product.probe("sip");
    QVERIFY(sip && sip->kind == ProbeKind::SipUdp && sip->weight == ProbeWeight::Optional);
    QVERIFY((sip->alive == std::vector<int>{200, 404}));
    QCOMPARE(product.lag.size(), 1u);
    QCOMPARE(*product.lag[0].refuseAbove, Duration(std::chrono::seconds(5)));
    QVERIFY(!product.lag[0].refuseAboveBytes);
    QVERIFY(product.forecast.mode == ForecastMode::Automatic);
    QCOMPARE(product.forecast.interval, "interval_s");
    QVERIFY(product.forecast.ports.empty());
}

void TestProductReader::readsRunbooks()
{
    const Product product = *readProduct(m_small, "small.toml");
    const Runbook *runbook = product.runbook(Intent::Switchover);
    QVERIFY(runbook);
    QCOMPARE(runbook->checks.size(), 2u);
    QVERIFY((runbook->checks[1].parameters
             == std::map<std::string, std::string>{{"key", "mode"}, {"value", "fast|slow"}, {"when", "to-second"}}));
    QCOMPARE(runbook->steps.size(), 2u);
    const Step &down = runbook->steps[0];
    QCOMPARE(down.times, 3);
    QCOMPARE(down.limit, Duration(std::chrono::seconds(60)));
    QVERIFY(down.reversibility == Reversibility::Reversible);
    QVERIFY((down.before == std::vector{Condition{ConditionKind::StateIs, StepNode::From, NodeState::Active, ""}}));
    QCOMPARE(down.actions.size(), 2u);
    QVERIFY(down.actions[0].kind == ActionKind::Lab && down.actions[0].parameters.at("button") == "to-standby");
    QVERIFY(down.actions[1].kind == ActionKind::Hands && down.actions[1].parameters.at("page") == "{from.page}");
    QCOMPARE(down.actions[1].words.in(Language::Italian), "Fermare {from}.");
    QVERIFY(down.undo[0].kind == ActionKind::Ssh && down.undo[0].parameters.at("command") == "start");
    const Step &up = runbook->steps[1];
    QVERIFY(up.promotes && up.readingAllowed && up.reversibility == Reversibility::ForwardOnly);
    QVERIFY((up.actions[0].parameters
             == std::map<std::string, std::string>{{"url", "http://{to}/promote"}, {"method", "POST"}, {"body", "now"}}));
    QCOMPARE(up.actions[1].parameters.at("seconds"), "5");
    QVERIFY((up.see[2] == Condition{ConditionKind::VerdictIs, StepNode::None, NodeState::Unknown, "redundant"}));
    QCOMPARE(runbook->lost.size(), 1u);
    QCOMPARE(product.refusals.size(), 4u);
}

void TestProductReader::oneRunbookMayBeLikeAnother()
{
    const Product product = *readProduct(m_small, "small.toml");
    const Runbook *there = product.runbook(Intent::Switchover);
    const Runbook *back = product.runbook(Intent::Rollback);
    QVERIFY(there && back);
    QVERIFY(back->steps == there->steps && back->checks == there->checks && back->lost == there->lost);
    const auto own = readProduct(changed(m_small, "like = \"switchover\"\n", "like = \"switchover\"\ncheck = []\n"), "small.toml");
    QVERIFY2(own, sentences(own ? Failures{} : own.error()).constData());
    QVERIFY(own->runbook(Intent::Rollback)->checks.empty());
    QVERIFY(own->runbook(Intent::Rollback)->steps == there->steps);
}

void TestProductReader::knowsTheChecksThatPreflightCanMeasure()
{
    const std::set<std::string> readable(checkIds.begin(), checkIds.end());
    QCOMPARE(readable.size(), checkIds.size());
    QVERIFY(readable == std::set<std::string>(knownChecks().begin(), knownChecks().end()));
}

namespace {

void compare(const std::string &small)
{
    const auto product = readProduct(mistaken(small), "p.toml");
    QVERIFY(!product);
    QTEST(sentences(product.error()), "expected");
}

} // namespace

void TestProductReader::namesEachMistake_data()
{
    mistakeColumns();
    row("no product table", "[product]", "[produkt]", "p.toml:1:1: the file has no [product], expected [product], as every product file has");
    row("bad key", "key = \"small\"", "key = \"Small PBX\"", "p.toml:2:7: 'Small PBX' is no key, expected lower-case letters, digits and hyphens");
    row("no vendor", "vendor = \"Acme\"\n", "", "p.toml:1:1: [product] lacks 'vendor', expected a text in quotes");
    row("unknown key", "vendor = \"Acme\"", "vendor = \"Acme\"\nvednor = \"Acme\"", "p.toml:5:1: unknown key 'vednor' in [product], expected 'vendor'");
    row("time-out over poll", "probe_timeout_s = 1", "probe_timeout_s = 3", "p.toml:7:19: a probe's time-out is longer than the poll interval, expected no more than 'poll_interval_s'");
    row("page of no endpoint", "{monitor}/admin", "{web}/admin", "p.toml:8:8: '{web}/admin' is no address of the vendor's page, expected '{endpoint}/path' with the endpoint of an http probe");
    row("unknown state", "[states.active]", "[states.aktive]", "p.toml:9:9: unknown key 'aktive' in [states], expected 'active'");
    row("language missing", "gloss = { en = \"serves\", it = \"in servizio\", ja = \"サービス中\",", "gloss = { en = \"serves\", it = \"in servizio\",", "p.toml:11:9: 'gloss' has no Japanese text, expected 'gloss.ja'");
    row("language empty", "it = \"in servizio\"", "it = \"\"", "p.toml:11:31: 'it' is empty, expected a text");
    row("fifth language", "it = \"in servizio\"", "it = \"in servizio\", de = \"dient\"", "p.toml:11:46: unknown key 'de' in 'gloss', expected 'en', 'it', 'ja' or 'ru'");
    row("one text where four are needed", "gloss = { en = \"serves\", it = \"in servizio\", ja = \"サービス中\", ru = \"в работе\" }", "gloss = \"serves\"", "p.toml:11:9: 'gloss' is a text, expected a text for each of en, it, ja and ru");
    row("two settings of a key", "key = \"returns\"", "key = \"interval_s\"", "p.toml:19:7: a second setting 'interval_s', expected another key");
    row("setting's type unknown", "type = \"boolean\"", "type = \"bool\"", "p.toml:21:8: 'bool' is no word for 'type', expected 'boolean', 'number' or 'text'");
    row("standard outside its range", "standard = 30", "standard = 0", "p.toml:16:12: 'standard' is 0, expected a number from 1");
    row("standard with a fraction", "standard = 30", "whole = true\nstandard = 30.5", "p.toml:17:12: 'standard' is 30.5, expected a whole number from 1");
    row("a text that is whole", "words = [\"fast\", \"slow\"]", "words = [\"fast\", \"slow\"]\nwhole = true", "p.toml:27:9: 'whole' in a setting that is no number, expected no 'whole'");
    row("bytes with a fraction", "warn_above_s = 2", "warn_above_s = 2\nrefuse_above_bytes = 0.5", "p.toml:53:22: 'refuse_above_bytes' is 0.5, expected a whole number from 0 to 1000000000000000");
    row("standard of another type", "standard = 30", "standard = \"30\"", "p.toml:16:12: 'standard' is a text, expected a number from 1");
    row("standard is no word of its list", "standard = \"slow\"", "standard = \"slower\"", "p.toml:27:12: 'slower' is no word for 'standard', expected 'slow'");
    row("range of a text", "words = [\"fast\", \"slow\"]", "words = [\"fast\", \"slow\"]\nleast = 1", "p.toml:27:9: 'least' in a setting that is no number, expected no 'least'");
    row("words that are no texts", "words = [\"fast\", \"slow\"]", "words = [\"fast\", \"slow\", 3]", "p.toml:26:26: 'words' holds a number, expected texts");
    row("probe kind unknown", "kind = \"sip-udp\"", "kind = \"sip\"", "p.toml:39:8: 'sip' is no word for 'kind', expected 'http', 'sip-udp', 'sip-tcp', 'tcp', 'postgres', 'ssh-key', 'certificate', 'banner', 'dns', 'age', 'ami', 'ansible', 'inventory', 'agent', 'keepalived', 'control-data', 'commands', 'kamailio', 'sip-tls', 'icmp', 'ari', 'syncthing', 'units', 'disk', 'chrony', 'lsyncd', 'rsync', 'pacemaker', 'cloud' or 'cloud-targets'");
    row("two probes of a key", "key = \"sip\"", "key = \"role\"", "p.toml:37:7: a second probe 'role', expected another key");
    row("http probe without a path", "path = \"/role\"\n", "", "p.toml:28:1: an http probe without a path, expected a path that begins with '/'");
    row("path without http", "alive = [200, 404]", "path = \"/\"", "p.toml:41:8: 'path' in a probe that is not http, expected no 'path'");
    row("alive without SIP", "path = \"/role\"", "path = \"/role\"\nalive = [200]", "p.toml:35:9: 'alive' in a probe that is not SIP, expected no 'alive'");
    row("alive code out of range", "alive = [200, 404]", "alive = [200, 4040]", "p.toml:41:15: no SIP final code in 'alive', expected whole numbers from 200 to 699");
    row("role probe without a role", "weight = \"role\"\nendpoint = \"monitor\"\npath = \"/role\"\nbody = [{ text = \"MASTER\", state = \"active\" }, { text = \"SLAVE\", state = \"standby\" }]", "weight = \"role\"\nendpoint = \"monitor\"\npath = \"/role\"", "p.toml:32:10: the probe gives no role, expected a 'body' with a 'state', or another weight");
    row("lag of an unknown probe", "probe = \"database\"", "probe = \"databse\"", "p.toml:51:9: unknown probe 'databse', expected 'database'");
    row("lag warns after it refuses", "warn_above_s = 2", "warn_above_s = 20", "p.toml:52:16: the warning comes after the refusal, expected no more than 'refuse_above_s'");
    row("forecast of an unknown setting", "interval = \"interval_s\"", "interval = \"intervals\"", "p.toml:56:12: 'intervals' is no number among the settings, expected 'interval_s'");
    row("forecast of a setting that is no number", "failures = \"interval_s\"", "failures = \"mode\"", "p.toml:58:12: 'mode' is no number among the settings, expected 'interval_s'");
    row("automatic forecast without failures", "failures = \"interval_s\"\n", "", "p.toml:54:1: [forecast] lacks 'failures', expected a text in quotes");
    row("forecast against auto_failover", "mode = \"automatic\"", "mode = \"manual\"", "p.toml:55:8: the forecast and 'auto_failover' contradict each other, expected 'automatic' with auto_failover, 'manual' without");
    row("unknown intent", "intent = \"rollback\"", "intent = \"roll-back\"", "p.toml:105:10: 'roll-back' is no word for 'intent', expected 'rollback'");
    row("two runbooks of an intent", "intent = \"rollback\"", "intent = \"switchover\"", "p.toml:105:10: a second runbook for 'switchover', expected one runbook an intent\n"
         "p.toml:108:1: no runbook for 'rollback' and no refusal, expected 'rollback' in [refusals]");
    row("like a runbook that is not there", "like = \"switchover\"", "like = \"repair\"", "p.toml:106:8: there is no runbook 'repair' above this one, expected an earlier runbook");
    row("unknown check", "nodes-fresh", "node-fresh", "p.toml:63:10: unknown check 'node-fresh', expected 'nodes-fresh'");
    row("check without a level", "{ id = \"nodes-fresh\", level = \"blocking\" }", "{ id = \"nodes-fresh\" }", "p.toml:63:3: [[runbook.check]] lacks 'level', expected 'blocking', 'forcible' or 'warning'");
    row("parameter of another check", "{ id = \"nodes-fresh\",", "{ id = \"nodes-fresh\", limit = 3,", "p.toml:63:25: unknown key 'limit' in [[runbook.check]], expected 'id', 'label', 'level' or 'only'");
    row("check of an unknown setting", "key = \"mode\", value", "key = \"mood\", value", "p.toml:64:50: unknown setting 'mood', expected 'interval_s', 'returns' or 'mode'");
    row("check of no value of a setting", "value = [\"fast\", \"slow\"]", "value = [\"fast\", \"slo\"]", "p.toml:64:66: 'slo' is no value of the setting 'mode', expected 'slow'");
    row("check at no known time", "when = \"to-second\"", "when = \"to-third\"", "p.toml:64:91: 'to-third' is no word for 'when', expected 'always', 'to-first' or 'to-second'");
    row("two steps of a key", "key = \"up\"", "key = \"down\"", "p.toml:89:7: a second step 'down' in this runbook, expected another key");
    row("step without a limit", "times = 3\nlimit_s = 60\n", "times = 3\n", "p.toml:68:1: [[runbook.step]] lacks 'limit_s', expected a number from 1 to 86400");
    row("times not whole", "times = 3", "times = 2.5", "p.toml:73:9: 'times' is 2.5, expected a whole number from 1 to 100");
    row("usual longer than the limit", "usual_s = 5", "usual_s = 500", "p.toml:75:11: 'usual_s' is longer than 'limit_s', expected less than the limit");
    row("unknown name in braces", "en = \"Stop {from}.\"", "en = \"Stop {form}.\"", "p.toml:84:9: unknown name '{form}' in 'hands', expected 'from'");
    row("names differ between languages", "ja = \"{from}を停止。\"", "ja = \"停止。\"", "p.toml:84:9: the names in braces of 'hands.ja' are not those of the English text, expected the same names in every language");
    row("brace not closed", "en = \"{from} down\"", "en = \"{from down\"", "p.toml:70:9: unknown name '{from down}' in 'title', expected 'from', 'to', 'from.ordinal', 'to.ordinal', 'from.page', 'to.page', 'from.address', 'to.address', 'service', 'domain', 'terminal' or 'command'");
    row("condition of no kind", "{ service-answers = true }", "{ service-answer = true }", "p.toml:94:43: no kind of condition, expected 'service-answers'");
    row("condition of two kinds", "{ service-answers = true }", "{ service-answers = true, lag-below-limit = true }", "p.toml:94:43: two kinds in one condition, expected 'state', 'state-not', 'service-held-by', 'service-not-held-by', 'domain-matches', 'service-answers', 'database-primary', 'database-standby', 'streaming', 'lag-below-limit', 'verdict', 'not-other-active', 'nodes-answer', 'answers', 'refuses', 'automation-paused', 'automation-runs', 'database-stopped', 'log-complete', 'no-idle-slots', 'drained', 'attested' or 'cloud-held-by'");
    row("condition of no node", "see = [{ state = \"standby\", node = \"from\" }]", "see = [{ state = \"standby\" }]", "p.toml:72:8: a condition lacks 'node', expected 'from' or 'to'");
    row("condition of an unknown node", "see = [{ state = \"standby\", node = \"from\" }]", "see = [{ state = \"standby\", node = \"form\" }]", "p.toml:72:36: 'form' is no word for 'node', expected 'from'");
    row("condition that is not wanted", "{ service-answers = true }", "{ service-answers = false }", "p.toml:94:63: 'service-answers' is false, expected true");
    row("unknown state in a condition", "see = [{ state = \"standby\"", "see = [{ state = \"stand-by\"", "p.toml:72:18: 'stand-by' is no word for 'state', expected 'standby'");
    row("attestation without a sentence", "{ service-answers = true }", "{ attested = true }", "p.toml:88:1: the step wants an attestation but has no sentence for it, expected 'attest'");
    row("action of no kind", "lab = \"to-standby\"", "button = \"to-standby\"", "p.toml:78:1: no kind of action, expected 'http', 'ssh', 'run', 'playbook', 'sql', 'ami', 'cloud-command', 'lab', 'hands' or 'wait'");
    row("unknown button", "lab = \"to-standby\"", "lab = \"standby\"", "p.toml:79:7: 'standby' is no word for 'lab', expected 'to-active' or 'to-standby'");
    row("unknown method", "method = \"POST\"", "method = \"PUSH\"", "p.toml:99:10: 'PUSH' is no word for 'method', expected 'GET', 'POST' or 'PUT'");
    row("nothing to see", "see = [{ state = \"standby\", node = \"from\" }]\ntimes = 3\nlimit_s = 60\nusual_s = 5\nattest = { en = \"{from} is off\", it = \"{from} è spento\", ja = \"{from}は停止\", ru = \"{from} выключен\" }\n", "limit_s = 60\n", "p.toml:68:1: the step has nothing to see, expected 'see', or 'attest' where nothing can be seen");
    row("undo with nothing to see", "undo_see = [{ state = \"active\", node = \"from\" }, { not-other-active = \"from\" }]\n", "", "p.toml:84:1: the undo has nothing to see, expected 'undo_see'");
    row("acts without an undo", "[[runbook.step.undo]]\nssh = \"start\"\nnode = \"from\"\n", "", "p.toml:78:1: the step acts and has no undo, expected 'undo', or 'reversibility' of another kind");
    row("undo of what is forward only", "promotes = true\nreversibility = \"forward-only\"", "promotes = true\nreversibility = \"forward-only\"\nundo = [{ ssh = \"x\", node = \"to\" }]\nundo_see = [{ state = \"standby\", node = \"to\" }]", "p.toml:93:8: a step that is not reversible has an undo, expected no 'undo'");
    row("intent neither done nor refused", "repair = { en = \"No.\", it = \"No.\", ja = \"不可。\", ru = \"Нет.\" }\n", "", "p.toml:108:1: no runbook for 'repair' and no refusal, expected 'repair' in [refusals]");
    row("intent done and refused", "repair = { en", "rollback = { en = \"No.\", it = \"No.\", ja = \"不可。\", ru = \"Нет.\" }\nrepair = { en", "p.toml:112:12: 'rollback' is refused, but has a runbook, expected one of the two");
    row("refusal of an unknown intent", "repair = {", "repairs = {", "p.toml:108:1: no runbook for 'repair' and no refusal, expected 'repair' in [refusals]\n"
         "p.toml:112:1: unknown key 'repairs' in [refusals], expected 'repair'");
}

void TestProductReader::namesEachMistake()
{
    compare(m_small);
}

void TestProductReader::refusesWhatCouldMakeTwoNodesActive_data()
{
    mistakeColumns();
    row("does not say that it promotes", "promotes = true\n", "", "p.toml:96:1: the step makes a node Active but does not say so, expected 'promotes = true'");
    row("says so and does not", "see = [{ state = \"standby\", node = \"from\" }]\ntimes", "see = [{ state = \"standby\", node = \"from\" }]\npromotes = true\ntimes", "p.toml:73:12: the step makes no node Active, expected no 'promotes'");
    row("promotes blindly", "before = [{ not-other-active = \"to\" }]\n", "", "p.toml:88:1: the step could make two nodes Active, expected { not-other-active = \"to\" } in 'before'");
    row("asks of the wrong node", "before = [{ not-other-active = \"to\" }]", "before = [{ not-other-active = \"from\" }]", "p.toml:93:10: the step could make two nodes Active, expected { not-other-active = \"to\" } in 'before'");
    row("promotes the old active", "lab = \"to-standby\"", "lab = \"to-active\"", "p.toml:78:1: the step makes the node 'from' Active, expected only 'to' to become Active");
    row("undo promotes blindly", "undo_see = [{ state = \"active\", node = \"from\" }, { not-other-active = \"from\" }]", "undo_see = [{ state = \"active\", node = \"from\" }]", "p.toml:85:1: the undo could make two nodes Active, expected { not-other-active = \"from\" } in 'undo_see'");
    row("undo asks of the wrong node", "undo_see = [{ state = \"active\", node = \"from\" }, { not-other-active = \"from\" }]", "undo_see = [{ state = \"active\", node = \"from\" }, { not-other-active = \"to\" }]", "p.toml:85:1: the undo could make two nodes Active, expected { not-other-active = \"from\" } in 'undo_see'");
    row("undo that promotes is attested", "[[runbook.step.do]]\nlab", "undo_attest = { en = \"x\", it = \"x\", ja = \"x\", ru = \"x\" }\n[[runbook.step.do]]\nlab", "p.toml:78:15: the undo makes a node Active; that must be seen, expected no 'undo_attest'");
    row("undo by button promotes blindly", "ssh = \"start\"\nnode = \"from\"", "lab = \"to-active\"\nnode = \"to\"", "p.toml:85:1: the undo could make two nodes Active, expected { not-other-active = \"to\" } in 'undo_see'");
}

void TestProductReader::refusesWhatCouldMakeTwoNodesActive()
{
    compare(m_small);
}

void TestProductReader::namesAllMistakesInTheOrderOfTheFile()
{
    std::string text = changed(m_small, "vendor = \"Acme\"", "vendor = 3");
    text = changed(text, "kind = \"sip-udp\"", "kind = \"sip\"");
    text = changed(text, "key = \"up\"", "key = \"down\"");
    const auto product = readProduct(text, "p.toml");
    QVERIFY(!product);
    QCOMPARE(sentences(product.error()), QByteArray("p.toml:4:10: 'vendor' is a number, expected a text in quotes\n"
         "p.toml:39:8: 'sip' is no word for 'kind', expected 'http', 'sip-udp', 'sip-tcp', 'tcp', 'postgres', 'ssh-key', 'certificate', 'banner', 'dns', 'age', 'ami', 'ansible', 'inventory', 'agent', 'keepalived', 'control-data', 'commands', 'kamailio', 'sip-tls', 'icmp', 'ari', 'syncthing', 'units', 'disk', 'chrony', 'lsyncd', 'rsync', 'pacemaker', 'cloud' or 'cloud-targets'\n"
         "p.toml:89:7: a second step 'down' in this runbook, expected another key"));
}

QTEST_APPLESS_MAIN(TestProductReader)
#include "tst_productreader.moc"
