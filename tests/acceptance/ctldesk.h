// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

#include <chrono>
#include <functional>

namespace acceptance {

using Time = std::chrono::steady_clock::time_point;

inline Time now()
{
    return std::chrono::steady_clock::now();
}

/// Seconds from \a a to \a b.
inline double between(Time a, Time b)
{
    return std::chrono::duration<double>(b - a).count();
}

inline QString word(const char *text)
{
    return QString::fromUtf8(text);
}

inline QStringList words(const char *text)
{
    return word(text).split(u' ');
}

/// Turns the event loop until \a done, or for so long at most; what \a done says at the end.
bool waitUntil(const std::function<bool()> &done, double seconds);
/// Turns the event loop for so long: the time that a scenario takes, not a guess at how long something else needs.
void let(double seconds);
/// The long form of these tests is asked for.
bool longForm();

/// How one call of twinlinectl ended.
struct Said
{
    int code = -1; ///< -1: it did not end in time, or crashed
    QByteArray out;
    QByteArray err;
    QJsonObject last() const; ///< the last JSON line
    /// What a run said of its steps and its end, a short line each: QtTest cuts long words.
    QByteArray story() const;
};

/// Where the programs under test run: with folders of their own, a configuration, and perhaps a network of its own.
class CtlDesk
{
public:
    virtual ~CtlDesk() = default;

    virtual QString config() const = 0;
    virtual QProcessEnvironment environment() const = 0;
    /// Puts a process that has not been started into this desk's network.
    virtual void place(QProcess &) const {}

    static QString program() { return QStringLiteral(BIN_DIR "/twinlinectl"); }
    /// Runs twinlinectl to its end.
    Said ctl(const QStringList &words, double limit = 60) const;
    /// The same with the desk's pairs.toml and as JSON.
    Said pair(const QStringList &words, double limit = 60) const;
};

} // namespace acceptance
