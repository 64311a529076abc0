// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer calls. TWINLINE_FUZZ names the target.
#include "targets.h"

#include <cstdint>
#include <cstring>

namespace {

const fuzz::Target &chosen()
{
    static const std::vector<fuzz::Target> all = fuzz::targets();
    const char *name = std::getenv("TWINLINE_FUZZ");
    for (const fuzz::Target &target : all)
        if (name && std::strcmp(name, target.name) == 0)
            return target;
    std::fputs("TWINLINE_FUZZ names one of:", stderr);
    for (const fuzz::Target &target : all)
        std::fprintf(stderr, " %s", target.name);
    std::fputs("\n", stderr);
    std::exit(64);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::Target &target = chosen();
    target.run({reinterpret_cast<const char *>(data), size});
    return 0;
}
