// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/pair.h"
#include "domain/snapshot.h"
#include "ui/text/sentences.h"

#include <QObject>

#include <memory>
#include <vector>

namespace twinline {

/// One pair as the window knows it: its configuration, its product's words, and the last judgement.
struct PairEntry
{
    PairConfig pair;
    Product product;
    PairSnapshot snapshot;

    text::Subject subject() const { return {pair, product}; }
    QString name() const { return QString::fromStdString(pair.name); }
    QString nodeName(NodeIndex node) const;
    QString vendorName() const; ///< the vendor's name, or the product's where it has none
};

/// What all models and pages of the window read: the pairs and their last snapshots. Facts come in, nothing goes out.
class PairBoard : public QObject
{
    Q_OBJECT

public:
    explicit PairBoard(QObject *parent = nullptr);
    ~PairBoard() override;

    void add(const PairConfig &pair, const Product &product, const PairSnapshot &snapshot);
    void clear();

    int count() const { return static_cast<int>(m_entries.size()); }
    const PairEntry &at(int index) const { return *m_entries.at(static_cast<std::size_t>(index)); }
    int indexOf(const std::string &pair) const; ///< -1: none
    const PairEntry *find(const std::string &pair) const;

    void take(const twinline::PairSnapshot &snapshot);
    void note(const twinline::Event &event);

signals:
    void pairAdded(int index);
    void cleared();
    /// Something that cannot wait for the next refresh of ages: a verdict, a state, a holder, a link.
    void looksChanged(int index);
    void eventNoted(const twinline::Event &event);

private:
    std::vector<std::unique_ptr<PairEntry>> m_entries;
};

} // namespace twinline
