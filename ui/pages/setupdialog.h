// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

#include <QDialog>

#include <set>
#include <vector>

class QLabel;

namespace twinline {

class Notice;
class SetupRow;

/// The product's set-up list of one pair, in the vendor's order, to be ticked off. A tick is the operator's own note: it is
/// told, so that it can be kept, and nothing is ever judged by it.
class SetupDialog : public QDialog
{
    Q_OBJECT

public:
    SetupDialog(const PairConfig &pair, const Product &product, const std::set<std::string> &ticked, QWidget *parent = nullptr);

    /// Whether the last ticks could be kept.
    void setKept(bool kept);
    /// The list as plain text, for a ticket.
    QString asText() const;

signals:
    void ticksChanged(const std::set<std::string> &ticked);

private:
    void changed();
    void showCount();

    PairConfig m_pair;
    Product m_product;
    std::set<std::string> m_ticked; ///< also keys that this list does not have: another version of the product may
    QLabel *m_count;
    Notice *m_trouble;
    std::vector<SetupRow *> m_rows;
};

} // namespace twinline
