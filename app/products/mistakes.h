// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

namespace twinline {

/// A place in a text, counted from 1.
struct Place
{
    int line = 0;
    int column = 0;
};

/// What is wrong with a piece of text and what it should have been, before it has a place.
struct Wrong
{
    std::string what;
    std::string expected;
};

/// Collects the mistakes of one file, so that all are told at once.
class Mistakes
{
public:
    explicit Mistakes(std::string file) : m_file(std::move(file)) {}

    void add(Place place, std::string what, std::string expected);
    bool none() const { return m_failures.empty(); }
    /// All so far, in the order of the file.
    Failures sorted() const;

private:
    std::string m_file;
    Failures m_failures;
};

/// The candidate that \a wrong was probably meant to be, or nothing when none is near.
std::string nearest(const std::string &wrong, const std::vector<std::string> &candidates);

/// "'a', 'b' or 'c'"; with a near candidate only that one, and without any that there is none.
std::string suggestion(const std::string &wrong, const std::vector<std::string> &candidates);

} // namespace twinline
