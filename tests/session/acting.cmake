# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name runjournal interruption runbookrunner runresume)
    add_pair_test(tst_${name} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp LINK twinline_session)
endforeach()
set(CTL ${PROJECT_SOURCE_DIR}/app/ctl)
add_pair_test(tst_rundriver SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rundriver.cpp ${CTL}/rundriver.h ${CTL}/rundriver.cpp
    ${CTL}/runjson.cpp ${CTL}/runwords.cpp ${CTL}/runpair.cpp LINK twinline_configuration twinline_text twinline_session)
