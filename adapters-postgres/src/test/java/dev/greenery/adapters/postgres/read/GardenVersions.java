package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Versions of the garden's tables, as builds would have kept them. */
final class GardenVersions implements FindVersions {
    private final TestDatabase database;
    private final List<Version> versions = new ArrayList<>();

    GardenVersions(TestDatabase database) {
        this.database = requireNonNull(database, "database is null");
    }

    /** A version of a mart, without tables. */
    GardenVersions with(String mart, long run, State state) {
        versions.add(
                new Version(mart, new RunId(run), state, Instant.EPOCH.plusSeconds(run), 8_192));
        database.execute("CREATE SCHEMA " + schema(mart, run));
        return this;
    }

    /** A table of a version, which the platform knows as its own. */
    void table(String mart, long run, String name, String columns) {
        database.execute("CREATE TABLE %s.%s (%s)".formatted(schema(mart, run), name, columns));
        database.execute(
                """
                INSERT INTO ops.owned_objects (kind, object_oid, owner, schema_name, table_name)
                SELECT 'table', c.oid, c.relowner, n.nspname, c.relname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = '%s' AND c.relname = '%s'\
                """
                        .formatted(schema(mart, run), name));
    }

    /** Rows, each as SQL writes its values. */
    void rows(String mart, long run, String table, String... rows) {
        for (String row : rows) {
            database.execute(
                    "INSERT INTO %s.%s VALUES (%s)".formatted(schema(mart, run), table, row));
        }
    }

    static String schema(String mart, long run) {
        return mart + "__r" + run;
    }

    @Override
    public List<Version> versions(String mart) {
        return versions.stream()
                .filter(version -> version.mart().equals(mart))
                .sorted(Comparator.comparingLong((Version each) -> each.run().value()).reversed())
                .toList();
    }
}
