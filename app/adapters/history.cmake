# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(ADAPTER_HISTORY_SOURCES gather.h gather.cpp memoryhistory.h memoryhistory.cpp sqlitedb.h sqlitedb.cpp
    historyfile.h historyfile.cpp historylook.cpp historyreader.h historyreader.cpp
    sqlitehistory.h sqlitehistory_p.h sqlitehistory.cpp sqlitehistory_read.cpp)
