package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import java.util.Set;

/** Finds whose histories changed, whoever changed the shop's tables. */
public interface CaptureChanges {
    /** What changed since a moment, up to now. Must be closed. */
    Capture since(SourceMoment moment);

    /** What is known of the changes. */
    sealed interface Capture extends AutoCloseable permits Untold, Told {
        @Override
        void close();
    }

    /**
     * It cannot be told whose histories changed.
     *
     * @param because in words, such as {@code raw.events was loaded without noting its rows}
     */
    record Untold(String because) implements Capture {
        /** Checks that there is a reason. */
        public Untold {
            requireNonNull(because, "because is null");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** The histories that changed, as they were at the one moment and as they are at the other. */
    non-sealed interface Told extends Capture {
        /** How many histories may have changed: of users, of sessions and of orders of nobody. */
        long touched();

        /** About how many histories there are of users. */
        long histories();

        /**
         * The histories that may have changed, and the whole catalogue, as they were at the earlier
         * moment; its counts of rows are of what it has.
         */
        Shop before(int partitions);

        /**
         * The same as they are now, with the same owners. Tests of it look at all of the shop.
         *
         * @param failing tests of values that some row failed at the earlier moment: it may fail
         *     them still, and not be read again
         */
        Shop after(int partitions, Set<ValueTest> failing);
    }
}
