package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts staged tables in the place of those that consumers see, in a transaction that is open. */
final class Swap {
    private final Connection connection;
    private final Catalog catalog;
    private final SchemaNames schemas;
    private final OwnedObjects objects;
    private final RunId run;
    private final Instant at;

    Swap(Catalog catalog, RunId run, Instant at) {
        this.connection = catalog.connection();
        this.catalog = catalog;
        this.schemas = catalog.schemas();
        this.objects = new OwnedObjects(catalog);
        this.run = run;
        this.at = at;
    }

    /** Waits no longer than a second for each lock. */
    void swap(List<String> marts, List<ModelDefinition<?>> models) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '1s'");
            for (String mart : marts) {
                objects.createSchema(schemas.published(mart));
            }
            shutOutReaders();
            lockPublished(statement, marts);
            for (String mart : marts) {
                dropGone(mart, models);
            }
            for (ModelDefinition<?> model : models) {
                swap(statement, model);
            }
        }
        for (String mart : marts) {
            record(mart);
        }
    }

    /**
     * Whoever reads several tables holds a lock on those that were read first, and would wait for
     * the next while the swap waits for them. They are through before, or come in after.
     */
    private void shutOutReaders() throws SQLException {
        catalog.execute("LOCK TABLE {ops}.publication_gate");
    }

    /** All locks first, in one order: two halves of a reader's join are never split by a swap. */
    private void lockPublished(Statement statement, List<String> marts) throws SQLException {
        for (String schema : marts.stream().map(schemas::published).sorted().toList()) {
            for (String table : objects.tables(schema)) {
                statement.execute("LOCK TABLE " + Quoted.name(schema, table));
            }
        }
    }

    private void dropGone(String mart, List<ModelDefinition<?>> models) throws SQLException {
        Set<String> kept =
                models.stream()
                        .filter(model -> model.mart().equals(mart))
                        .map(ModelDefinition::name)
                        .collect(Collectors.toSet());
        String schema = schemas.published(mart);
        for (String table : objects.tables(schema)) {
            if (!kept.contains(table)) {
                objects.dropTable(schema, table);
            }
        }
    }

    private void swap(Statement statement, ModelDefinition<?> model) throws SQLException {
        List<String> grants = grants(model);
        String schema = schemas.published(model.mart());
        if (objects.has(schema, model.name())) {
            objects.dropTable(schema, model.name());
        }
        statement.execute(
                "ALTER TABLE %s SET SCHEMA %s"
                        .formatted(
                                UnpublishedTables.SQL.render(
                                        new UnpublishedTables(schemas).stagedName(model)),
                                Quoted.name(schema)));
        objects.noteTable(schema, model.name());
        for (String grant : grants) {
            statement.execute(grant);
        }
    }

    /** Whoever may read the old table may read the new one. */
    private List<String> grants(ModelDefinition<?> model) throws SQLException {
        String query =
                """
                SELECT format('GRANT %s ON %I.%I TO %s', acl.privilege_type, n.nspname, c.relname,
                              CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END)
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 CROSS JOIN LATERAL aclexplode(c.relacl) acl
                 WHERE n.nspname = ? AND c.relname = ? AND acl.grantee <> c.relowner\
                """;
        return catalog.texts(query, schemas.published(model.mart()), model.name());
    }

    private void record(String mart) throws SQLException {
        catalog.execute(
                "INSERT INTO {ops}.publications (mart, run_id, published_at) VALUES (?, ?, ?)",
                mart,
                run.value(),
                Timestamp.from(at));
    }
}
