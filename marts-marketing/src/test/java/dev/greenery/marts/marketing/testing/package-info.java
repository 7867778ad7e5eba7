/** Builds of the marketing mart and all that it reads, without a database. */
package dev.greenery.marts.marketing.testing;
