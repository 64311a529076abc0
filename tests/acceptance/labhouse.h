// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctldesk.h"
#include "lab/lab.h"

#include <QTemporaryDir>

#include <memory>

namespace acceptance {

/// A training lab in a temporary folder that the test owns, with configuration and state folders of its own: whatever
/// becomes of the test, the lab's guardian takes it away.
class LabHouse : public CtlDesk
{
public:
    explicit LabHouse(QString product = {});
    ~LabHouse() override;
    LabHouse(const LabHouse &) = delete;
    LabHouse &operator=(const LabHouse &) = delete;

    /// True when the owned lab serves; else trouble() tells why not.
    bool start();
    QString trouble() const { return m_trouble; }

    const QString &product() const { return m_product; } ///< empty: telisca
    QString dir() const { return m_folder.filePath(QStringLiteral("lab")); }
    QString config() const override { return m_config; }
    void setConfig(const QString &path) { m_config = path; }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// "node1", "node2", "service" or "gateway".
    QString address(const QString &whose) const;
    quint16 port(const QString &what) const;

    QProcessEnvironment environment() const override;
    /// `lab` with this lab's folder; true when it went well.
    bool lab(const QStringList &words) const;

private:
    QString m_product;
    QTemporaryDir m_folder;
    QString m_config;
    std::unique_ptr<twinline::lab::Lab> m_lab;
    QString m_trouble;
};

} // namespace acceptance
