// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "products/products.h"

#include <QtTest>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace twinline {

inline std::string fileText(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline const std::string teliscaFile = SOURCE_ROOT "/resources/products/telisca-hot-standby.toml";

/// The shipped product; an empty one when it cannot be read, which every test that needs it then shows.
inline Product telisca()
{
    return readProductFile(teliscaFile).value_or(Product{});
}

/// \a text with the one place of \a from turned into \a to; an empty \a from appends.
inline std::string changed(std::string text, const std::string &from, const std::string &to)
{
    if (from.empty())
        return text + to;
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("the text to change is not there: %s", from.c_str());
    return text.replace(at, from.size(), to);
}

/// A table of mistakes: what in a good text is changed into what, and all that is said of it.
inline void mistakeColumns()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("expected");
}

inline void row(const char *name, const char *from, const char *to, const char *expected)
{
    QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(expected);
}

/// \a good with the change of this row.
inline std::string mistaken(const std::string &good)
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    return changed(good, from.toStdString(), to.toStdString());
}

/// The first mistake that names no place, or not what was expected instead; empty: all do.
inline std::string halfToldMistake(const Failures &failures)
{
    for (const Failure &failure : failures)
        if (failure.line < 1 || failure.column < 1 || failure.expected.empty())
            return failure.sentence();
    return {};
}

/// Every mistake as people read it, one a line.
inline QByteArray sentences(const Failures &failures)
{
    QByteArray lines;
    for (const Failure &failure : failures)
        lines += QByteArray::fromStdString(failure.sentence()) + '\n';
    return lines.trimmed();
}

/// A check of what the nodes' hosts and their services tell: the vendors' closed systems let nobody in.
inline bool asksHosts(std::string_view id)
{
    static constexpr std::string_view ids[] = {"commands-allowed", "automation-pausable", "no-preempt",  "control-data", "sync-standby",
                                               "disk-room",        "clocks-agree",        "calls-below", "probe-answers", "past-fork",
                                               "log-complete",     "file-sync",        "cluster-paused",      "trunks-registered"};
    return std::find(std::begin(ids), std::end(ids), id) != std::end(ids);
}

inline bool asksCloud(std::string_view id)
{
    return id.starts_with("cloud-");
}

} // namespace twinline
