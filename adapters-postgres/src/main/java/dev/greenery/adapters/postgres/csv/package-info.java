/** Writes the shop's files as CSV. */
package dev.greenery.adapters.postgres.csv;
