package dev.greenery.bootstrap.soak;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import java.util.stream.Stream;

/** A table of each mart that others read, and put things on. */
enum SharedTable {
    ORDERS("core", "fact_orders", "order_number = 1"),
    VISITS("marketing", "int_user_sessions", "converted"),
    SESSIONS("product", "fact_user_sessions", "checkouts > 0");

    private final String mart;
    private final String table;

    /** Which of its rows somebody may see who may not see all. */
    final String share;

    SharedTable(String mart, String table, String share) {
        this.mart = mart;
        this.table = table;
        this.share = share;
    }

    String qualified() {
        return mart + "." + table;
    }

    /** The view on it. */
    String view() {
        return "analysis." + table;
    }

    /** The index on it. */
    String indexName() {
        return table + "_of_users";
    }

    /** How many of its parts have a part of the index that can be used. */
    String indexedParts() {
        return """
        SELECT count(*) FROM pg_inherits t
        JOIN pg_index i ON i.indrelid = t.inhrelid AND i.indisvalid
        JOIN pg_inherits x ON x.inhrelid = i.indexrelid
        WHERE t.inhparent = '%s'::regclass AND x.inhparent = '%s.%s'::regclass\
        """
                .formatted(qualified(), mart, indexName());
    }

    /** Its name, in which parts it is, and how many rows it has. */
    String counting() {
        return counting(qualified(), "tableoid");
    }

    /** The same, as the view tells it. */
    String countingByView() {
        return counting(view(), "part");
    }

    private String counting(String from, String part) {
        return """
        SELECT '%1$s' AS name, concat_ws(' ', min(%3$s)::regclass, max(%3$s)::regclass) AS parts,
            count(*) AS rows FROM %2$s\
        """
                .formatted(qualified(), from, part);
    }

    /** All of them, in one statement. */
    static String counted(Function<SharedTable, String> counting) {
        return Stream.of(values()).map(counting).collect(joining(" UNION ALL "));
    }

    /**
     * All of them side by side, against the order of marts: the sessions are those of the visits,
     * and have the orders.
     */
    static String joined() {
        return """
        SELECT '%3$s' AS name, count(*) AS rows,
            concat_ws(' ', min(s.tableoid)::regclass, max(s.tableoid)::regclass,
                min(v.tableoid)::regclass, max(v.tableoid)::regclass,
                min(o.tableoid)::regclass, max(o.tableoid)::regclass) AS parts
        FROM %3$s s
        LEFT JOIN %2$s v USING (user_id, session_id)
        LEFT JOIN %1$s o ON o.order_id = s.order_id\
        """
                .formatted(ORDERS.qualified(), VISITS.qualified(), SESSIONS.qualified());
    }
}
