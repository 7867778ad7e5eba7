package dev.greenery.adapters.postgres.load;

/** What is told of rows that cannot be loaded, as far as statements look at it. */
public final class RejectReasons {
    /** What is wrong with a row whose key another one has, before the line of that one. */
    static final String REPEATED = "has the key of line ";

    private RejectReasons() {}

    /**
     * An expression that is the same for rows with the same first fault: which other fields are
     * wrong as well, or which line has the key, makes no other reason.
     */
    public static String fault() {
        return "CASE WHEN reason LIKE '%s%%' THEN '' ELSE split_part(reason, '; ', 1) END"
                .formatted(REPEATED);
    }
}
