// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labhouse.h"

#include <QDir>
#include <QFile>

namespace acceptance {

LabHouse::LabHouse(QString product)
    : m_product(std::move(product))
    , m_folder(QDir::tempPath() + QStringLiteral("/twinline-acceptance-XXXXXX"))
{
    // The lab's database runs as a plain user when the test is root's: he must be able to pass.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    m_config = dir() + QStringLiteral("/pairs.toml");
}

LabHouse::~LabHouse()
{
    m_lab.reset();
    waitUntil([this] { return !QFile::exists(dir()); }, 10);
}

bool LabHouse::start()
{
    bool serves = false;
    m_lab = std::make_unique<twinline::lab::Lab>();
    QObject::connect(m_lab.get(), &twinline::lab::Lab::ready, m_lab.get(), [&] { serves = true; });
    QObject::connect(m_lab.get(), &twinline::lab::Lab::failed, m_lab.get(), [this](const twinline::lab::LabFailure &failure) {
        m_trouble = QString::fromStdString(failure.what + ": " + failure.more);
    });
    twinline::lab::LabOptions options;
    options.dir = dir();
    options.owned = true;
    options.product = m_product;
    options.program = QStringLiteral(BIN_DIR "/twinline-labnode");
    m_lab->start(options);
    waitUntil([&] { return serves || !m_trouble.isEmpty(); }, 45);
    if (!serves && m_trouble.isEmpty())
        m_trouble = QStringLiteral("the lab does not serve within 45 s");
    return serves;
}

QString LabHouse::address(const QString &whose) const
{
    return twinline::lab::labDescription(dir()).value(QStringLiteral("addresses")).toObject().value(whose).toString();
}

quint16 LabHouse::port(const QString &what) const
{
    return quint16(twinline::lab::labDescription(dir()).value(QStringLiteral("ports")).toObject().value(what).toInt());
}

QProcessEnvironment LabHouse::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("configuration")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
    return environment;
}

bool LabHouse::lab(const QStringList &words) const
{
    return ctl(QStringList{QStringLiteral("lab")} + words + QStringList{QStringLiteral("--dir"), dir()}).code == 0;
}

} // namespace acceptance
