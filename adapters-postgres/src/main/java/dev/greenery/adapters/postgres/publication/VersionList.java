package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/** What is known of versions, and how it is changed, in a transaction that is open. */
record VersionList(Catalog catalog) {
    private static final String VERSIONS =
            """
            SELECT v.mart, v.run_id, r.finished_at,
                CASE WHEN v.run_id = (
                        SELECT run_id FROM {ops}.publications WHERE mart = v.mart
                        ORDER BY publication_id DESC LIMIT 1) THEN 'PUBLISHED'
                    WHEN EXISTS (
                        SELECT FROM {ops}.publications p
                        WHERE (p.mart, p.run_id) = (v.mart, v.run_id)) THEN 'KEPT'
                    ELSE 'HELD' END AS state,
                (SELECT coalesce(sum(pg_total_relation_size(t.oid)), 0)
                 FROM {ops}.owned_tables t
                 WHERE t.schema_name = ? || v.run_id) AS bytes
            FROM {ops}.versions v JOIN {ops}.runs r USING (run_id)
            WHERE v.mart = ? ORDER BY v.run_id DESC\
            """;

    /** Checks that there is somebody to ask. */
    VersionList {
        requireNonNull(catalog, "catalog is null");
    }

    /** The versions of a mart, the newest run first. */
    List<Version> of(String mart) throws SQLException {
        return catalog.list(VersionList::read, VERSIONS, catalog.schemas().versions(mart), mart);
    }

    private static Version read(ResultSet row) throws SQLException {
        return new Version(
                row.getString("mart"),
                new RunId(row.getLong("run_id")),
                State.valueOf(row.getString("state")),
                row.getTimestamp("finished_at").toInstant(),
                row.getLong("bytes"));
    }

    /** Makes a version of what is staged of a mart. */
    void keep(String mart, RunId run) throws SQLException {
        String version = catalog.schemas().version(mart, run);
        new OwnedObjects(catalog).moveTables(catalog.schemas().staging(mart), version);
        catalog.execute(
                "INSERT INTO {ops}.versions (mart, run_id) VALUES (?, ?)", mart, run.value());
    }

    /** Drops a version, unless somebody reads it or made something of it. */
    void drop(Version old) throws SQLException {
        OwnedObjects objects = new OwnedObjects(catalog);
        String schema = catalog.schemas().version(old.mart(), old.run());
        Savepoint before = catalog.connection().setSavepoint();
        try {
            catalog.execute("SET LOCAL lock_timeout = '50ms'");
            objects.clear(schema);
            objects.dropEmptySchema(schema);
        } catch (SQLException e) {
            if (!SqlStates.LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            catalog.connection().rollback(before);
            return;
        }
        if (objects.tables(schema).isEmpty()) {
            catalog.execute(
                    "DELETE FROM {ops}.versions WHERE mart = ? AND run_id = ?",
                    old.mart(),
                    old.run().value());
        }
    }
}
