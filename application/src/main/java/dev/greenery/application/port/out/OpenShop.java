package dev.greenery.application.port.out;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Opens the shop's data for one pass over it. */
public interface OpenShop {
    /** Opens one consistent snapshot, split by user into disjoint partitions. */
    Shop open(int partitions);

    /** The shop's data at one moment. */
    interface Shop extends AutoCloseable {
        /** The moment of which it is. */
        SourceMoment moment();

        /** The reference catalogue. */
        Catalogue catalogue();

        /** What tests of its tables find, once all partitions were read. */
        Map<SourceTest, Findings> test(List<SourceTest> tests);

        /** About how many histories there are in all; for progress only. */
        long expectedHistories();

        /**
         * Opens the histories of a partition: those of users in the order of their ids' bytes, then
         * those of nobody. One is held at a time. Partitions can be read by different threads at
         * the same time; each once.
         */
        Histories histories(int partition);

        /** Gives every history of a partition to the consumer. */
        default void read(int partition, Consumer<UserHistory> consumer) {
            try (Histories histories = histories(partition)) {
                histories.forEachRemaining(consumer);
            }
        }

        /** Rows that are not among those read, as they could not be loaded; of tables with any. */
        List<RejectedRows> rejected();

        /** How many rows were read so far, by table. */
        Map<SourceTable, Long> rowsRead();

        @Override
        void close();
    }

    /** Histories that are read as they are asked for, by one thread. */
    interface Histories extends Iterator<UserHistory>, AutoCloseable {
        @Override
        void close();
    }
}
