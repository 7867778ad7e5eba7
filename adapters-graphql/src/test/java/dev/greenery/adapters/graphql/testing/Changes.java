package dev.greenery.adapters.graphql.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.history.RowChange.ColumnChange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the shop of the tests overwrote: an order was shipped on a Tuesday, another one went. */
final class Changes {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T00:00:00Z");
    private static final List<RowChange> ALL =
            List.of(
                    changed("shipping_service", Optional.empty(), "ups"),
                    changed("status", Optional.of("preparing"), "shipped"),
                    new RowChange(WEDNESDAY, ChangeKind.DELETED, "order-2", Optional.empty()));

    private Changes() {}

    private static RowChange changed(String column, Optional<String> before, String after) {
        return new RowChange(
                TUESDAY,
                ChangeKind.CHANGED,
                "order-1",
                Optional.of(new ColumnChange(column, before, Optional.of(after))));
    }

    static Stream<RowChange> find(ChangeQuery query) {
        return inTime(query)
                .skip(query.skipped())
                .limit(query.limit().isPresent() ? query.limit().getAsInt() : Long.MAX_VALUE);
    }

    static Map<ChangeKind, Long> count(ChangeQuery query) {
        return inTime(query)
                .collect(groupingBy(RowChange::kind, mapping(RowChange::key, toSet())))
                .entrySet()
                .stream()
                .collect(
                        groupingBy(Map.Entry::getKey, summingLong(kind -> kind.getValue().size())));
    }

    private static Stream<RowChange> inTime(ChangeQuery query) {
        return ALL.stream()
                .filter(change -> !change.at().isBefore(query.since()))
                .filter(change -> query.until().map(change.at()::isBefore).orElse(true));
    }
}
