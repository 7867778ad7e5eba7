package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.run.ForeignObject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The indexes that somebody put on published tables. The tables that take the place of their rows
 * get them while nobody reads these: else the server would make them while it attaches the tables,
 * and consumers would wait.
 */
public record PublishedIndexes(Catalog catalog) {
    /** What comes after the name of the table is the same for the table that has the rows. */
    private static final String MISSING =
            """
            WITH indexes AS (
                SELECT n.nspname AS schema_name, c.relname AS table_name, x.relname AS index_name,
                    x.relkind, x.relowner,
                    CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END AS uniqueness,
                    substr(pg_get_indexdef(i.indexrelid), 1 + length(
                        format('CREATE %sINDEX %I ON %s%I.%I',
                            CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END, x.relname,
                            CASE x.relkind WHEN 'I' THEN 'ONLY ' ELSE '' END,
                            n.nspname, c.relname))) AS definition
                FROM pg_index i
                JOIN pg_class x ON x.oid = i.indexrelid
                JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN (?, ?) AND c.relname = ANY (?) AND i.indisvalid
                    AND NOT EXISTS (
                        SELECT FROM pg_constraint k
                        WHERE k.conindid = x.oid AND k.conrelid = c.oid)
            )
            SELECT format('%I.%I', p.schema_name, p.index_name) AS identity,
                pg_get_userbyid(p.relowner) AS owner,
                format('CREATE %sINDEX ON %I.%I', p.uniqueness, part.nspname, p.table_name)
                    || p.definition AS statement
            FROM indexes p JOIN pg_namespace part ON part.nspname = ?
            WHERE p.schema_name = ? AND p.relkind = 'I'
                AND NOT EXISTS (
                    SELECT FROM indexes there
                    WHERE there.schema_name = part.nspname AND there.table_name = p.table_name
                        AND there.uniqueness = p.uniqueness AND there.definition = p.definition)
            ORDER BY identity\
            """;

    /** Checks that there is somebody to ask. */
    public PublishedIndexes {
        requireNonNull(catalog, "catalog is null");
    }

    private record Index(ForeignObject object, String statement) {}

    /**
     * Makes those that tables of these names lack in another schema.
     *
     * @return those that cannot be made of the rows that are there
     */
    public List<ForeignObject> copy(String published, String to, Collection<String> tables)
            throws SQLException {
        List<ForeignObject> unsuited = new ArrayList<>();
        for (Index index : missing(published, to, tables)) {
            Savepoint before = catalog.connection().setSavepoint();
            try {
                catalog.execute(index.statement());
            } catch (SQLException e) {
                catalog.connection().rollback(before);
                unsuited.add(index.object());
            }
        }
        return unsuited;
    }

    private List<Index> missing(String published, String to, Collection<String> tables)
            throws SQLException {
        return catalog.list(PublishedIndexes::read, MISSING, published, to, tables, to, published);
    }

    private static Index read(ResultSet row) throws SQLException {
        return new Index(
                new ForeignObject("index", row.getString("identity"), row.getString("owner")),
                row.getString("statement"));
    }
}
