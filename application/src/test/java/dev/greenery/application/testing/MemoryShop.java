package dev.greenery.application.testing;

import static java.util.stream.Collectors.toMap;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.history.UserHistory;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A shop whose histories are given; they go round robin into the partitions. */
record MemoryShop(
        SourceMoment moment,
        Catalogue catalogue,
        List<UserHistory> histories,
        List<RejectedRows> rejected,
        Map<SourceTest, Findings> faults)
        implements OpenShop {
    private static final List<SourceTable> OF_HISTORIES =
            List.of(
                    SourceTable.USERS,
                    SourceTable.ORDERS,
                    SourceTable.ORDER_ITEMS,
                    SourceTable.EVENTS);

    MemoryShop {
        rejected = List.copyOf(rejected);
        histories = List.copyOf(histories);
        faults = Map.copyOf(faults);
    }

    @Override
    public Shop open(int partitions) {
        return new OpenedShop(partitions);
    }

    /** The same with these histories alone. */
    MemoryShop only(List<UserHistory> some) {
        return new MemoryShop(moment, catalogue, some, rejected, faults);
    }

    private record MemoryHistories(Iterator<UserHistory> all) implements Histories {
        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public UserHistory next() {
            return all.next();
        }

        @Override
        public void close() {}
    }

    private final class OpenedShop implements Shop {
        private final int partitions;

        OpenedShop(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public SourceMoment moment() {
            return moment;
        }

        @Override
        public Catalogue catalogue() {
            return catalogue;
        }

        @Override
        public Map<SourceTest, Findings> test(List<SourceTest> tests) {
            return tests.stream()
                    .collect(
                            toMap(
                                    test -> test,
                                    test ->
                                            faults.getOrDefault(
                                                    test, Findings.passed(rows(test)))));
        }

        private long rows(SourceTest test) {
            return test instanceof ValueTest value ? rowsRead().getOrDefault(value.table(), 0L) : 0;
        }

        @Override
        public long expectedHistories() {
            return histories.size();
        }

        @Override
        public Histories histories(int partition) {
            return new MemoryHistories(
                    IntStream.iterate(partition, i -> i < histories.size(), i -> i + partitions)
                            .mapToObj(histories::get)
                            .iterator());
        }

        @Override
        public List<RejectedRows> rejected() {
            return rejected;
        }

        @Override
        public Map<SourceTable, Long> rowsRead() {
            Map<SourceTable, Long> rows = new EnumMap<>(SourceTable.class);
            rows.put(SourceTable.PRODUCTS, (long) catalogue.products().size());
            rows.put(SourceTable.PROMOS, (long) catalogue.promos().size());
            OF_HISTORIES.forEach(table -> rows.put(table, 0L));
            for (UserHistory history : histories) {
                rows.merge(
                        SourceTable.USERS,
                        history.owner() instanceof Owner.Known ? 1L : 0L,
                        Long::sum);
                rows.merge(SourceTable.ORDERS, (long) history.orders().size(), Long::sum);
                rows.merge(SourceTable.ORDER_ITEMS, items(history), Long::sum);
                rows.merge(SourceTable.EVENTS, events(history), Long::sum);
            }
            return rows;
        }

        private static long items(UserHistory history) {
            return history.itemsWithoutOrder().size()
                    + history.orders().stream().mapToLong(order -> order.items().size()).sum();
        }

        private static long events(UserHistory history) {
            return history.sessions().stream().mapToLong(s -> s.events().size()).sum();
        }

        @Override
        public void close() {}
    }
}
