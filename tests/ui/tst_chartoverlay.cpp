// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartoverlay.h"

#include "ui/style/theme.h"
#include "ui/widgets/plotlibrary.h"

#include <QTest>

using namespace twinline;

/// The label of an event on a chart stands whole or not at all.
class TestChartOverlay : public QObject
{
    Q_OBJECT

private slots:
    void labelsAreNeverCut_data();
    void labelsAreNeverCut();

private:
    /// The widest stretch of the label's row that text covers, in pixels.
    static int widthDrawn(const QString &label, double key, int pointSize);
};

int TestChartOverlay::widthDrawn(const QString &label, double key, int pointSize)
{
    QCustomPlot plot;
    plot.resize(900, 200);
    plot.xAxis->setRange(0, 100);
    plot.replot();
    ChartOverlay overlay(&plot);
    QFont font = overlay.font();
    font.setPointSize(pointSize);
    overlay.setFont(font);
    overlay.resize(plot.size());
    QImage image(overlay.size(), QImage::Format_RGB32);
    const auto paint = [&](const QString &words) {
        overlay.setMarks({{key, words}}, true);
        image.fill(Theme::of(&overlay).colour(Colour::Panel));
        overlay.render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    };
    const QImage bare = paint({});
    const QImage labelled = paint(label);
    int left = image.width();
    int right = -1;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (bare.pixel(x, y) != labelled.pixel(x, y)) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
    return std::max(0, right - left + 1);
}

void TestChartOverlay::labelsAreNeverCut_data()
{
    QTest::addColumn<int>("pointSize");
    QTest::addColumn<double>("key");
    for (const int size : {9, 14})
        for (const double key : {5.0, 95.0})
            QTest::addRow("%d pt at %.0f", size, key) << size << key;
}

void TestChartOverlay::labelsAreNeverCut()
{
    QFETCH(int, pointSize);
    QFETCH(double, key);
    const QString half = QStringLiteral("lab-1 is now “Standby (Backup)”");
    const int one = widthDrawn(half, key, pointSize);
    QVERIFY(one > 100);
    const int two = widthDrawn(half + half, key, pointSize);
    QVERIFY2(two > 1.9 * one, qPrintable(QStringLiteral("%1 pixels, and twice the words %2").arg(one).arg(two)));
    QCOMPARE(widthDrawn(half.repeated(20), key, pointSize), 0); // no room: the line alone
}

QTEST_MAIN(TestChartOverlay)
#include "tst_chartoverlay.moc"
