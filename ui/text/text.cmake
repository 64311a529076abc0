# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(TEXT_SOURCES
    text/checks.cpp
    text/evidence.cpp
    text/events.cpp
    text/format.cpp
    text/historycsv.cpp
    text/hostprobes.cpp
    text/htmlpage.cpp
    text/language.cpp
    text/lessons.cpp text/lessons.h
    text/logs.cpp
    text/names.cpp
    text/probes.cpp
    text/reasons.cpp
    text/refusals.cpp
    text/reporthtml.cpp
    text/runs.cpp
    text/states.cpp
    text/troubles.cpp
    text/verdicts.cpp)
