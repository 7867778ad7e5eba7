package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.user.UserId;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A row of a fact with references and a column of every type. */
@Model(
        name = "fact_sales",
        layer = Layer.FACT,
        description = "One row per sale: what it cost, and whether it was late.")
public record Sale(
        @Key OrderId saleId,
        @Ref(Customer.class) UserId customerId,
        @Ref(Customer.class) @Doc("Who sent the customer to us.") Optional<UserId> referredBy,
        @Doc("What was paid.") Money total,
        LocalDate day,
        int items,
        long points,
        double weight,
        Optional<Boolean> late,
        String status) {
    /** The sale of a number, to the customer of the same number. */
    public static Sale number(int number) {
        return new Sale(
                new OrderId(new UUID(2, number)),
                Customer.number(number).customerId(),
                Optional.empty(),
                Money.parse("10.50"),
                LocalDate.of(2021, 2, 10),
                3,
                9_007_199_254_740_993L,
                1.25,
                Optional.empty(),
                "shipped");
    }

    /** The same sale to somebody else. */
    public Sale to(Customer customer) {
        return new Sale(
                saleId,
                customer.customerId(),
                referredBy,
                total,
                day,
                items,
                points,
                weight,
                late,
                status);
    }

    /** The same sale for another amount. */
    public Sale of(String amount) {
        Money money = Money.parse(amount);
        return new Sale(
                saleId, customerId, referredBy, money, day, items, points, weight, late, status);
    }

    /** The same sale, known to be late or not. */
    public Sale arrivedLate(boolean isLate) {
        return new Sale(
                saleId,
                customerId,
                referredBy,
                total,
                day,
                items,
                points,
                weight,
                Optional.of(isLate),
                status);
    }

    /** The same sale, thanks to another customer. */
    public Sale thanksTo(Customer customer) {
        return new Sale(
                saleId,
                customerId,
                Optional.of(customer.customerId()),
                total,
                day,
                items,
                points,
                weight,
                late,
                status);
    }
}
