// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "products/mistakes.h"

#include <optional>

#include <toml++/toml.h>

namespace twinline {

/// The TOML document of a text; nothing, and the mistake added, when it is not UTF-8 or not TOML.
std::optional<toml::table> parseDocument(const std::string &text, Mistakes &mistakes);

/// Where something stands.
Place placeOf(const toml::source_region &region);

} // namespace twinline
