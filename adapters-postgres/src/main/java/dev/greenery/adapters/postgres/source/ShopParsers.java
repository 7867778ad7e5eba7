package dev.greenery.adapters.postgres.source;

/** The parsers of one partition: each holds what comes again and again, and serves one thread. */
record ShopParsers(
        UserParser users,
        HomeParser homes,
        OrderParser orders,
        ItemParser items,
        EventParser events) {
    static ShopParsers create() {
        TextCache<String> places = TextCache.ofTexts();
        return new ShopParsers(
                new UserParser(places),
                new HomeParser(places),
                new OrderParser(places),
                new ItemParser(),
                new EventParser());
    }
}
