// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace twinline {

/// Language-neutral figures for checks and evidence: a point for decimals, SI units.
std::string secondsFigure(Duration span);      ///< "12.4 s"
std::string bytesFigure(std::uint64_t count);  ///< "512 B", "16.0 MB"
/// A position in the write-ahead log as PostgreSQL writes it: "0/4EB38B0".
std::string lsnFigure(std::uint64_t position);
std::string numberFigure(double value);        ///< "3", "0.25"
std::string joined(const std::vector<std::string> &parts, const char *separator);

} // namespace twinline
