# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Clusters behind a terminal server, with the shipped ITooLabs product.
foreach(test cluster clusterruns)
    add_pair_test(tst_${test} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${test}.cpp LINK twinline_decision twinline_products LABELS decision)
endforeach()
