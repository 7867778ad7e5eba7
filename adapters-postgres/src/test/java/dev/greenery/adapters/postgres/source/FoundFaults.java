package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What tests of the shop's tables find. */
public final class FoundFaults {
    private FoundFaults() {}

    /** The failures with their rows, such as {@code orders_snapshot no_gap: order_id=..., ...}. */
    public static List<String> in(TestDatabase database) {
        return all(database).entrySet().stream()
                .flatMap(
                        tested ->
                                tested.getValue().sample().stream()
                                        .map(
                                                row ->
                                                        "%s %s: %s"
                                                                .formatted(
                                                                        tested.getKey().relation(),
                                                                        tested.getKey().name(),
                                                                        row)))
                .toList();
    }

    static Map<SourceTest, Findings> all(TestDatabase database) {
        try (Shop shop = new PostgresShop(database).open(1)) {
            return shop.test(
                    Stream.of(SourceTable.values())
                            .flatMap(table -> SourceTest.of(table).stream())
                            .toList());
        }
    }
}
