/** What the shop's tables note of their changes, and of which moment it is. */
package dev.greenery.adapters.postgres.capture;
