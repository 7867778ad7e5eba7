package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;

import dev.greenery.adapters.postgres.copy.BinaryCopy;
import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.source.SourceTable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings files into their temporary tables. */
final class Staging {
    private final Connection connection;
    private final SchemaNames schemas;
    private final Horizon horizon;
    private final Path directory;
    private final ByteProgress progress;
    private final Spellings spellings = new Spellings();
    private final List<ImportProblem> extraColumns = new ArrayList<>();

    Staging(
            Connection connection,
            SchemaNames schemas,
            Horizon horizon,
            Path directory,
            ByteProgress progress) {
        this.connection = requireNonNull(connection, "connection is null");
        this.schemas = requireNonNull(schemas, "schemas is null");
        this.horizon = requireNonNull(horizon, "horizon is null");
        this.directory = requireNonNull(directory, "directory is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /**
     * Stages the file of a table, and sorts out the rows that cannot be loaded.
     *
     * @throws IOException if the file cannot be read to its end
     */
    FileCounts stage(SourceTable table) throws SQLException, IOException {
        Sql sql = new Sql(schemas, table);
        execute(sql.createStaged());
        FileCounts copied = copy(table, sql);
        execute(sql.analyzeStaged());
        int repeated = execute(sql.createRepeated());
        if (repeated > 0) {
            execute(sql.unstageRepeated());
            new RepeatedTexts(connection, sql).keep(ShopPlace.file(directory, table));
        }
        return copied.withMoreRejects(repeated);
    }

    /** Columns of the files that no table has. */
    List<ImportProblem> extraColumns() {
        return List.copyOf(extraColumns);
    }

    /** Values of the files that are nearly the same. */
    List<ImportProblem> nearDoubles() {
        return spellings.notes();
    }

    private FileCounts copy(SourceTable table, Sql sql) throws SQLException, IOException {
        try (CsvFile csv = CsvFile.open(progress.open(ShopPlace.file(directory, table)));
                BinaryCopy target = BinaryCopy.begin(connection, sql.copyStaged())) {
            requireHeader(table, csv.header());
            extraColumns.addAll(new HeaderCheck(table, csv.header()).extraColumns());
            TupleBuffer rows = new TupleBuffer();
            RowWriter writer = new RowWriter(table, csv.header(), rows, horizon, spellings);
            SwallowedRows swallowed = new SwallowedRows(table, csv.header());
            long read = 0;
            for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
                swallowed.follow(next.get());
                writer.write(next.get());
                read++;
                if (rows.isFull()) {
                    target.send(rows);
                }
            }
            swallowed.finish();
            target.send(rows);
            target.finish();
            return new FileCounts(table, csv.lines(), read, writer.bad());
        }
    }

    /** It was right at first sight: another file may have taken its place. */
    private static void requireHeader(SourceTable table, List<String> header) throws IOException {
        if (!new HeaderCheck(table, header).problems().isEmpty()) {
            throw new IOException("The header has changed");
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
