// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <functional>

namespace twinline {

struct ActRequest
{
    Action action;   ///< with all its texts filled
    PairConfig pair;
    NodeIndex node = -1;
    Duration timeout = std::chrono::seconds(10);
};

/// How the sending of an action ended. It is never evidence that anything happened (interlock 3).
struct ActEnd
{
    bool sent = false;
    std::string words; ///< verbatim: status, exit code, error
    bool over = false; ///< where it ended badly: it never went out, or has ended there. Else it may go on, or arrive any day
};

/// Does what a step says. \a then is called exactly once, on the calling thread, never from inside act().
class Actor
{
public:
    virtual ~Actor() = default;
    virtual bool can(ActionKind kind, const PairConfig &pair) const = 0;
    virtual void act(const ActRequest &request, std::function<void(ActEnd)> then) = 0;
};

} // namespace twinline
