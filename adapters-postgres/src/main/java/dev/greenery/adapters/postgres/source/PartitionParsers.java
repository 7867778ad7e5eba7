package dev.greenery.adapters.postgres.source;

import java.util.Optional;

/** The parsers of one partition: each holds what comes again and again, and serves one thread. */
record PartitionParsers(
        UserParser users,
        HomeParser homes,
        OrderParser orders,
        ItemParser items,
        EventParser events,
        EventParser anonymousEvents) {
    static PartitionParsers create() {
        TextCache<Optional<String>> places = TextCache.ofTexts();
        return new PartitionParsers(
                new UserParser(places),
                new HomeParser(places),
                new OrderParser(places),
                new ItemParser(),
                new EventParser(EventSource.OF_USERS),
                new EventParser(EventSource.OF_NOBODY));
    }
}
