// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"
#include "statuswatch.h"

#include <QJsonArray>
#include <QtTest>

namespace acceptance {

/// The end of what a run said: QtTest cuts long words.
inline QByteArray story(const Said &said)
{
    return said.out.right(1200) + said.err.right(300);
}

/// A lab of one product with a console that watches it.
class Scene
{
public:
    /// True when the lab serves and the pair is as good as its product can be.
    bool start(const char *product, const char *best = "redundant", double seconds = 30)
    {
        m_house = std::make_unique<LabHouse>(word(product));
        if (!m_house->start()) {
            qWarning("%s", qPrintable(m_house->trouble()));
            return false;
        }
        m_watch = std::make_unique<StatusWatch>(*m_house);
        return becomes(best, seconds);
    }

    void end()
    {
        m_watch.reset();
        m_house.reset();
    }

    LabHouse &house() const { return *m_house; }
    StatusWatch &watch() { return *m_watch; }
    bool lab(const char *order) const { return m_house->lab(words(order)); }
    bool becomes(const char *verdict, double seconds = 30)
    {
        return m_watch->becomes([verdict](const auto &line) { return line.verdict() == word(verdict); }, seconds);
    }

    /// The names of the nodes that are Active, told anew.
    QString activeNode() const
    {
        const QJsonObject status = m_house->pair({word("status")}).last();
        QString active;
        for (const QJsonValue &node : status[word("nodes")].toArray())
            if (node[word("state")].toString() == word("active"))
                active += node[word("name")].toString();
        return active;
    }

private:
    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<StatusWatch> m_watch;
};

} // namespace acceptance
