// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

namespace twinline::text {

QString refusalSentence(const std::string &why, const LocalText &reason, const std::string &name)
{
    if (!reason.empty())
        return Tr::tr("Not allowed: %1").arg(of(reason));
    if (why == "unknown-node")
        return Tr::tr("Not allowed: this pair has no node called “%1”.").arg(fromUtf8(name));
    if (why == "no-active-node")
        return Tr::tr("Not allowed: no node is Active, so there is nothing to switch from.");
    if (why == "no-other-node")
        return Tr::tr("Not allowed: there is no other node to switch to.");
    if (why == "already-there")
        return Tr::tr("Not needed: %1 is Active already.").arg(fromUtf8(name));
    if (why == "nothing-to-repair")
        return Tr::tr("Not needed: there are no two Active nodes.");
    return Tr::tr("Not allowed: this product has no procedure for it.");
}

} // namespace twinline::text
