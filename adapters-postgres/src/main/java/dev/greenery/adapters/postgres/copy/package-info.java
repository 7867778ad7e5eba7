/** PostgreSQL's binary {@code COPY}, as rows are written with it. */
package dev.greenery.adapters.postgres.copy;
