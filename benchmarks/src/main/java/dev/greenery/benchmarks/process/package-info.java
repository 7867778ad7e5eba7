/** The program and the server under test, and what they take of the machine. */
package dev.greenery.benchmarks.process;
