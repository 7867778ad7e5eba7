package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.OpenSessions;
import dev.greenery.adapters.postgres.server.ReadConnections;
import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.registry.ModelDefinition;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One transaction on one connection, both taken when there is something to ask. Another thread may
 * cancel it: whoever waits for a connection is woken, and the server is told to end what it does.
 */
final class ReadSession implements AskedTables, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadSession.class);

    private final Warehouse warehouse;
    private final Configuration configuration;
    private final TimeLimit limit;
    private Optional<Connection> connection = Optional.empty();
    private Optional<DSLContext> database = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<Thread> waiting = Optional.empty();
    private Optional<Duration> told = Optional.empty();
    private boolean cancelled;

    ReadSession(Warehouse warehouse, Configuration configuration, TimeLimit limit) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.limit = requireNonNull(limit, "limit is null");
    }

    /** What the schemas of the warehouse are called. */
    SchemaNames schemas() {
        return warehouse.schemas();
    }

    /** The published table of a model. */
    @Override
    public ModelTable table(ModelDefinition<?> model) {
        return new ModelTable(model, schemas().published(model.mart()));
    }

    /** Asks something that no model's table is needed for. */
    <T> T ask(Function<DSLContext, T> question) {
        return ask(List.of(), question);
    }

    /**
     * Asks something of the tables of these models.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if it cannot be answered
     * @throws java.util.concurrent.CancellationException if the session is cancelled, or the time
     *     is over
     */
    @Override
    public <T> T ask(List<ModelDefinition<?>> models, Function<DSLContext, T> question) {
        failure.ifPresent(
                before -> {
                    throw before;
                });
        boolean isFirst = database.isEmpty();
        DSLContext begun = begun();
        try {
            if (!isFirst) {
                tellWhatIsLeft(begun);
            }
            return question.apply(begun);
        } catch (DataAccessException e) {
            throw failed(ReadFault.of(e, models));
        }
    }

    /** The server's own limit, for the case that nobody is left who could cancel. */
    private void tellWhatIsLeft(DSLContext database) {
        Optional<Duration> left = limit.told();
        if (!left.equals(told)) {
            database.execute("SET LOCAL statement_timeout = " + left.orElseThrow().toMillis());
            told = left;
        }
    }

    private DSLContext begun() {
        requireWanted();
        if (database.isEmpty()) {
            begin();
        }
        return database.orElseThrow();
    }

    private void begin() {
        try {
            keep(take());
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(RuntimeException fault) {
        failure = Optional.of(fault);
        return fault;
    }

    private Connection take() {
        ReadConnections connections = connections();
        await(Optional.of(Thread.currentThread()));
        try {
            told = limit.told();
            return connections.take(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReadFault.givenUp();
        } catch (SQLException e) {
            throw WarehouseFault.of("read", e);
        } finally {
            await(Optional.empty());
        }
    }

    /** May start a server, which nobody is to interrupt. */
    private ReadConnections connections() {
        try {
            return warehouse.reads();
        } catch (SQLException e) {
            throw WarehouseFault.of("read", e);
        }
    }

    private synchronized void await(Optional<Thread> thread) {
        waiting = thread;
        if (cancelled) {
            // It was for waking the thread, which others will use.
            Thread.interrupted();
        }
    }

    private synchronized void keep(Connection taken) {
        connection = Optional.of(taken);
        database =
                Optional.of(
                        DSL.using(
                                configuration.derive(
                                        new SnapshotStart(taken, warehouse.schemas()))));
        requireWanted();
    }

    private synchronized void requireWanted() {
        if (cancelled) {
            throw ReadFault.givenUp();
        }
    }

    synchronized boolean isWaiting() {
        return waiting.isPresent();
    }

    /** Held against {@link #close}: a connection that was given back is somebody else's. */
    synchronized void cancel() {
        cancelled = true;
        waiting.ifPresent(Thread::interrupt);
        connection.ifPresent(OpenSessions::cancel);
    }

    /** What was read stays as it was read, whatever becomes of the transaction. */
    @Override
    public synchronized void close() {
        connection.ifPresent(this::giveBack);
        connection = Optional.empty();
        database = Optional.empty();
        cancelled = true;
    }

    private void giveBack(Connection lent) {
        try (lent) {
            if (failure.isEmpty()) {
                lent.commit();
            } else {
                lent.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("The transaction of a read did not end properly", e);
        }
    }
}
