# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(ADAPTER_ACTING_SOURCES statefolder.h statefolder.cpp filejournal.h filejournal.cpp filelease.h filelease.cpp
    logread.h logfile.h logfile.cpp logfetch.h logfetch.cpp httpact.h httpact.cpp sqlact.h sqlact.cpp systemactor.h systemactor.cpp
    filereports.h filereports.cpp filesetup.h filesetup.cpp)
