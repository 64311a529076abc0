// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace twinline {

/// A request whose answer comes from \a url itself and now: no cache, no redirect that is followed unseen, no connection that
/// is shared with another request, no compression that would hide how much is sent.
QNetworkRequest plainRequest(const QUrl &url);

/// What became of a request that got no answer.
Outcome outcomeOf(QNetworkReply::NetworkError error);

} // namespace twinline
