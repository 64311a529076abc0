// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lint {

/// One file of the checkout: its path from the root, and what it holds.
struct Source
{
    std::string path;
    std::string text;
};

/// One breach of a rule, as "path:line: words".
struct Finding
{
    std::string path;
    int line = 0;
    std::string words;
    std::string sentence() const { return path + ":" + std::to_string(line) + ": " + words; }
};

using Findings = std::vector<Finding>;

/// C++ without comments, and with the insides of its literals blanked; lines stay where they are.
std::string withoutWords(const std::string &cpp);

/// Without comments only.
std::string withoutComments(const std::string &cpp);

/// The line of a place in a text, from 1.
int lineOf(const std::string &text, std::size_t at);

bool startsWith(const std::string &text, const std::string &start);
bool endsWith(const std::string &text, const std::string &end);
bool isCpp(const Source &source);

/// Every file under these folders and at these paths of the checkout whose name ends in one of \a endings.
std::vector<Source> sourcesUnder(const std::string &root, const std::vector<std::string> &folders,
                                 const std::vector<std::string> &endings);

} // namespace lint
