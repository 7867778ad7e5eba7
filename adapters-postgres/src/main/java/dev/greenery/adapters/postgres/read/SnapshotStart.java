package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;

import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A connection that sends what a snapshot begins with together with its first statement, so that it
 * takes no round trip of its own.
 *
 * <p>The lock keeps publications out until the end, and comes first: the server takes the snapshot
 * with the first query, and finds tables by what their names mean when they are used. A query that
 * waited for a publication to end would read new tables as they were seen before it.
 */
final class SnapshotStart extends DefaultConnection {
    private static final String GATE = "LOCK TABLE {ops}.publication_gate IN ACCESS SHARE MODE";

    private final SchemaNames schemas;
    private boolean begun;

    SnapshotStart(Connection connection, SchemaNames schemas) {
        super(requireNonNull(connection, "connection is null"));
        this.schemas = requireNonNull(schemas, "schemas is null");
    }

    /** The statement that keeps publications out until the transaction ends. */
    static String gate(SchemaNames schemas) {
        return schemas.in(GATE);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        if (begun) {
            return super.prepareStatement(sql);
        }
        begun = true;
        return new First(super.prepareStatement(gate(schemas) + "; " + sql));
    }

    /** Two statements, of which only the second has rows. */
    private static final class First extends DefaultPreparedStatement {
        First(PreparedStatement statement) {
            super(statement);
        }

        @Override
        public boolean execute() throws SQLException {
            super.execute();
            return getMoreResults();
        }
    }
}
