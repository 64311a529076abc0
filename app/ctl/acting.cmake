# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CTL_ACTING_SOURCES runjson.h runjson.cpp runwords.h runwords.cpp actingports.h actingports.cpp rundriver.h rundriver.cpp
    runpair.h runpair.cpp runcommand.h runcommand.cpp runscommand.h runscommand.cpp typedsecret.h typedsecret.cpp secretcommand.h
    secretcommand.cpp)
