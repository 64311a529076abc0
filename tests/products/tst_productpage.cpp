// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// resources/help/product-files.md against the readers: what the page teaches is what they know, no more and no less.
#include "fakes/helppage.h"
#include "products/tomlwalk.h"
#include "support.h"

#include "products/pairs.h"

#include <map>
#include <set>

using namespace twinline;

namespace {

using Words = std::set<std::string>;

/// A key and a word that no reader knows, near to none that it does.
const std::string strange = "qqqqqqqqqqqqqqqqqqqq";

QByteArray listed(const Words &words)
{
    QByteArray line;
    for (const std::string &word : words)
        line += QByteArray::fromStdString(word) + ' ';
    return line;
}

Words quoted(const std::string &expected)
{
    Words words;
    for (std::size_t open = expected.find('\''); open != std::string::npos;) {
        const std::size_t close = expected.find('\'', open + 1);
        if (close == std::string::npos)
            break;
        words.insert(expected.substr(open + 1, close - open - 1));
        open = expected.find('\'', close + 1);
    }
    return words;
}

/// How the readers call the table at a path; empty for words in four languages.
std::string nameOf(const TomlPath &path)
{
    static const std::map<TomlPath, std::string> names{
        {"", "the file"},
        {"product", "[product]"},
        {"product.roles_when", "'roles_when'"},
        {"states", "[states]"},
        {"setting", "[[setting]]"},
        {"setup", "[[setup]]"},
        {"probe", "[[probe]]"},
        {"probe.body", "'body'"},
        {"probe.infer", "'infer'"},
        {"lag", "[[lag]]"},
        {"forecast", "[forecast]"},
        {"advice", "[[advice]]"},
        {"runbook", "[[runbook]]"},
        {"runbook.only", "'only'"},
        {"runbook.check", "[[runbook.check]]"},
        {"runbook.lost", "[[runbook.lost]]"},
        {"runbook.step", "[[runbook.step]]"},
        {"runbook.step.do", "an action"},
        {"runbook.step.undo", "an action"},
        {"runbook.step.before", "a condition"},
        {"runbook.step.see", "a condition"},
        {"runbook.step.undo_see", "a condition"},
        {"refusals", "[refusals]"},
        {"pair", "[[pair]]"},
        {"pair.cloud", "[pair.cloud]"},
        {"pair.limits", "[pair.limits]"},
        {"pair.node", "[[pair.node]]"}};
    const auto found = names.find(path);
    return found != names.end() ? found->second : path.starts_with("states.") && path.find('.', 7) == std::string::npos ? "[" + path + "]" : "";
}

} // namespace

class TestProductPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theExampleIsWhole();
    void thePageTeachesEveryKeyAndNoOther();
    void thePageTeachesEveryWordOfEveryClosedList();
    void nothingThatTheReadersNameIsMissing();
    void theReadmeLeadsHere();

private:
    void learnKeys(const toml::table &document, bool pairs);
    void learnLists(const toml::table &document, bool pairs, const std::string &kept);
    Failures read(const std::string &text, bool pairs) const;
    Words rows(const std::string &heading) const;

    HelpPage m_page;
    Product m_example;
    Product m_moved; ///< one whose public address a cloud's command moves
    std::vector<std::string> m_texts;           ///< product files that use every key between them
    std::map<std::string, Words> m_keys;        ///< by table: what its reader asks for
    std::map<std::string, Words> m_lists;       ///< by "`key` of `table`": the words that it allows
};

void TestProductPage::initTestCase()
{
    m_page = readHelpPage(SOURCE_ROOT "/resources/help/product-files.md");
    QCOMPARE(m_page.examples.size(), 2u);
    m_texts.push_back(m_page.examples.front());
    for (const char *folder : {"/resources/products", "/tests/data/products"})
        for (const QString &name : QDir(QStringLiteral(SOURCE_ROOT) + QLatin1String(folder)).entryList({QStringLiteral("*.toml")}))
            m_texts.push_back(fileText(SOURCE_ROOT + std::string(folder) + '/' + name.toStdString()));
    QVERIFY(m_texts.size() >= 8);
    // What none of them has need of.
    const std::string small = fileText(TEST_DATA "/products/small.toml");
    for (const char *action : {"sql", "ami", "cloud-command"})
        m_texts.push_back(changed(small, "ssh = \"start\"", std::string(action) + " = \"start\""));
    for (const char *condition : {"state-not = \"active\", node = \"to\"", "attested = true", "lag-below-limit = true", "streaming = \"to\"",
                                  "database-primary = \"to\"", "database-standby = \"to\"", "service-held-by = \"to\""})
        m_texts.push_back(changed(small, "service-answers = true", condition));
    m_example = readProduct(m_page.examples.front(), "page").value_or(Product{});
    QCOMPARE(m_example.key, "acme-pbx");
    for (const std::string &text : m_texts) {
        const toml::table document = toml::parse(text);
        learnKeys(document, false);
        learnLists(document, false, {});
        learnLists(document, false, "id"); // some keys are asked for at one check only
    }
    const toml::table pairs = toml::parse(m_page.examples.back());
    learnKeys(pairs, true);
    learnLists(pairs, true, "product");
    // Each cloud has keys of its own, and the example's product moves no address by command.
    m_moved = readProduct(fileText(SOURCE_ROOT "/resources/products/tvox-pure-cloud.toml"), "moved").value_or(Product{});
    QCOMPARE(m_moved.key, "tvox-pure-cloud");
    for (const char *provider : {"aws", "openstack", "hcloud", "gcloud", "az", "oci"}) {
        const toml::table cloud = toml::parse("[[pair]]\nname = \"cloud\"\nproduct = \"tvox-pure-cloud\"\n[pair.cloud]\nprovider = \"" + std::string(provider) + "\"\n");
        learnKeys(cloud, true);
        learnLists(cloud, true, "product");
    }
}

Failures TestProductPage::read(const std::string &text, bool pairs) const
{
    if (pairs) {
        const auto known = readPairs(text, "p.toml", {m_example, m_moved});
        return known ? Failures{} : known.error();
    }
    const auto known = readProduct(text, "p.toml");
    return known ? Failures{} : known.error();
}

/// A strange key in every table: each reader answers with all that it knows.
void TestProductPage::learnKeys(const toml::table &document, bool pairs)
{
    toml::table asked = document;
    eachTable(asked, [](toml::table &table, const TomlPath &) { table.insert_or_assign(strange, 1); });
    const std::string mark = "unknown key '" + strange + "' in ";
    for (const Failure &failure : read(tomlText(asked), pairs)) {
        if (!failure.what.starts_with(mark))
            continue;
        const std::string name = pairs && failure.what == mark + "the file" ? "pairs.toml" : failure.what.substr(mark.size());
        m_keys[name].merge(quoted(failure.expected));
    }
}

/// A strange word for every text: each closed list answers with its own.
void TestProductPage::learnLists(const toml::table &document, bool pairs, const std::string &kept)
{
    toml::table asked = document;
    eachTable(asked, [&](toml::table &table, const TomlPath &) {
        for (auto &&[key, value] : table)
            if (value.is_string() && key.str() != kept)
                *value.as_string() = strange;
    });
    const std::string text = tomlText(asked);
    std::map<std::pair<int, int>, std::string> places;
    toml::table written = toml::parse(text);
    eachTable(written, [&](toml::table &table, const TomlPath &path) {
        for (auto &&[key, value] : table)
            places[{int(value.source().begin.line), int(value.source().begin.column)}] = "`" + std::string(key.str()) + "` of `" + nameOf(path) + "`";
    });
    for (const Failure &failure : read(text, pairs)) {
        const bool closed = failure.what.starts_with("'" + strange + "' is no word for") || failure.what == "unknown check '" + strange + "'";
        if (closed)
            m_lists[places[{failure.line, failure.column}]].merge(quoted(failure.expected));
    }
}

Words TestProductPage::rows(const std::string &heading) const
{
    const HelpPage::Section *section = m_page.section(heading);
    return section ? Words(section->rows.begin(), section->rows.end()) : Words{};
}

void TestProductPage::theExampleIsWhole()
{
    const auto product = readProduct(m_page.examples.front(), "page");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Takeover})
        QVERIFY(product->runbook(intent));
    QCOMPARE(product->refusals.size(), 3u);
    const auto pairs = readPairs(m_page.examples.back(), "page", {*product});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    QCOMPARE(pairs->front().nodes.size(), 2u);
    QCOMPARE(pairs->front().nodes[0].page, "http://192.0.2.11/admin");
}

void TestProductPage::thePageTeachesEveryKeyAndNoOther()
{
    QVERIFY(m_keys.size() > 20);
    for (const auto &[name, keys] : m_keys) {
        if (keys.contains("en")) {
            QCOMPARE(listed(keys), QByteArray("en it ja ru "));
            continue;
        }
        Words known = keys;
        std::string heading = name == "'roles_when'" ? "'only'" : name;
        if (name.starts_with("[states."))
            heading = "[states.active]";
        if (name == "[[runbook.check]]" && m_keys.contains("[[advice]]"))
            known.merge(Words(m_keys.at("[[advice]]"))); // the same, of checks that no runbook may ask
        if (name == "[[pair.node]]")
            for (const ProbeSpec &probe : m_example.probes)
                known.erase(probe.endpoint);
        const bool given = name == "[pair.service]" || name == "[pair.settings]"; // by the product
        if (name == "[[advice]]") { // the keys of a check
            const Words checks = rows("`[[runbook.check]]`");
            QVERIFY2(std::includes(checks.begin(), checks.end(), known.begin(), known.end()), listed(known).constData());
        } else if (given)
            QVERIFY(m_page.text.find("| `" + name + "` |") != std::string::npos);
        else
            QVERIFY2(listed(rows("`" + heading + "`")) == listed(known), (name + ": the readers know " + listed(known).toStdString()).c_str());
    }
    for (const HelpPage::Section &section : m_page.sections)
        if (section.words.size() == 1 && section.heading == "`" + section.words.front() + "`")
            QVERIFY2(m_keys.contains(section.words.front()), section.heading.c_str());
}

void TestProductPage::thePageTeachesEveryWordOfEveryClosedList()
{
    // "The same for …", as the page says below the first of them.
    static const std::map<std::string, std::string> same{
        {"`like` of `[[runbook]]`", "`intent` of `[[runbook]]`"},
        {"`refused` of `'infer'`", "`answered` of `'infer'`"},
        {"`http-error` of `'infer'`", "`answered` of `'infer'`"},
        {"`denied` of `'infer'`", "`answered` of `'infer'`"},
        {"`state-not` of `a condition`", "`state` of `a condition`"}};
    QVERIFY(m_lists.size() > 15);
    Words told;
    for (const auto &[list, words] : m_lists) {
        if (list == "`standard` of `[[setting]]`")
            continue; // its own words
        const bool node = words == Words{"from", "to"};
        const std::size_t advice = list.find("[[advice]]");
        const std::string heading = node                       ? "`node` of `an action`"
            : advice != std::string::npos ? list.substr(0, advice) + "[[runbook.check]]`"
            : same.contains(list)         ? same.at(list)
                                          : list;
        QVERIFY2(listed(rows(heading)) == listed(words), (list + ": the readers know " + listed(words).toStdString()).c_str());
        told.insert(heading);
    }
    for (const HelpPage::Section &section : m_page.sections)
        if (section.words.size() == 2 && section.heading == "`" + section.words[0] + "` of `" + section.words[1] + "`")
            QVERIFY2(told.contains(section.heading), section.heading.c_str());
    // An action or condition without its kind answers with all of them.
    const std::string text = m_page.examples.front();
    for (const auto &[heading, from] : {std::pair("Actions", "hands = { en = \"On the page of {from} press “Slave”."), std::pair("Conditions", "see = [{ state = ")}) {
        const Failures failures = read(changed(text, from, changed(from, heading == std::string("Actions") ? "hands" : "state", strange)), false);
        const auto kinds = std::find_if(failures.begin(), failures.end(), [](const Failure &f) { return f.what.starts_with("no kind of"); });
        QVERIFY(kinds != failures.end());
        QCOMPARE(listed(rows(heading)), listed(quoted(kinds->expected)));
    }
}

/// What only some files make a reader ask for: every word in quotes of the readers' sources stands on the page.
void TestProductPage::nothingThatTheReadersNameIsMissing()
{
    const Words inner{"none", "url", "command", "statement", "action", "condition", "button", "seconds", "empty"}; // never written in a file
    for (const char *name : {"productreader", "probereader", "runbookreader", "stepreader", "pairreader", "sitereader", "settingvalue", "checkreader", "hoursreader", "cloudreader"}) {
        QString source = QString::fromStdString(fileText(SOURCE_ROOT "/app/products/" + std::string(name) + ".cpp"));
        source.remove(QRegularExpression(QStringLiteral("//[^\n]*")));
        const QRegularExpression word(QStringLiteral("\"([a-z][a-z_-]*[a-z])\""));
        for (auto match = word.globalMatch(source); match.hasNext();) {
            const std::string key = match.next().captured(1).toStdString();
            const bool told = m_page.text.find('`' + key + '`') != std::string::npos || m_page.text.find("`{" + key + "}`") != std::string::npos;
            QVERIFY2(told || inner.contains(key), key.c_str());
        }
    }
}

void TestProductPage::theReadmeLeadsHere()
{
    QVERIFY(fileText(SOURCE_ROOT "/README.md").find("(resources/help/product-files.md)") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestProductPage)
#include "tst_productpage.moc"
