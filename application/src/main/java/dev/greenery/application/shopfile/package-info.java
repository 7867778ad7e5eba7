/** The shop's seven CSV files, and the faults that a dirty sample of them holds. */
package dev.greenery.application.shopfile;
