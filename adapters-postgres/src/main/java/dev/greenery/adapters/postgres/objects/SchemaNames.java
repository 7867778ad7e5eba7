package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.RunId;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the schemas of a warehouse are called in its database. Warehouses with different prefixes
 * share a database and know nothing of each other.
 *
 * @param prefix what all names begin with; may be empty
 * @param source the name of the schema of the shop's tables, without the prefix
 */
public record SchemaNames(String prefix, String source) {
    /** Of a warehouse that has its database to itself. */
    public static final SchemaNames PLAIN = new SchemaNames("");

    private static final String STAGING_SUFFIX = "__next";

    /** As long as the other one: longer, and the longest names would be cut. */
    private static final String LEAVING_SUFFIX = "__gone";

    private static final String VERSION_SUFFIX = "__r";

    /** Together with the longest name of a mart and the suffix it is as long as a name can be. */
    private static final int LONGEST = 16;

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*_?");

    /** Checks that nothing is missing. */
    public SchemaNames {
        requireNonNull(prefix, "prefix is null");
        requireNonNull(source, "source is null");
    }

    /** Of a warehouse whose names begin with a prefix. */
    public SchemaNames(String prefix) {
        this(prefix, "raw");
    }

    /** The same, with changed histories as they were in the place of all. */
    public SchemaNames before() {
        return new SchemaNames(prefix, "raw__before");
    }

    /** The same, with changed histories as they are in the place of all. */
    public SchemaNames after() {
        return new SchemaNames(prefix, "raw__after");
    }

    /** What is wrong with a prefix, if anything is. */
    public static Optional<String> problem(String prefix) {
        if (prefix.isEmpty() || isName(prefix)) {
            return Optional.empty();
        }
        return Optional.of(
                "'%s' begins no name of a schema, use snake case of at most %d characters that does not begin with pg_, such as greenery_"
                        .formatted(prefix, LONGEST));
    }

    private static boolean isName(String prefix) {
        return PREFIX.matcher(prefix).matches()
                && prefix.length() <= LONGEST
                && !prefix.startsWith("pg_");
    }

    /** Where the platform keeps what it did and found. */
    public String ops() {
        return prefix + "ops";
    }

    /** Where the shop's tables are as loaded. */
    public String raw() {
        return prefix + source;
    }

    /** Where the published tables of a mart are. */
    public String published(String mart) {
        return prefix + mart;
    }

    /** Where a mart's tables are written before they are published. */
    public String staging(String mart) {
        return published(mart) + STAGING_SUFFIX;
    }

    /** Where the rows are written that leave a mart's tables when changes are published. */
    public String leaving(String mart) {
        return published(mart) + LEAVING_SUFFIX;
    }

    /** Where the tables are that a run made of a mart. */
    public String version(String mart, RunId run) {
        return versions(mart) + run.value();
    }

    /** What the names of the schemas of a mart's versions begin with, before the run's number. */
    public String versions(String mart) {
        return published(mart) + VERSION_SUFFIX;
    }

    /** A statement in which {@code {raw}} and {@code {ops}} stand for these schemas. */
    public String in(String sql) {
        return sql.replace("{raw}", raw()).replace("{ops}", ops());
    }

    /** A name for a lock that other warehouses in the database do not hold. */
    public String lock(String name) {
        return prefix.isEmpty() ? name : name + "." + prefix;
    }
}
