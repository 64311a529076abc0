// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairboard.h"

#include <algorithm>

namespace twinline {

namespace {

bool nodesLookAlike(const PairSnapshot &a, const PairSnapshot &b)
{
    return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                      [](const NodeView &x, const NodeView &y) {
                          return x.state == y.state && x.vendorState == y.vendorState && x.roleBy == y.roleBy;
                      });
}

bool looksAlike(const PairSnapshot &a, const PairSnapshot &b)
{
    return a.verdict == b.verdict && a.severity == b.severity && a.reasons.size() == b.reasons.size()
        && a.service.holding == b.service.holding && a.service.holder == b.service.holder
        && a.replication.link == b.replication.link && a.replication.paused == b.replication.paused && nodesLookAlike(a, b);
}

} // namespace

QString PairEntry::nodeName(NodeIndex node) const
{
    if (node < 0 || static_cast<std::size_t>(node) >= pair.nodes.size())
        return {};
    return QString::fromStdString(pair.nodes[static_cast<std::size_t>(node)].name);
}

QString PairEntry::vendorName() const
{
    return product.vendor.empty() ? text::of(product.name) : QString::fromStdString(product.vendor);
}

PairBoard::PairBoard(QObject *parent)
    : QObject(parent)
{
}

PairBoard::~PairBoard() = default;

void PairBoard::add(const PairConfig &pair, const Product &product, const PairSnapshot &snapshot)
{
    m_entries.push_back(std::make_unique<PairEntry>(PairEntry{pair, product, snapshot}));
    emit pairAdded(count() - 1);
}

void PairBoard::clear()
{
    m_entries.clear();
    emit cleared();
}

int PairBoard::indexOf(const std::string &pair) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&pair](const auto &entry) { return entry->pair.name == pair; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

const PairEntry *PairBoard::find(const std::string &pair) const
{
    const int index = indexOf(pair);
    return index < 0 ? nullptr : &at(index);
}

void PairBoard::take(const PairSnapshot &snapshot)
{
    const int index = indexOf(snapshot.pair);
    if (index < 0)
        return;
    PairSnapshot &known = m_entries[static_cast<std::size_t>(index)]->snapshot;
    const bool same = looksAlike(known, snapshot);
    known = snapshot;
    if (!same)
        emit looksChanged(index);
}

void PairBoard::note(const Event &event)
{
    emit eventNoted(event);
}

} // namespace twinline
