# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(SEEING_SOURCES lagring.cpp receipt.cpp evidence.cpp identity.cpp look.cpp hostmarks.cpp noderole.cpp probeviews.cpp serviceview.cpp
    replicationview.cpp lagviews.cpp forecast.cpp pairrows.cpp standbyrows.cpp otherrows.cpp hostrows.cpp hostview.cpp rolelessrows.cpp sshwords.cpp
    terminalview.cpp cloudview.cpp judge.cpp events.cpp localtime.cpp quiethours.cpp plaintext.cpp ftreport.cpp lessons.cpp)
