/** A mart of its own: all that is in this package is found. */
package dev.greenery.testing.nursery;
