// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpways.h"

namespace twinline {

QNetworkRequest plainRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Connection", "close");
    request.setRawHeader("Accept-Encoding", "identity"); // the cap counts the bytes that were sent
    request.setRawHeader("User-Agent", "Twinline");
    return request;
}

Outcome outcomeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError: return Outcome::Refused;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::UnknownNetworkError: return Outcome::Unroutable;
    case QNetworkReply::TimeoutError: return Outcome::Timeout;
    case QNetworkReply::SslHandshakeFailedError: return Outcome::TlsError;
    case QNetworkReply::RemoteHostClosedError: return Outcome::Dropped;
    default: return Outcome::Garbage;
    }
}

} // namespace twinline
