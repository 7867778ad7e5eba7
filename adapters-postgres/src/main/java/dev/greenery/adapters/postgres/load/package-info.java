/** Brings the shop's CSV files into the source tables. */
package dev.greenery.adapters.postgres.load;
