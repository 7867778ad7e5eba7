/** What the platform did: runs and the results of their models and tests. */
package dev.greenery.adapters.postgres.operations;
