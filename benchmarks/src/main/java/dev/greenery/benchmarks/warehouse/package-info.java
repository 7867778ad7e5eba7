/** The one PostgreSQL that both sides are measured on. */
package dev.greenery.benchmarks.warehouse;
