// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <array>

namespace twinline {

/// A label that wraps and remembers its measures. A layout asks each label many times how high it would be; QLabel shapes its
/// text anew each time, and a page of sixty labels then holds up the event loop for longer than a frame.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    struct Measure
    {
        int width = -1;
        int height = 0;
    };
    void remeasure() const;

    // What the measures hold for; QLabel's setters are not virtual.
    mutable QString m_text;
    mutable bool m_wraps = false;
    mutable bool m_stale = true;
    mutable int m_lineWidth = 0;  ///< from here on nothing wraps
    mutable int m_lineHeight = 0; ///< as high as it is then
    mutable std::array<Measure, 4> m_narrower; ///< the latest ones first
};

} // namespace twinline
