// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/htmlpage.h"

namespace twinline::text {

namespace {

// Prints on white paper; colours only repeat what the words say.
constexpr auto style = R"css(
body { font-family: "Noto Sans", "Noto Sans CJK JP", "DejaVu Sans", sans-serif; font-size: 14px; line-height: 1.45;
       color: #1b1f24; background: #ffffff; max-width: 1040px; margin: 32px auto; padding: 0 24px; }
h1 { font-size: 24px; margin: 0 0 4px 0; }
h2 { font-size: 17px; margin: 28px 0 8px 0; }
p.sub, p.foot, p.none { color: #57606a; margin: 0 0 12px 0; }
p.foot { margin-top: 32px; border-top: 1px solid #d8dee4; padding-top: 8px; font-size: 12px; }
p.summary { background: #f3f5f7; border-left: 6px solid #57606a; padding: 12px 16px; margin: 16px 0; font-size: 16px; }
p.good { border-left-color: #1a7f37; }
p.unknown { border-left-color: #9a6700; }
p.bad { border-left-color: #b4232c; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: #57606a; border-bottom: 2px solid #d8dee4; padding: 5px 10px 5px 0; }
td { vertical-align: top; border-bottom: 1px solid #e6eaee; padding: 5px 10px 5px 0; overflow-wrap: anywhere; }
table.facts { width: auto; }
table.facts td { border-bottom: none; padding: 2px 24px 2px 0; }
table.facts td.label { color: #57606a; white-space: nowrap; }
tr.good td.mark { color: #1a7f37; }
tr.unknown td.mark { color: #8a5a00; }
tr.bad td.mark { color: #b4232c; }
td.mark { font-weight: 600; white-space: nowrap; }
tr { page-break-inside: avoid; }
h2 { page-break-after: avoid; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } }
)css";

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString element(const QString &name, const QString &text, const QString &styleClass = {})
{
    const QString open = styleClass.isEmpty() ? name : name + QLatin1String(" class=\"") + styleClass + u'"';
    return u'<' + open + u'>' + escaped(text) + QLatin1String("</") + name + u'>';
}

} // namespace

HtmlPage::HtmlPage(const QString &language, const QString &title)
{
    m_html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + language.toHtmlEscaped()
             + QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n") + element(QStringLiteral("title"), title)
             + QStringLiteral("\n<style>") + QLatin1String(style) + QStringLiteral("</style>\n</head>\n<body>\n")
             + element(QStringLiteral("h1"), title) + u'\n';
}

void HtmlPage::heading(const QString &text)
{
    m_html += element(QStringLiteral("h2"), text) + u'\n';
}

void HtmlPage::paragraph(const QString &text, const QString &styleClass)
{
    m_html += element(QStringLiteral("p"), text, styleClass) + u'\n';
}

void HtmlPage::list(const QStringList &items)
{
    m_html += QLatin1String("<ul>\n");
    for (const QString &item : items)
        m_html += element(QStringLiteral("li"), item) + u'\n';
    m_html += QLatin1String("</ul>\n");
}

void HtmlPage::facts(const std::vector<std::pair<QString, QString>> &facts)
{
    m_html += QLatin1String("<table class=\"facts\">\n");
    for (const auto &[label, value] : facts) {
        m_html += QLatin1String("<tr>") + element(QStringLiteral("td"), label, QStringLiteral("label"))
                  + element(QStringLiteral("td"), value) + QLatin1String("</tr>\n");
    }
    m_html += QLatin1String("</table>\n");
}

void HtmlPage::table(const QStringList &titles, const std::vector<Row> &rows, const QString &otherwise)
{
    if (rows.empty()) {
        paragraph(otherwise, QStringLiteral("none"));
        return;
    }
    m_html += QLatin1String("<table>\n<thead><tr>");
    for (const QString &title : titles)
        m_html += element(QStringLiteral("th"), title);
    m_html += QLatin1String("</tr></thead>\n<tbody>\n");
    for (const Row &row : rows) {
        m_html += row.styleClass.isEmpty() ? QStringLiteral("<tr>")
                                           : QStringLiteral("<tr class=\"") + row.styleClass + QLatin1String("\">");
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const bool mark = i == 0 && !row.styleClass.isEmpty();
            m_html += element(QStringLiteral("td"), row.cells.at(i), mark ? QStringLiteral("mark") : QString());
        }
        m_html += QLatin1String("</tr>\n");
    }
    m_html += QLatin1String("</tbody>\n</table>\n");
}

QString HtmlPage::finished() const
{
    return m_html + QLatin1String("</body>\n</html>\n");
}

} // namespace twinline::text
