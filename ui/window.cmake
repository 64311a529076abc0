# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(WINDOW_SOURCES
    style/appearance.cpp style/appearance.h
    style/card.cpp style/card.h
    style/chip.cpp style/chip.h
    style/dress.cpp style/dress.h
    style/flowlayout.cpp style/flowlayout.h
    style/icons.cpp style/icons.h
    style/notice.cpp style/notice.h
    style/stateicon.cpp style/stateicon.h
    style/stylesheet.cpp style/stylesheet.h
    style/theme.cpp style/theme.h
)

# The library does not exist yet when this file is read, so its pictures are added at the end of the folder.
file(GLOB WINDOW_ICONS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
cmake_language(DEFER CALL qt_add_resources twinline_ui twinline_icons
    PREFIX /icons BASE ${PROJECT_SOURCE_DIR}/resources/icons FILES ${WINDOW_ICONS})
cmake_language(DEFER CALL qt_add_resources twinline_ui twinline_style
    PREFIX /style BASE ${CMAKE_CURRENT_LIST_DIR}/style FILES ${CMAKE_CURRENT_LIST_DIR}/style/twinline.qss)
