/**
 * Fixtures that read as sentences, for the tests of every module. Start at {@link
 * dev.greenery.domain.testing.Fixtures}.
 */
package dev.greenery.domain.testing;
