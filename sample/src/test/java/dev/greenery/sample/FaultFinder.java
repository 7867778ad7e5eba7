package dev.greenery.sample;

import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.source.SourceColumn.Missing;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.user.PhoneNumber;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds faults by looking at every row, knowing nothing of how they were planted. */
final class FaultFinder {
    private static final Set<String> NUMBERS =
            Set.of(
                    "zipcode",
                    "price",
                    "inventory",
                    "discount",
                    "quantity",
                    "order_cost",
                    "shipping_cost",
                    "order_total");
    private static final Set<String> STATUSES = Set.of("preparing", "shipped", "delivered");
    private static final Set<String> EVENT_TYPES =
            Set.of("page_view", "add_to_cart", "checkout", "package_shipped");

    private final Map<String, Instant> signUps = new HashMap<>();
    private final Map<String, Money> discounts = new HashMap<>();
    private final Set<String> products = new HashSet<>();
    private final Set<List<String>> keys = new HashSet<>();
    private final Sample sample;

    FaultFinder(Sample sample) {
        this.sample = sample;
    }

    /** All faults of the sample. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (SourceTable file : SourceTable.values()) {
            long line = 1;
            for (RecordedRow row : sample.rows(file)) {
                line++;
                for (FaultKind kind : faultsOf(row)) {
                    found.add(new Found(file, line, kind));
                }
            }
        }
        return found;
    }

    private List<FaultKind> faultsOf(RecordedRow row) {
        if (row.fields().size() < row.file().columnNames().size()) {
            return List.of(FaultKind.TOO_FEW_COLUMNS);
        }
        List<FaultKind> faults = rejections(row);
        if (!faults.isEmpty()) {
            return faults;
        }
        remember(row);
        return reports(row);
    }

    private List<FaultKind> rejections(RecordedRow row) {
        List<FaultKind> faults = new ArrayList<>();
        for (String column : row.file().columnNames()) {
            if (!row.has(column)) {
                boolean isRequired = row.file().column(column).missing() == Missing.REJECTED;
                when(isRequired, FaultKind.MISSING_VALUE, faults);
            } else if (column.endsWith("_at")) {
                when(!isInstant(row.get(column)), FaultKind.BAD_TIMESTAMP, faults);
            } else if (NUMBERS.contains(column)) {
                boolean isNumber = row.get(column).matches("-?[0-9]+(\\.[0-9]+)?");
                when(!isNumber, FaultKind.BAD_NUMBER, faults);
            } else if (column.endsWith("_id") && !column.equals("promo_id")) {
                boolean isUuid =
                        row.get(column).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                when(!isUuid, FaultKind.BAD_UUID, faults);
            }
        }
        when(faults.isEmpty() && !keys.add(key(row)), FaultKind.DUPLICATE_KEY, faults);
        return faults;
    }

    private void remember(RecordedRow row) {
        switch (row.file()) {
            case USERS -> signUps.put(row.get("user_id"), row.instant("created_at"));
            case PROMOS -> discounts.put(row.get("promo_id"), row.money("discount"));
            case PRODUCTS -> products.add(row.get("product_id"));
            case ADDRESSES, ORDERS, ORDER_ITEMS, EVENTS -> {}
        }
    }

    private List<FaultKind> reports(RecordedRow row) {
        List<FaultKind> faults = new ArrayList<>();
        switch (row.file()) {
            case USERS -> reportsOfUser(row, faults);
            case ORDERS -> reportsOfOrder(row, faults);
            case ORDER_ITEMS -> {
                when(row.number("quantity") < 0, FaultKind.NEGATIVE_QUANTITY, faults);
                boolean isKnown = products.contains(row.get("product_id"));
                when(!isKnown, FaultKind.ITEM_OF_UNKNOWN_PRODUCT, faults);
            }
            case EVENTS -> reportsOfEvent(row, faults);
            case ADDRESSES, PRODUCTS, PROMOS -> {}
        }
        return faults;
    }

    private static void reportsOfUser(RecordedRow user, List<FaultKind> faults) {
        when(!user.get("email").contains("@"), FaultKind.EMAIL_WITHOUT_AT, faults);
        PhoneNumber phone = new PhoneNumber(user.get("phone_number"));
        when(!phone.isWellFormed(), FaultKind.BAD_PHONE, faults);
    }

    private void reportsOfOrder(RecordedRow order, List<FaultKind> faults) {
        when(!STATUSES.contains(order.get("status")), FaultKind.UNKNOWN_STATUS, faults);
        boolean isKnown = !order.has("promo_id") || discounts.containsKey(order.get("promo_id"));
        when(!isKnown, FaultKind.ORDER_OF_UNKNOWN_PROMO, faults);
        Money expected =
                order.money("order_cost")
                        .plus(order.money("shipping_cost"))
                        .minus(discounts.getOrDefault(order.get("promo_id"), Money.ZERO));
        boolean reconciles = order.money("order_total").equals(expected);
        when(!reconciles, FaultKind.TOTAL_NOT_RECONCILED, faults);
        boolean isBefore =
                order.has("delivered_at")
                        && order.instant("delivered_at").isBefore(order.instant("created_at"));
        when(isBefore, FaultKind.DELIVERED_BEFORE_CREATED, faults);
    }

    private void reportsOfEvent(RecordedRow event, List<FaultKind> faults) {
        when(!EVENT_TYPES.contains(event.get("event_type")), FaultKind.UNKNOWN_EVENT_TYPE, faults);
        Instant at = event.instant("created_at");
        Instant signUp = signUps.get(event.get("user_id"));
        when(signUp == null, FaultKind.EVENT_OF_UNKNOWN_USER, faults);
        boolean isBefore = signUp != null && at.isBefore(signUp);
        when(isBefore, FaultKind.PAGE_VIEW_BEFORE_SIGN_UP, faults);
    }

    private static void when(boolean isFault, FaultKind kind, List<FaultKind> faults) {
        if (isFault) {
            faults.add(kind);
        }
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> key(RecordedRow row) {
        String first = row.fields().getFirst();
        return row.file() == SourceTable.ORDER_ITEMS
                ? List.of(row.file().name(), first, row.get("product_id"))
                : List.of(row.file().name(), first);
    }

    /** A fault and where it is. */
    record Found(SourceTable file, long line, FaultKind kind) {}
}
