# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The shipped TVox products under the judge and the run engine.
foreach(test tvoxruns tvoxrescues tvoxverdicts)
    add_pair_test(tst_${test} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${test}.cpp ${PROJECT_SOURCE_DIR}/tests/fakes/tvoxworld.cpp
        LINK twinline_decision twinline_products LABELS decision)
endforeach()
