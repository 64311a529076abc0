// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace twinline {

/// Stands where a block of a page ends.
inline constexpr char blockEnd = '\f';

/// The text that a web page shows: without tags, with its entities read, \c blockEnd where a block ends. A text that is no
/// page comes back as it is; in both, every other control character is a space.
std::string plainText(std::string_view text);

/// \a text with single spaces only, and none at its ends.
std::string simplified(std::string_view text);

/// The first \a most bytes, never half a character, with … where something was cut.
std::string shortened(const std::string &text, std::size_t most);

} // namespace twinline
