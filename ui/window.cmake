# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(WINDOW_SOURCES
    mainwindow.cpp mainwindow.h
    models/chartdata.cpp models/chartdata.h
    models/eventlistmodel.cpp models/eventlistmodel.h
    models/pairboard.cpp models/pairboard.h
    models/pairlistmodel.cpp models/pairlistmodel.h
    models/pairwords.cpp models/pairwords.h
    models/pastreader.cpp models/pastreader.h
    models/timewindow.cpp models/timewindow.h
    models/windowsettings.cpp models/windowsettings.h
    pages/advicedialog.cpp pages/advicedialog.h
    pages/failurepage.cpp pages/failurepage.h
    pages/pairpage.cpp pages/pairpage.h
    pages/passwordsdialog.cpp pages/passwordsdialog.h
    pages/runsdialog.cpp pages/runsdialog.h
    pages/setupdialog.cpp pages/setupdialog.h
    pages/setuprow.cpp pages/setuprow.h
    pages/waitpage.cpp pages/waitpage.h
    style/appearance.cpp style/appearance.h
    style/card.cpp style/card.h
    style/chip.cpp style/chip.h
    style/dress.cpp style/dress.h
    style/flowlayout.cpp style/flowlayout.h
    style/icons.cpp style/icons.h
    style/notice.cpp style/notice.h
    style/stateicon.cpp style/stateicon.h
    style/stylesheet.cpp style/stylesheet.h
    style/textlabel.cpp style/textlabel.h
    style/theme.cpp style/theme.h
    style/wrappedtext.cpp style/wrappedtext.h
    practice/lessonpanel.cpp practice/lessonpanel.h practice/lessonview.h
    widgets/addresstable.cpp widgets/addresstable.h
    widgets/arrowline.cpp widgets/arrowline.h
    widgets/chartactions.cpp widgets/chartactions.h
    widgets/chartband.cpp widgets/chartband.h
    widgets/chartexport.cpp widgets/chartexport.h
    widgets/chartoverlay.cpp widgets/chartoverlay.h
    widgets/chartpanel.cpp widgets/chartpanel.h widgets/chartpanel_export.cpp
    widgets/clusternode.cpp widgets/clusternode.h
    widgets/clusterview.cpp widgets/clusterview.h
    widgets/eventdelegate.cpp widgets/eventdelegate.h
    widgets/eventpanel.cpp widgets/eventpanel.h
    widgets/helpdialogs.cpp widgets/helpdialogs.h
    widgets/legendkey.cpp widgets/legendkey.h
    widgets/linkview.cpp widgets/linkview.h
    widgets/nodecard.cpp widgets/nodecard.h
    widgets/pairdelegate.cpp widgets/pairdelegate.h
    widgets/pairpane.cpp widgets/pairpane.h
    widgets/plotlibrary.h
    widgets/probetable.cpp widgets/probetable.h
    widgets/rangechoice.cpp widgets/rangechoice.h
    widgets/statusline.cpp widgets/statusline.h
    widgets/timechart.cpp widgets/timechart.h
    widgets/twinview.cpp widgets/twinview.h
    widgets/verdictbanner.cpp widgets/verdictbanner.h
    widgets/windowactions.cpp widgets/windowactions.h
)

# The library does not exist yet when this file is read, so its pictures are added at the end of the folder.
file(GLOB WINDOW_ICONS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
cmake_language(DEFER CALL qt_add_resources twinline_ui twinline_window_icons
    PREFIX /icons BASE ${PROJECT_SOURCE_DIR}/resources/icons FILES ${WINDOW_ICONS})
cmake_language(DEFER CALL qt_add_resources twinline_ui twinline_window_style
    PREFIX /style BASE ${CMAKE_CURRENT_LIST_DIR}/style FILES ${CMAKE_CURRENT_LIST_DIR}/style/twinline.qss)
