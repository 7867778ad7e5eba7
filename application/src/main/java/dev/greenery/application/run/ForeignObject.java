package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in the database that is not the platform's, and that the platform therefore leaves as
 * it is.
 *
 * @param kind as PostgreSQL calls it, such as {@code table} or {@code materialized view}
 * @param name with its schema
 * @param owner the role that can move or drop it
 */
public record ForeignObject(String kind, String name, String owner) {
    /** Checks that nothing is missing. */
    public ForeignObject {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(owner, "owner is null");
    }

    /** Says that these stand where the platform would write, and how to go on. */
    public static String refusal(List<ForeignObject> objects) {
        return """
        Nothing was done, because names that the warehouse needs are taken by what is not its own:
        %s
        Let their owners rename, move or drop these, or give the warehouse other names: a prefix for its schemas (GREENERY_SCHEMA_PREFIX=greenery_) or a database of its own (GREENERY_DB_URL)\
        """
                .formatted(
                        objects.stream()
                                .map(object -> "- " + object)
                                .collect(Collectors.joining("\n")));
    }

    @Override
    public String toString() {
        return "%s %s of %s".formatted(kind, name, owner);
    }
}
