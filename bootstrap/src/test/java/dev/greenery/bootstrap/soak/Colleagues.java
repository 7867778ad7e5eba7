package dev.greenery.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.marts.ProductMarts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Who uses what is published without being asked, and what they put on it. */
final class Colleagues implements AutoCloseable {
    /** Reads everything. */
    static final String DASHBOARD = "dashboard";

    /** Makes views, and lets others read a column. */
    private static final String MODELLER = "modeller";

    /** May read one column of each table. */
    private static final String TRAINEE = "trainee";

    /** May read some rows of each table. */
    private static final String BRANCH = "branch";

    private final TestDatabase database;

    private Colleagues(TestDatabase database) {
        this.database = requireNonNull(database, "database is null");
    }

    /** Gives them their rights, and has them put on each mart what they want. */
    static Colleagues arrive(TestDatabase database) throws SQLException {
        String marts = String.join(", ", ProductMarts.names());
        database.execute(
                """
                CREATE ROLE dashboard LOGIN PASSWORD 'dashboard';
                CREATE ROLE modeller LOGIN PASSWORD 'modeller';
                CREATE ROLE trainee LOGIN PASSWORD 'trainee';
                CREATE ROLE branch LOGIN PASSWORD 'branch';
                CREATE SCHEMA analysis AUTHORIZATION modeller;
                GRANT USAGE ON SCHEMA %1$s TO dashboard, modeller, trainee, branch;
                GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO dashboard, branch;
                GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO modeller WITH GRANT OPTION\
                """
                        .formatted(marts));
        Colleagues colleagues = new Colleagues(database);
        try (Connection modeller = colleagues.connect(MODELLER);
                Statement statement = modeller.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA analysis TO dashboard");
            for (SharedTable table : SharedTable.values()) {
                colleagues.putOn(table, statement);
            }
        }
        return colleagues;
    }

    private void putOn(SharedTable table, Statement modeller) throws SQLException {
        modeller.execute(
                """
                CREATE VIEW %1$s AS SELECT tableoid AS part, * FROM %2$s;
                GRANT SELECT ON %1$s TO dashboard;
                GRANT SELECT (user_id) ON %2$s TO trainee\
                """
                        .formatted(table.view(), table.qualified()));
        database.execute(
                """
                CREATE INDEX %3$s ON %1$s (user_id);
                ALTER TABLE %1$s ENABLE ROW LEVEL SECURITY;
                CREATE POLICY everybody ON %1$s USING (true);
                CREATE POLICY share ON %1$s AS RESTRICTIVE TO branch USING (%2$s)\
                """
                        .formatted(table.qualified(), table.share, table.indexName()));
    }

    /** A connection of one of them. */
    Connection connect(String role) throws SQLException {
        String url = database.url().replaceAll("\\?.*", "");
        return DriverManager.getConnection(url, role, role);
    }

    /** What they put on each mart does what it is for. */
    void assertThatAllWorks() throws SQLException {
        try (Connection modeller = connect(MODELLER);
                Connection trainee = connect(TRAINEE);
                Connection branch = connect(BRANCH)) {
            for (SharedTable table : SharedTable.values()) {
                String all = "SELECT count(user_id) FROM " + table.qualified();
                long rows = database.number(all);
                assertThat(number(modeller, "SELECT count(user_id) FROM " + table.view()))
                        .isEqualTo(rows);
                assertThat(number(trainee, all)).isEqualTo(rows);
                assertThatThrownBy(
                                () ->
                                        number(
                                                trainee,
                                                "SELECT count(t) FROM %s t"
                                                        .formatted(table.qualified())))
                        .hasMessageContaining("permission denied");
                assertThat(number(branch, all))
                        .isEqualTo(database.number(all + " WHERE " + table.share))
                        .isBetween(1L, rows - 1);
                assertThat(database.number(table.indexedParts())).isEqualTo(1);
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** They leave, with all that is theirs, and that they gave to others. */
    @Override
    public void close() {
        for (SharedTable table : SharedTable.values()) {
            database.execute(
                    "SET ROLE modeller; REVOKE SELECT (user_id) ON %s FROM trainee; RESET ROLE"
                            .formatted(table.qualified()));
        }
        for (String role : List.of(DASHBOARD, TRAINEE, BRANCH, MODELLER)) {
            database.execute("DROP OWNED BY %1$s CASCADE; DROP ROLE %1$s".formatted(role));
        }
    }
}
