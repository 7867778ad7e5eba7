package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.RawStore.Merged;
import dev.greenery.application.port.out.RawStore.StagedImport;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.application.source.SourceTable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Files in temporary tables, in a transaction that is still open. */
final class PostgresStagedImport implements StagedImport {
    private final Connection connection;
    private final List<StagedTable> tables;
    private final ImportLog log;
    private final RejectRetention retention;
    private final ImportProgress progress;

    PostgresStagedImport(
            Connection connection,
            List<StagedTable> tables,
            ImportLog log,
            RejectRetention retention,
            ImportProgress progress) {
        this.connection = requireNonNull(connection, "connection is null");
        this.tables = List.copyOf(tables);
        this.log = requireNonNull(log, "log is null");
        this.retention = requireNonNull(retention, "retention is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    @Override
    public long rejected() {
        return tables.stream().mapToLong(StagedTable::rejected).sum();
    }

    @Override
    public List<ImportProblem> firstRejects(int limit) {
        List<ImportProblem> problems = new ArrayList<>();
        try {
            for (StagedTable staged : tables) {
                if (staged.rejected() > 0 && problems.size() < limit) {
                    problems.addAll(firstRejects(staged.table(), limit - problems.size()));
                }
            }
            return problems;
        } catch (SQLException e) {
            throw WarehouseFault.of("list the rejected rows", e);
        }
    }

    private List<ImportProblem> firstRejects(SourceTable table, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql(table).firstRejects())) {
            query.setInt(1, limit);
            try (ResultSet found = query.executeQuery()) {
                List<ImportProblem> problems = new ArrayList<>();
                while (found.next()) {
                    problems.add(
                            new ImportProblem(
                                    table.fileName(),
                                    OptionalLong.of(found.getLong("line")),
                                    Optional.ofNullable(found.getString("bad_column")),
                                    found.getString("reason")));
                }
                return problems;
            }
        }
    }

    @Override
    public Optional<HeldData> held() {
        try {
            execute(Sql.lockTables(log.schemas()));
            return log.held();
        } catch (SQLException e) {
            throw WarehouseFault.of("look at what the warehouse holds", e);
        }
    }

    @Override
    public Merged merge(DataOrigin origin, boolean replace) {
        try {
            execute(Sql.lockTables(log.schemas()));
            History history = new History(connection, log.schemas());
            if (replace || log.held().isEmpty()) {
                history.beginAnew();
            } else {
                history.noteAt(log.startedAt());
            }
            if (replace) {
                deleteAll();
            }
            long importId = log.begin(origin);
            List<TableCounts> counts = new ArrayList<>();
            for (StagedTable staged : tables) {
                progress.advance(ImportProgress.Step.MERGE, counts.size(), tables.size());
                counts.add(merge(staged, importId));
            }
            log.forgetRejects(retention.keepRejects());
            log.finish(importId, counts);
            // Before the commit: whoever is told may stop the import, and afterwards nobody can.
            progress.advance(ImportProgress.Step.MERGE, tables.size(), tables.size());
            connection.commit();
            return new Merged(importId, counts);
        } catch (SQLException e) {
            throw WarehouseFault.of("load the files", e);
        }
    }

    /** Not by truncation, which would empty the tables for a build that reads them already. */
    private void deleteAll() throws SQLException {
        for (StagedTable staged : tables) {
            execute("DELETE FROM " + sql(staged.table()).target());
        }
        execute(log.schemas().in("DELETE FROM {raw}.rejects"));
    }

    private Sql sql(SourceTable table) {
        return new Sql(log.schemas(), table);
    }

    private TableCounts merge(StagedTable staged, long importId) throws SQLException {
        Sql sql = sql(staged.table());
        if (staged.rejected() > 0) {
            log.keepRejects(importId, sql);
        }
        FirstLoad firstLoad = new FirstLoad(connection, sql);
        boolean isFirst = firstLoad.isPossible();
        long updated = isFirst ? 0 : execute(sql.update());
        long inserted = isFirst ? firstLoad.run(sql.insertAll()) : execute(sql.insertNew());
        return new TableCounts(
                staged.table().tableName(),
                staged.read(),
                inserted,
                updated,
                staged.read() - staged.rejected() - inserted - updated,
                staged.rejected());
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    /** Ends the transaction; what has not been merged by then is gone. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw WarehouseFault.of("take back the staged files", e);
        }
    }
}
