# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CTL_LAB_SOURCES labcommand.h labcommand.cpp)
