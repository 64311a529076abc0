# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_library(twinline_samples STATIC ${PROJECT_SOURCE_DIR}/tests/fakes/samplesnapshots.cpp
    ${PROJECT_SOURCE_DIR}/tests/fakes/samplehouse.cpp ${PROJECT_SOURCE_DIR}/tests/fakes/samplehosts.cpp
    ${PROJECT_SOURCE_DIR}/tests/fakes/samplejourney.cpp)
target_link_libraries(twinline_samples PUBLIC twinline_options twinline_products twinline_ports twinline_decision twinline_text)
target_include_directories(twinline_samples PUBLIC ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(twinline_samples PRIVATE SOURCE_ROOT="${PROJECT_SOURCE_DIR}")
twinline_precompile(twinline_samples)

add_pair_test(tst_pictures_window SOURCES tst_pictures_window.cpp LINK twinline_ui twinline_samples LABELS ui pictures TIMEOUT 180)
add_pair_test(tst_pictures_practice SOURCES tst_pictures_practice.cpp LINK twinline_ui twinline_samples LABELS ui pictures TIMEOUT 180)
add_pair_test(tst_advicedialog SOURCES tst_advicedialog.cpp LINK twinline_ui twinline_samples twinline_decision LABELS ui pictures TIMEOUT 180)
add_pair_test(tst_pictures_cluster SOURCES tst_pictures_cluster.cpp LINK twinline_ui twinline_samples LABELS ui pictures TIMEOUT 180)
add_pair_test(tst_pictures_products SOURCES tst_pictures_products.cpp LINK twinline_ui twinline_samples LABELS pictures TIMEOUT 600)
add_pair_test(tst_productwindow SOURCES tst_productwindow.cpp LINK twinline_ui twinline_samples LABELS ui)
add_pair_test(tst_setupdialog SOURCES tst_setupdialog.cpp LINK twinline_ui twinline_samples LABELS ui)
add_pair_test(tst_timewindow SOURCES tst_timewindow.cpp LINK twinline_ui LABELS ui)
add_pair_test(tst_chartdata SOURCES tst_chartdata.cpp LINK twinline_ui LABELS ui)
add_pair_test(tst_style SOURCES tst_style.cpp LINK twinline_ui LABELS ui)
add_pair_test(tst_windowmodels SOURCES tst_windowmodels.cpp LINK twinline_ui twinline_samples LABELS ui)
add_pair_test(tst_mainwindow SOURCES tst_mainwindow.cpp LINK twinline_ui twinline_samples LABELS ui)
add_pair_test(tst_passwordsdialog SOURCES tst_passwordsdialog.cpp LINK twinline_ui LABELS ui)
add_pair_test(tst_chartoverlay SOURCES tst_chartoverlay.cpp LINK twinline_ui LABELS ui)
add_pair_test(tst_pictures_history SOURCES tst_pictures_history.cpp LINK twinline_ui twinline_samples LABELS ui pictures TIMEOUT 180)

# A measurement: nobody else may have the processor.
add_pair_test(tst_chartyear SOURCES tst_chartyear.cpp LINK twinline_ui twinline_samples twinline_adapters LABELS ui ROWS panAndZoom:short)
add_test(NAME tst_chartyear-long COMMAND tst_chartyear panAndZoom:long)
set_tests_properties(tst_chartyear-long PROPERTIES LABELS ui-long TIMEOUT 300
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_FATAL_WARNINGS=1;QTEST_FUNCTION_TIMEOUT=300000;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/runtime")
set_tests_properties(tst_chartyear-short tst_chartyear-long PROPERTIES RUN_SERIAL ON)
