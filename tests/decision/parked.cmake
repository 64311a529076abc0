# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_parkedcalls SOURCES tst_parkedcalls.cpp LINK twinline_decision twinline_products LABELS decision)
