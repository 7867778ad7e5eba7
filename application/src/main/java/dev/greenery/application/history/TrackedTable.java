package dev.greenery.application.history;

import dev.greenery.application.source.SourceTable;

/** The shop's tables whose rows are kept as they were. */
public enum TrackedTable {
    /** Status, tracking, shipping service, estimate and delivery. */
    ORDERS(SourceTable.ORDERS),
    /** Name, price and stock. */
    PRODUCTS(SourceTable.PRODUCTS),
    /** Discount and status. */
    PROMOS(SourceTable.PROMOS),
    /** Where users live. */
    USERS(SourceTable.USERS),
    /** Where orders go. */
    ADDRESSES(SourceTable.ADDRESSES);

    private final SourceTable source;

    TrackedTable(SourceTable source) {
        this.source = source;
    }

    /** The table whose rows they are. */
    public SourceTable source() {
        return source;
    }

    /** The table of their versions, in the schema {@code raw}. */
    public String versions() {
        return source.tableName() + "_versions";
    }

    /** The view of all versions, those of rows that never changed among them. */
    public String snapshot() {
        return source.tableName() + "_snapshot";
    }

    /** The name as people write it. */
    @Override
    public String toString() {
        return source.tableName();
    }
}
