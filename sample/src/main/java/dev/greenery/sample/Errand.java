package dev.greenery.sample;

/** What a user comes to the shop for. */
sealed interface Errand {
    /** To look around, and perhaps to leave a full cart behind. */
    record Browsing(BrowsePattern pattern) implements Errand {}

    /**
     * To order.
     *
     * @param extraViews page views beyond one for each plant of the basket
     */
    record Buying(Basket basket, int extraViews) implements Errand {}
}
