// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace lint {

namespace {

constexpr int mostLines = 400;      ///< of a source
constexpr int mostTestLines = 800; ///< of a test: a table may be as long as what it tests

/// The folder of the house that a path lies in: "domain", …, "ui", or "" for the composition roots and the rest.
std::string folderOf(const std::string &path)
{
    if (startsWith(path, "ui/"))
        return "ui";
    const std::size_t slash = path.find('/', 4);
    return startsWith(path, "app/") && slash != std::string::npos ? path.substr(4, slash - 4) : std::string();
}

/// What each folder may include besides itself (DESIGN §2).
const std::map<std::string, std::set<std::string>> &arrows()
{
    static const std::map<std::string, std::set<std::string>> all{
        {"domain", {}},
        {"decision", {"domain"}},
        {"products", {"domain"}},
        {"ports", {"domain"}},
        {"session", {"domain", "decision", "ports"}},
        {"adapters", {"domain", "decision", "ports"}},
        {"lab", {"domain", "decision", "products"}},
        {"ui", {"domain", "session"}},
    };
    return all;
}

/// One match: where it begins, the line of that, and the texts of the whole and of its groups.
struct Match
{
    std::size_t begin = 0;
    std::size_t end = 0;
    int line = 0;
    std::vector<std::string> texts;
};

std::vector<Match> all(const std::string &code, const char *pattern)
{
    std::vector<Match> found;
    const QString text = QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())); // places count in bytes
    const QRegularExpression expression(QString::fromLatin1(pattern));
    if (!expression.isValid())
        qFatal("%s: %s", pattern, qPrintable(expression.errorString()));
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto begin = static_cast<std::size_t>(match.capturedStart());
        Match one{begin, static_cast<std::size_t>(match.capturedEnd()), lineOf(code, begin), {}};
        for (const QString &group : match.capturedTexts())
            one.texts.push_back(group.toLatin1().toStdString());
        found.push_back(one);
    }
    return found;
}

/// Every match of \a pattern in \a code, told with \a words before it.
Findings matches(const Source &source, const std::string &code, const char *pattern, const std::string &words)
{
    Findings findings;
    for (const Match &match : all(code, pattern)) {
        std::string found = match.texts.front();
        std::replace(found.begin(), found.end(), '\n', ' ');
        findings.push_back({source.path, match.line, words + ": " + found});
    }
    return findings;
}

void append(Findings &all, Findings more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

Findings includesAgainstArrows(const Source &source)
{
    Findings findings;
    const std::string folder = folderOf(source.path);
    const auto allowed = arrows().find(folder);
    if (allowed == arrows().end())
        return findings;
    const std::string code = withoutComments(source.text);
    for (const Match &include : all(code, "#[ \t]*include[ \t]*[\"<](?:app/)?([^\">]+)[\">]")) {
        const std::string &path = include.texts[1];
        const std::string target = path.substr(0, path.find('/'));
        const bool ours = path.find('/') != std::string::npos && (arrows().contains(target) || target == "ctl");
        const bool against = ours && target != folder && !allowed->second.contains(target);
        if (against || path.find("..") != std::string::npos)
            findings.push_back({source.path, include.line, folder + " may not include " + path});
    }
    return findings;
}

Findings impureCore(const Source &source)
{
    Findings findings;
    const std::string folder = folderOf(source.path);
    const std::string code = withoutWords(source.text);
    const bool pure = folder == "domain" || folder == "decision" || folder == "products";
    if (pure || folder == "session")
        append(findings, matches(source, code, "::now\\s*\\(|\\bclock_gettime\\b|\\bgettimeofday\\b|std::time\\s*\\(|\\bQDateTime::current\\w*|\\bQElapsedTimer\\b", "time must be injected"));
    if (!pure)
        return findings;
    append(findings, matches(source, code, "#[ \t]*include[ \t]*<Q\\w[^>]*>|\\bQ[A-Z][A-Za-z]+\\b|\\bQ_[A-Z]+\\b", "Qt in the core"));
    if (source.path == "app/products/files.cpp")
        return findings;
    append(findings, matches(source, code, "#[ \t]*include[ \t]*<(fstream|iostream|filesystem|thread|mutex|future|ctime|random|unistd\\.h|sys/[^>]*|netinet/[^>]*|arpa/[^>]*|libpq-fe\\.h)>|\\bgetenv\\b|\\bfopen\\b|\\b[fv]?printf\\s*\\(|\\b[f]?puts\\s*\\(|\\bsystem\\s*\\(|\\bstd::c(out|err|in)\\b", "input or output in the core"));
    return findings;
}

Findings uiOutsideUi(const Source &source)
{
    Findings findings;
    const std::string folder = folderOf(source.path);
    if (folder.empty() || folder == "ui" || folder == "ctl")
        return findings;
    const std::string code = withoutWords(source.text);
    append(findings, matches(source, code, "#[ \t]*include[ \t]*<(QtWidgets[^>]*|QWidget|QApplication|QDialog|QMainWindow|QLabel|QMessageBox|Q\\w+Button|Q\\w+View|Q\\w+Layout|qcustomplot\\.h)>", "a widget outside ui"));
    append(findings, matches(source, code, "\\btr\\s*\\(|QCoreApplication::translate\\s*\\(|\\bQT_TR\\w+", "a sentence outside ui and ctl"));
    return findings;
}

Findings blockingCalls(const Source &source)
{
    const std::string folder = folderOf(source.path);
    const bool watched = (startsWith(source.path, "app/") && folder != "lab" && folder != "ctl") || folder == "ui";
    if (!watched)
        return {};
    const std::string code = withoutWords(source.text);
    Findings findings = matches(source, code, "\\bwaitFor[A-Z]\\w*\\s*\\(|\\bprocessEvents\\s*\\(|\\bQEventLoop\\b|\\bQThread::\\w*sleep\\b|\\bthis_thread::sleep_\\w+|\\busleep\\s*\\(|\\bnanosleep\\s*\\(|\\bBlockingQueuedConnection\\b", "a call that blocks");
    if (folder == "ui")
        append(findings, matches(source, code, "(\\.|->)exec\\s*\\(|\\bQMessageBox::(information|question|warning|critical)\\s*\\(|\\bQFileDialog::get\\w+\\s*\\(|\\bQInputDialog::get\\w+\\s*\\(", "a nested event loop"));
    return findings;
}

Findings looseConnections(const Source &source)
{
    if (startsWith(source.path, "tests/"))
        return {};
    const std::string code = withoutWords(source.text);
    Findings findings = matches(source, code, "\\b(SIGNAL|SLOT)\\s*\\(", "a connection by text");
    for (const Match &call : all(code, "\\bconnect\\s*\\(")) {
        const std::size_t open = call.end;
        int depth = 1;
        int arguments = 1;
        std::size_t last = open;
        for (std::size_t at = open; at < code.size() && depth > 0; ++at) {
            depth += code[at] == '(' || code[at] == '{' || code[at] == '[' ? 1 : 0;
            depth -= code[at] == ')' || code[at] == '}' || code[at] == ']' ? 1 : 0;
            if (depth == 1 && code[at] == ',') {
                ++arguments;
                last = at + 1;
            }
        }
        const std::size_t first = code.find_first_not_of(" \t\n", last);
        if (arguments == 3 && first != std::string::npos && code[first] == '[')
            findings.push_back({source.path, call.line, "a lambda connected without a context object"});
    }
    return findings;
}

Findings shape(const Source &source, const std::vector<std::string> &allowed)
{
    Findings findings;
    const std::string head = source.text.substr(0, 300);
    if (head.find("SPDX-FileCopyrightText: ") == std::string::npos || head.find("SPDX-License-Identifier: GPL-3.0-or-later") == std::string::npos)
        findings.push_back({source.path, 1, "no SPDX header"});
    if (endsWith(source.path, ".h") && source.text.find("#pragma once") == std::string::npos)
        findings.push_back({source.path, 1, "no #pragma once"});
    const int lines = lineOf(source.text, source.text.size()) - 1;
    const int most = startsWith(source.path, "tests/") ? mostTestLines : mostLines;
    const bool excused = std::find(allowed.begin(), allowed.end(), source.path) != allowed.end();
    if (isCpp(source) && lines > most && !excused)
        findings.push_back({source.path, lines, "longer than " + std::to_string(most) + " lines, and tests/lint/longfiles.txt gives no reason"});
    return findings;
}

Findings unfinishedWords(const Source &source)
{
    return matches(source, source.text, "\\b(TODO|FIXME|XXX|HACK|TBD)\\b|\\b[Nn]ot (yet )?implemented\\b|\\b[Ll]orem ipsum\\b", "unfinished");
}

Findings sleepingTests(const Source &source)
{
    if (!startsWith(source.path, "tests/") || !isCpp(source))
        return {};
    return matches(source, withoutWords(source.text), "\\bqWait\\s*\\(|\\bqSleep\\s*\\(|\\bQThread::\\w*sleep\\s*\\(|\\bthis_thread::sleep_\\w+|\\busleep\\s*\\(", "a test that sleeps");
}

} // namespace lint
