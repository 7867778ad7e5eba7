package dev.greenery.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The usual text form of a UUID: 32 hexadecimal digits in five groups. {@link UUID#fromString} also
 * takes groups that are too short or too long, and so makes some other id of a damaged one.
 */
public final class UuidText {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidText() {}

    /**
     * The UUID that a text in the usual form stands for, in capitals or not.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static UUID parse(String uuid) {
        requireNonNull(uuid, "uuid is null");
        if (!FORM.matcher(uuid).matches()) {
            throw new IllegalArgumentException(
                    "'" + uuid + "' is not a UUID such as 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6");
        }
        return UUID.fromString(uuid);
    }
}
