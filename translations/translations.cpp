// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs an object of its own; the catalogues themselves are resources.
namespace twinline {
extern const int translationsLibrary;
const int translationsLibrary = 0;
}
