// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/tomlwalk.h"
#include "support.h"

#include "products/pairs.h"

using namespace twinline;

class TestPairReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEverythingOfALab();
    void takesFromTheProductWhatIsLeftOut();
    void readsQuietHoursAndLogs();
    void onlyAProductWithALogHasOne();
    void acceptsMarkAndCarriageReturns();
    void anEmptyFileHasNoPairs();
    void namesEachMistake_data();
    void namesEachMistake();
    void namesAllMistakesInTheOrderOfTheFile();
    void saysWhatWasExpectedWhateverIsMissing();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();

private:
    std::vector<Product> m_products;
    std::string m_lab;
};

void TestPairReader::initTestCase()
{
    m_products = {telisca()};
    QCOMPARE(m_products.front().key, "telisca-hot-standby");
    m_lab = fileText(TEST_DATA "/pairs/lab.toml");
    QVERIFY(!m_lab.empty());
}

void TestPairReader::readsEverythingOfALab()
{
    const auto pairs = readPairs(m_lab, "lab.toml", m_products);
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    QCOMPARE(pairs->size(), 1u);
    const PairConfig &pair = pairs->front();
    QCOMPARE(pair.name, "lab");
    QCOMPARE(pair.site, "Roma");
    QVERIFY(pair.lab);
    QCOMPARE(pair.labFolder, "/home/user/lab");
    QCOMPARE(pair.poll, Duration(std::chrono::milliseconds(500)));
    QCOMPARE(pair.timeout, Duration(std::chrono::milliseconds(500)));
    QCOMPARE(*pair.lagWarnAbove, Duration(std::chrono::seconds(2)));
    QCOMPARE(*pair.lagRefuseAbove, Duration(std::chrono::seconds(5)));
    QCOMPARE(pair.serviceAddress, "127.0.40.100");
    QVERIFY((pair.serviceEndpoints.at("monitor") == Endpoint{"127.0.40.100", 8080, false, ""}));
    QVERIFY((pair.references.at("gateway") == Endpoint{"127.0.40.1", 7, false, ""}));
    QCOMPARE(numberSetting(pair, m_products.front(), "heartbeat_interval_s"), std::optional(1.0));
    QCOMPARE(booleanSetting(pair, m_products.front(), "test_vip"), std::optional(false));
    QCOMPARE(textSetting(pair, m_products.front(), "balancer"), std::optional(std::string("none")));
    QCOMPARE(pair.nodes.size(), 2u);
    const NodeConfig &first = pair.nodes[0];
    QVERIFY(first.rank == Rank::Primary);
    QVERIFY((first.endpoints.at("sip") == Endpoint{"127.0.40.11", 0, false, ""}));
    QVERIFY((first.endpoints.at("database") == Endpoint{"127.0.40.11", 5432, false, "user=twinline dbname=postgres"}));
    QCOMPARE(first.page, "http://127.0.40.11:8080/IPSCFG/admin");
    QCOMPARE(pair.nodes[1].page, "https://pbx.example.com/telisca");
    QVERIFY(!pair.nodes[1].endpoints.contains("database"));
}

void TestPairReader::takesFromTheProductWhatIsLeftOut()
{
    const auto pairs = readPairs(fileText(TEST_DATA "/pairs/site.toml"), "site.toml", m_products);
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    QCOMPARE(pairs->size(), 2u);
    const PairConfig &osaka = pairs->front();
    QCOMPARE(osaka.name, "大阪センター");
    QVERIFY(!osaka.lab);
    QCOMPARE(osaka.poll, m_products.front().poll);
    QCOMPARE(osaka.timeout, m_products.front().timeout);
    QVERIFY(osaka.serviceAddress.empty());
    QCOMPARE(osaka.nodes[0].page, "https://cti-1.example.com/IPSCFG/admin");
    QCOMPARE(numberSetting(osaka, m_products.front(), "heartbeat_interval_s"), std::optional(30.0));
    QVERIFY2(!booleanSetting(osaka, m_products.front(), "test_vip"), "what nobody said is not known");
    const PairConfig &paris = pairs->back();
    QCOMPARE(booleanSetting(paris, m_products.front(), "first_server_auto_restart"), std::optional(true));
    QVERIFY((paris.nodes[0].endpoints.at("monitor") == Endpoint{"2001:db8::1", 80, false, ""}));
    QCOMPARE(paris.nodes[0].page, "http://[2001:db8::1]:80/IPSCFG/admin");
}

void TestPairReader::readsQuietHoursAndLogs()
{
    const PairConfig plain = readPairs(m_lab, "lab.toml", m_products)->front();
    QVERIFY(!plain.quietFrom && !plain.quietTo && plain.nodes[0].log.empty());
    const std::string log = "http://127.0.40.11/IPSCFG/FT_REPORT_{yymmdd}.txt";
    const std::string text = changed(changed(m_lab, "site = \"Roma\"", "quiet_from = \"23:50\"\nquiet_to = \"00:05\""),
                                     "sip = \"127.0.40.11\"", "log = \"" + log + "\"");
    const auto pairs = readPairs(text, "lab.toml", m_products);
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    QVERIFY(pairs->front().quietFrom == std::chrono::minutes(23 * 60 + 50));
    QVERIFY(pairs->front().quietTo == std::chrono::minutes(5));
    QCOMPARE(pairs->front().nodes[0].log, log);
    const auto again = readPairs(writePair(pairs->front()), "written", m_products);
    QVERIFY2(again, sentences(again ? Failures{} : again.error()).constData());
    QVERIFY2(again->front() == pairs->front(), writePair(pairs->front()).c_str());
}

void TestPairReader::onlyAProductWithALogHasOne()
{
    std::vector<Product> products = m_products;
    products.front().log = LogFormat::None;
    const auto pairs = readPairs(changed(m_lab, "sip = \"127.0.40.11\"", "log = \"http://127.0.40.11/log\""), "pairs.toml", products);
    QVERIFY(!pairs);
    QCOMPARE(sentences(pairs.error()), QByteArray("pairs.toml:27:7: the product 'telisca-hot-standby' has no log that can be read, expected no 'log'"));
}

void TestPairReader::acceptsMarkAndCarriageReturns()
{
    std::string text = "\xEF\xBB\xBF";
    for (const char c : m_lab)
        text += c == '\n' ? "\r\n" : std::string(1, c);
    const auto pairs = readPairs(text, "lab.toml", m_products);
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    QVERIFY(*pairs == *readPairs(m_lab, "lab.toml", m_products));
}

void TestPairReader::anEmptyFileHasNoPairs()
{
    const auto pairs = readPairs("", "empty.toml", m_products);
    QVERIFY(pairs && pairs->empty());
}

void TestPairReader::namesEachMistake_data()
{
    mistakeColumns();
    row("no name", "name = \"lab\"\n", "", "pairs.toml:1:1: [[pair]] lacks 'name', expected a text in quotes");
    row("empty name", "name = \"lab\"", "name = \"\"", "pairs.toml:2:8: 'name' is empty, expected a text");
    row("name on two lines", "name = \"lab\"", "name = \"la\\nb\"", "pairs.toml:2:8: a control character in the pair's name, expected one line of text");
    row("unknown product", "telisca-hot-standby", "telisca-hot-stanby", "pairs.toml:3:11: unknown product 'telisca-hot-stanby', expected 'telisca-hot-standby'");
    row("unknown key in the pair", "site =", "siet =", "pairs.toml:4:1: unknown key 'siet' in [[pair]], expected 'site'");
    row("unknown key at the top", "", "[pairs]\nx = 1\n", "pairs.toml:36:2: unknown key 'pairs' in the file, expected 'pair'");
    row("pair is no list", "[[pair]]\nname = \"lab\"", "[pair]\nname = \"lab\"", "pairs.toml:1:1: 'pair' is a table, expected a list: [[…]] or [{ … }]");
    row("wrong type", "lab = true", "lab = \"yes\"", "pairs.toml:5:7: 'lab' is a text, expected true or false without quotes");
    row("lab folder outside a lab", "lab = true\n", "", "pairs.toml:5:14: 'lab_folder' outside a lab, expected it together with 'lab = true'");
    row("lab outside this machine", "address = \"127.0.40.12\"", "address = \"10.1.1.220\"", "pairs.toml:5:7: a lab with a node outside this machine, expected addresses of 127.0.0.0/8");
    row("service address with a port", "\"127.0.40.100\"\npoll", "\"127.0.40.100:80\"\npoll", "pairs.toml:7:19: '127.0.40.100:80' is no address, expected a host name or an IP address without a port\n"
         "pairs.toml:13:1: [pair.service] without a service address, expected 'service_address' in [[pair]]");
    row("service without its address", "service_address = \"127.0.40.100\"\n", "", "pairs.toml:12:1: [pair.service] without a service address, expected 'service_address' in [[pair]]");
    row("poll too short", "poll_interval_s = 0.5", "poll_interval_s = 0.1", "pairs.toml:8:19: 'poll_interval_s' is 0.1, expected a number from 0.2 to 3600");
    row("poll not a number", "poll_interval_s = 0.5", "poll_interval_s = nan", "pairs.toml:8:19: 'poll_interval_s' is nan, expected a number from 0.2 to 3600");
    row("time-out longer than the poll", "probe_timeout_s = 0.5", "probe_timeout_s = 0.6", "pairs.toml:9:19: a probe's time-out is longer than the poll interval, expected no more than 'poll_interval_s'");
    row("negative limit", "lag_warn_s = 2", "lag_warn_s = -1", "pairs.toml:11:14: 'lag_warn_s' is -1, expected a number from 0 to 31622400");
    row("warning after refusal", "lag_warn_s = 2", "lag_warn_s = 6", "pairs.toml:11:14: the warning comes after the refusal, expected no more than 'lag_refuse_s'");
    row("unknown limit", "lag_refuse_s", "lag_refuse", "pairs.toml:12:1: unknown key 'lag_refuse' in [pair.limits], expected 'lag_refuse_s'");
    row("unknown service endpoint", "sip = \"127.0.40.100", "spi = \"127.0.40.100", "pairs.toml:14:1: unknown key 'spi' in [pair.service], expected 'sip'");
    row("reference without a port", "127.0.40.1:7", "127.0.40.1", "pairs.toml:17:11: 'gateway': '127.0.40.1' has no port, expected 'host:port'");
    row("port too large", "127.0.40.1:7", "127.0.40.1:70000", "pairs.toml:17:11: 'gateway': '70000' is no port, expected a number from 1 to 65535");
    row("port no number", "127.0.40.1:7", "127.0.40.1:http", "pairs.toml:17:11: 'gateway': 'http' is no port, expected a number from 1 to 65535");
    row("unknown setting", "heartbeat_interval_s", "heartbeat_intervall_s", "pairs.toml:19:1: unknown key 'heartbeat_intervall_s' in [pair.settings], expected 'heartbeat_interval_s'");
    row("setting out of range", "heartbeat_interval_s = 1", "heartbeat_interval_s = 0", "pairs.toml:19:24: 'heartbeat_interval_s' is 0, expected a number from 1 to 3600");
    row("count with a fraction", "heartbeat_interval_s = 1", "consecutive_failures = 2.5", "pairs.toml:19:24: 'consecutive_failures' is 2.5, expected a whole number from 1 to 100");
    row("no product", "product = \"telisca-hot-standby\"\n", "", "pairs.toml:1:1: [[pair]] lacks 'product', expected 'telisca-hot-standby'");
    row("setting of a wrong type", "test_vip = false", "test_vip = 0", "pairs.toml:21:12: 'test_vip' is a number, expected true or false without quotes");
    row("setting of another word", "balancer = \"none\"", "balancer = \"nbl\"", "pairs.toml:20:12: 'nbl' is no word for 'balancer', expected 'nlb'");
    row("node name is a number", "name = \"lab-2\"", "name = \"2\"", "pairs.toml:31:8: the node's name '2' is a number; numbers mean the node's place, expected a name with a letter");
    row("two nodes of a name", "name = \"lab-2\"", "name = \"lab-1\"", "pairs.toml:31:8: a second node 'lab-1' in this pair, expected another name");
    row("two nodes at an address", "address = \"127.0.40.12\"", "address = \"127.0.40.11\"", "pairs.toml:32:11: '127.0.40.11' is the address of 'lab-1' too, expected each node's own address");
    row("two nodes at a monitor", "http://127.0.40.12:8080", "http://127.0.40.11:8080", "pairs.toml:34:11: 'monitor' leads to the same place as that of 'lab-1', expected each node's own address");
    row("two primaries", "\"secondary\"", "\"primary\"", "pairs.toml:33:8: a second primary node in this pair, expected one primary");
    row("unknown rank", "\"secondary\"", "\"seconda\"", "pairs.toml:33:8: 'seconda' is no word for 'rank', expected 'secondary'");
    row("bad address", "address = \"127.0.40.12\"", "address = \"127.0.40.512\"", "pairs.toml:32:11: '127.0.40.512' is no address, expected a host name or an IP address without a port");
    row("node without a monitor", "monitor = \"http://127.0.40.12:8080\"\n", "", "pairs.toml:30:1: the node 'lab-2' has no 'monitor'; without it the product cannot be judged, expected 'monitor'");
    row("monitor without a scheme", "http://127.0.40.12:8080", "127.0.40.12:8080", "pairs.toml:34:11: 'monitor': '127.0.40.12:8080' is no web address, expected 'http://host', 'https://host' or either with ':port'");
    row("monitor with a path", "http://127.0.40.12:8080", "http://127.0.40.12:8080/IPSCFG", "pairs.toml:34:11: 'monitor': 'http://127.0.40.12:8080/IPSCFG' has a path; the product's probes bring their own, expected 'http://host', 'https://host' or either with ':port'");
    row("monitor with a secret", "http://127.0.40.12:8080", "http://admin:secret@127.0.40.12:8080", "pairs.toml:34:11: 'monitor': a web address with a user or a password, expected no secret in this file");
    row("page with a secret", "https://pbx.example.com", "https://admin:secret@pbx.example.com", "pairs.toml:35:8: a web address with a user or a password, expected no secret in this file");
    row("page no web address", "https://pbx.example.com", "ftp://pbx.example.com", "pairs.toml:35:8: 'ftp://pbx.example.com/telisca' is no web address, expected 'http://…' or 'https://…'");
    row("startup without a port", "127.0.40.11:2011", "127.0.40.11", "pairs.toml:28:11: 'startup': '127.0.40.11' has no port, expected 'host:port'");
    row("database with a password", "user=twinline", "user=twinline password=geheim", "pairs.toml:29:12: 'database': a password in the connection string, expected no secret in this file; put it into ~/.pgpass");
    row("database as an address", "host=127.0.40.11 port=5432 user=twinline dbname=postgres", "postgresql://127.0.40.11/postgres", "pairs.toml:29:12: 'database': a connection address instead of a connection string, expected 'host=… port=… user=… dbname=…' without a password: it belongs in ~/.pgpass");
    row("database without a host", "host=127.0.40.11 port", "port", "pairs.toml:29:12: 'database': the connection string names no host, expected 'host=… port=… user=… dbname=…' without a password: it belongs in ~/.pgpass");
    row("database with an unknown keyword", "dbname=", "dbnmae=", "pairs.toml:29:12: 'database': unknown keyword 'dbnmae' in the connection string, expected 'dbname'");
    row("quiet hours that are no time of day", "site = \"Roma\"", "quiet_from = \"24:00\"\nquiet_to = \"03:10\"", "pairs.toml:4:14: '24:00' is no time of day, expected 'HH:MM' from 00:00 to 23:59");
    row("quiet hours without minutes", "site = \"Roma\"", "quiet_from = \"02:55\"\nquiet_to = \"3\"", "pairs.toml:5:12: '3' is no time of day, expected 'HH:MM' from 00:00 to 23:59");
    row("quiet hours with a sign", "site = \"Roma\"", "quiet_from = \"+2:55\"\nquiet_to = \"03:60\"", "pairs.toml:4:14: '+2:55' is no time of day, expected 'HH:MM' from 00:00 to 23:59\n"
         "pairs.toml:5:12: '03:60' is no time of day, expected 'HH:MM' from 00:00 to 23:59");
    row("quiet hours as a number", "site = \"Roma\"", "quiet_from = 3\nquiet_to = \"03:10\"", "pairs.toml:4:14: 'quiet_from' is a number, expected a text in quotes");
    row("quiet hours without an end", "site = \"Roma\"", "quiet_from = \"02:55\"", "pairs.toml:4:14: quiet hours with one end only, expected 'quiet_from' and 'quiet_to'");
    row("quiet hours without a beginning", "site = \"Roma\"", "quiet_to = \"02:55\"", "pairs.toml:4:12: quiet hours with one end only, expected 'quiet_from' and 'quiet_to'");
    row("quiet hours of no length", "site = \"Roma\"", "quiet_from = \"02:55\"\nquiet_to = \"02:55\"", "pairs.toml:5:12: the quiet hours end when they begin, expected another time than 'quiet_from'");
    row("log no web address", "sip = \"127.0.40.11\"", "log = \"C:/IPS/FT_REPORT.txt\"", "pairs.toml:27:7: 'C:/IPS/FT_REPORT.txt' is no web address, expected 'http://…' or 'https://…'");
    row("log with a secret", "sip = \"127.0.40.11\"", "log = \"http://admin:secret@127.0.40.11/log\"", "pairs.toml:27:7: a web address with a user or a password, expected no secret in this file");
    row("log with an unknown name", "sip = \"127.0.40.11\"", "log = \"http://127.0.40.11/FT_REPORT_{yyyymmdd}.txt\"", "pairs.toml:27:7: unknown name '{yyyymmdd}' in 'log', expected '{yymmdd}'");
    row("log with a brace that is not closed", "sip = \"127.0.40.11\"", "log = \"http://127.0.40.11/FT_REPORT_{yymmdd.txt\"", "pairs.toml:27:7: unknown name '{yymmdd.txt' in 'log', expected '{yymmdd}'");
    row("one node", "[[pair.node]]\nname = \"lab-2\"\naddress = \"127.0.40.12\"\nrank = \"secondary\"\nmonitor = \"http://127.0.40.12:8080\"\npage = \"https://pbx.example.com/telisca\"\n", "", "pairs.toml:1:1: the pair has 1 node, expected two [[pair.node]]");
    row("not TOML", "site = \"Roma\"", "site = Roma", "pairs.toml:4:8: Error while parsing value: could not determine value type, expected valid TOML");
    row("key twice", "site = \"Roma\"", "name = \"Roma\"", "pairs.toml:4:8: Error while parsing key-value pair: cannot redefine existing string 'name', expected valid TOML");
    row("quote not closed", "site = \"Roma\"", "site = \"Roma", "pairs.toml:4:13: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited, expected valid TOML");
}

void TestPairReader::namesEachMistake()
{
    const auto pairs = readPairs(mistaken(m_lab), "pairs.toml", m_products);
    QVERIFY(!pairs);
    QTEST(sentences(pairs.error()), "expected");
}

void TestPairReader::namesAllMistakesInTheOrderOfTheFile()
{
    std::string text = changed(m_lab, "site = \"Roma\"", "siet = \"Roma\"");
    text = changed(text, "lag_warn_s = 2", "lag_warn_s = true");
    text = changed(text, "name = \"lab-2\"", "name = \"lab-1\"");
    const auto pairs = readPairs(text, "pairs.toml", m_products);
    QVERIFY(!pairs);
    QCOMPARE(sentences(pairs.error()), QByteArray("pairs.toml:4:1: unknown key 'siet' in [[pair]], expected 'site'\n"
         "pairs.toml:11:14: 'lag_warn_s' is true or false, expected a number from 0 to 31622400\n"
         "pairs.toml:31:8: a second node 'lab-1' in this pair, expected another name"));
}

void TestPairReader::saysWhatWasExpectedWhateverIsMissing()
{
    const toml::table good = toml::parse(m_lab);
    int told = 0;
    for (const std::string &place : keyPlaces(good)) {
        const auto pairs = readPairs(tomlText(without(good, place)), "pairs.toml", m_products);
        const std::string half = pairs ? std::string() : halfToldMistake(pairs.error());
        QVERIFY2(half.empty(), (place + ": " + half).c_str());
        told += pairs ? 0 : 1;
    }
    QCOMPARE_GE(told, 6);
}

void TestPairReader::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("Latin-1") << QByteArray("[[pair]]\nname = \"Citt\xE0\"\n") << QByteArray("pairs.toml:2:13: the file is not UTF-8: a byte here is none of its characters, expected UTF-8");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE[\0[\0", 6) << QByteArray("pairs.toml:1:1: the file is UTF-16, expected UTF-8");
    QTest::newRow("overlong") << QByteArray("a = \"\xC0\xAF\"") << QByteArray("pairs.toml:1:6: the file is not UTF-8: a byte here is none of its characters, expected UTF-8");
    QTest::newRow("surrogate") << QByteArray("a = \"\xED\xA0\x80\"") << QByteArray("pairs.toml:1:6: the file is not UTF-8: a byte here is none of its characters, expected UTF-8");
    QTest::newRow("cut short") << QByteArray("a = \"\xE5\xA4") << QByteArray("pairs.toml:1:6: the file is not UTF-8: a byte here is none of its characters, expected UTF-8");
    QTest::newRow("beyond Unicode") << QByteArray("a = \"\xF4\x90\x80\x80\"") << QByteArray("pairs.toml:1:6: the file is not UTF-8: a byte here is none of its characters, expected UTF-8");
    QTest::newRow("zero byte") << QByteArray("a = 1\nb\0 = 2\n", 13) << QByteArray("pairs.toml:2:2: Error while parsing key-value pair: expected '=', saw '\\u0000', expected valid TOML");
}

void TestPairReader::refusesWhatIsNoText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto pairs = readPairs(text.toStdString(), "pairs.toml", m_products);
    QVERIFY(!pairs);
    QCOMPARE(sentences(pairs.error()), expected);
}

QTEST_APPLESS_MAIN(TestPairReader)
#include "tst_pairreader.moc"
