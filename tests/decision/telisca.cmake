# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What telisca's guide advises, its nightly restart and its log.
foreach(test nlbmac localtime quiethours plaintext ftreport)
    add_pair_test(tst_${test} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${test}.cpp LINK twinline_decision LABELS decision)
endforeach()
add_pair_test(tst_advice SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_advice.cpp LINK twinline_decision twinline_products LABELS decision)
