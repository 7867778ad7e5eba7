package dev.greenery.adapters.postgres.source;

/** A query of one of the shop's tables, beside what its rows become. */
interface ShopParser {
    /** The query of a partition's rows, sorted by user, those without a user last. */
    String query(Partition partition);

    /** What its rows hold. */
    SelectList select();

    /** Where the id of the user stands in a row. */
    int userId();
}
