// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labreport.h"

#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace twinline::lab {

struct LabOptions
{
    QString dir = {};     ///< empty: defaultLabFolder()
    QString product = {}; ///< empty: telisca-hot-standby
    bool owned = false;   ///< the lab ends with this process, however that ends; else it lives until it is stopped
    QString program = {}; ///< twinline-labnode; empty: the one beside this program
};

/// Where a lab lives unless told otherwise: in the state folder, or, for root, where an unprivileged user can enter.
QString defaultLabFolder();
/// The pairs.toml of the lab in \a dir (empty: the default folder), whether there is one or not.
QString labConfigPath(const QString &dir = {});
/// What a running lab wrote about itself (lab.json); empty when there is none in \a dir.
QJsonObject labDescription(const QString &dir);

/// Nothing when a lab can be started with this word of LabOptions::product; else what is told of it.
std::optional<LabFailure> whyNotPlayed(const QString &product);

/// Starts a training lab and tells when it serves; never blocks. A lab that runs in the folder already is used as it is.
/// While this object (or, without it, the process) lives, an owned lab does.
class Lab : public QObject
{
    Q_OBJECT
public:
    explicit Lab(QObject *parent = nullptr);
    ~Lab() override;

    void start(const LabOptions &options);
    bool alreadyRan() const { return m_alreadyRan; }

signals:
    void ready(const QString &configPath);
    void failed(const twinline::lab::LabFailure &failure);

private:
    bool launch();
    void letGo();
    void readReport();
    void fail(const LabFailure &failure);
    void joinRunning();

    LabOptions m_options;
    QString m_dir;
    QByteArray m_received;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_joining;
    int m_looks = 0; ///< at the lab that runs already
    int m_report = -1;
    int m_owner = -1; ///< our end of the pipe by which the guardian knows that we live
    int m_guardian = 0;
    bool m_alreadyRan = false;
};

/// Sends one order to a running lab; \a then gets its answer, or an empty object when there was none within the limit.
void sendToLab(const QString &dir, QJsonObject order, QObject *context, std::function<void(const QJsonObject &)> then);

} // namespace twinline::lab
