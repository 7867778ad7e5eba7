package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;

/** The statements about the rows of one file that cannot be loaded. */
record RejectSql(Sql sql) {
    RejectSql {
        requireNonNull(sql, "sql is null");
    }

    /** Rejected rows by column and the first fault of it: how many, and the first of them. */
    String groups() {
        return """
        SELECT count(*) AS rows, min(line) AS line, bad_column,
               (array_agg(reason ORDER BY line))[1] AS reason
        FROM (%s) rejects GROUP BY bad_column, %s
        ORDER BY rows DESC, line LIMIT ?
        """
                .formatted(all(), RejectReasons.fault());
    }

    /** Keeps a row that earlier imports met as well once; equal rows of one file are told apart. */
    String keep() {
        return """
        INSERT INTO %1$s AS known
            (import_id, file, line, column_name, reason, row_text, key_text, occurrence,
             first_seen_at, last_seen_at, times)
        SELECT ?, '%2$s', line, bad_column, reason, row_text, key_text,
               row_number() OVER (PARTITION BY row_text ORDER BY line), seen.at, seen.at, 1
        FROM (%3$s) rejects, (SELECT ?::timestamptz AS at) seen
        ON CONFLICT (file, md5(row_text), occurrence) DO UPDATE
        SET import_id = excluded.import_id, line = excluded.line,
            column_name = excluded.column_name, reason = excluded.reason,
            key_text = excluded.key_text,
            last_seen_at = excluded.last_seen_at, times = known.times + 1
        """
                .formatted(rejects(), file(), all());
    }

    /** Whether there are rows that an earlier import rejected and this one did not meet. */
    String areLeft() {
        return "SELECT EXISTS (SELECT FROM %s WHERE file = '%s' AND import_id <> ?)"
                .formatted(rejects(), file());
    }

    /** Forgets those that this file did not hold, which is all that there is. */
    String clearAbsent() {
        return "DELETE FROM %s WHERE file = '%s' AND import_id <> ?".formatted(rejects(), file());
    }

    /**
     * Forgets those of which this file holds another version: a row of the same key, or, where no
     * key could be read, one that is good and on the same line.
     */
    String clearCorrected() {
        return """
        DELETE FROM %1$s WHERE file = '%2$s' AND import_id <> ? AND reject_id IN (
            SELECT r.reject_id FROM %1$s r JOIN %3$s s ON r.key_text = %4$s WHERE r.file = '%2$s'
            UNION ALL
            SELECT r.reject_id FROM %1$s r JOIN %3$s s ON r.line = s.line
            WHERE r.file = '%2$s' AND r.key_text IS NULL AND s.reason IS NULL
        )
        """
                .formatted(rejects(), file(), sql.staged(), key());
    }

    /** Line, column, reason, text and key, which is absent where it cannot be read. */
    private String all() {
        return """
        SELECT line, bad_column, reason, row_text, %1$s AS key_text
        FROM %2$s WHERE reason IS NOT NULL
        UNION ALL
        SELECT line, '%3$s', '%4$s' || first_line, row_text, %1$s FROM %5$s
        """
                .formatted(
                        key(),
                        sql.staged(),
                        String.join(", ", sql.table().key()),
                        RejectReasons.REPEATED,
                        sql.repeated());
    }

    private String key() {
        return sql.table().key().stream()
                .collect(Collectors.joining(", ", "nullif(concat_ws(',', ", "), '')"));
    }

    private String rejects() {
        return sql.schemas().raw() + ".rejects";
    }

    private String file() {
        return sql.table().fileName();
    }
}
