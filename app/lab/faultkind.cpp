// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faultkind.h"

namespace twinline::lab {

QStringList faultWords()
{
    return {u"power-off"_qs, u"stop"_qs, u"freeze"_qs, u"lan-cut"_qs, u"link-cut"_qs, u"app-error"_qs,
            u"slow"_qs, u"pause-replay"_qs, u"disk-full"_qs, u"lie"_qs, u"two-holders"_qs};
}

QString toWord(FaultKind kind)
{
    return faultWords().value(static_cast<int>(kind));
}

std::optional<FaultKind> faultFromWord(const QString &word)
{
    const auto index = faultWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<FaultKind>(index));
}

} // namespace twinline::lab
