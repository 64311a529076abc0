// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <string>

namespace twinline {

/// Turns a name into one address without blocking. Destroying it cancels the look-up.
class Resolver : public QObject
{
public:
    /// The address, or a null one with the system's words. Called at most once, for a literal address at once.
    using Then = std::function<void(const QHostAddress &, const std::string &)>;

    explicit Resolver(QObject *parent = nullptr);
    ~Resolver() override;

    void resolve(const std::string &host, Then then);

private:
    int m_lookup = -1;
};

} // namespace twinline
