package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.history.TrackedTable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What the triggers of the shop's tables keep of values that an import overwrites. What it is told
 * holds for the rest of the transaction.
 */
record History(Connection connection, SchemaNames schemas) {
    /** Checks that nothing is missing. */
    History {
        requireNonNull(connection, "connection is null");
        requireNonNull(schemas, "schemas is null");
    }

    /** Forgets everything, and keeps nothing: what is loaded now counts as valid since ever. */
    void beginAnew() throws SQLException {
        set("greenery.history", "off");
        try (var statement = connection.createStatement()) {
            for (TrackedTable table : TrackedTable.values()) {
                statement.execute(schemas.in("DELETE FROM {raw}." + table.versions()));
            }
        }
    }

    /** Values change at this moment, whichever table comes first. */
    void noteAt(Instant moment) throws SQLException {
        set("greenery.noted_at", moment.toString());
    }

    private void set(String name, String value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
