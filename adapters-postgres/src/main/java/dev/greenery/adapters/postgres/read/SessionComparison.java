package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.port.out.CompareTables.Comparison;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.RowDifference;
import dev.greenery.application.version.TablePair;
import dev.greenery.application.version.VersionTable;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Compares tables in one transaction that only reads. */
record SessionComparison(Connection connection, SchemaNames schemas) implements Comparison {
    private static final Logger LOG = LoggerFactory.getLogger(SessionComparison.class);

    private static final Set<String> UNKNOWN_TABLE = Set.of("42P01", "3F000");

    /** A table, column or operator that is not there, and a text that is no number. */
    private static final Set<String> OF_ANOTHER_SHAPE = Set.of("3F", "42", "22");

    private static final int CLASS = 2;

    SessionComparison {
        requireNonNull(connection, "connection is null");
        requireNonNull(schemas, "schemas is null");
    }

    @Override
    public List<VersionTable> tables(String mart, RunId run) {
        try {
            return new TableFinder(new Catalog(connection, schemas)).of(mart, run);
        } catch (SQLException e) {
            if (UNKNOWN_TABLE.contains(e.getSQLState())) {
                return List.of();
            }
            throw WarehouseFault.of("look for the tables of run " + run, e);
        }
    }

    @Override
    public long count(VersionTable version) {
        String schema = schemas.version(version.mart(), version.run());
        try {
            return database()
                    .selectCount()
                    .from(table(name(schema, version.name())))
                    .fetchSingle(0, Long.class);
        } catch (DataAccessException e) {
            throw ReadFault.of(e, List.of());
        }
    }

    @Override
    public void differences(TablePair tables, Consumer<RowDifference> rows) {
        try (Statement statement = connection.createStatement()) {
            ResultStream.of(statement, new DifferenceSelect(tables, schemas).sql(database()))
                    .to(DifferenceReader.of(tables, rows));
        } catch (SQLException e) {
            throw WarehouseFault.of("compare versions of " + tables.after().name(), e);
        }
    }

    @Override
    public <T> Optional<T> figures(RunId run, Function<AggregateRows, T> question) {
        try {
            return figures(new RunTables(database(), schemas, run), question);
        } catch (SQLException e) {
            throw WarehouseFault.of("compute figures of run " + run, e);
        }
    }

    private <T> Optional<T> figures(RunTables tables, Function<AggregateRows, T> question)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return Optional.of(question.apply(tables.figures()));
        } catch (DataAccessException e) {
            if (!isOfAnotherShape(e)) {
                throw ReadFault.of(e, List.of());
            }
            connection.rollback(before);
            return Optional.empty();
        }
    }

    private static boolean isOfAnotherShape(DataAccessException fault) {
        String state = String.valueOf(fault.sqlState());
        return state.length() > CLASS && OF_ANOTHER_SHAPE.contains(state.substring(0, CLASS));
    }

    private DSLContext database() {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }

    /** What was read stays as it was read, whatever becomes of the transaction. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The transaction of a comparison did not end properly", e);
        }
    }
}
