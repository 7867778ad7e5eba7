package dev.greenery.sample;

import java.time.Instant;

/**
 * A user looks at a plant or puts it into the cart.
 *
 * @param cart whether into the cart
 */
record Click(Instant at, Plant plant, boolean cart) {}
