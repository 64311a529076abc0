// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/dress.h"

#include <QFrame>

namespace twinline {

class StateIcon;

/// A coloured box with a sentence, for what the operator has to know before going on.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(Tone tone, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setNoticeTone(Tone tone);
    QString text() const;

private:
    StateIcon *m_icon;
    QLabel *m_text;
};

} // namespace twinline
