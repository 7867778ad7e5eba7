/** Processes of the program, and what they take of the machine. */
package dev.greenery.benchmarks.process;
