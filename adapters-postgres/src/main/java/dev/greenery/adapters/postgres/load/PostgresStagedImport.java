package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.RawStore.Merged;
import dev.greenery.application.port.out.RawStore.Order;
import dev.greenery.application.port.out.RawStore.StagedImport;
import dev.greenery.application.raw.Absence;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.RejectGroup;
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
    private final ImportLog log;
    private final Staging staging;
    private final List<FileCounts> files;
    private final Merge merge;

    PostgresStagedImport(ImportLog log, Staging staging, List<FileCounts> files, Merge merge) {
        this.log = requireNonNull(log, "log is null");
        this.staging = requireNonNull(staging, "staging is null");
        this.files = List.copyOf(files);
        this.merge = requireNonNull(merge, "merge is null");
    }

    @Override
    public List<FileCounts> files() {
        return files;
    }

    @Override
    public List<ImportProblem> extraColumns() {
        return staging.extraColumns();
    }

    @Override
    public List<ImportProblem> nearDoubles() {
        return staging.nearDoubles();
    }

    @Override
    public List<RejectGroup> rejects(int limit) {
        List<RejectGroup> groups = new ArrayList<>();
        try {
            for (FileCounts file : files) {
                if (file.rejected() > 0) {
                    groups.addAll(rejects(file.table(), limit));
                }
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("list the rejected rows", e);
        }
        return groups.stream().sorted(RejectGroup.WORST_FIRST).limit(limit).toList();
    }

    private List<RejectGroup> rejects(SourceTable table, int limit) throws SQLException {
        try (PreparedStatement query =
                connection().prepareStatement(new RejectSql(sql(table)).groups())) {
            query.setInt(1, limit);
            try (ResultSet found = query.executeQuery()) {
                List<RejectGroup> groups = new ArrayList<>();
                while (found.next()) {
                    ImportProblem example =
                            new ImportProblem(
                                    table.fileName(),
                                    OptionalLong.of(found.getLong("line")),
                                    Optional.ofNullable(found.getString("bad_column")),
                                    found.getString("reason"));
                    groups.add(new RejectGroup(found.getLong("rows"), example));
                }
                return groups;
            }
        }
    }

    @Override
    public Optional<HeldData> held() {
        try {
            try (Statement statement = connection().createStatement()) {
                statement.execute(Sql.lockTables(log.schemas()));
            }
            return log.held();
        } catch (SQLException e) {
            throw WarehouseFault.of("look at what the warehouse holds", e);
        }
    }

    @Override
    public Absence absence(SourceTable table) {
        try (Statement statement = connection().createStatement();
                ResultSet found = statement.executeQuery(sql(table).absence())) {
            found.next();
            return new Absence(found.getLong("held"), found.getLong("absent"));
        } catch (SQLException e) {
            throw WarehouseFault.of("compare the files with the warehouse", e);
        }
    }

    @Override
    public Merged merge(Order order) {
        try {
            return merge.run(files, order);
        } catch (SQLException e) {
            throw WarehouseFault.of("load the files", e);
        }
    }

    private Sql sql(SourceTable table) {
        return new Sql(log.schemas(), table);
    }

    private Connection connection() {
        return log.connection();
    }

    /** Ends the transaction; what has not been merged by then is gone. */
    @Override
    public void close() {
        try (Connection connection = connection()) {
            connection.rollback();
        } catch (SQLException e) {
            throw WarehouseFault.of("take back the staged files", e);
        }
    }
}
