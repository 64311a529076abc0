# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_memoryhistory SOURCES tst_memoryhistory.cpp LINK twinline_adapters)
add_pair_test(tst_systemclock SOURCES tst_systemclock.cpp LINK twinline_adapters)
add_pair_test(tst_sqlitehistory SOURCES tst_sqlitehistory.cpp historydesk.h LINK twinline_adapters TIMEOUT 120)
add_pair_test(tst_historytrouble SOURCES tst_historytrouble.cpp historydesk.h LINK twinline_adapters TIMEOUT 120)

# A program that is killed while it writes: a few times always, fifty times on demand.
twinline_program(historywriter SOURCES historywriter.cpp LINK twinline_adapters)
set_target_properties(historywriter PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
add_pair_test(tst_historykill SOURCES tst_historykill.cpp historydesk.h LINK twinline_adapters LABELS unit ROWS killed:short)
add_dependencies(tst_historykill historywriter)
add_test(NAME tst_historykill-long COMMAND tst_historykill killed:long)
set_tests_properties(tst_historykill-long PROPERTIES LABELS unit-long TIMEOUT 400
    ENVIRONMENT "LC_ALL=C.UTF-8;QT_FATAL_WARNINGS=1;QTEST_FUNCTION_TIMEOUT=400000;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/runtime")
