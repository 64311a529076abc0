# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_lagring SOURCES tst_lagring.cpp LINK twinline_decision)
add_pair_test(tst_oldreplication SOURCES tst_oldreplication.cpp LINK twinline_decision)
add_pair_test(tst_receipt SOURCES tst_receipt.cpp LINK twinline_decision)
add_pair_test(tst_evidence SOURCES tst_evidence.cpp LINK twinline_decision)
add_pair_test(tst_forecast SOURCES tst_forecast.cpp LINK twinline_decision)
add_pair_test(tst_judge SOURCES tst_judge.cpp LINK twinline_decision)
add_pair_test(tst_turns SOURCES tst_turns.cpp LINK twinline_decision)
add_pair_test(tst_hostrole SOURCES tst_hostrole.cpp LINK twinline_decision)
add_pair_test(tst_views SOURCES tst_views.cpp LINK twinline_decision)
add_pair_test(tst_identity SOURCES tst_identity.cpp LINK twinline_decision)
add_pair_test(tst_events SOURCES tst_events.cpp LINK twinline_decision)
