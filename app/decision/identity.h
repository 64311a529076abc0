// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/look.h"

namespace twinline {

/// Whom an identity proves.
struct Owner
{
    enum class Who {
        Unknown,   ///< a node whose own identity is not known yet might be it
        Node,
        Stranger,  ///< none of the pair's nodes
        Indistinct ///< both nodes show it: it proves neither
    };
    Who who = Who::Unknown;
    std::optional<NodeIndex> node;
};

/// True for a question whose answer tells who answers.
bool tellsIdentity(const ProbeSpec &spec);

/// How \a node is known to answer the question \a spec: pinned by the operator, by its own address where a page tells that,
/// else by what it showed itself when it was last asked the like at its own address.
std::optional<std::string> identityOfNode(const Look &look, const ProbeSpec &spec, NodeIndex node);

Owner ownerOf(const Look &look, const ProbeSpec &spec, const std::string &identity);

/// Whether the question can tell the nodes apart: nothing while an identity is not known.
std::optional<bool> tellsApart(const Look &look, const ProbeSpec &spec);

} // namespace twinline
