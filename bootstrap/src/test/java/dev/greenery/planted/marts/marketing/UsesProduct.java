package dev.greenery.planted.marts.marketing;

import dev.greenery.planted.marts.product.ProductRow;

record UsesProduct(ProductRow row) {}
