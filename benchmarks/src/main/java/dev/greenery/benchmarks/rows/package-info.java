/** Micro-benchmarks of what is done for every row. */
package dev.greenery.benchmarks.rows;
