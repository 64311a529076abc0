# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(WIZARD_SOURCES
    wizard/commandbox.cpp wizard/commandbox.h
    wizard/dopanel.cpp wizard/dopanel.h
    wizard/factlist.cpp wizard/factlist.h
    wizard/nodestrip.cpp wizard/nodestrip.h
    wizard/preflightpage.cpp wizard/preflightpage.h
    wizard/reportpage.cpp wizard/reportpage.h
    wizard/runpresenter.cpp wizard/runpresenter.h
    wizard/runwizard.cpp wizard/runwizard.h
    wizard/saypanel.cpp wizard/saypanel.h
    wizard/steplist.cpp wizard/steplist.h
    wizard/steppage.cpp wizard/steppage.h
    wizard/steprow.cpp wizard/steprow.h
    wizard/titledcard.cpp wizard/titledcard.h
    wizard/wizardfooter.cpp wizard/wizardfooter.h
    wizard/wizardview.h
    wizard/wizardwords.cpp wizard/wizardwords.h
)
