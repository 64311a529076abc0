// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartexport.h"

#include "ui/widgets/chartpanel.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace twinline {

namespace {

/// A name that every file system takes.
QString fileName(const QString &title, const QString &ending)
{
    QString name = title;
    for (QChar &c : name)
        if (c.category() == QChar::Other_Control || QStringLiteral("/\\:*?\"<>|").contains(c))
            c = QLatin1Char('-');
    return name + QLatin1Char('.') + ending;
}

/// What went wrong, in the system's words; empty: nothing.
QString saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return saved ? QString() : file.errorString();
}

} // namespace

ChartExport::ChartExport(ChartPanel *charts, WindowSettings &settings, QWidget *window)
    : QObject(window)
    , m_charts(charts)
    , m_settings(settings)
    , m_window(window)
{
}

void ChartExport::savePicture()
{
    choose(tr("Save charts as a picture"), QStringLiteral("png"), tr("Pictures"), [image = m_charts->picture()] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    });
}

void ChartExport::saveTable()
{
    choose(tr("Save charts as a table"), QStringLiteral("csv"), tr("Tables"), [bytes = m_charts->table()] { return bytes; });
}

/// What is saved is what was shown when it was asked for, however long the choice of a file takes.
void ChartExport::choose(const QString &title, const QString &ending, const QString &filter, std::function<QByteArray()> bytes)
{
    const QString remembered = m_settings.exportFolder();
    auto *dialog = new QFileDialog(m_window, title, QFileInfo(remembered).isDir() ? remembered : QDir::homePath(),
                                   QStringLiteral("%1 (*.%2)").arg(filter, ending));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileName(m_charts->title(), ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) { write(path, bytes); });
    dialog->open();
}

void ChartExport::write(const QString &path, std::function<QByteArray()> bytes)
{
    m_settings.setExportFolder(QFileInfo(path).absolutePath());
    QThreadPool::globalInstance()->start([self = QPointer<ChartExport>(this), path, bytes = std::move(bytes)] {
        const QString trouble = saveBytes(path, bytes());
        // The window may be gone by now; only its own thread can tell.
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, path, trouble] {
            if (!self)
                return;
            if (trouble.isEmpty())
                emit self->saved(path);
            else
                self->tell(tr("Could not save %1: %2.").arg(path, trouble));
        }, Qt::QueuedConnection);
    });
}

void ChartExport::tell(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Twinline"), sentence, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace twinline
