/**
 * Streams the shop's tables as histories: binary {@code COPY}, sorted by user, in hash partitions.
 */
package dev.greenery.adapters.postgres.source;
