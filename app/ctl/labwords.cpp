// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/labwords.h"

#include <QCoreApplication>

namespace twinline {

namespace {

struct LabWords
{
    Q_DECLARE_TR_FUNCTIONS(twinline::LabWords)
};

} // namespace

QString labFailureSentence(const lab::LabFailure &failure)
{
    using Kind = lab::LabFailure::Kind;
    const QString what = QString::fromStdString(failure.what);
    const QString more = QString::fromStdString(failure.more);
    switch (failure.kind) {
    case Kind::Folder: return LabWords::tr("Could not open the lab's folder %1: %2.").arg(what, more);
    case Kind::Running: return LabWords::tr("A lab runs in %1 already.").arg(what);
    case Kind::NotALab: return LabWords::tr("The folder %1 holds other things than a lab; choose an empty one.").arg(what);
    case Kind::NotTraversable:
        return LabWords::tr("The user %2, who runs the lab, cannot enter %1; choose another folder.").arg(what, more);
    case Kind::NoNetwork: return LabWords::tr("No network 127.0.N.0/24 is free for another lab.");
    case Kind::Program: return LabWords::tr("Could not run the lab's program %1: %2.").arg(what, more);
    case Kind::Database: return LabWords::tr("PostgreSQL could not be set up for the lab: %1.").arg(more.isEmpty() ? what : more);
    case Kind::Missing: return LabWords::tr("This lab needs %1, which is not installed.").arg(what);
    case Kind::Product: return LabWords::tr("The lab does not play the product “%1”; it plays %2.").arg(what, more);
    case Kind::TimeOut: return LabWords::tr("The lab's pair did not begin to serve in time.");
    case Kind::Unknown: break;
    }
    return LabWords::tr("The lab did not start: %1.").arg(more.isEmpty() ? what : more);
}

} // namespace twinline
