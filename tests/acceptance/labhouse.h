// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/lab.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>

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
};

/// A training lab in a temporary folder that the test owns, with configuration and state folders of its own: whatever
/// becomes of the test, the lab's guardian takes it away.
class LabHouse
{
public:
    explicit LabHouse(QString product = {});
    ~LabHouse();
    LabHouse(const LabHouse &) = delete;
    LabHouse &operator=(const LabHouse &) = delete;

    /// True when the owned lab serves; else trouble() tells why not.
    bool start();
    QString trouble() const { return m_trouble; }

    const QString &product() const { return m_product; } ///< empty: telisca
    QString dir() const { return m_folder.filePath(QStringLiteral("lab")); }
    QString config() const { return m_config; }
    void setConfig(const QString &path) { m_config = path; }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// "node1", "node2", "service" or "gateway".
    QString address(const QString &whose) const;
    quint16 port(const QString &what) const;

    QProcessEnvironment environment() const;
    static QString program() { return QStringLiteral(BIN_DIR "/twinlinectl"); }
    /// Runs twinlinectl to its end.
    Said ctl(const QStringList &words, double limit = 60) const;
    /// The same with the lab's pairs.toml and as JSON.
    Said pair(const QStringList &words, double limit = 60) const;
    /// `lab` with this lab's folder; true when it went well.
    bool lab(const QStringList &words) const;

private:
    QString m_product;
    QTemporaryDir m_folder;
    QString m_config;
    std::unique_ptr<twinline::lab::Lab> m_lab;
    QString m_trouble;
};

} // namespace acceptance
