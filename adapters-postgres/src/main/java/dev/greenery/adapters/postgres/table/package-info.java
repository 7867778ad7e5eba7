/** Tables of models as SQL: names, columns and conditions. */
package dev.greenery.adapters.postgres.table;
