package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.objects.SchemaShapes;
import dev.greenery.adapters.postgres.objects.TableShape;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunId;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one mart's publication does to the tables that consumers know.
 *
 * @param published the schema that consumers know
 * @param version the schema of the tables that they will see
 * @param before the tables that consumers know, by name
 * @param after the tables that they will see, by name
 * @param attached by the name of the published table, the one of which it shows the rows
 */
record MartSwap(
        String mart,
        String published,
        String version,
        NavigableMap<String, TableShape> before,
        NavigableMap<String, TableShape> after,
        Map<String, String> attached) {
    private static final String ATTACHED =
            """
            SELECT t.table_name, quote_ident(n.nspname) || '.' || quote_ident(part.relname) AS part
            FROM {ops}.owned_tables t
            JOIN pg_inherits i ON i.inhparent = t.oid
            JOIN pg_class part ON part.oid = i.inhrelid
            JOIN pg_namespace n ON n.oid = part.relnamespace
            WHERE t.schema_name = ?\
            """;

    MartSwap {
        requireNonNull(mart, "mart is null");
        requireNonNull(published, "published is null");
        requireNonNull(version, "version is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        attached = Map.copyOf(attached);
    }

    static MartSwap of(Catalog catalog, String mart, RunId run) throws SQLException {
        String version = catalog.schemas().version(mart, run);
        return to(catalog, mart, new SchemaShapes(catalog).of(version), version);
    }

    /** To tables of these shapes, which are or will be in a schema. */
    static MartSwap to(
            Catalog catalog, String mart, NavigableMap<String, TableShape> after, String version)
            throws SQLException {
        String published = catalog.schemas().published(mart);
        return new MartSwap(
                mart,
                published,
                version,
                new SchemaShapes(catalog).of(published),
                after,
                attached(catalog, published));
    }

    private static Map<String, String> attached(Catalog catalog, String schema)
            throws SQLException {
        return catalog
                .list(
                        row -> Map.entry(row.getString("table_name"), row.getString("part")),
                        ATTACHED,
                        schema)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The published tables that go: their models are gone, or they cannot be altered so far. */
    List<String> dropped() {
        return names(this::isDropped);
    }

    /** The published tables that stay what they are to everybody. */
    List<String> kept() {
        return names(table -> !isDropped(table));
    }

    private boolean isDropped(String table) {
        return !after.containsKey(table) || !reshape(table).isPossible();
    }

    private List<String> names(Predicate<String> which) {
        return before.keySet().stream().filter(which).toList();
    }

    Reshape reshape(String table) {
        return new Reshape(shown(table), before.get(table), after.get(table));
    }

    private String shown(String table) {
        return Quoted.name(published, table);
    }

    private String part(String table) {
        return Quoted.name(version, table);
    }

    /** What of others keeps it from being done, as far as can be known without trying. */
    List<ForeignObject> obstacles(Catalog catalog) throws SQLException {
        Others others = new Others(catalog);
        List<ForeignObject> found = new ArrayList<>(others.dependents(published, dropped()));
        found.addAll(others.foreignKeys(published, kept()));
        for (String table : kept()) {
            List<String> lost = reshape(table).lostColumns();
            if (!lost.isEmpty()) {
                found.addAll(others.dependents(published, table, lost));
            }
        }
        return found.stream().distinct().toList();
    }

    /** The same, once the tables of the version have the indexes that the published ones have. */
    List<ForeignObject> prepare(Catalog catalog) throws SQLException {
        List<ForeignObject> found = obstacles(catalog);
        if (found.isEmpty()) {
            return new PublishedIndexes(catalog).copy(published, version, kept());
        }
        return found;
    }

    /** Does it; the caller holds the locks. */
    void apply(Catalog catalog) throws SQLException {
        run(catalog, Stream.of(detaching()));
        List<String> granted = new Grants(catalog).on(published, version, remade());
        OwnedObjects objects = new OwnedObjects(catalog);
        for (String table : dropped()) {
            objects.dropTable(published, table);
        }
        run(catalog, Stream.of(making(), reshaping(), attaching(), granted));
        for (String table : made()) {
            objects.noteTable(published, table);
        }
    }

    private List<String> made() {
        return after.keySet().stream()
                .filter(table -> !before.containsKey(table) || isDropped(table))
                .toList();
    }

    private List<String> remade() {
        return dropped().stream().filter(after::containsKey).toList();
    }

    private List<String> detaching() {
        return attached.entrySet().stream()
                .map(
                        table ->
                                "ALTER TABLE %s DETACH PARTITION %s"
                                        .formatted(shown(table.getKey()), table.getValue()))
                .toList();
    }

    private List<String> making() {
        return made().stream()
                .flatMap(
                        table ->
                                Reshape.create(shown(table), part(table), after.get(table))
                                        .stream())
                .toList();
    }

    private List<String> reshaping() {
        return kept().stream().flatMap(table -> reshape(table).statements().stream()).toList();
    }

    private List<String> attaching() {
        return after.keySet().stream()
                .map(
                        table ->
                                "ALTER TABLE %s ATTACH PARTITION %s DEFAULT"
                                        .formatted(shown(table), part(table)))
                .toList();
    }

    /** All at once: while consumers wait, no round trip does. */
    private static void run(Catalog catalog, Stream<List<String>> statements) throws SQLException {
        try (Statement statement = catalog.connection().createStatement()) {
            statement.execute(statements.flatMap(List::stream).collect(joining(";\n")));
        }
    }
}
