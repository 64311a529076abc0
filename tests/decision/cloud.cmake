# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The public address in a cloud: its commands, and runs that move it by them.
add_pair_test(tst_cloudcommand SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_cloudcommand.cpp LINK twinline_decision LABELS decision)
add_pair_test(tst_cloudruns SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_cloudruns.cpp ${PROJECT_SOURCE_DIR}/tests/fakes/tvoxworld.cpp
    LINK twinline_decision twinline_products LABELS decision)
