/**
 * Every model a second time, as hand-written SQL over the shop's tables: what integration tests
 * hold the models against, and what benchmarks measure them against.
 */
package dev.greenery.modelsql;
