// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace twinline {

/// How much of the past the charts can be told to show.
inline constexpr std::array<Duration, 7> chartSpans{std::chrono::minutes(1), std::chrono::minutes(5), std::chrono::hours(1),
                                                    std::chrono::hours(24),  std::chrono::days(7),    std::chrono::days(30),
                                                    std::chrono::days(365)};

/// The buttons for it, and the one that follows the present.
class RangeChoice : public QObject
{
    Q_OBJECT

public:
    explicit RangeChoice(QWidget *parent);

    /// Two rows of buttons, to stand beside or below each other.
    const std::array<QWidget *, 2> &boxes() const { return m_boxes; }
    void show(Duration span, bool live);
    void retranslate();
    static QString shortWords(std::size_t index); ///< "7 d"
    static QString sentence(std::size_t index);   ///< "Show the last 7 days"

signals:
    void spanChosen(twinline::Duration span);
    void liveChosen();

private:
    std::array<QWidget *, 2> m_boxes{};
    std::array<QToolButton *, chartSpans.size()> m_spans{};
    QToolButton *m_live = nullptr;
};

} // namespace twinline
