// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplewizard.h"
#include "ui/style/appearance.h"
#include "ui/wizard/runwizard.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// What of a window's words does not fit into its own place.
QStringList cutWords(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty())
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            cut << label->text();
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisibleTo(&window) && button->width() < button->minimumSizeHint().width())
            cut << button->text();
    return cut;
}

} // namespace

/// Photographs every wizard page in four languages, light and dark, into the folder "pictures" of the build.
class tst_PicturesWizard : public QObject
{
    Q_OBJECT

private slots:
    void pages_data();
    void pages();
};

void tst_PicturesWizard::pages_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("dark");
    for (const Language language : allLanguages)
        for (const bool dark : {false, true})
            QTest::addRow("%s-%s", languageCode(language), dark ? "dark" : "light") << int(language) << dark;
}

void tst_PicturesWizard::pages()
{
    QFETCH(int, language);
    QFETCH(bool, dark);
    text::setLanguage(Language(language));
    Appearance appearance;
    appearance.apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QDir folder(QStringLiteral(BUILD_ROOT "/pictures"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    WizardView unknown = stepView(shippedScene(), 0, StepState::Unknown);
    const std::vector<std::pair<const char *, WizardView>> pages{
        {"1-preflight", preflightView(shippedScene())},
        {"2-blocked", blockedView()},
        {"3-first-step", stepView(shippedScene(), 0, StepState::Waiting, 20.3)},
        {"4-watching", stepView(bothStandby(), 1, StepState::Watching)},
        {"5-unknown", unknown},
        {"6-report", reportView(RunResult::Done)}};
    for (const auto &[name, view] : pages) {
        RunWizard wizard;
        wizard.setView(view);
        wizard.ensurePolished();
        wizard.grab(); // lays out what a wrapping label pushes down
        const QString file = folder.filePath(QStringLiteral("wizard-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())));
        const QImage picture = wizard.grab().toImage();
        QVERIFY(picture.save(file));
        QVERIFY(picture.width() >= 1000);
        const QStringList cut = cutWords(wizard);
        QVERIFY2(cut.isEmpty(), qPrintable(file + QStringLiteral(": ") + cut.join(QStringLiteral(" | "))));
    }
}

QTEST_MAIN(tst_PicturesWizard)
#include "tst_pictures_wizard.moc"
