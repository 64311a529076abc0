# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test addressrows backout conditions hostconditions hostchecks interlocks plan preflight resume runengine runkill runsearch lessons)
    add_pair_test(tst_${test} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${test}.cpp LINK twinline_decision LABELS decision)
endforeach()
