// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/product.h"

#include <tl/expected.hpp>

namespace twinline {

/// The product of one product file's text, or every mistake in it. \a file is only named in messages; a key that one of
/// \a others has already is a mistake too.
tl::expected<Product, Failures> readProduct(const std::string &text, const std::string &file,
                                            const std::vector<Product> &others = {});

/// The same from a file on disk.
tl::expected<Product, Failures> readProductFile(const std::string &path, const std::vector<Product> &others = {});

/// Whether it is the user's own: what comes with the program is named without a folder.
bool isOwn(const Product &product);

/// What a folder of product files holds: the good products, and the mistakes of the others.
struct ProductsFolder
{
    std::vector<Product> products;
    Failures failures;
};

/// Every *.toml of a folder of the user's, by name, beside the products that are there already; a folder that does not
/// exist holds nothing.
ProductsFolder readProductsFolder(const std::string &path, const std::vector<Product> &others = {});

} // namespace twinline
