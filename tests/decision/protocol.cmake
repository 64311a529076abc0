# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_siptransaction SOURCES tst_siptransaction.cpp LINK twinline_decision)
add_pair_test(tst_hotstandby SOURCES tst_hotstandby.cpp LINK twinline_decision)
add_pair_test(tst_otherstandbys SOURCES tst_otherstandbys.cpp LINK twinline_decision)
