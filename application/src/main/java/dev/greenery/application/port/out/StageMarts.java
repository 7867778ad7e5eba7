package dev.greenery.application.port.out;

import dev.greenery.application.change.Basis;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunReport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes models where no consumer sees them, and publishes them all at once. */
public interface StageMarts {
    /**
     * What stands where the models would be written, or where the tables of the marts would be
     * published, and is not the platform's. Nothing is changed.
     */
    List<ForeignObject> foreign(List<ModelDefinition<?>> models, List<String> marts);

    /**
     * What others made of the published tables of the marts, and no publication of the models can
     * keep, as far as it is known before they are built. Nothing is changed.
     *
     * @return by mart, of each that cannot be published at least one
     */
    Map<String, List<ForeignObject>> obstacles(List<ModelDefinition<?>> models, List<String> marts);

    /**
     * Makes new, unpublished tables for the models, after removing what a killed run left. There is
     * to be nothing {@link #foreign} in their place.
     */
    Staging stage(List<ModelDefinition<?>> models);

    /**
     * The same for the rows that leave the published tables and those that come into them. Models
     * that are built once are written whole.
     *
     * @param leaving models of which rows leave; the others are written whole
     */
    ChangeStaging stageChanges(List<ModelDefinition<?>> models, List<ModelDefinition<?>> leaving);

    /** Tables that are being written, audited and published. Closing drops what is unpublished. */
    interface Staging extends AutoCloseable {
        /**
         * A way to write rows of a model. Sinks of the same model can be used by different threads,
         * each sink by one; it must be closed, which sends what it still holds.
         */
        <R extends Record> RowSink<R> sink(ModelDefinition<R> model);

        /** Ends all writing: every sink is closed, and every table gets its key. */
        void seal();

        /**
         * Finds the rows of a sealed table that repeat what a test wants unique; the key's own test
         * costs nothing, because building the key was the test.
         */
        Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test);

        /** Finds the rows of a sealed table that refer to no row of the other one. */
        Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test);

        /** Whether each of these values is the key of a row of the model, whose table is sealed. */
        boolean hasKeys(Class<? extends Record> model, Set<Object> values);

        /**
         * Makes the tables of the marts that the report says are published what consumers see, and
         * keeps the report, all in one transaction: whoever sees the tables sees whose they are. In
         * the same transaction the tables of the marts that the report says are held become held
         * versions, which consumers do not see. Either all of it is done or nothing.
         *
         * @param basis what the next build starts from; kept in the same transaction, in the place
         *     of any other, and what was noted of changes up to its moment is forgotten. Without
         *     one, which is where nothing is published, the basis stays that there is.
         */
        PublicationOutcome publish(RunReport report, Optional<Basis> basis);

        @Override
        void close();
    }

    /**
     * Changes that are being written, audited and made. Its checks look at the tables as they will
     * be; publishing changes the published tables, whose version becomes that of this run.
     */
    interface ChangeStaging extends Staging {
        /** A way to write rows that leave a published table, as they are in it. */
        <R extends Record> RowSink<R> leaving(ModelDefinition<R> model);

        /**
         * Models of whose published rows those that leave are none, as {@code mart.model}, once all
         * is sealed: such tables are not what they are thought to be, and all must be built.
         */
        List<String> disagreeing();

        /** The same as {@link #findRepeated}, if no published row repeats what is to be unique. */
        Findings findRepeatedByComing(ModelDefinition<?> model, UniqueTest<?> test);

        /**
         * Whether rows that leave take keys with them that no coming row has: references to them
         * may be left.
         */
        boolean loses(Class<? extends Record> model);
    }

    /** How a publication went. */
    sealed interface PublicationOutcome {
        /** Consumers see the tables, and the report is kept. */
        record Published() implements PublicationOutcome {}

        /**
         * Nothing was done: what others made depends on tables that would be replaced or dropped.
         *
         * @param dependents by mart, of each that cannot be published at least one
         */
        record Obstructed(Map<String, List<ForeignObject>> dependents)
                implements PublicationOutcome {
            /** Copies the map. */
            public Obstructed {
                dependents = Map.copyOf(dependents);
                if (dependents.isEmpty()) {
                    throw new IllegalArgumentException("dependents is empty");
                }
            }
        }

        /**
         * Nothing was done: transactions of others hold tables that would be replaced, and did not
         * let go of them for as long as readers may be kept waiting.
         *
         * @param holders by mart, of each that cannot be published those that are still there
         */
        record HeldUp(Map<String, List<LockHolder>> holders) implements PublicationOutcome {
            /** Copies the map. */
            public HeldUp {
                holders = Map.copyOf(holders);
                if (holders.isEmpty()) {
                    throw new IllegalArgumentException("holders is empty");
                }
            }
        }
    }

    /** Takes the rows of one model from one thread. */
    interface RowSink<R extends Record> extends AutoCloseable {
        /** Writes a row. */
        void accept(R row);

        @Override
        void close();
    }
}
