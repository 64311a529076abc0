// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/plaintext.h"

#include <QTest>

using namespace twinline;

/// What a page shows, and that a text which is no page is left alone.
class tst_PlainText : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatAPageShows_data();
    void readsWhatAPageShows();
    void leavesATextThatIsNoPage_data();
    void leavesATextThatIsNoPage();
    void simplifiesSpaces();
    void shortensWithoutCuttingALetter();
    void aHugeMessIsReadInOnePass();
};

void tst_PlainText::readsWhatAPageShows_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("tags") << QByteArray("<html><b>a</b> b</html>") << QByteArray("a b\f");
    QTest::newRow("line break") << QByteArray("a<br/>b<BR>c") << QByteArray("a b c");
    QTest::newRow("blocks end") << QByteArray("<p>a</p><pre>b</PRE >c") << QByteArray("\fa\f\fb\fc");
    QTest::newRow("named entities") << QByteArray("<br>&lt;&gt;&amp;&quot;&apos;&nbsp;.") << QByteArray(" <>&\"' .");
    QTest::newRow("numbers") << QByteArray("<br>&#65;&#x42;&#233;&#x65e5;&#x1F600;") << QByteArray(" ABé日😀");
    QTest::newRow("no entities") << QByteArray("<br>&; &x; &#; &#x; &#xD800; &#1114112; &#12a; & &muchtoolong;")
                                 << QByteArray(" &; &x; &#; &#x; &#xD800; &#1114112; &#12a; & &muchtoolong;");
    QTest::newRow("an entity that would be a control character") << QByteArray("<br>a&#12;b&#0;") << QByteArray(" a b&#0;");
    QTest::newRow("less than is no tag") << QByteArray("<br>1 < 2 <- 3 <a <b>") << QByteArray(" 1 < 2 <- 3 <a ");
    QTest::newRow("cut within a tag") << QByteArray("<br>a<inp") << QByteArray(" a<inp");
    QTest::newRow("attributes") << QByteArray("<td class=\"x\">a</td>") << QByteArray("a\f");
}

void tst_PlainText::readsWhatAPageShows()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(plainText(page.toStdString())), text);
}

void tst_PlainText::leavesATextThatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("plain") << QByteArray("a < b & c > d") << QByteArray("a < b & c > d");
    QTest::newRow("an entity in a text") << QByteArray("a &amp; b") << QByteArray("a &amp; b");
    QTest::newRow("an opening tag alone") << QByteArray("<host> a") << QByteArray("<host> a");
    QTest::newRow("control characters") << QByteArray("a\tb\r\nc\0d\fe\x7f", 11) << QByteArray("a b  c d e ");
}

void tst_PlainText::leavesATextThatIsNoPage()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(plainText(text.toStdString())), expected);
}

void tst_PlainText::simplifiesSpaces()
{
    QCOMPARE(simplified(""), std::string());
    QCOMPARE(simplified("   "), std::string());
    QCOMPARE(simplified("  a   b c  "), std::string("a b c"));
}

void tst_PlainText::shortensWithoutCuttingALetter()
{
    QCOMPARE(shortened("abc", 3), std::string("abc"));
    QCOMPARE(shortened("abcd", 3), std::string("abc…"));
    QCOMPARE(shortened("日本", 5), std::string("日…"));
    QCOMPARE(shortened("日本", 3), std::string("日…"));
    QCOMPARE(shortened("日", 2), std::string("…"));
}

void tst_PlainText::aHugeMessIsReadInOnePass()
{
    // Each of these would take hours if a sign were looked at more than some thousand times.
    constexpr std::size_t size = 4 * 1024 * 1024;
    for (const char *piece : {"<", "<a", "<!", "&", "&#", "<br><a href='"}) {
        std::string mess;
        while (mess.size() < size)
            mess += piece;
        QVERIFY2(!plainText(mess).empty(), piece);
    }
}

QTEST_APPLESS_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
