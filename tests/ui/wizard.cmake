# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_runwizard SOURCES tst_runwizard.cpp LINK twinline_ui twinline_products)
add_pair_test(tst_pictures_wizard SOURCES tst_pictures_wizard.cpp LINK twinline_ui twinline_products LABELS pictures)
add_pair_test(tst_cloudwizard SOURCES tst_cloudwizard.cpp LINK twinline_ui twinline_samples LABELS ui pictures)
