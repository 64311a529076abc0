# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_format tst_hostwords tst_sentences tst_words tst_reporthtml tst_language)
    add_pair_test(${name} SOURCES ${name}.cpp LINK twinline_text)
endforeach()
add_pair_test(tst_clusterwords SOURCES tst_clusterwords.cpp LINK twinline_text twinline_products)
add_pair_test(tst_evidencewords SOURCES tst_evidencewords.cpp LINK twinline_text twinline_decision)
add_pair_test(tst_translations SOURCES tst_translations.cpp catalogue.h catalogue.cpp LINK Qt6::Core LABELS lint)
get_target_property(lupdate Qt6::lupdate IMPORTED_LOCATION)
target_compile_definitions(tst_translations PRIVATE LUPDATE="${lupdate}" CMAKE="${CMAKE_COMMAND}")
