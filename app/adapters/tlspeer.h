// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QSslError>
#include <QSslSocket>

#include <optional>
#include <string>

namespace twinline {

/// Whom to believe about a server's certificate: the authorities in \a file on this desk, or those that the desk knows anyway when
/// \a file is empty. False: there is none in the file.
bool trust(QSslSocket &socket, const std::string &file);

/// What is wrong with a certificate, in the library's words; with its last day, where that is over.
std::string tlsTrouble(const QList<QSslError> &errors);

/// The last day of a certificate, and how many whole days are left until then; negative: it is over.
struct CertificateEnd
{
    std::string day; ///< "2027-01-31", UTC
    int days = 0;
};

/// Nothing without a certificate.
std::optional<CertificateEnd> certificateEnd(const QSslCertificate &certificate, WallTime now);

} // namespace twinline
