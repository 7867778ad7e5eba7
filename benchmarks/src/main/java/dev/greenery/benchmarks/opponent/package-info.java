/**
 * The fair opponent: the same models and the same data tests as hand-written SQL, run by a
 * scheduler on one connection or two.
 */
package dev.greenery.benchmarks.opponent;
