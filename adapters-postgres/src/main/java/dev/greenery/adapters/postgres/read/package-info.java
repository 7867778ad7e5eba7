/** Queries over published tables. */
package dev.greenery.adapters.postgres.read;
