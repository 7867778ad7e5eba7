package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.ColumnShape;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.objects.TableShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a published table is altered by, so that the table of a version can be attached to it. It
 * has no rows while it is altered, so that nothing is rewritten.
 *
 * @param table its name, quoted
 */
record Reshape(String table, TableShape from, TableShape to) {
    Reshape {
        requireNonNull(table, "table is null");
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }

    /** What it is partitioned by cannot be altered, nor can a table become partitioned. */
    boolean isPossible() {
        return from.isPartitioned()
                && from.firstKey().isPresent()
                && identity(from).equals(identity(to));
    }

    private static Optional<String> identity(TableShape shape) {
        return shape.firstKey().map(column -> column.name() + " " + column.type());
    }

    /** The columns that are dropped, or get another type. */
    List<String> lostColumns() {
        return from.columns().stream()
                .filter(column -> !isKept(column))
                .map(ColumnShape::name)
                .toList();
    }

    private boolean isKept(ColumnShape column) {
        return to.column(column.name())
                .filter(next -> next.type().equals(column.type()))
                .isPresent();
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        boolean isKeyKept = from.key().equals(to.key()) && lostKeyColumns().isEmpty();
        if (!isKeyKept) {
            statements.add(alter("DROP CONSTRAINT " + Quoted.name(from.name() + "_pkey")));
        }
        from.columns().stream()
                .filter(column -> to.column(column.name()).isEmpty())
                .forEach(column -> statements.add(alter("DROP COLUMN " + quoted(column))));
        to.columns().forEach(column -> statements.addAll(columnStatements(column)));
        if (!isKeyKept) {
            statements.add(addKey(table, to));
        }
        if (!from.comment().equals(to.comment())) {
            statements.add(comment(table, to));
        }
        return statements;
    }

    private List<String> lostKeyColumns() {
        return lostColumns().stream().filter(from.key()::contains).toList();
    }

    private List<String> columnStatements(ColumnShape column) {
        Optional<ColumnShape> before = from.column(column.name());
        List<String> statements = new ArrayList<>();
        if (before.isEmpty()) {
            statements.add(alter("ADD COLUMN %s %s".formatted(quoted(column), column.type())));
        } else if (!before.get().type().equals(column.type())) {
            statements.add(alter(type(column)));
        }
        if (before.map(ColumnShape::required).orElse(false) != column.required()) {
            statements.add(
                    alter(
                            "ALTER COLUMN %s %s NOT NULL"
                                    .formatted(
                                            quoted(column), column.required() ? "SET" : "DROP")));
        }
        if (!before.map(ColumnShape::comment).orElse("").equals(column.comment())) {
            statements.add(
                    "COMMENT ON COLUMN %s.%s IS %s"
                            .formatted(table, quoted(column), Quoted.text(column.comment())));
        }
        return statements;
    }

    private static String type(ColumnShape column) {
        return "ALTER COLUMN %1$s TYPE %2$s USING CAST(NULL AS %2$s)"
                .formatted(quoted(column), column.type());
    }

    private String alter(String change) {
        return "ALTER TABLE " + table + " " + change;
    }

    private static String quoted(ColumnShape column) {
        return Quoted.name(column.name());
    }

    /** Makes a published table for that of a version, without rows. */
    static List<String> create(String table, String like, TableShape shape) {
        String firstKey = Quoted.name(shape.key().getFirst());
        return Stream.of(
                        "CREATE TABLE %s (LIKE %s INCLUDING COMMENTS) PARTITION BY LIST (%s)"
                                .formatted(table, like, firstKey),
                        addKey(table, shape),
                        comment(table, shape))
                .toList();
    }

    private static String addKey(String table, TableShape shape) {
        return "ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY (%s)"
                .formatted(
                        table,
                        Quoted.name(shape.name() + "_pkey"),
                        shape.key().stream().map(Quoted::name).collect(joining(", ")));
    }

    private static String comment(String table, TableShape shape) {
        return "COMMENT ON TABLE %s IS %s".formatted(table, Quoted.text(shape.comment()));
    }
}
