// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/pair.h"

#include <tl/expected.hpp>

namespace twinline {

/// The pairs of a pairs.toml's text, or every mistake in it. What the file leaves out is taken from the product.
tl::expected<std::vector<PairConfig>, Failures> readPairs(const std::string &text, const std::string &file,
                                                          const std::vector<Product> &products);

/// The same from a file on disk.
tl::expected<std::vector<PairConfig>, Failures> readPairsFile(const std::string &path,
                                                              const std::vector<Product> &products);

/// A pair as pairs.toml has it; readPairs() of it gives the pair again.
std::string writePair(const PairConfig &pair);

} // namespace twinline
