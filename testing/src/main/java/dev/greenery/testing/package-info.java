/**
 * The test kit: what the tests of a mart need beside the fixtures of {@code
 * dev.greenery.domain.testing}, the builds in memory of {@code dev.greenery.application.testing}
 * and the databases of {@code dev.greenery.adapters.postgres.testing}.
 */
package dev.greenery.testing;
