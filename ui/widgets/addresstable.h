// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/card.h"
#include "ui/text/sentences.h"

#include <array>
#include <vector>

class QGridLayout;
class QLabel;

namespace twinline {

class StateIcon;

/// The truth table of a service address that people move: what each witness says of each node, and whether they agree.
class AddressTable : public Card
{
    Q_OBJECT

public:
    explicit AddressTable(QWidget *parent = nullptr);

    /// \a rows as judged; \a now greys what is older than two polls. Hidden without rows.
    void show(const std::vector<AddressRow> &rows, const PairSnapshot &snapshot, const text::Subject &subject, Instant now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QLabel *node;
        std::array<QLabel *, 4> cells;
        QWidget *together; ///< holds the next two
        StateIcon *mark;
        QLabel *agreement;
    };
    static std::array<QWidget *, 6> partsOf(const Row &row);
    Row makeRow();
    void grow(std::size_t count);
    void arrange();
    void showHeads(const text::Subject &subject);
    void fill(const Row &row, const AddressRow &facts, const PairSnapshot &snapshot, const text::Subject &subject, Instant now);
    QString cloudWords(const AddressRow &facts) const;
    QString answersWords(const WitnessCell &cell) const;
    QString roleWords(const AddressRow &facts, const text::Subject &subject) const;
    QString databaseWords(const WitnessCell &cell) const;
    QString agreementWords(Agreement agreement) const;

    QGridLayout *m_grid;
    QLabel *m_title;
    std::array<QLabel *, 5> m_heads;
    std::vector<Row> m_rows;
    bool m_narrow = false;
};

} // namespace twinline
