package dev.greenery.application.sample;

import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.shopfile.ShopFile;
import dev.greenery.domain.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All ways to spoil the rows of each file. */
final class Corruptions {
    private static final Money ONE = new Money(100);

    /** Longer than from the first sign-up to the end of any window. */
    private static final Duration BEFORE_ANY_SIGN_UP = Duration.ofDays(1000);

    private Corruptions() {}

    /** Those of one file. Both families come in turn, so that a few faults are of either. */
    static List<Corruption> of(ShopFile file) {
        return switch (file) {
            case ADDRESSES -> ofAddresses();
            case PRODUCTS -> ofProducts();
            case PROMOS -> ofPromos();
            case USERS -> ofUsers();
            case ORDERS -> ofOrders();
            case ORDER_ITEMS -> ofOrderItems();
            case EVENTS -> ofEvents();
        };
    }

    private static List<Corruption> ofAddresses() {
        return List.of(
                badUuid("address_id"),
                missing("address_id"),
                tooFewColumns(ShopFile.ADDRESSES),
                duplicate("address_id"));
    }

    private static List<Corruption> ofProducts() {
        return List.of(
                badNumber("price"),
                badUuid("product_id"),
                missing("price"),
                badNumber("inventory"),
                tooFewColumns(ShopFile.PRODUCTS),
                duplicate("product_id"));
    }

    private static List<Corruption> ofPromos() {
        return List.of(
                badNumber("discount"),
                missing("discount"),
                tooFewColumns(ShopFile.PROMOS),
                duplicate("promo_id"));
    }

    private static List<Corruption> ofUsers() {
        return List.of(
                Corruption.changed(
                        FaultKind.EMAIL_WITHOUT_AT, "email", text -> text.replace('@', '.')),
                badTimestamp("created_at"),
                Corruption.changed(
                        FaultKind.BAD_PHONE, "phone_number", text -> text.replace("-", "")),
                badUuid("user_id"),
                missing("created_at"),
                tooFewColumns(ShopFile.USERS),
                duplicate("user_id"));
    }

    private static List<Corruption> ofOrders() {
        return List.of(
                badNumber("order_total"),
                Corruption.changed(FaultKind.UNKNOWN_STATUS, "status", _ -> "lost")
                        .where("status", "preparing"),
                badTimestamp("created_at"),
                Corruption.changed(
                        FaultKind.TOTAL_NOT_RECONCILED,
                        "order_total",
                        text -> ShopRows.decimal(Money.parse(text).plus(ONE))),
                badUuid("order_id"),
                Corruption.changed(
                                FaultKind.ORDER_OF_UNKNOWN_PROMO, "promo_id", _ -> "no such promo")
                        .where("promo_id", ShopRows.ABSENT),
                missing("created_at"),
                Corruption.changedBy(
                                FaultKind.DELIVERED_BEFORE_CREATED,
                                "delivered_at",
                                Corruptions::deliverTheDayBefore)
                        .where("status", "delivered"),
                tooFewColumns(ShopFile.ORDERS),
                duplicate("order_id"));
    }

    private static List<Corruption> ofOrderItems() {
        return List.of(
                badNumber("quantity"),
                Corruption.changed(FaultKind.NEGATIVE_QUANTITY, "quantity", text -> "-" + text),
                badUuid("order_id"),
                Corruption.extra(
                        FaultKind.ITEM_OF_UNKNOWN_PRODUCT,
                        "product_id",
                        (row, ids) -> row.with("product_id", ids.next().toString())),
                missing("quantity"),
                tooFewColumns(ShopFile.ORDER_ITEMS),
                duplicate("product_id"));
    }

    private static List<Corruption> ofEvents() {
        return List.of(
                badTimestamp("created_at"),
                Corruption.extra(FaultKind.UNKNOWN_EVENT_TYPE, "event_type", _ -> "hover"),
                badUuid("event_id"),
                Corruption.extra(
                                FaultKind.EVENT_OF_UNKNOWN_USER,
                                "user_id",
                                (row, ids) -> inOwnSession(row, ids).with("user_id", text(ids)))
                        .where("event_type", "page_view"),
                missing("session_id"),
                Corruption.extra(
                                FaultKind.PAGE_VIEW_BEFORE_SIGN_UP,
                                "created_at",
                                (row, ids) -> beforeAnySignUp(inOwnSession(row, ids)))
                        .where("event_type", "page_view"),
                tooFewColumns(ShopFile.EVENTS),
                duplicate("event_id"));
    }

    private static Corruption badUuid(String column) {
        return Corruption.extra(FaultKind.BAD_UUID, column, text -> "x" + text.substring(1));
    }

    private static Corruption badNumber(String column) {
        return Corruption.extra(FaultKind.BAD_NUMBER, column, _ -> "n/a");
    }

    private static Corruption badTimestamp(String column) {
        return Corruption.extra(FaultKind.BAD_TIMESTAMP, column, _ -> "2021-02-30T25:61:00Z");
    }

    private static Corruption missing(String column) {
        return Corruption.extra(FaultKind.MISSING_VALUE, column, _ -> ShopRows.ABSENT);
    }

    private static Corruption tooFewColumns(ShopFile file) {
        return Corruption.extra(
                FaultKind.TOO_FEW_COLUMNS,
                file.columns().getLast(),
                (row, ids) -> row.withUnusedKey(ids).withoutLastField());
    }

    private static Corruption duplicate(String keyColumn) {
        return Corruption.extra(FaultKind.DUPLICATE_KEY, keyColumn, (row, _) -> row);
    }

    private static ShopRow inOwnSession(ShopRow event, UniqueIds ids) {
        return event.withUnusedKey(ids).with("session_id", text(ids));
    }

    private static ShopRow beforeAnySignUp(ShopRow event) {
        Instant at = Instant.parse(event.get("created_at"));
        return event.with("created_at", at.minus(BEFORE_ANY_SIGN_UP).toString());
    }

    private static ShopRow deliverTheDayBefore(ShopRow order) {
        Instant at = Instant.parse(order.get("created_at"));
        return order.with("delivered_at", at.minus(Duration.ofDays(1)).toString());
    }

    private static String text(UniqueIds ids) {
        return ids.next().toString();
    }
}
