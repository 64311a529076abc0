// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/nodedesk.h"

namespace twinline::lab {

/// A small page in place of a vendor's: title, colour and body in the vendor's language, and a word that it is the lab's.
QString htmlPage(const QString &language, const QString &title, const QString &colour, const QString &body);
/// A button that posts \a form to \a path.
QString htmlButton(const QString &path, const QString &form, const QString &label);

/// OCC, SISTEMA -> Monitor di Sistema: the state of this node, and the menu behind it (TVOX-16, TVOX-17).
QString occPage(const PairView &view);
/// コントロールパネル: both servers, and the buttons that concern them (INF-10, INF-16).
QString panelPage(const PairView &view);
/// Visualizzazione piattaforma: both portals, and Failover Now at the available one (ONEX-8, ONEX-19).
QString platformPage(const PairView &view);

} // namespace twinline::lab
