// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/cloudprobe.h"

#include <algorithm>

namespace twinline {

namespace {

/// What one command's bad end is to be called, and in which words.
std::pair<Outcome, std::string> troubleOf(const CommandEnd &end)
{
    if (end.outcome != Outcome::Answered)
        return {end.outcome, end.words};
    const std::string line = cloudLine(end.complaints);
    if (end.exitCode == 0)
        return {Outcome::Garbage, end.output.trimmed().isEmpty() ? "an empty answer" : cardText(end.output.toStdString())};
    return {cloudOutcome(end.complaints), line.empty() ? "exit code " + std::to_string(end.exitCode) : line};
}

} // namespace

CloudProbe::~CloudProbe()
{
    release();
}

void CloudProbe::ask()
{
    if (!m_request.cloud)
        return finish(Outcome::Unroutable, "no cloud is named");
    m_observation.address = m_request.cloud->id;
    if (m_request.spec.kind == ProbeKind::Cloud)
        askAddress();
    else
        askTargets();
}

void CloudProbe::run(std::vector<CommandWords> commands, CloudRun::Then then)
{
    m_run = new CloudRun(std::move(commands), std::move(then), this);
    m_run->start(deadline() - now() + std::chrono::seconds(1)); // this probe's own deadline comes first
}

void CloudProbe::askAddress()
{
    run({cloudQuestion(*m_request.cloud)}, [this](const std::vector<CommandEnd> &ends) {
        m_run = nullptr; // it deletes itself
        takeAddress(ends.empty() ? CommandEnd{} : ends.front());
    });
}

void CloudProbe::takeAddress(const CommandEnd &end)
{
    const std::optional<CloudFacts> facts = end.outcome == Outcome::Answered && end.exitCode == 0
        ? readCloudAddress(m_request.cloud->provider, end.output)
        : std::nullopt;
    if (!facts) {
        const auto [outcome, words] = troubleOf(end);
        return finish(outcome, words);
    }
    m_observation.facts = *facts;
    std::string words = facts->address;
    for (const std::string &holder : facts->holders)
        words += " " + holder;
    finish(Outcome::Answered, facts->state.empty() ? words : words + " " + facts->state);
}

void CloudProbe::askTargets()
{
    if (m_targets.size() >= m_request.cloudTargets.size())
        return takeTargets();
    run(cloudTargetQuestions(*m_request.cloud, m_request.cloudTargets[m_targets.size()]), [this](const std::vector<CommandEnd> &ends) {
        m_run = nullptr;
        m_targets.push_back(ends);
        askTargets();
    });
}

/// One machine that cannot be described does not hide what is known of the other.
void CloudProbe::takeTargets()
{
    CloudTargetsFacts facts;
    std::string words;
    Outcome worst = Outcome::Garbage;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        facts.targets.push_back(readCloudTarget(*m_request.cloud, m_request.cloudTargets[i], m_request.serviceAddress, m_targets[i]));
        words += (i > 0 ? ", " : "") + (facts.targets.back() ? facts.targets.back()->state : std::string("?"));
        if (facts.targets.back() || m_targets[i].empty())
            continue;
        const auto [outcome, line] = troubleOf(m_targets[i].front());
        worst = outcome;
        facts.trouble = line;
    }
    const bool any = std::any_of(facts.targets.begin(), facts.targets.end(), [](const auto &target) { return target.has_value(); });
    if (!any)
        return finish(worst, facts.trouble);
    m_observation.facts = facts;
    finish(Outcome::Answered, words);
}

void CloudProbe::expire()
{
    finish(Outcome::Timeout, "no answer of the cloud");
}

void CloudProbe::release()
{
    delete std::exchange(m_run, nullptr);
}

} // namespace twinline
