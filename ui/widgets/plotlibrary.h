// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's own header uses Qt's `foreach`, which this program forbids for itself (QT_NO_FOREACH).
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
