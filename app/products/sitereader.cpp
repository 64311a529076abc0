// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/sitereader.h"

#include <algorithm>

namespace twinline {

namespace {

/// [pair.playbooks] switchover = "failover.yml": the site's own, on the terminal server (ITL-13).
void readPlaybooks(TableReader &pairReader, const Product *product, PairConfig &pair)
{
    const toml::table *table = pairReader.table("playbooks");
    if (!table || !product)
        return;
    TableReader reader(*table, "[pair.playbooks]", pairReader.mistakes());
    for (const Runbook &runbook : product->runbooks) {
        const std::string word(toWord(runbook.intent));
        const std::string file = needsPlaybook(runbook) ? reader.text(word) : std::string();
        if (file.empty())
            continue;
        const bool control = std::any_of(file.begin(), file.end(), [](char c) { return c >= 0 && c < ' '; });
        if (control || file.front() == '-')
            reader.wrong(word, "'" + file + "' is no name of a playbook", "a file on the terminal server, such as 'failover.yml'");
        pair.playbooks[runbook.intent] = file;
    }
    reader.finish();
}

/// SQL of the site's own, for a vendor that documents none.
void readQueries(TableReader &pairReader, const Product *product, PairConfig &pair)
{
    const toml::table *table = pairReader.table("queries");
    if (!table || !product)
        return;
    TableReader reader(*table, "[pair.queries]", pairReader.mistakes());
    for (const ProbeSpec &probe : product->probes)
        if (probe.kind == ProbeKind::Age && reader.has(probe.key))
            pair.queries[probe.key] = reader.text(probe.key);
    reader.finish();
}

} // namespace

void readSiteOwn(TableReader &pairReader, const Product *product, PairConfig &pair)
{
    readPlaybooks(pairReader, product, pair);
    readQueries(pairReader, product, pair);
}

} // namespace twinline
