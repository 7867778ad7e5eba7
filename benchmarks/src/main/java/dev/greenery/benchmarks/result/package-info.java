/** What was measured, and the figures that are made of it. */
package dev.greenery.benchmarks.result;
