package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.TellsLoss;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.source.SourceTable;

import io.micronaut.transaction.TransactionOperations;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps reports among the runs that the log has begun. */
@Singleton
@TellsLoss
class PostgresReportTransaction implements ReportTransaction {
    private final TransactionOperations<Connection> transactions;
    private final RunRepository runs;
    private final SourceCountRepository sourceCounts;
    private final ResultLog results;
    private final ResultMapper mapper;

    PostgresReportTransaction(
            TransactionOperations<Connection> transactions,
            RunRepository runs,
            SourceCountRepository sourceCounts,
            ResultLog results,
            ResultMapper mapper) {
        this.transactions = requireNonNull(transactions, "transactions is null");
        this.runs = requireNonNull(runs, "runs is null");
        this.sourceCounts = requireNonNull(sourceCounts, "sourceCounts is null");
        this.results = requireNonNull(results, "results is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
    }

    @Override
    public PublicationOutcome keep(RunReport report, Publishing publishing) {
        return transactions.executeWrite(
                transaction -> {
                    PublicationOutcome outcome =
                            publish(report, publishing, transaction.getConnection());
                    if (!(outcome instanceof Published)) {
                        transaction.setRollbackOnly();
                    }
                    return outcome;
                });
    }

    private PublicationOutcome publish(
            RunReport report, Publishing publishing, Connection connection) {
        try {
            Optional<Obstructed> known = publishing.look(connection);
            if (known.isPresent()) {
                return known.get();
            }
            keep(report);
            return publishing.publish(connection);
        } catch (SQLException e) {
            throw WarehouseFault.of("publish, and every mart is as it was", e);
        }
    }

    /**
     * A run ends once. The next build notes as failed whatever is still running, on the same row:
     * either it has done so before, and this run publishes nothing, or it waits until this run has
     * published, and only then begins to stage.
     */
    private void keep(RunReport report) {
        int ended =
                runs.end(
                        report.id().value(),
                        mapper.toCode(report.status()),
                        report.finishedAt(),
                        message(report));
        if (ended == 0) {
            throw new WarehouseException(
                    "Another build has begun and taken run %s for dead; nothing was published"
                            .formatted(report.id()));
        }
        sourceCounts.saveAll(
                report.sourceRows().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> count(report.id(), entry))
                        .toList());
        results.keepModels(report.id(), report.models());
        results.keepTests(report.id(), report.tests());
    }

    /** Failed tests are kept among the results; what else blocks a mart is told here. */
    private static String message(RunReport report) {
        return report.blocked().stream()
                .flatMap(PostgresReportTransaction::message)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> message(BlockedMart blocked) {
        return switch (blocked.because()) {
            case FailedTests _ -> Stream.empty();
            case DependedOn(List<ForeignObject> by) ->
                    message(blocked.mart(), "what depends on its tables", by);
            case HeldUp(List<LockHolder> by) ->
                    message(blocked.mart(), "transactions that hold tables", by);
        };
    }

    private static Stream<String> message(String mart, String what, List<?> named) {
        return Stream.of(
                named.stream()
                        .map(Object::toString)
                        .collect(
                                Collectors.joining(
                                        ", ", "%s is blocked by %s: ".formatted(mart, what), "")));
    }

    private static SourceCountEntity count(RunId run, Map.Entry<SourceTable, Long> rows) {
        return new SourceCountEntity(null, run.value(), rows.getKey().tableName(), rows.getValue());
    }
}
