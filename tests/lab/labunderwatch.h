// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/lab.h"
#include "lab/sightings.h"

#include <QTemporaryDir>

#include <memory>

namespace twinline::labtest {

/// A folder for labs that the unprivileged user can enter too.
class LabHome
{
public:
    LabHome();
    QString lab(const QString &name = QStringLiteral("lab")) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

/// A running lab that ends with the test, and what can be asked and ordered.
class LabUnderWatch
{
public:
    ~LabUnderWatch();
    /// Starts it; an empty text, or why it did not serve.
    QString start(const QString &dir, const QString &product = {});
    bool order(const QJsonObject &order);
    bool fault(int server, const QString &kind, const QString &value = {});
    bool heal() { return order({{QStringLiteral("do"), QStringLiteral("heal")}}); }
    QJsonObject ask(const QJsonObject &order);
    QJsonObject node(int server);
    QString faultsOf(int server);

    QString host(int server) const;
    QString service() const { return address(QStringLiteral("service")); }
    quint16 port(const QString &name) const;
    QByteArray monitor(int server, const QByteArray &mode) const;
    QByteArray identityAtService() const;
    bool press(int server, int button, const QByteArray &to) const;
    /// The page in place of the vendor's at \a path of a node, and a button of it.
    QByteArray page(int server, const QByteArray &path) const;
    bool post(int server, const QByteArray &path, const QByteArray &form) const;
    /// Who shows his certificate at \a host: its subject; empty: nobody.
    QString certificateAt(const QString &host) const;
    /// The first column of the first row; empty when it failed.
    QString sql(int server, const char *statement) const;
    bool hasDatabase() const { return m_about.value(QStringLiteral("database")).toBool(); }
    const QJsonObject &about() const { return m_about; }

private:
    QString address(const QString &name) const { return m_about.value(QStringLiteral("addresses")).toObject().value(name).toString(); }

    std::unique_ptr<lab::Lab> m_lab;
    QString m_dir;
    QJsonObject m_about;
};

} // namespace twinline::labtest
