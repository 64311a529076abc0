// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One entry of a catalogue of translations.
struct CatalogueEntry
{
    QString context;
    QString source;
    QString comment;
    QString type;       ///< empty when finished
    bool plural = false;
    QStringList translations; ///< one, or one a plural form

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

/// A catalogue twinline_<language>.ts as it stands in a folder.
struct Catalogue
{
    QString language;
    bool readable = false;
    QList<CatalogueEntry> entries;
};

inline const QStringList catalogueLanguages{QStringLiteral("en"), QStringLiteral("it"), QStringLiteral("ja"), QStringLiteral("ru")};

QString cataloguePath(const QString &folder, const QString &language);
Catalogue readCatalogue(const QString &folder, const QString &language);

/// What lrelease lets pass and a reader would stumble over: "kind: context|source|comment", none when all is well.
QStringList catalogueFaults(const Catalogue &catalogue);

/// The same for the four catalogues together: each is there, and all have the same strings.
QStringList folderFaults(const QString &folder);
