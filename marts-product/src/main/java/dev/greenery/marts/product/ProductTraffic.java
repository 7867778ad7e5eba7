package dev.greenery.marts.product;

/** What {@link FactProduct} knows of a product from the web site. */
record ProductTraffic(
        long pageViews,
        long viewers,
        long sessionsViewed,
        long sessionsCarted,
        long sessionsOrdered,
        long carts) {
    static final ProductTraffic NONE = new ProductTraffic(0, 0, 0, 0, 0, 0);

    /** Each viewer is new on one day only, so that the new ones of all days are all viewers. */
    static ProductTraffic of(FactPageViews day) {
        return new ProductTraffic(day.pageViews(), day.firstTimeViewers(), 0, 0, 0, 0);
    }

    static ProductTraffic of(FactProductSessionsDaily day) {
        return new ProductTraffic(
                0,
                0,
                day.sessionsViewed(),
                day.sessionsCarted(),
                day.sessionsOrdered(),
                day.carts());
    }
}
