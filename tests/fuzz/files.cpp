// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/logread.h"
#include "decision/ftreport.h"
#include "products/pairs.h"
#include "products/products.h"
#include "session/runjournal.h"
#include "targets.h"

using namespace twinline;

namespace fuzz {

namespace {

template<typename Read>
void saysWhatIsWrong(const Read &read)
{
    if (read)
        return;
    promise(!read.error().empty(), "a file that is not taken has a mistake at least");
    for (const Failure &failure : read.error())
        promise(!failure.what.empty() && failure.file == "fuzzed.toml" && failure.line >= 0 && failure.column >= 0,
                "a mistake has its place and its words");
}

void product(std::string_view bytes)
{
    const auto read = readProduct(std::string(bytes), "fuzzed.toml");
    saysWhatIsWrong(read);
    promise(!read || !read->key.empty(), "a product has a key");
}

const std::vector<Product> &known()
{
    static const std::vector<Product> all = [] {
        std::vector<Product> products;
        for (const char *name : {"telisca-hot-standby", "kamailio-keepalived", "tvox-pure-cloud"}) {
            const auto read = readProductFile(std::string(SOURCE_ROOT "/resources/products/") + name + ".toml");
            promise(read.has_value(), "the program's own products are good");
            products.push_back(*read);
        }
        return products;
    }();
    return all;
}

void pairs(std::string_view bytes)
{
    const auto read = readPairs(std::string(bytes), "fuzzed.toml", known());
    saysWhatIsWrong(read);
    if (!read)
        return;
    for (const PairConfig &pair : *read) {
        const auto again = readPairs(writePair(pair), "fuzzed.toml", known());
        promise(again && again->size() == 1, "a pair that was read can be written and read");
    }
}

void journal(std::string_view bytes)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        lines.emplace_back(bytes.substr(at, end - at));
        at = end + 1;
    }
    const auto state = runFromJournal(lines);
    if (!state)
        return;
    const Instant now{BootTime(std::chrono::hours(1)), WallTime(std::chrono::hours(490000))};
    rebased(*state, now);
    const auto again = runFromJournal({journalLine(*state, now, true)});
    promise(again.has_value(), "a run that was read can be written and read");
    promise(again->steps == state->steps && again->plan == state->plan, "and is the same");
}

void ftLog(std::string_view bytes)
{
    const FtReport report = readFtReport(bytes);
    promise(report.entries.size() + report.leftOut <= bytes.size(), "an entry takes a byte at least");
    for (const FtEntry &entry : report.entries)
        promise(entry.count >= 0 && entry.text.size() <= 3 * bytes.size() + 16, "nothing is invented");
    const std::string text = logText(QByteArray(bytes.data(), qsizetype(bytes.size())));
    promise(text.size() <= 3 * bytes.size() + 16, "UTF-8 takes no more");
}

} // namespace

const std::vector<Target> &fileTargets()
{
    static const std::vector<Target> all{{"product", product}, {"pairs", pairs}, {"journal", journal}, {"ft-log", ftLog}};
    return all;
}

std::vector<Target> targets()
{
    std::vector<Target> all;
    for (const auto *some : {&wireTargets(), &hostTargets(), &consoleTargets(), &fileTargets()})
        all.insert(all.end(), some->begin(), some->end());
    return all;
}

} // namespace fuzz
