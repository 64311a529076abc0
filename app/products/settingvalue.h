// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/product.h"
#include "products/tablereader.h"

namespace twinline {

std::string_view toWord(SettingType type);

/// The value under \a key, of the setting's type and within its range or words; monostate when absent or wrong.
SettingValue readSettingValue(TableReader &reader, const std::string &key, const SettingSpec &spec);

/// Whether \a text, as a check writes it, can be a value of the setting.
bool isSettingText(const std::string &text, const SettingSpec &spec);

} // namespace twinline
