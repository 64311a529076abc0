# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_pair_test(tst_memoryhistory SOURCES tst_memoryhistory.cpp LINK twinline_adapters)
add_pair_test(tst_systemclock SOURCES tst_systemclock.cpp LINK twinline_adapters)
