package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.capture.UnreadChanges;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.port.out.RawStore.Merged;
import dev.greenery.application.port.out.RawStore.Order;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.application.source.SourceTable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings staged files into the shop's tables, in the transaction of their import. */
record Merge(ImportLog log, Duration keepRejects, ImportProgress progress) {
    Merge {
        requireNonNull(log, "log is null");
        requireNonNull(keepRejects, "keepRejects is null");
        requireNonNull(progress, "progress is null");
    }

    Merged run(List<FileCounts> files, Order order) throws SQLException {
        prepare(files, order);
        long importId = log.begin(order.origin());
        List<TableCounts> counts = new ArrayList<>();
        for (FileCounts file : files) {
            progress.advance(ImportProgress.Step.MERGE, counts.size(), files.size());
            counts.add(merge(file));
            noteRejects(file, importId, order.mode());
        }
        if (order.mode() == ImportMode.FULL) {
            counts = deleteAbsent(counts);
        }
        log.forgetRejects(keepRejects);
        new UnreadChanges(new Catalog(connection(), log.schemas())).abridge();
        log.finish(importId, counts);
        // Before the commit: whoever is told may stop the import, and afterwards nobody can.
        progress.advance(ImportProgress.Step.MERGE, files.size(), files.size());
        connection().commit();
        return new Merged(importId, counts);
    }

    private void prepare(List<FileCounts> files, Order order) throws SQLException {
        History history = new History(connection(), log.schemas());
        boolean isReplacement = order.mode() == ImportMode.REPLACE;
        if (isReplacement || order.held().isEmpty()) {
            history.beginAnew();
        } else {
            history.noteAt(log.startedAt());
        }
        if (isReplacement) {
            deleteAll(files);
        }
    }

    /** Not by truncation, which would empty the tables for a build that reads them already. */
    private void deleteAll(List<FileCounts> files) throws SQLException {
        for (FileCounts file : files) {
            execute("DELETE FROM " + sql(file.table()).target());
        }
        execute(log.schemas().in("DELETE FROM {raw}.rejects"));
    }

    private void noteRejects(FileCounts file, long importId, ImportMode mode) throws SQLException {
        RejectSql rejects = new RejectSql(sql(file.table()));
        if (file.rejected() > 0) {
            log.keepRejects(importId, rejects);
        }
        log.clearRejects(importId, rejects, mode);
    }

    private TableCounts merge(FileCounts file) throws SQLException {
        Sql sql = sql(file.table());
        FirstLoad firstLoad = new FirstLoad(connection(), sql);
        boolean isFirst = firstLoad.isPossible();
        long updated = isFirst ? 0 : execute(sql.update());
        long inserted = isFirst ? firstLoad.run(sql.insertAll()) : execute(sql.insertNew());
        return new TableCounts(file, inserted, updated, 0);
    }

    /**
     * Those that refer to something before it: whoever moves house has moved by the time the old
     * address goes.
     */
    private List<TableCounts> deleteAbsent(List<TableCounts> merged) throws SQLException {
        List<TableCounts> counts = new ArrayList<>();
        for (TableCounts each : merged.reversed()) {
            counts.add(each.deleting(execute(sql(each.file().table()).deleteAbsent())));
        }
        return counts.reversed();
    }

    private Sql sql(SourceTable table) {
        return new Sql(log.schemas(), table);
    }

    private Connection connection() {
        return log.connection();
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
