/** What in the database is the platform's, and what is not. */
package dev.greenery.adapters.postgres.objects;
