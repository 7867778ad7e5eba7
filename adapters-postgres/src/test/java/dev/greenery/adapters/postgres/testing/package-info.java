/** Real PostgreSQL for tests of this and other modules. */
package dev.greenery.adapters.postgres.testing;
