/** Days of a shop's life under readers who are always there. */
package dev.greenery.bootstrap.soak;
