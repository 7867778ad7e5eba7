package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunId;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes staged tables in a transaction that is open, with as many tries as that takes. */
final class Publication {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEPENDENTS_EXIST = "2BP01";
    private static final int ATTEMPTS = 60;

    private final Connection connection;
    private final RunId run;
    private final Instant at;

    Publication(Connection connection, RunId run, Instant at) {
        this.connection = connection;
        this.run = run;
        this.at = at;
    }

    /**
     * Publishes the tables. A consumer's long query delays it: each attempt waits only a second for
     * the old tables, so that the consumers behind it in the queue are never held up for longer.
     */
    void publish(List<String> marts, List<ModelDefinition<?>> models) throws SQLException {
        Savepoint before = connection.setSavepoint();
        for (int attempt = 1; ; attempt++) {
            try {
                new Swap(connection, run, at).swap(marts, models);
                return;
            } catch (SQLException e) {
                connection.rollback(before);
                if (DEPENDENTS_EXIST.equals(e.getSQLState())) {
                    throw inTheWay(dependents(marts, models), e);
                }
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<ForeignObject> dependents(List<String> marts, List<ModelDefinition<?>> models)
            throws SQLException {
        List<String> names = models.stream().map(ModelDefinition::name).toList();
        Set<ForeignObject> found = new LinkedHashSet<>();
        for (String mart : marts) {
            found.addAll(new Others(connection).dependents(mart, names));
        }
        return List.copyOf(found);
    }

    private static WarehouseException inTheWay(List<ForeignObject> dependents, SQLException cause) {
        return new WarehouseException(
                "Publishing failed, and every mart is as it was, because something depends on"
                        + " published tables: %s. Drop it, and make it again after the build"
                                .formatted(
                                        dependents.stream()
                                                .map(ForeignObject::toString)
                                                .collect(Collectors.joining("; "))),
                cause);
    }
}
