// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/actor.h"
#include "ports/clock.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace twinline {

class CloudRun;

/// Does steps on this machine's network: HTTP requests, commands on the pair's terminal server and on its nodes, commands of the
/// pair's cloud, statements on its databases, the training lab's buttons, waiting, and words for hands. Each request has a
/// deadline of its own, follows no redirect and is never sent twice.
class SystemActor : public Actor
{
public:
    explicit SystemActor(Clock &clock);
    ~SystemActor() override;

    bool can(ActionKind kind, const PairConfig &pair) const override;
    void act(const ActRequest &request, std::function<void(ActEnd)> then) override;

private:
    void later(ActEnd end, std::function<void(ActEnd)> then);
    void pressButton(const ActRequest &request, std::function<void(ActEnd)> then);
    void http(const ActRequest &request, std::function<void(ActEnd)> then);
    void ssh(const ActRequest &request, std::function<void(ActEnd)> then);
    void sql(const ActRequest &request, std::function<void(ActEnd)> then);
    void cloud(const ActRequest &request, std::function<void(ActEnd)> then);
    void wait(const ActRequest &request, std::function<void(ActEnd)> then);

    Clock &m_clock;
    std::map<std::string, QPointer<CloudRun>> m_clouds; ///< by pair: the one that runs
    QObject m_home; ///< parent of everything under way
};

} // namespace twinline
