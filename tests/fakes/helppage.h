// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace twinline {

/// One of our pages of documentation: its TOML examples, and the first cells of its tables by their heading.
struct HelpPage
{
    struct Section
    {
        std::string heading;            ///< without its '#'
        std::vector<std::string> words; ///< those in `…` of the heading
        std::vector<std::string> rows;  ///< those in `…` of each row's first cell
    };

    std::string text;
    std::vector<std::string> examples;
    std::vector<Section> sections;

    const Section *section(std::string_view heading) const
    {
        for (const Section &one : sections)
            if (one.heading == heading)
                return &one;
        return nullptr;
    }
};

/// What stands between back-ticks.
inline std::vector<std::string> tickedWords(const std::string &line)
{
    std::vector<std::string> words;
    for (std::size_t open = line.find('`'); open != std::string::npos;) {
        const std::size_t close = line.find('`', open + 1);
        if (close == std::string::npos)
            break;
        words.push_back(line.substr(open + 1, close - open - 1));
        open = line.find('`', close + 1);
    }
    return words;
}

inline HelpPage readHelpPage(const std::string &path)
{
    HelpPage page;
    std::ifstream file(path, std::ios::binary);
    bool code = false;
    for (std::string line; std::getline(file, line);) {
        page.text += line + '\n';
        if (line.starts_with("```")) {
            code = !code;
            if (line == "```toml")
                page.examples.emplace_back();
        } else if (code) {
            if (!page.examples.empty())
                page.examples.back() += line + '\n';
        } else if (line.starts_with("## ") || line.starts_with("### ")) {
            page.sections.push_back({line.substr(line.find(' ') + 1), tickedWords(line), {}});
        } else if (line.starts_with("| `") && !page.sections.empty()) {
            page.sections.back().rows.push_back(tickedWords(line).front());
        }
    }
    return page;
}

} // namespace twinline
