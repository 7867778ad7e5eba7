package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of a dimension with personal data. */
@Model(
        name = "dim_customers",
        layer = Layer.DIMENSION,
        description = "One row per customer: who they are.")
public record Customer(
        @Key @Doc("Who it is.") UserId customerId,
        @Pii @Doc("Where mail goes.") String email,
        @Doc("Where they live.") Optional<String> state,
        Instant signedUpAt) {
    /** The customer of a number. */
    public static Customer number(int number) {
        return new Customer(
                new UserId(new UUID(1, number)),
                "customer%d@example.org".formatted(number),
                Optional.of("Ohio"),
                Instant.parse("2021-02-10T12:00:00.000001Z"));
    }

    /** The same customer, living there. */
    public Customer in(String newState) {
        return new Customer(customerId, email, Optional.of(newState), signedUpAt);
    }

    /** The same customer, living who knows where. */
    public Customer nowhere() {
        return new Customer(customerId, email, Optional.empty(), signedUpAt);
    }
}
