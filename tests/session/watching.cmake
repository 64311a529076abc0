# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_pairmonitor SOURCES tst_pairmonitor.cpp LINK twinline_session twinline_adapters)
add_pair_test(tst_clustermonitor SOURCES tst_clustermonitor.cpp LINK twinline_session twinline_adapters twinline_products)
add_pair_test(tst_cloudmonitor SOURCES tst_cloudmonitor.cpp ${PROJECT_SOURCE_DIR}/tests/fakes/tvoxworld.cpp
    LINK twinline_session twinline_adapters twinline_products)
