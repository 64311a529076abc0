// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every product file that there is, spoilt in every place that it has: each mistake is told at its line and column.
#include "fakes/helppage.h"
#include "products/tomlwalk.h"
#include "support.h"

#include <set>

using namespace twinline;

namespace {

const std::string strange = "qqqqqqqqqqqqqqqqqqqq";

/// A mistake that is told at this place.
bool toldAt(const Failures &failures, const toml::source_region &region, const std::string &what = {})
{
    return std::any_of(failures.begin(), failures.end(), [&](const Failure &failure) {
        return failure.line == int(region.begin.line) && failure.column == int(region.begin.column)
            && failure.what.find(what) != std::string::npos;
    });
}

Failures readingOf(const std::string &text)
{
    const auto product = readProduct(text, "p.toml");
    return product ? Failures{} : product.error();
}

bool isWords(const toml::table &table)
{
    return table.contains("en") && table.contains("it");
}

bool saysState(const toml::node *conditions, std::string_view state, std::string_view node)
{
    const toml::array *list = conditions ? conditions->as_array() : nullptr;
    return list && std::any_of(list->begin(), list->end(), [&](const toml::node &one) {
        const toml::table *condition = one.as_table();
        return condition && (*condition)["state"] == state && (*condition)["node"] == node;
    });
}

bool actsOn(const toml::node *actions, std::string_view node)
{
    const toml::array *list = actions ? actions->as_array() : nullptr;
    return list && std::any_of(list->begin(), list->end(), [&](const toml::node &one) { return (*one.as_table())["node"] == node; });
}

} // namespace

class TestBadProducts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsGoodAsItIs_data() { files(); }
    void everyFileIsGoodAsItIs();
    void anUnknownKeyAnywhere_data() { files(); }
    void anUnknownKeyAnywhere();
    void aWrongTypeAnywhere_data() { files(); }
    void aWrongTypeAnywhere();
    void aMissingKeyAnywhere_data() { files(); }
    void aMissingKeyAnywhere();
    void aMissingLanguageAnywhere_data() { files(); }
    void aMissingLanguageAnywhere();
    void aMissingLanguageIsToldHoweverItIsWritten();
    void aStepWithNothingToSee_data() { files(); }
    void aStepWithNothingToSee();
    void anUndoThatLeadsToTwoActive_data() { files(); }
    void anUndoThatLeadsToTwoActive();
    void aKeyThatIsTaken();

private:
    void files();

    std::vector<std::pair<QByteArray, std::string>> m_files;
};

void TestBadProducts::initTestCase()
{
    for (const char *folder : {"/resources/products", "/tests/data/products"})
        for (const QString &name : QDir(QStringLiteral(SOURCE_ROOT) + QLatin1String(folder)).entryList({QStringLiteral("*.toml")}))
            m_files.emplace_back(name.toUtf8(), fileText(SOURCE_ROOT + std::string(folder) + '/' + name.toStdString()));
    m_files.emplace_back("product-files.md", readHelpPage(SOURCE_ROOT "/resources/help/product-files.md").examples.front());
    QVERIFY(m_files.size() >= 8);
}

void TestBadProducts::files()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &[name, text] : m_files)
        QTest::newRow(name.constData()) << QByteArray::fromStdString(text);
}

namespace {

toml::table fetched()
{
    QFETCH(QByteArray, text);
    return toml::parse(text.toStdString());
}

} // namespace

void TestBadProducts::everyFileIsGoodAsItIs()
{
    const Failures failures = readingOf(tomlText(fetched()));
    QVERIFY2(failures.empty(), sentences(failures).constData());
}

void TestBadProducts::anUnknownKeyAnywhere()
{
    toml::table document = fetched();
    eachTable(document, [](toml::table &table, const TomlPath &path) {
        if (path != "commands") // its keys are the file's own
            table.insert_or_assign(strange, 1);
    });
    const std::string text = tomlText(document);
    const Failures failures = readingOf(text);
    toml::table written = toml::parse(text);
    eachTable(written, [&](toml::table &table, const TomlPath &path) {
        for (auto &&[key, value] : table)
            if (key.str() == strange)
                QVERIFY2(toldAt(failures, key.source(), "unknown key '" + strange + "' in "), path.c_str());
    });
}

void TestBadProducts::aWrongTypeAnywhere()
{
    const toml::table good = fetched();
    const std::set<std::string> places = keyPlaces(good); // the first of its kind stands for all
    QVERIFY(places.size() > 50);
    for (const std::string &place : places) {
        toml::table document = good;
        bool done = false;
        eachTable(document, [&](toml::table &table, const TomlPath &path) {
            for (auto &&[key, value] : table) {
                if (done || path + '|' + std::string(key.str()) != place)
                    continue;
                table.insert_or_assign(key, toml::date{2026, 11, 25}); // no key takes a date
                done = true;
                break;
            }
        });
        const std::string text = tomlText(document);
        const Failures failures = readingOf(text);
        toml::table written = toml::parse(text);
        eachTable(written, [&](toml::table &table, const TomlPath &) {
            for (auto &&[key, value] : table)
                if (value.is_date())
                    QVERIFY2(halfToldMistake(failures).empty() && toldAt(failures, value.source()) && value.source().begin.line > 0, (place + "\n" + sentences(failures).toStdString()).c_str());
        });
    }
}

/// Whatever a file leaves out, what is said of it names the place and what was expected there.
void TestBadProducts::aMissingKeyAnywhere()
{
    const toml::table good = fetched();
    int told = 0;
    for (const std::string &place : keyPlaces(good)) {
        const Failures failures = readingOf(tomlText(without(good, place)));
        QVERIFY2(halfToldMistake(failures).empty(), (place + ": " + halfToldMistake(failures)).c_str());
        told += failures.empty() ? 0 : 1;
    }
    QVERIFY(told > 20);
}

void TestBadProducts::aMissingLanguageAnywhere()
{
    const toml::table good = fetched();
    for (const auto &[code, name] : {std::pair("en", "English"), std::pair("it", "Italian"), std::pair("ja", "Japanese"), std::pair("ru", "Russian")}) {
        toml::table document = good;
        int cut = 0;
        eachTable(document, [&, language = code](toml::table &table, const TomlPath &) {
            if (isWords(table))
                cut += int(table.erase(language));
        });
        const Failures failures = readingOf(tomlText(document));
        const std::string mark = std::string("has no ") + name + " text";
        const auto told = std::count_if(failures.begin(), failures.end(), [&](const Failure &failure) {
            return failure.what.find(mark) != std::string::npos && failure.line > 0 && failure.column > 0;
        });
        QVERIFY(cut > 0);
        QCOMPARE(int(told), cut);
    }
}

void TestBadProducts::aMissingLanguageIsToldHoweverItIsWritten()
{
    const std::string good = fileText(TEST_DATA "/products/small.toml");
    const std::string inBraces = "gloss = { en = \"serves\", it = \"in servizio\", ja = \"サービス中\", ru = \"в работе\" }";
    const auto said = [&](const std::string &written) { return sentences(readingOf(changed(good, inBraces, written))); };
    QCOMPARE(said("gloss = { en = \"serves\", it = \"in servizio\", ru = \"в работе\" }"),
             QByteArray("p.toml:11:9: 'gloss' has no Japanese text, expected 'gloss.ja'"));
    QCOMPARE(said("gloss.en = \"serves\"\ngloss.it = \"in servizio\"\ngloss.ru = \"в работе\""),
             QByteArray("p.toml:11:1: 'gloss' has no Japanese text, expected 'gloss.ja'"));
    QCOMPARE(said("[states.active.gloss]\nen = \"serves\"\nit = \"in servizio\"\nru = \"в работе\""),
             QByteArray("p.toml:11:1: 'gloss' has no Japanese text, expected 'gloss.ja'"));
}

void TestBadProducts::aStepWithNothingToSee()
{
    toml::table document = fetched();
    eachTable(document, [](toml::table &table, const TomlPath &path) {
        if (path == "runbook.step") {
            table.erase("see");
            table.erase("attest");
        }
    });
    const std::string text = tomlText(document);
    const Failures failures = readingOf(text);
    toml::table written = toml::parse(text);
    int steps = 0;
    eachTable(written, [&](toml::table &table, const TomlPath &path) {
        if (path != "runbook.step")
            return;
        ++steps;
        QVERIFY(table.source().begin.line > 0);
        QVERIFY2(toldAt(failures, table.source(), "the step has nothing to see"), table["key"].value_or(""));
    });
    QVERIFY(steps > 0);
}

void TestBadProducts::anUndoThatLeadsToTwoActive()
{
    toml::table document = fetched();
    std::set<std::string> promoting; // undos that make a node Active, by "node key"
    eachTable(document, [&](toml::table &table, const TomlPath &path) {
        toml::array *seen = path == "runbook.step" ? table["undo_see"].as_array() : nullptr;
        if (!seen || table["swap"].value_or(false))
            return;
        for (const char *node : {"from", "to"})
            if (saysState(table.get("undo_see"), "active", node) && actsOn(table.get("undo"), node))
                promoting.insert(table["key"].value_or(std::string()));
        for (std::size_t i = seen->size(); i-- > 0;)
            if (const toml::table *condition = seen->get(i)->as_table(); condition && condition->contains("not-other-active"))
                seen->erase(seen->begin() + static_cast<std::ptrdiff_t>(i));
    });
    if (promoting.empty())
        QSKIP("no undo of this product makes a node Active");
    const std::string text = tomlText(document);
    const Failures failures = readingOf(text);
    toml::table written = toml::parse(text);
    eachTable(written, [&](toml::table &table, const TomlPath &path) {
        if (path == "runbook.step" && table.contains("undo") && promoting.contains(table["key"].value_or(std::string()))
            && (saysState(table.get("undo_see"), "active", "from") || saysState(table.get("undo_see"), "active", "to")))
            QVERIFY2(toldAt(failures, table["undo"].node()->source(), "the undo could make two nodes Active"), table["key"].value_or(""));
    });
}

void TestBadProducts::aKeyThatIsTaken()
{
    const std::string small = fileText(TEST_DATA "/products/small.toml");
    Product there = *readProduct(small, "small.toml");
    const auto shipped = readProduct(small, "p.toml", {there});
    QVERIFY(!shipped);
    QCOMPARE(sentences(shipped.error()), QByteArray("p.toml:2:7: the product 'small' comes with the program, expected another key"));
    there.file = "own/small.toml";
    const auto own = readProduct(small, "p.toml", {there});
    QVERIFY(!own);
    QCOMPARE(sentences(own.error()), QByteArray("p.toml:2:7: the product 'small' is in own/small.toml too, expected another key"));
}

QTEST_APPLESS_MAIN(TestBadProducts)
#include "tst_badproducts.moc"
