// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace twinline {

class PairMonitor;
class SecretStore;
class SetupStore;

/// What the vendor advises on the pair's settings.
void openAdvice(const PairMonitor &monitor, QWidget *window);
/// The passwords of the pair's accounts, kept in \a secrets only.
void openPasswords(const PairMonitor &monitor, SecretStore &secrets, QWidget *window);
/// The product's set-up list. Its ticks go to \a setup, or nowhere when this console may not write there (\a keeps is false).
void openSetup(const PairMonitor &monitor, SetupStore &setup, bool keeps, QWidget *window);

} // namespace twinline
