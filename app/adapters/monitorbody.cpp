// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/monitorbody.h"

#include "adapters/probejob.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace twinline {

namespace {

constexpr std::size_t longestWord = 64; ///< of an answer that no product file spells out
constexpr qsizetype nearLabel = 400;    ///< how far after its label an address may stand, mark-up included

QString textOf(std::string_view bytes)
{
    QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.trimmed();
}

bool inWord(QChar c)
{
    return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral(".:_-").contains(c));
}

/// What may be an address or a name, without the stops and colons around it.
QStringList words(QStringView text)
{
    const auto stop = [](QChar c) { return c == u'.' || c == u':'; };
    QStringList found;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype begin = i;
        while (i < text.size() && inWord(text[i]))
            ++i;
        QStringView word = text.mid(begin, i - begin);
        while (!word.isEmpty() && stop(word.front()))
            word = word.mid(1);
        while (!word.isEmpty() && stop(word.back()))
            word.chop(1);
        if (!word.isEmpty())
            found << word.toString();
    }
    return found;
}

/// Where what begins at \a at with "<" ends; what is never closed reaches to the end, as in a browser.
qsizetype endOfMarkup(QStringView page, qsizetype at)
{
    const auto past = [&](QStringView mark, qsizetype from) {
        const qsizetype found = page.indexOf(mark, from, Qt::CaseInsensitive);
        return found < 0 ? page.size() : found + mark.size();
    };
    const auto element = [&](QStringView name) {
        const QStringView after = page.mid(at + 1);
        return after.startsWith(name, Qt::CaseInsensitive) && (after.size() == name.size() || !inWord(after[name.size()]));
    };
    if (page.mid(at).startsWith(u"<!--"))
        return past(u"-->", at + 4);
    if (element(u"script"))
        return past(u">", past(u"</script", at));
    if (element(u"style"))
        return past(u">", past(u"</style", at));
    return past(u">", at);
}

/// A foreign page of any shape is read in one pass: a pattern that looks ahead for its end at each "<" would take seconds.
QString withoutMarkup(QStringView page)
{
    QString text;
    for (qsizetype i = 0; i < page.size();) {
        const qsizetype mark = page.indexOf(u'<', i);
        text += page.mid(i, (mark < 0 ? page.size() : mark) - i);
        text += u' ';
        i = mark < 0 ? page.size() : endOfMarkup(page, mark);
    }
    return text;
}

bool isAddress(const QString &word)
{
    return (word.count(u'.') == 3 || word.count(u':') > 1) && !QHostAddress(word).isNull();
}

/// The node address equal to \a word, as the pair spells it.
std::string knownAs(const QString &word, const std::vector<std::string> &nodeAddresses)
{
    const auto found = std::find_if(nodeAddresses.begin(), nodeAddresses.end(), [&](const std::string &address) {
        return !address.empty() && word.compare(QString::fromStdString(address), Qt::CaseInsensitive) == 0;
    });
    return found == nodeAddresses.end() ? std::string() : *found;
}

std::string titled(QStringView page)
{
    constexpr qsizetype longest = 80;
    const qsizetype mark = page.indexOf(u"<title", 0, Qt::CaseInsensitive);
    const qsizetype begin = mark < 0 ? -1 : page.indexOf(u'>', mark) + 1;
    if (begin <= 0)
        return {};
    const qsizetype end = page.indexOf(u'<', begin);
    return page.mid(begin, end < 0 ? longest : std::min(longest, end - begin)).trimmed().toString().toStdString();
}

BodyMeaning aPage(const QString &page)
{
    const std::string title = titled(page);
    return {Outcome::Denied, title.empty() ? "a page instead of an answer" : "a page instead of an answer: " + title, {}, {}};
}

BodyMeaning readIdentity(const ProbeRequest &request, const QString &page, std::string_view body)
{
    BodyMeaning meaning;
    meaning.identity = pageIdentity(body, request.nodeAddresses);
    if (meaning.identity.empty()) {
        static const QRegularExpression form(QStringLiteral("type\\s*=\\s*[\"']?password"),
                                             QRegularExpression::CaseInsensitiveOption);
        if (form.match(page).hasMatch())
            return aPage(page);
        meaning.detail = "the page does not tell its own address";
        return meaning;
    }
    meaning.detail = meaning.identity;
    const auto own = std::size_t(request.target.index);
    const bool node = request.target.kind == TargetKind::Node && own < request.nodeAddresses.size();
    const bool stranger = node && meaning.identity != request.nodeAddresses[own];
    meaning.outcome = stranger ? Outcome::WrongNode : Outcome::Answered;
    return meaning;
}

} // namespace

std::string pageIdentity(std::string_view page, const std::vector<std::string> &nodeAddresses)
{
    const QString text = textOf(page);
    const QString label = QStringLiteral("IP Address of this server");
    if (const qsizetype at = text.indexOf(label, 0, Qt::CaseInsensitive); at >= 0) {
        for (const QString &word : words(text.mid(at + label.size(), nearLabel))) {
            if (const std::string known = knownAs(word, nodeAddresses); !known.empty())
                return known;
            if (isAddress(word))
                return word.toStdString(); // a stranger
        }
    }
    std::set<std::string> seen;
    for (const QString &word : words(withoutMarkup(text)))
        seen.insert(knownAs(word, nodeAddresses));
    seen.erase(std::string());
    return seen.size() == 1 ? *seen.begin() : std::string();
}

BodyMeaning readMonitorBody(const ProbeRequest &request, std::string_view body)
{
    const QString text = textOf(body);
    const ProbeSpec &spec = request.spec;
    if (spec.identity)
        return readIdentity(request, text, body);
    const std::string said = text.toStdString();
    if (spec.pageExpected) {
        const std::string title = titled(text);
        return {Outcome::Answered, title.empty() ? "200" : "200 " + title, {}, {}};
    }
    for (const ExpectedBody &expected : spec.bodies) {
        if (said != expected.text)
            continue;
        BodyMeaning meaning{Outcome::Answered, said, {}, {}};
        if (expected.state)
            meaning.claim = RoleClaim{*expected.state, RoleBy::Reported,
                                      expected.vendorState.empty() ? expected.text : expected.vendorState};
        return meaning;
    }
    if (text.contains(u'<'))
        return aPage(text);
    if (spec.bodies.empty() && said.size() <= longestWord)
        return {Outcome::Answered, said.empty() ? "200" : "200 " + said, {}, {}};
    return {Outcome::Garbage, said.empty() ? "an empty answer" : said, {}, {}};
}

} // namespace twinline
