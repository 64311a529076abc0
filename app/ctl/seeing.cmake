# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CTL_SEEING_SOURCES context.h statusjson.h statusjson.cpp statuscommand.h statuscommand.cpp historycommand.h historycommand.cpp)
