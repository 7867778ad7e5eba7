package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.run.LockHolder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the transactions that hold published tables, those of parts that are attached included. */
public record Holders(Catalog catalog) {
    private static final String HOLDERS =
            """
            WITH tables AS (
                SELECT oid, schema_name, table_name FROM {ops}.owned_tables
                WHERE schema_name = ANY (?)
                    OR oid = CAST('{ops}.publication_gate' AS regclass)
            ), held AS (
                SELECT oid AS relation, schema_name, table_name FROM tables
                UNION ALL
                SELECT i.inhrelid, schema_name, table_name
                FROM tables JOIN pg_inherits i ON i.inhparent = oid
            )
            SELECT DISTINCT h.schema_name, h.schema_name || '.' || h.table_name AS table_name,
                coalesce(l.pid, 0) AS pid, coalesce(a.usename, x.owner, '?') AS usename,
                CASE WHEN l.pid IS NULL THEN 'a prepared transaction'
                    ELSE coalesce(a.application_name, '') END AS application_name,
                coalesce(a.xact_start, x.prepared) AS since,
                a.pid IS NOT NULL AND a.usesysid IS NULL AS gives_way
            FROM held h
            JOIN pg_locks l ON l.relation = h.relation AND l.locktype = 'relation' AND l.granted
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            LEFT JOIN pg_stat_activity a ON a.pid = l.pid
            LEFT JOIN pg_prepared_xacts x ON l.virtualtransaction = '-1/' || x.transaction
            WHERE l.pid IS DISTINCT FROM pg_backend_pid() AND l.mode <> ALL (?)
            ORDER BY 2, 3\
            """;

    /** A lock of rows shows as one of the table, and does not tell which rows. */
    private static final List<String> BESIDE_WHICH_ROWS_CHANGE =
            List.of("AccessShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock");

    /** Checks that there is somebody to ask. */
    public Holders {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * A transaction that holds a table.
     *
     * @param schema that of the table
     * @param givesWay whether it is of no user but of the server, whose autovacuum ends itself when
     *     somebody waits for it long enough
     */
    record Held(String schema, LockHolder holder, boolean givesWay) {
        Held {
            requireNonNull(schema, "schema is null");
            requireNonNull(holder, "holder is null");
        }
    }

    /** Those that hold tables of these schemas, or the gate. */
    List<Held> of(Collection<String> schemas) throws SQLException {
        return catalog.list(Holders::read, HOLDERS, schemas, List.of());
    }

    /** Those that keep rows of the tables of a schema from being changed. */
    public List<LockHolder> keepingRows(String schema) throws SQLException {
        return catalog
                .list(Holders::read, HOLDERS, List.of(schema), BESIDE_WHICH_ROWS_CHANGE)
                .stream()
                .map(Held::holder)
                .toList();
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(
                row.getString("schema_name"),
                new LockHolder(
                        row.getLong("pid"),
                        row.getString("usename"),
                        row.getString("application_name"),
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
                        row.getString("table_name")),
                row.getBoolean("gives_way"));
    }
}
