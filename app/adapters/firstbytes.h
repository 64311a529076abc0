// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"

#include <QSslSocket>

namespace twinline {

/// What an HTTP server first says, unparsed. The library calls noise and a dropped connection by the same name; this
/// tells the one from the other.
class FirstBytes : public QObject
{
    Q_OBJECT

public:
    FirstBytes(const Endpoint &endpoint, const std::string &path);
    ~FirstBytes() override;

signals:
    /// Once: at most a line's worth; empty when the server closed without a word.
    void told(const QByteArray &bytes);

private:
    void tell();

    QSslSocket m_socket;
    QByteArray m_request;
};

} // namespace twinline
