// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardview.h"

#include <QWidget>

class QVBoxLayout;

namespace twinline {

class StepRow;

/// The steps at the left of the wizard: preflight, the runbook's steps, report. The present one is marked.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);
    void show(const WizardView &view);

private:
    StepRow *row(std::size_t index);

    QVBoxLayout *m_layout;
    std::vector<StepRow *> m_rows;
};

} // namespace twinline
