/** The things that are measured, and how. */
package dev.greenery.benchmarks.scenario;
