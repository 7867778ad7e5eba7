package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * A published table of which rows leave, and into which others come. Rows that leave and come again
 * as they were are not touched.
 *
 * @param published the run whose tables consumers see
 */
record ChangedTable(SchemaNames schemas, ModelDefinition<?> model, RunId published) {
    ChangedTable {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(model, "model is null");
        requireNonNull(published, "published is null");
    }

    /** Whether a row leaves that is not in it, as it is. */
    boolean disagrees(Catalog catalog) throws SQLException {
        return catalog.exists(
                sql(
                        """
                        SELECT 1 FROM {leaving} AS l
                        WHERE NOT EXISTS (SELECT FROM {published} AS p WHERE {l=p}) LIMIT 1\
                        """));
    }

    /** Whether keys leave that do not come again. */
    boolean loses(Catalog catalog) throws SQLException {
        return loses(catalog, "{leaving}");
    }

    /** The same, if all rows that do not come leave. */
    boolean losesWhole(Catalog catalog) throws SQLException {
        return loses(catalog, "{published}");
    }

    private boolean loses(Catalog catalog, String table) throws SQLException {
        return catalog.exists(
                sql(
                        "SELECT 1 FROM "
                                + table
                                + " AS l WHERE NOT EXISTS"
                                + " (SELECT FROM {coming} AS c WHERE {l~c}) LIMIT 1"));
    }

    /** Lets rows leave, then come. */
    void change(Catalog catalog) throws SQLException {
        String leaving = " NOT EXISTS (SELECT FROM {coming} AS c WHERE {l=c})";
        long gone =
                execute(
                        catalog,
                        "DELETE FROM {published} AS p USING {leaving} AS l WHERE {l=p} AND"
                                + leaving);
        long going =
                catalog.numbers(sql("SELECT count(*) FROM {leaving} AS l WHERE" + leaving))
                        .getFirst();
        if (gone != going) {
            throw new WarehouseException(
                    "Somebody changed %s meanwhile; nothing was published"
                            .formatted(model.qualifiedName()));
        }
        execute(
                catalog,
                """
                INSERT INTO {published} ({columns}) SELECT {c.columns} FROM {coming} AS c
                WHERE NOT EXISTS (SELECT FROM {leaving} AS l WHERE {l=c})\
                """);
    }

    /** Makes its rows those that come. */
    void changeWhole(Catalog catalog) throws SQLException {
        execute(
                catalog,
                """
                DELETE FROM {published} AS l
                WHERE NOT EXISTS (SELECT FROM {coming} AS c WHERE {l=c})\
                """);
        execute(
                catalog,
                """
                INSERT INTO {published} ({columns}) SELECT {c.columns} FROM {coming} AS c
                WHERE NOT EXISTS (SELECT FROM {published} AS l WHERE {l~c})\
                """);
    }

    private long execute(Catalog catalog, String sql) throws SQLException {
        try (Statement statement = catalog.connection().createStatement()) {
            return statement.executeLargeUpdate(sql(sql));
        }
    }

    private String sql(String text) {
        Likeness likeness = new Likeness(model);
        return text.replace("{leaving}", table(schemas.leaving(model.mart())))
                .replace("{coming}", table(schemas.staging(model.mart())))
                .replace("{published}", table(schemas.version(model.mart(), published)))
                .replace("{columns}", likeness.columns())
                .replace("{c.columns}", likeness.columns("c"))
                .replace("{l=p}", likeness.row("l", "p"))
                .replace("{l=c}", likeness.row("l", "c"))
                .replace("{l~c}", likeness.key("l", "c"));
    }

    private String table(String schema) {
        return Quoted.name(schema, model.name());
    }
}
