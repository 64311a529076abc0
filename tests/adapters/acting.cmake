# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name filejournal filelease systemactor filereports filesetup logfile)
    add_pair_test(tst_${name} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp LINK twinline_adapters)
endforeach()
add_pair_test(tst_nodeacts SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_nodeacts.cpp LINK twinline_adapters LABELS unit sockets TIMEOUT 180)
add_pair_test(tst_logfetch SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_logfetch.cpp LINK twinline_adapters LABELS unit sockets)
