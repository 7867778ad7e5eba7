package dev.greenery.adapters.postgres.capture;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.change.SourceMoment;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as transactions know it. Their numbers mean something in the warehouse alone that they
 * are of: a restored copy has logs of other OIDs.
 *
 * @param log the OID of the log of events
 * @param snapshot which transactions had been committed, as PostgreSQL writes it
 */
public record LoggedMoment(long log, String snapshot) {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,10}):(\\d{1,20}:\\d{1,20}:(?:\\d{1,20}(?:,\\d{1,20})*)?)");

    private static final String NOW =
            """
            SELECT CAST(CAST('{raw}.events_changes' AS regclass) AS oid) || ':'
                || pg_current_snapshot()\
            """;

    /** Checks that there is a snapshot. */
    public LoggedMoment {
        requireNonNull(snapshot, "snapshot is null");
    }

    /** The moment that a transaction sees. */
    public static SourceMoment seenBy(Catalog catalog) throws SQLException {
        return new SourceMoment(catalog.texts(NOW).getFirst());
    }

    /** What was noted; nothing if it was not noted here. */
    public static Optional<LoggedMoment> of(SourceMoment moment) {
        Matcher text = TEXT.matcher(moment.text());
        return text.matches()
                ? Optional.of(new LoggedMoment(Long.parseLong(text.group(1)), text.group(2)))
                : Optional.empty();
    }

    /** The condition that a row of a log tells of a change since then. */
    public String isSince() {
        return "written_to = tableoid AND NOT " + isVisible();
    }

    /** The condition that nobody who starts from this moment needs a row of a log. */
    public String isUpTo() {
        return "written_to <> tableoid OR " + isVisible();
    }

    private String isVisible() {
        return "pg_visible_in_snapshot(xact, '%s')".formatted(snapshot);
    }
}
