package dev.greenery.adapters.postgres.source;

/** The parsers of one partition: each holds what comes again and again, and serves one thread. */
record PartitionParsers(
        UserParser users,
        HomeParser homes,
        OrderParser orders,
        ItemParser items,
        EventParser events,
        EventParser anonymousEvents) {
    static PartitionParsers create() {
        AddressCache cache = AddressCache.create();
        return new PartitionParsers(
                new UserParser(cache),
                new HomeParser(cache),
                new OrderParser(cache),
                new ItemParser(),
                new EventParser(EventSource.OF_USERS),
                new EventParser(EventSource.OF_NOBODY));
    }
}
