package dev.greenery.adapters.postgres.capture;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.change.SourceMoment;

import java.sql.SQLException;
import java.util.Optional;

/** What was noted of changes that published tables show. */
public record ConsumedChanges(Catalog catalog) {
    /** Checks that there is somebody to ask. */
    public ConsumedChanges {
        requireNonNull(catalog, "catalog is null");
    }

    /** Forgets the changes up to a moment, in the transaction of the connection. */
    public void forget(SourceMoment moment) throws SQLException {
        Optional<LoggedMoment> known = LoggedMoment.of(moment);
        if (known.isPresent()) {
            for (LoggedTable table : LoggedTable.values()) {
                forget(table.log(), known.get());
            }
            forget("bulk_changes", known.get());
        }
    }

    private void forget(String log, LoggedMoment moment) throws SQLException {
        catalog.execute("DELETE FROM {raw}.%s WHERE %s".formatted(log, moment.isUpTo()));
    }
}
