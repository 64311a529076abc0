// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"
#include "ui/style/chip.h"
#include "ui/style/flowlayout.h"
#include "ui/style/icons.h"
#include "ui/style/stylesheet.h"
#include "ui/style/textlabel.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSet>
#include <QtTest>

using namespace twinline;

namespace {

/// What is left of a picture when its colours are taken away: where it has paint.
QByteArray shapeOf(const IconSpec &icon)
{
    const QImage image = iconPixmap(icon, Theme::light(), 36, 1).toImage().convertToFormat(QImage::Format_ARGB32);
    QByteArray shape;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            shape += qAlpha(pixel) < 128 ? '0' : qGray(pixel) > 230 ? '2' : '1';
        }
    }
    return shape;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

/// The look: every state has a shape of its own, every text can be read, nothing in the style sheet is left open.
class TestStyle : public QObject
{
    Q_OBJECT

private slots:
    void labelIsAsHighAsQtSays_data();
    void labelIsAsHighAsQtSays();
    void everyNodeStateHasItsOwnShape();
    void everyVerdictHasItsOwnShape();
    void everyMarkHasItsOwnShape();
    void productMayChooseItsIconButNotAMissingOne();
    void styleSheetIsFilledIn_data();
    void styleSheetIsFilledIn();
    void textsStandOutFromTheirGround_data();
    void textsStandOutFromTheirGround();
    void appearanceFollowsTheChoice();
    void flowLayoutWrapsAndPushesTheLast();
    void chipWrapsOnlyWhereItMust();
};

void TestStyle::labelIsAsHighAsQtSays_data()
{
    QTest::addColumn<QString>("role");
    for (const char *role : {"headline", "body", "small", "code"})
        QTest::newRow(role) << QString::fromLatin1(role);
}

/// What it remembers must never outlive the text, the font, the look or the margins that it was measured for.
void TestStyle::labelIsAsHighAsQtSays()
{
    QFETCH(QString, role);
    QWidget window;
    window.setStyleSheet(styleSheet(Theme::light(), 14));
    TextLabel label(&window);
    QLabel plain(&window);
    const auto both = [&](auto change) {
        change(label);
        change(plain);
    };
    const auto same = [&] {
        for (int round = 0; round < 2; ++round) {
            for (int width = 0; width < 700; width += round ? 13 : 17) {
                if (const int mine = label.heightForWidth(width), qts = plain.heightForWidth(width); mine != qts) {
                    qWarning("%d wide: %d high, Qt says %d", width, mine, qts);
                    return false;
                }
            }
        }
        return true;
    };
    both([&](QLabel &one) {
        one.setTextFormat(Qt::PlainText);
        one.setWordWrap(true);
        one.setProperty("textRole", role);
        one.ensurePolished();
    });
    QVERIFY(same());
    for (const char16_t *text : {u"short", u"cti-1.paris.example serves since 20:14, cti-2.paris.example stands by", u"two\nlines", u"待機系ノードは準備ができています。", u""}) {
        both([&](QLabel &one) { one.setText(QString::fromUtf16(text)); });
        QVERIFY2(same(), qPrintable(label.text()));
    }
    both([](QLabel &one) { one.setText(QStringLiteral("a sentence that needs more than one line in a narrow card")); });
    QVERIFY(same());
    window.setStyleSheet(styleSheet(Theme::light(), 21));
    QVERIFY(same());
    both([](QLabel &one) { one.setContentsMargins(30, 2, 30, 2); });
    QVERIFY(same());
    both([](QLabel &one) { one.setWordWrap(false); });
    QVERIFY(same());
}

void TestStyle::everyNodeStateHasItsOwnShape()
{
    QSet<QByteArray> shapes{shapeOf(bothActiveIcon())};
    int count = 1;
    for (const NodeState state : {NodeState::Unknown, NodeState::Active, NodeState::Standby, NodeState::Starting, NodeState::ServicesOff,
                                  NodeState::Detached, NodeState::Error, NodeState::Unreachable}) {
        QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(iconOf(state).name)));
        shapes.insert(shapeOf(iconOf(state)));
        ++count;
    }
    QCOMPARE(shapes.size(), count);
}

void TestStyle::everyVerdictHasItsOwnShape()
{
    QSet<QByteArray> shapes;
    int count = 0;
    for (const Verdict verdict : {Verdict::Unknown, Verdict::Redundant, Verdict::Reachable, Verdict::Degraded, Verdict::NoStandby,
                                  Verdict::NoActive, Verdict::SplitBrain, Verdict::Switching, Verdict::Blind}) {
        shapes.insert(shapeOf(iconOf(verdict, Severity::Warning)));
        ++count;
    }
    QCOMPARE(shapes.size(), count);
}

void TestStyle::everyMarkHasItsOwnShape()
{
    QSet<QByteArray> shapes;
    for (const ProbeMark mark : {ProbeMark::Unknown, ProbeMark::Good, ProbeMark::Idle, ProbeMark::Warning, ProbeMark::Bad})
        shapes.insert(shapeOf(iconOf(mark)));
    QCOMPARE(shapes.size(), 5);
    QSet<QByteArray> events;
    for (const Severity severity : {Severity::Ok, Severity::Note, Severity::Unknown, Severity::Warning, Severity::Critical}) {
        Event event;
        event.severity = severity;
        events.insert(shapeOf(iconOf(event)));
    }
    QCOMPARE(events.size(), 5);
}

void TestStyle::productMayChooseItsIconButNotAMissingOne()
{
    Product product;
    product.states[NodeState::Standby] = {"Slave", {}, "state-starting", "warning"};
    product.states[NodeState::Active] = {"Master", {}, "no-such-picture", "no-such-colour"};
    QCOMPARE(iconOf(NodeState::Standby, product), (IconSpec{QStringLiteral("state-starting"), Colour::Warning}));
    QCOMPARE(iconOf(NodeState::Active, product), iconOf(NodeState::Active));
}

void TestStyle::styleSheetIsFilledIn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStyle::styleSheetIsFilledIn()
{
    QFETCH(bool, dark);
    const QString sheet = styleSheet(dark ? Theme::dark() : Theme::light(), 20);
    QVERIFY(sheet.size() > 1000);
    static const QRegularExpression open(QStringLiteral("\\{[a-z0-9.-]+\\}"));
    QVERIFY2(!open.match(sheet).hasMatch(), qPrintable(open.match(sheet).captured()));
    QVERIFY(sheet.contains(QStringLiteral("font-size: 31px"))); // 1.55 × 20
}

void TestStyle::textsStandOutFromTheirGround_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    const auto row = [](const char *name, Colour text, Colour ground) {
        QTest::newRow(name) << static_cast<int>(text) << static_cast<int>(ground);
    };
    row("plain", Colour::Text, Colour::Panel);
    row("sub", Colour::SubText, Colour::Panel);
    row("muted", Colour::Muted, Colour::Panel);
    row("muted on background", Colour::Muted, Colour::Background);
    row("muted on selection", Colour::Muted, Colour::Selection);
    row("error", Colour::ErrorText, Colour::Background);
    row("ok chip", Colour::OkText, Colour::OkFill);
    row("error chip", Colour::ErrorText, Colour::ErrorFill);
    row("warning chip", Colour::WarningText, Colour::WarningFill);
    row("link", Colour::AccentText, Colour::Panel);
    row("event", Colour::EventText, Colour::Panel);
}

void TestStyle::textsStandOutFromTheirGround()
{
    QFETCH(int, text);
    QFETCH(int, ground);
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const double ratio = contrast(theme->colour(static_cast<Colour>(text)), theme->colour(static_cast<Colour>(ground)));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio))); // WCAG 2.1, 1.4.3
    }
}

void TestStyle::appearanceFollowsTheChoice()
{
    Appearance appearance;
    appearance.apply(ThemeChoice::Dark, 150);
    QVERIFY(Theme::of(QApplication::palette()).isDark());
    QCOMPARE(QApplication::font().pixelSize(), 21);
    appearance.apply(ThemeChoice::Light);
    QVERIFY(!Theme::of(QApplication::palette()).isDark());
    QCOMPARE(QApplication::font().pixelSize(), 14);
    QVERIFY(QApplication::font().families().contains(QStringLiteral("Noto Sans CJK JP")));
    QSignalSpy changed(&appearance, &Appearance::changed);
    appearance.apply(ThemeChoice::System);
    QCOMPARE(changed.count(), 1);
}

void TestStyle::flowLayoutWrapsAndPushesTheLast()
{
    QWidget box;
    auto *layout = new FlowLayout(&box, 10, true);
    for (int i = 0; i < 3; ++i) {
        auto *part = new QWidget(&box);
        part->setFixedSize(100, 20);
        layout->addWidget(part);
    }
    QCOMPARE(layout->heightForWidth(500), 20);
    QVERIFY(layout->heightForWidth(250) > 40);
    layout->setGeometry(QRect(0, 0, 500, 20));
    QCOMPARE(layout->itemAt(1)->geometry().left(), 110);
    QCOMPARE(layout->itemAt(2)->geometry().right(), 499);
}

void TestStyle::chipWrapsOnlyWhereItMust()
{
    Chip chip;
    chip.show(QStringLiteral("VIP 10.1.1.245 answers here"), Tone::Ok);
    const QSize hint = chip.sizeHint();
    QVERIFY(hint.height() < 2 * chip.fontMetrics().height() + 4);
    QVERIFY(chip.heightForWidth(hint.width() / 2) > hint.height());
    chip.show({}, Tone::Plain);
    QVERIFY(chip.isHidden());
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
