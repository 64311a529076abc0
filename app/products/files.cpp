// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/pairs.h"
#include "products/products.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace twinline {

namespace {

constexpr std::uintmax_t largest = 4 * 1024 * 1024; ///< bytes of a file that people write

tl::expected<std::string, Failures> contents(const std::string &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return tl::unexpected(Failures{{path, 0, 0, "no such file", ""}});
    if (!std::filesystem::is_regular_file(status))
        return tl::unexpected(Failures{{path, 0, 0, "this is no file", "a TOML file"}});
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest)
        return tl::unexpected(Failures{{path, 0, 0, "the file has " + std::to_string(size) + " bytes", "at most 4 MiB"}});
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (in && size > 0)
        text << in.rdbuf();
    if (!in)
        return tl::unexpected(Failures{{path, 0, 0, std::string("the file cannot be read: ") + std::strerror(errno), ""}});
    return text.str();
}

} // namespace

tl::expected<Product, Failures> readProductFile(const std::string &path, const std::vector<Product> &others)
{
    const auto text = contents(path);
    return text ? readProduct(*text, path, others) : tl::unexpected(text.error());
}

ProductsFolder readProductsFolder(const std::string &path, const std::vector<Product> &others)
{
    ProductsFolder folder;
    std::error_code error;
    std::vector<std::string> files;
    for (const auto &entry : std::filesystem::directory_iterator(path, error)) {
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path().string());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        folder.failures.push_back({path, 0, 0, "the folder cannot be read: " + error.message(), ""});
    std::sort(files.begin(), files.end());
    std::vector<Product> known = others;
    for (const std::string &file : files) {
        auto product = readProductFile(file, known);
        if (!product) {
            folder.failures.insert(folder.failures.end(), product.error().begin(), product.error().end());
            continue;
        }
        known.push_back(*product);
        folder.products.push_back(std::move(*product));
    }
    return folder;
}

tl::expected<std::vector<PairConfig>, Failures> readPairsFile(const std::string &path, const std::vector<Product> &products)
{
    const auto text = contents(path);
    return text ? readPairs(*text, path, products) : tl::unexpected(text.error());
}

} // namespace twinline
