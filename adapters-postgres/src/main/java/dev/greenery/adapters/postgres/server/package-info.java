/** Which PostgreSQL is the warehouse, and the connections to it. */
package dev.greenery.adapters.postgres.server;
