# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The clouds' command lines, played by stand-ins.
foreach(adapter cloudwords cloudrun)
    add_pair_test(tst_${adapter} SOURCES tst_${adapter}.cpp LINK twinline_adapters)
endforeach()
