# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(ACTING_SOURCES addressrows.cpp backout.cpp conditions.cpp databasechecks.cpp hostchecks.cpp hostconditions.cpp figures.cpp interlocks.cpp nodeclaim.cpp placechecks.cpp cloudcommand.cpp cloudchecks.cpp
    plan.cpp preflight.cpp parameterchecks.cpp terminalchecks.cpp servicechecks.cpp advice.cpp nlbmac.cpp runengine.cpp runengine_resume.cpp
    runengine_steps.cpp)
