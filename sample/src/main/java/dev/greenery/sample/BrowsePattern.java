package dev.greenery.sample;

/** How much a visit that ends without an order looks at and puts into the cart. */
record BrowsePattern(int views, int carts) {}
