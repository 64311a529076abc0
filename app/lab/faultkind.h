// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace twinline::lab {

/// What a trainer can do to a node (DESIGN §7).
enum class FaultKind { PowerOff, Stop, Freeze, LanCut, LinkCut, AppError, Slow, PauseReplay, DiskFull, Lie, TwoHolders };

QString toWord(FaultKind kind);
std::optional<FaultKind> faultFromWord(const QString &word);
QStringList faultWords();

} // namespace twinline::lab
