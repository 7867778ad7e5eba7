/** Where the processor time of a build goes. */
package dev.greenery.benchmarks.profile;
