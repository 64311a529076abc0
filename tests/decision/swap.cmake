# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One button of a vendor's that swaps both roles: what the reader lets pass, and what the run engine.
add_pair_test(tst_swapruns SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_swapruns.cpp LINK twinline_decision twinline_products LABELS decision)
