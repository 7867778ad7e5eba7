/** What an incremental build starts from, as the warehouse keeps it. */
package dev.greenery.adapters.postgres.basis;
