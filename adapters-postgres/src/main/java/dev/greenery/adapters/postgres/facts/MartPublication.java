package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes the staged tables of the marts that a report says are published.
 *
 * @param schemas what their schemas are called
 * @param staged the models of the whole build
 */
record MartPublication(SchemaNames schemas, RunReport report, List<ModelDefinition<?>> staged)
        implements ReportTransaction.Publishing {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEPENDENTS_EXIST = "2BP01";
    private static final int ATTEMPTS = 60;

    MartPublication {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(report, "report is null");
        staged = List.copyOf(staged);
    }

    @Override
    public Optional<Obstructed> look(Connection connection) throws SQLException {
        Others others = new Others(new Catalog(connection, schemas));
        Map<String, List<ForeignObject>> found = new LinkedHashMap<>();
        for (String mart : report.published()) {
            List<ForeignObject> dependents =
                    others.dependents(schemas.published(mart), names(mart));
            if (!dependents.isEmpty()) {
                found.put(mart, dependents);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Obstructed(found));
    }

    private List<String> names(String mart) {
        return staged.stream()
                .filter(model -> model.mart().equals(mart))
                .map(ModelDefinition::name)
                .toList();
    }

    /**
     * A consumer's long query delays it: each attempt waits only a second for the old tables, so
     * that the consumers behind it in the queue are never held up for longer.
     */
    @Override
    public PublicationOutcome publish(Connection connection) throws SQLException {
        if (report.published().isEmpty()) {
            return new Published();
        }
        Savepoint before = connection.setSavepoint();
        for (int attempt = 1; ; attempt++) {
            try {
                swap(connection);
                return new Published();
            } catch (SQLException e) {
                connection.rollback(before);
                Optional<Obstructed> since = obstacle(connection, e);
                if (since.isPresent()) {
                    return since.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void swap(Connection connection) throws SQLException {
        List<String> marts = report.published();
        new Swap(new Catalog(connection, schemas), report.id(), report.finishedAt())
                .swap(
                        marts,
                        staged.stream().filter(model -> marts.contains(model.mart())).toList());
    }

    /**
     * What was made since the look; nothing if another attempt may go through, because whatever was
     * made has gone again, or because a table is in use.
     */
    private Optional<Obstructed> obstacle(Connection connection, SQLException fault)
            throws SQLException {
        return switch (String.valueOf(fault.getSQLState())) {
            case DEPENDENTS_EXIST -> look(connection);
            case LOCK_NOT_AVAILABLE -> Optional.empty();
            default -> throw fault;
        };
    }
}
