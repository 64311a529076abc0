// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/titledcard.h"
#include "ui/wizard/wizardview.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace twinline {

/// When the console cannot see it: a reading of the vendor's page, an attestation, or "it did not work".
class SayPanel : public TitledCard
{
    Q_OBJECT

public:
    explicit SayPanel(QWidget *parent = nullptr);
    void show(const WizardView &view);

signals:
    void requested(const twinline::WizardRequest &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillStates(const WizardView &view);

    QWidget *m_readingLine;
    QLabel *m_readingWords;
    QComboBox *m_state;
    QPushButton *m_read;
    QWidget *m_attestLine;
    QLabel *m_attestWords;
    QLineEdit *m_sentence;
    QPushButton *m_attest;
    QWidget *m_failedLine;
    QLineEdit *m_trouble;
    QPushButton *m_failed;
    NodeIndex m_node = -1;
    std::string m_product; ///< whose words fill the list of states
};

} // namespace twinline
