package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import dev.greenery.adapters.postgres.copy.BinaryCopy;
import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.port.out.WarehouseException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Brings files into their temporary tables. */
final class Staging {
    private final Connection connection;
    private final SchemaNames schemas;
    private final Path directory;
    private final ByteProgress progress;

    Staging(Connection connection, SchemaNames schemas, Path directory, ByteProgress progress) {
        this.connection = requireNonNull(connection, "connection is null");
        this.schemas = requireNonNull(schemas, "schemas is null");
        this.directory = requireNonNull(directory, "directory is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /** Stages the file of a table, and sorts out the rows that cannot be loaded. */
    StagedTable stage(ShopTable table) throws SQLException {
        Sql sql = new Sql(schemas, table);
        execute(sql.createStaged());
        try {
            StagedTable copied = copy(table, sql);
            execute(sql.analyzeStaged());
            int repeated = execute(sql.createRepeated());
            if (repeated > 0) {
                execute(sql.unstageRepeated());
                new RepeatedTexts(connection, sql).keep(directory.resolve(table.file()));
            }
            return copied.withMoreRejects(repeated);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new WarehouseException(
                    "Cannot read %s, which could be read before: did it change? Import it again"
                            .formatted(table.file()),
                    e);
        }
    }

    private StagedTable copy(ShopTable table, Sql sql) throws SQLException, IOException {
        try (CsvFile csv = CsvFile.open(progress.open(directory.resolve(table.file())));
                BinaryCopy target = BinaryCopy.begin(connection, sql.copyStaged())) {
            TupleBuffer rows = new TupleBuffer();
            RowWriter writer = new RowWriter(table, csv.header(), rows);
            long read = 0;
            for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
                writer.write(next.get());
                read++;
                if (rows.isFull()) {
                    target.send(rows);
                }
            }
            target.send(rows);
            target.finish();
            return new StagedTable(table, read, writer.bad());
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
