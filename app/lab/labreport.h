// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace twinline::lab {

/// Why a lab did not start, as data: the sentence is the caller's.
struct LabFailure
{
    enum class Kind {
        Unknown,
        Folder,         ///< the folder cannot be made or opened
        Running,        ///< a lab runs there already
        NotALab,        ///< the folder holds other things
        NotTraversable, ///< the unprivileged user (`more`) cannot enter it
        NoNetwork,      ///< no free 127.0.N.0/24
        Program,        ///< twinline-labnode is missing or does not run
        Database,       ///< PostgreSQL is there but could not be set up; `more` is its last word
        Missing,        ///< a package without which there is no such lab is not installed
        Product,        ///< the lab does not play this product
        TimeOut         ///< the pair did not begin to serve
    };
    Kind kind = Kind::Unknown;
    std::string what; ///< folder, product, program …
    std::string more;
};

std::string_view toWord(LabFailure::Kind kind);
LabFailure::Kind labFailureFromWord(std::string_view word);

/// One line for who started the lab; \a descriptor is the guardian's report pipe.
void reportFailure(int descriptor, LabFailure::Kind kind, const std::string &what, const std::string &more = {});
void report(int descriptor, std::string_view line);

} // namespace twinline::lab
