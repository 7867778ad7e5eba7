package dev.greenery.application.testing;

import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;
import dev.greenery.domain.history.UserHistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What changed between two shops: of histories that are the same in both, none, and of the others
 * each as it was and as it is.
 */
record MemoryChanges(MemoryShop earlier, MemoryShop now) implements Told {
    @Override
    public long touched() {
        return Math.max(left().size(), came().size());
    }

    /** So many that the changes are always few. */
    @Override
    public long histories() {
        return 1_000_000;
    }

    private List<UserHistory> left() {
        return without(earlier.histories(), now.histories());
    }

    private List<UserHistory> came() {
        return without(now.histories(), earlier.histories());
    }

    private static List<UserHistory> without(List<UserHistory> all, List<UserHistory> others) {
        List<UserHistory> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    @Override
    public Shop before(int partitions) {
        return earlier.only(left()).open(partitions);
    }

    @Override
    public Shop after(int partitions, Set<ValueTest> failing) {
        return now.only(came()).open(partitions);
    }

    @Override
    public void close() {}
}
