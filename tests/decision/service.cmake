# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_servicechecks SOURCES tst_servicechecks.cpp LINK twinline_decision LABELS decision)
add_pair_test(tst_sharedcore SOURCES tst_sharedcore.cpp LINK twinline_products twinline_decision)
