package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;

import java.sql.SQLException;

/**
 * What the planner knows of partitioned tables with one part each: what it knows of the part.
 * Gathering it again from the same rows took a build as long as gathering it of the parts.
 */
record InheritedStatistics(Catalog catalog) {
    /** The first release that takes statistics from elsewhere. */
    private static final int SINCE_POSTGRESQL = 18;

    private static final String PARTS =
            """
            FROM {ops}.owned_tables parent
            JOIN pg_inherits i ON i.inhparent = parent.oid
            JOIN pg_class part ON part.oid = i.inhrelid
            JOIN pg_namespace home ON home.oid = part.relnamespace\
            """;

    private static final String HAVE_EXTENDED_ONES =
            """
            SELECT format('%I.%I', schema_name, table_name) FROM {ops}.owned_tables t
            WHERE schema_name = ? AND EXISTS (SELECT FROM pg_statistic_ext WHERE stxrelid = t.oid)\
            """;

    private static final String TAKE_COUNTS =
            "SELECT pg_restore_relation_stats('schemaname', parent.schema_name::text,"
                    + " 'relname', parent.table_name::text, 'reltuples', part.reltuples) "
                    + PARTS
                    + " WHERE parent.schema_name = ?";

    /**
     * Kinds of statistics that are not given stay, hence the clearing. No type of models' columns
     * has those of elements or ranges.
     */
    private static final String TAKE =
            """
            SELECT pg_clear_attribute_stats(parent.schema_name, parent.table_name, s.attname, true),
                pg_restore_attribute_stats(
                    'schemaname', parent.schema_name::text, 'relname', parent.table_name::text,
                    'attname', s.attname::text, 'inherited', true,
                    'null_frac', s.null_frac, 'avg_width', s.avg_width, 'n_distinct', s.n_distinct,
                    'most_common_vals', s.most_common_vals::text,
                    'most_common_freqs', s.most_common_freqs,
                    'histogram_bounds', s.histogram_bounds::text, 'correlation', s.correlation)
            """
                    + PARTS
                    + " JOIN pg_stats s ON s.schemaname = home.nspname"
                    + " AND s.tablename = part.relname AND NOT s.inherited"
                    + " WHERE parent.schema_name = ?";

    private static final String STALE =
            "SELECT 1 "
                    + PARTS
                    + " JOIN pg_class known ON known.oid = parent.oid"
                    + " WHERE parent.schema_name = ? AND known.reltuples <> part.reltuples LIMIT 1";

    InheritedStatistics {
        requireNonNull(catalog, "catalog is null");
    }

    boolean canBeTaken() throws SQLException {
        return catalog.connection().getMetaData().getDatabaseMajorVersion() >= SINCE_POSTGRESQL;
    }

    /** Whether those of a part were gathered since they were taken, which counts its rows, too. */
    boolean areStale(String schema) throws SQLException {
        return catalog.exists(STALE, schema);
    }

    /** For all published tables of a schema, whose parts were analysed when they were loaded. */
    void take(String schema) throws SQLException {
        // Somebody's extended statistics are on the parent alone.
        for (String table : catalog.texts(HAVE_EXTENDED_ONES, schema)) {
            catalog.execute("ANALYZE ONLY " + table);
        }
        catalog.execute(TAKE, schema);
        catalog.execute(TAKE_COUNTS, schema);
    }
}
