package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches the texts of rows whose key an earlier row had. The server finds such rows when all are
 * staged; reading the file again for them, where there are any, is cheaper than staging the text of
 * every row.
 */
final class RepeatedTexts {
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Sql sql;
    private final List<Long> lines = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    RepeatedTexts(Connection connection, Sql sql) {
        this.connection = requireNonNull(connection, "connection is null");
        this.sql = requireNonNull(sql, "sql is null");
    }

    /** Keeps the texts beside the lines. */
    void keep(Path file) throws IOException, SQLException {
        try (CsvFile csv = CsvFile.open(Files.newInputStream(file));
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet wanted = statement.executeQuery(sql.repeatedLines())) {
                while (wanted.next()) {
                    keep(skipTo(wanted.getLong(1), csv));
                }
            }
        }
        flush();
    }

    private static CsvRecord skipTo(long line, CsvFile csv) throws IOException {
        Optional<CsvRecord> next = csv.next();
        while (next.isPresent() && next.get().getStartingLineNumber() < line) {
            next = csv.next();
        }
        return next.orElseThrow(() -> new IOException("The file has become shorter"));
    }

    private void keep(CsvRecord record) throws SQLException {
        lines.add(record.getStartingLineNumber());
        texts.add(CsvText.of(record.getFields()));
        if (lines.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql.keepRepeatedTexts())) {
            update.setArray(1, connection.createArrayOf("bigint", lines.toArray()));
            update.setArray(2, connection.createArrayOf("text", texts.toArray()));
            update.executeUpdate();
        }
        lines.clear();
        texts.clear();
    }
}
