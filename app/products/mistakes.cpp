// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/mistakes.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace twinline {

namespace {

/// Slips of the finger between two words: a letter more, less or other, or two neighbours swapped.
std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> before;
    std::vector<std::size_t> last(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row{i};
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row.push_back(std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)}));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::exchange(last, std::move(row));
    }
    return last[b.size()];
}

} // namespace

void Mistakes::add(Place place, std::string what, std::string expected)
{
    if (place.line < 1)
        place = {1, 1}; // what is missing as a whole has no place of its own
    m_failures.push_back({m_file, place.line, place.column, std::move(what), std::move(expected)});
}

Failures Mistakes::sorted() const
{
    Failures failures = m_failures;
    std::stable_sort(failures.begin(), failures.end(), [](const Failure &a, const Failure &b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return failures;
}

std::string nearest(const std::string &wrong, const std::vector<std::string> &candidates)
{
    std::string best;
    std::size_t bestDistance = std::max<std::size_t>(1, wrong.size() / 3) + 1;
    for (const std::string &candidate : candidates) {
        const std::size_t d = distance(wrong, candidate);
        if (d < bestDistance && d < candidate.size()) {
            best = candidate;
            bestDistance = d;
        }
    }
    return best;
}

std::string suggestion(const std::string &wrong, const std::vector<std::string> &candidates)
{
    if (const std::string near = nearest(wrong, candidates); !near.empty())
        return "'" + near + "'";
    if (candidates.empty())
        return "nothing, as there is none to choose";
    std::string list;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i > 0)
            list += i + 1 == candidates.size() ? " or " : ", ";
        list += "'" + candidates[i] + "'";
    }
    return list;
}

} // namespace twinline
