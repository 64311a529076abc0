// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "decision/advice.h"
#include "domain/checks.h"

#include <algorithm>

using namespace twinline;

/// Checks in a product file that name settings, and the advice that is made of them.
class TestCheckReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAdvice();
    void aCheckMayBeForSomePairsOnly();
    void everyAdviceCanBeGivenUnseen();
    void namesEachMistake_data();
    void namesEachMistake();

private:
    std::string m_small;
};

namespace {

const char *const advice = "[[advice]]\nid = \"detection-time\"\nlevel = \"warning\"\nleast_s = 45\n"
                           "label = { en = \"Waits\", it = \"Attende\", ja = \"待つ\", ru = \"Ждёт\" }\n"
                           "[[advice]]\nid = \"timeout-covers\"\nlevel = \"warning\"\nkey = \"interval_s\"\nmargin_s = 3\n"
                           "[[advice]]\nid = \"settings-equal\"\nlevel = \"warning\"\nkey = \"interval_s\"\nother = \"interval_s\"\n"
                           "[[advice]]\nid = \"setting-is\"\nlevel = \"warning\"\nkey = \"returns\"\nvalue = false\nonly = { setting = \"mode\", is = [\"slow\"] }\n"
                           "[[advice]]\nid = \"nlb-mac\"\nlevel = \"warning\"\nkey = \"mode\"\n";

} // namespace

void TestCheckReader::initTestCase()
{
    m_small = fileText(TEST_DATA "/products/small.toml") + advice;
    const auto product = readProduct(m_small, "p.toml");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
}

void TestCheckReader::readsAdvice()
{
    const Product product = *readProduct(m_small, "p.toml");
    using Parameters = std::map<std::string, std::string>;
    QCOMPARE(product.advice.size(), 5u);
    QCOMPARE(product.advice[0].id, "detection-time");
    QCOMPARE(product.advice[0].label.in(Language::Russian), "Ждёт");
    QVERIFY((product.advice[0].parameters == Parameters{{"least_s", "45"}}));
    QVERIFY((product.advice[1].parameters == Parameters{{"key", "interval_s"}, {"margin_s", "3"}}));
    QVERIFY((product.advice[2].parameters == Parameters{{"key", "interval_s"}, {"other", "interval_s"}}));
    QCOMPARE(product.advice[3].only.setting, "mode");
    QVERIFY((product.advice[4].parameters == Parameters{{"key", "mode"}}));
    QVERIFY(readProduct(fileText(TEST_DATA "/products/small.toml"), "p.toml")->advice.empty());
}

void TestCheckReader::aCheckMayBeForSomePairsOnly()
{
    const Product product = *readProduct(m_small, "p.toml");
    const auto given = [&](const char *mode) {
        PairConfig pair;
        pair.settings["mode"] = std::string(mode);
        return advise(pair, product).size();
    };
    QCOMPARE(given("slow"), 5u);
    QCOMPARE(given("fast"), 4u);
    QCOMPARE(advise(PairConfig{}, product).size(), 5u); // "slow" is the standard
    const std::string runbook = changed(m_small, "{ id = \"nodes-fresh\", level = \"blocking\" }",
                                        "{ id = \"nodes-fresh\", level = \"blocking\", only = { setting = \"mode\", is = [\"fast\"] } }");
    const auto read = readProduct(runbook, "p.toml");
    QVERIFY2(read, sentences(read ? Failures{} : read.error()).constData());
    QCOMPARE(read->runbook(Intent::Switchover)->checks[0].only.words, std::vector<std::string>{"fast"});
}

void TestCheckReader::everyAdviceCanBeGivenUnseen()
{
    QVERIFY(std::all_of(adviceIds.begin(), adviceIds.end(), [](std::string_view id) {
        return std::find(checkIds.begin(), checkIds.end(), id) != checkIds.end();
    }));
}

void TestCheckReader::namesEachMistake_data()
{
    mistakeColumns();
    row("unknown check", "\"detection-time\"", "\"detection-tim\"", "p.toml:114:6: unknown check 'detection-tim', expected 'detection-time'\n"
        "p.toml:116:1: unknown key 'least_s' in [[advice]], expected 'id', 'label', 'level' or 'only'");
    row("a check that needs a look", "id = \"detection-time\"\nlevel = \"warning\"\nleast_s = 45", "id = \"streaming\"\nlevel = \"warning\"\nlimit_s = 45",
        "p.toml:114:6: 'streaming' needs a look at the nodes, and advice is given at any time, expected 'setting-is', 'same-version', 'management-apart', 'detection-time', 'timeout-covers', 'settings-equal' or 'nlb-mac'");
    row("advice that blocks", "level = \"warning\"\nleast_s", "level = \"blocking\"\nleast_s", "p.toml:115:9: advice that is more than a warning, expected 'warning'");
    row("advice without a level", "level = \"warning\"\nleast_s", "least_s", "p.toml:113:1: [[advice]] lacks 'level', expected 'blocking', 'forcible' or 'warning'");
    row("advice with a direction", "value = false", "value = false\nwhen = \"to-first\"", "p.toml:133:8: advice has no direction, expected no 'when'");
    row("a label in three languages", ", ru = \"Ждёт\"", "", "p.toml:117:9: 'label' has no Russian text, expected 'label.ru'");
    row("negative figure", "least_s = 45", "least_s = -1", "p.toml:116:11: 'least_s' is -1, expected a number from 0 to 1000000000");
    row("no check", "id = \"detection-time\"\n", "", "p.toml:113:1: [[advice]] lacks 'id', expected the name of a check\n"
        "p.toml:115:1: unknown key 'least_s' in [[advice]], expected 'id', 'label', 'level' or 'only'");
    row("no value", "value = false\n", "", "p.toml:128:1: [[advice]] lacks 'value', expected true or false, a whole number, a text in quotes or a list of texts");
    row("part of a file", "{ id = \"nodes-fresh\", level = \"blocking\" }", "{ id = \"archive-backlog\", level = \"blocking\", limit = 2.5 }",
        "p.toml:63:57: 'limit' is 2.5, expected a whole number from 0 to 1000000000000000");
    row("figure that is a text", "margin_s = 3", "margin_s = \"3\"", "p.toml:122:12: 'margin_s' is a text, expected a number from 0 to 1000000000");
    row("no setting", "key = \"interval_s\"\nmargin_s", "margin_s", "p.toml:118:1: [[advice]] lacks 'key', expected the key of a setting");
    row("unknown setting", "key = \"interval_s\"\nmargin_s", "key = \"intervals\"\nmargin_s", "p.toml:121:7: unknown setting 'intervals', expected 'interval_s'");
    row("time-out that is a text", "key = \"interval_s\"\nmargin_s", "key = \"mode\"\nmargin_s", "p.toml:121:7: the setting 'mode' is a text, expected a number");
    row("two settings of two types", "other = \"interval_s\"", "other = \"mode\"", "p.toml:127:9: the setting 'mode' is a text, expected a number");
    row("only one of two settings", "other = \"interval_s\"\n", "", "p.toml:123:1: [[advice]] lacks 'other', expected the key of a setting");
    row("MAC address that is a number", "id = \"nlb-mac\"\nlevel = \"warning\"\nkey = \"mode\"", "id = \"nlb-mac\"\nlevel = \"warning\"\nkey = \"interval_s\"", "p.toml:137:7: the setting 'interval_s' is a number, expected a text");
    row("only for no word of a setting", "is = [\"slow\"]", "is = [\"slo\"]", "p.toml:133:33: 'slo' is no value of the setting 'mode', expected 'slow'");
    row("only for a setting that is no text", "only = { setting = \"mode\"", "only = { setting = \"returns\"", "p.toml:133:20: 'returns' is no text among the settings, expected 'mode'");
    row("figures that nobody forecasts", "mode = \"automatic\"\ninterval = \"interval_s\"\ntimeout = \"interval_s\"\nfailures = \"interval_s\"\n", "mode = \"unknown\"\n",
        "p.toml:111:6: 'detection-time' without heartbeats in the forecast, expected 'interval' and 'failures' in [forecast]\n"
        "p.toml:116:6: 'timeout-covers' without a time-out in the forecast, expected 'timeout' in [forecast]");
}

void TestCheckReader::namesEachMistake()
{
    const auto product = readProduct(mistaken(m_small), "p.toml");
    QVERIFY(!product);
    QTEST(sentences(product.error()), "expected");
}

QTEST_APPLESS_MAIN(TestCheckReader)
#include "tst_checkreader.moc"
