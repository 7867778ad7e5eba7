/** A PostgreSQL server that comes with the platform, shared by all processes of one home. */
package dev.greenery.adapters.postgres.embedded;
