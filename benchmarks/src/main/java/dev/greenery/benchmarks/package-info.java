/** Measures the program against hand-written SQL. */
package dev.greenery.benchmarks;
