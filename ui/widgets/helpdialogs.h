// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

class QWidget;

namespace twinline {

/// Small windows of the Help menu; they do not block anything and delete themselves.
void openAbout(QWidget *parent);
void openShortcuts(QWidget *parent, const std::vector<std::pair<QString, QString>> &shortcuts);

} // namespace twinline
