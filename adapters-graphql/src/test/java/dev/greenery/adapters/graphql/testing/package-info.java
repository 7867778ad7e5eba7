/** Small marts, their rows in memory, and a client, for the tests of this adapter. */
package dev.greenery.adapters.graphql.testing;
