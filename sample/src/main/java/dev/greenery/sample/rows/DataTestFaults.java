package dev.greenery.sample.rows;

import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.domain.money.Money;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Duration;
import java.time.Instant;

/** Ways to spoil a row so that it loads and a data test reports it. */
final class DataTestFaults {
    private static final Money ONE = new Money(100);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Longer than from the first sign-up to the end of any window. */
    private static final Duration BEFORE_ANY_SIGN_UP = Duration.ofDays(1000);

    private DataTestFaults() {}

    static Corruption emailWithoutAt() {
        return Corruption.changed(
                FaultKind.EMAIL_WITHOUT_AT, "email", text -> text.replace('@', '.'));
    }

    static Corruption badPhone() {
        return Corruption.changed(
                FaultKind.BAD_PHONE, "phone_number", text -> text.replace("-", ""));
    }

    static Corruption negativeQuantity() {
        return Corruption.changed(FaultKind.NEGATIVE_QUANTITY, "quantity", text -> "-" + text);
    }

    static Corruption unknownProduct() {
        return Corruption.extra(
                FaultKind.ITEM_OF_UNKNOWN_PRODUCT,
                "product_id",
                (row, ids) -> row.with("product_id", ids.next().toString()));
    }

    static Corruption unknownStatus() {
        return Corruption.changed(FaultKind.UNKNOWN_STATUS, "status", _ -> "lost")
                .where("status", "preparing");
    }

    static Corruption unknownPromo() {
        return Corruption.changed(
                        FaultKind.ORDER_OF_UNKNOWN_PROMO, "promo_id", _ -> "no such promo")
                .where("promo_id", ShopRow.ABSENT);
    }

    static Corruption totalNotReconciled() {
        return Corruption.changed(
                FaultKind.TOTAL_NOT_RECONCILED,
                "order_total",
                text -> ShopRow.decimal(Money.parse(text).plus(ONE)));
    }

    static Corruption deliveredBeforeCreated() {
        return Corruption.changedBy(
                        FaultKind.DELIVERED_BEFORE_CREATED,
                        "delivered_at",
                        row -> row.with("delivered_at", before(row, A_DAY)))
                .where("status", "delivered");
    }

    static Corruption unknownEventType() {
        return Corruption.extra(FaultKind.UNKNOWN_EVENT_TYPE, "event_type", _ -> "hover");
    }

    static Corruption unknownUser() {
        return Corruption.extra(
                        FaultKind.EVENT_OF_UNKNOWN_USER,
                        "user_id",
                        (row, ids) -> inOwnSession(row, ids).with("user_id", ids.next().toString()))
                .where("event_type", "page_view");
    }

    static Corruption pageViewBeforeSignUp() {
        return Corruption.extra(
                        FaultKind.PAGE_VIEW_BEFORE_SIGN_UP,
                        "created_at",
                        (row, ids) ->
                                inOwnSession(row, ids)
                                        .with("created_at", before(row, BEFORE_ANY_SIGN_UP)))
                .where("event_type", "page_view");
    }

    private static ShopRow inOwnSession(ShopRow event, UniqueIds ids) {
        return event.withUnusedKey(ids).with("session_id", ids.next().toString());
    }

    private static String before(ShopRow row, Duration duration) {
        return Instant.parse(row.get("created_at")).minus(duration).toString();
    }
}
