// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"
#include "ports/secretstore.h"

namespace twinline {

struct SecretOptions
{
    QString verb; ///< set, forget, list
    QString pair;
    QString key;  ///< the endpoint's in pairs.toml; empty with list: all
    QString node; ///< empty: every node that has it
};

/// `twinlinectl secret`: gives a pair's passwords to the keychain, or takes them back. One is read from the terminal
/// without echo, or from standard input: never from an argument, which everybody on this machine can see.
int runSecret(const SecretOptions &options, CtlContext &context, SecretStore &secrets);

} // namespace twinline
