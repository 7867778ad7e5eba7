/** Days of a shop's life under readers who never pause. */
package dev.greenery.bootstrap.soak;
