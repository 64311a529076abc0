// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/card.h"

class QLabel;
class QVBoxLayout;

namespace twinline {

/// A card with a heading and a column of whatever is put into it.
class TitledCard : public Card
{
    Q_OBJECT

public:
    explicit TitledCard(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_title;
    QVBoxLayout *m_body;
};

} // namespace twinline
