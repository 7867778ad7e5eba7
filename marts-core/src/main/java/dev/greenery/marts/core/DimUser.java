package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.DIMENSION;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.time.Instant;
import java.util.Optional;

/**
 * A user. Every user id that a fact names has a row: one that no user row has, and the unknown
 * member that stands for anonymous traffic, are not {@code known} and tell nothing but their id.
 */
@ByName
@Model(
        name = "dim_users",
        layer = DIMENSION,
        description = "One row per user: who they are and where they live.")
public record DimUser(
        @Key @Doc("All zeros is the unknown member, which stands for nobody.") UserId userId,
        @Doc("Whether the shop has a row for the user.") boolean known,
        @Pii @Doc("First and last name; (unknown) when the shop knows neither.") String name,
        @Pii Optional<Email> email,
        @Pii @Doc("Usually ###-###-####.") Optional<PhoneNumber> phoneNumber,
        @Pii @Doc("House number and street of the user's home.") Optional<String> street,
        @Doc("Of the user's home; with its leading zeros.") Optional<ZipCode> zipCode,
        @Embed Region region,
        @Doc("When the user signed up.") Optional<Instant> createdAt,
        @Doc("When the shop last changed the user's row.") Optional<Instant> updatedAt) {
    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "DimUser[userId=" + userId + "]";
    }
}
