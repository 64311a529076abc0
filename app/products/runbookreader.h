// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/product.h"
#include "products/tablereader.h"

namespace twinline {

/// "from", "to" or "none".
std::string_view toWord(StepNode node);

/// One [[runbook]] of a product whose settings have been read; nothing when its intent is none. Every rule of DESIGN §5
/// that a file can break is checked.
std::optional<Runbook> readRunbook(TableReader &reader, const Product &product);

/// { setting = "…", is = ["…"] } under \a key: the pairs that something is for; empty where the key is absent.
OnlyWhen readOnlyWhen(TableReader &reader, std::string_view key, const Product &product);

/// One step, with its rules: what promotes must name interlock 1, and so must an undo that promotes.
Step readStep(TableReader &reader);

/// Notes texts whose {names} are not filled in by a plan, or differ between the languages.
void checkNames(TableReader &reader, std::string_view key, const LocalText &text);

} // namespace twinline
