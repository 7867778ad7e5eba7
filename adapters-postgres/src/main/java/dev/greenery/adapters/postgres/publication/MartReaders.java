package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.application.registry.ModelDefinition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.List;

/**
 * The roles that read marts, one for each, in a transaction that publishes. They are there for
 * those who are granted one, and in nobody's way: what cannot be done of them is told, and no
 * publication fails for it.
 *
 * @param models which tell what personal data is
 */
record MartReaders(Catalog catalog, Collection<ModelDefinition<?>> models) {
    private static final Logger LOG = LoggerFactory.getLogger(MartReaders.class);

    private static final String STATES =
            """
            SELECT coalesce(r.oid = k.role_oid AND r.rolname = k.role_name, false) AS is_ours,
                r.oid IS NOT NULL AS is_there,
                (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user)
                    AS may_create
            FROM (SELECT CAST(? AS text) AS mart, CAST(? AS text) AS role_name) wanted
            LEFT JOIN pg_roles r ON r.rolname = wanted.role_name
            LEFT JOIN {ops}.mart_readers k ON k.mart = wanted.mart\
            """;

    private static final String NOTE =
            """
            INSERT INTO {ops}.mart_readers (mart, role_name, role_oid)
            SELECT ?, rolname, oid FROM pg_roles WHERE rolname = ?
            ON CONFLICT (mart) DO UPDATE
            SET role_name = EXCLUDED.role_name, role_oid = EXCLUDED.role_oid\
            """;

    MartReaders {
        requireNonNull(catalog, "catalog is null");
        models = List.copyOf(models);
    }

    private record State(boolean isOurs, boolean isThere, boolean mayCreate) {
        static State of(ResultSet row) throws SQLException {
            return new State(
                    row.getBoolean("is_ours"),
                    row.getBoolean("is_there"),
                    row.getBoolean("may_create"));
        }
    }

    /** Makes those that are missing, where the server allows it, before anything is locked. */
    void make(Collection<String> marts) throws SQLException {
        // The driver knows the name that it connected by, which a pool in between may have made up.
        String database = catalog.texts("SELECT current_database()").getFirst();
        for (String mart : marts) {
            String role = ReaderName.of(database, catalog.schemas().published(mart));
            unlessRefused(mart, () -> make(mart, role));
        }
    }

    private void make(String mart, String role) throws SQLException {
        State state = catalog.list(State::of, STATES, mart, role).getFirst();
        if (state.isOurs() || !state.mayCreate()) {
            return;
        }
        if (state.isThere()) {
            LOG.warn(
                    "The role {} is somebody else's and reads nothing of {}: drop or rename it, and"
                            + " the next publication makes one that does",
                    role,
                    mart);
            return;
        }
        catalog.execute("SET LOCAL lock_timeout = '1s'");
        catalog.execute("CREATE ROLE " + Quoted.name(role));
        catalog.execute(
                "COMMENT ON ROLE %s IS %s"
                        .formatted(Quoted.name(role), Quoted.text(comment(mart))));
        catalog.execute(NOTE, mart, role);
    }

    private static String comment(String mart) {
        return "made by the Greenery platform: reads the mart %s but for personal data"
                .formatted(mart);
    }

    /** Gives them what they are to read of the tables that are published now, and no more. */
    void grant(Collection<String> marts) throws SQLException {
        for (String mart : marts) {
            unlessRefused(mart, () -> grant(mart));
        }
    }

    private void grant(String mart) throws SQLException {
        List<String> statements = new ReaderRights(catalog, mart, models).missing();
        if (!statements.isEmpty()) {
            catalog.execute(String.join(";\n", statements));
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void unlessRefused(String mart, Work work) throws SQLException {
        Savepoint before = catalog.connection().setSavepoint();
        try {
            work.run();
        } catch (SQLException e) {
            catalog.connection().rollback(before);
            LOG.warn("The role that reads {} is not as it should be: {}", mart, e.getMessage());
        }
    }
}
