// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace twinline::text {

/// The translation context of all sentences that are made without a window.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(twinline::text::Tr)
};

inline QString fromUtf8(const std::string &words)
{
    return QString::fromStdString(words);
}

} // namespace twinline::text
