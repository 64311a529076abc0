// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;

namespace twinline {

class FactList;

/// The vendor's advice on a pair's settings, held against what the operator has entered: what is not followed first, then
/// what nobody has entered.
class AdviceDialog : public QDialog
{
    Q_OBJECT

public:
    AdviceDialog(QString pair, std::vector<CheckResult> advice, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_pair;
    std::vector<CheckResult> m_advice;
    QLabel *m_head;
    QLabel *m_note;
    FactList *m_list;
    QDialogButtonBox *m_buttons;
};

} // namespace twinline
