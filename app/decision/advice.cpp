// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/advice.h"

#include "decision/checkquestion.h"

#include <algorithm>

namespace twinline {

std::optional<CheckResult> adviseOn(const CheckSpec &spec, const PairConfig &pair, const Product &product)
{
    const PairSnapshot unseen;
    const CheckQuestion ask{unseen, pair, product, spec, Intent::Switchover, 0, 1, false};
    const auto finding = findingOf(ask);
    if (!finding)
        return std::nullopt;
    return CheckResult{spec.id, spec.label, spec.level, finding->outcome, finding->measured, finding->limit};
}

std::vector<CheckResult> advise(const PairConfig &pair, const Product &product)
{
    std::vector<CheckResult> results;
    for (const CheckSpec &spec : product.advice)
        if (const auto result = adviseOn(spec, pair, product))
            results.push_back(*result);
    return results;
}

int unfollowed(const std::vector<CheckResult> &advice)
{
    return int(std::count_if(advice.begin(), advice.end(),
                             [](const CheckResult &result) { return result.outcome == CheckOutcome::Fail; }));
}

} // namespace twinline
