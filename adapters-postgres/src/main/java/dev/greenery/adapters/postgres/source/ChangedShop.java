package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.OpenShop.Histories;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;
import dev.greenery.domain.history.Catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changed histories as they are, whose tests look at all of the shop.
 *
 * @param whole sees the shop at the moment of the histories
 * @param failing tests that some row fails that is not read again
 */
record ChangedShop(
        ShopSnapshot staged, Catalog whole, List<RejectedRows> rejected, Set<ValueTest> failing)
        implements Shop {
    ChangedShop {
        requireNonNull(staged, "staged is null");
        requireNonNull(whole, "whole is null");
        rejected = List.copyOf(rejected);
        failing = Set.copyOf(failing);
    }

    @Override
    public SourceMoment moment() {
        return staged.moment();
    }

    @Override
    public Catalogue catalogue() {
        return staged.catalogue();
    }

    @Override
    public Map<SourceTest, Findings> test(List<SourceTest> tests) {
        Set<ValueTest> met = new HashSet<>(staged.failed());
        met.addAll(failing);
        return staged.test(tests, whole.connection(), whole.schemas(), met);
    }

    @Override
    public long expectedHistories() {
        return staged.expectedHistories();
    }

    @Override
    public Histories histories(int partition) {
        return staged.histories(partition);
    }

    @Override
    public Map<SourceTable, Long> rowsRead() {
        return staged.rowsRead();
    }

    @Override
    public void close() {
        staged.close();
    }
}
