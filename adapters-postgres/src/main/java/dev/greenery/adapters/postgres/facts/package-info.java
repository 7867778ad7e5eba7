/**
 * Writes models into unpublished tables with binary {@code COPY}, checks the tables as a whole, and
 * publishes them.
 */
package dev.greenery.adapters.postgres.facts;
