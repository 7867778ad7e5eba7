package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.FactUserOrder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Features known at the first order are made from {@link FirstOrder} and {@link Browsing}, which
 * hold nothing that came after it.
 */
final class IntRepurchaseFeaturesBuilder implements UserModelBuilder<IntRepurchaseFeatures> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.USERS, Source.ORDERS, Source.EVENTS);
    }

    @Override
    public Stream<IntRepurchaseFeatures> build(UserScope user) {
        if (user.userId().equals(UserId.UNKNOWN) || user.orders().isEmpty()) {
            return Stream.empty();
        }
        FirstOrder order = FirstOrder.of(user.orders().getFirst());
        return Stream.of(
                row(
                        user,
                        order,
                        Browsing.upTo(order.createdAt(), user.sessions()),
                        AfterFirstOrder.of(user.orders(), user.sessions())));
    }

    private static IntRepurchaseFeatures row(
            UserScope user, FirstOrder order, Browsing browsing, AfterFirstOrder later) {
        return IntRepurchaseFeaturesRow.byName()
                .userId(user.userId())
                .firstOrderId(order.id())
                .firstOrderedAt(order.createdAt())
                .daysToFirstOrder(daysToFirstOrder(user, order.createdAt()))
                .sessions(browsing.sessions())
                .sessionsPerDay(sessionsPerDay(user, browsing, order.createdAt()))
                .browsed(browsing.browsed())
                .promoId(order.promoId())
                .basket(FirstBasket.of(order))
                .state(order.state())
                .laterTimeliness(later.timeliness())
                .laterPromisedDays(later.promisedDays())
                .laterCameBack(later.cameBack())
                .isRepeat(later.isRepeat())
                .build();
    }

    /** A sign-up after the first order was not known at it. */
    private static Optional<Integer> daysToFirstOrder(UserScope user, Instant orderedAt) {
        return user.owner()
                .user()
                .flatMap(User::createdAt)
                .filter(signedUpAt -> !signedUpAt.isAfter(orderedAt))
                .map(
                        signedUpAt ->
                                Math.toIntExact(Duration.between(signedUpAt, orderedAt).toDays()));
    }

    private static Optional<BigDecimal> sessionsPerDay(
            UserScope user, Browsing browsing, Instant orderedAt) {
        return browsing.since()
                .flatMap(since -> Ratios.ratio(browsing.sessions(), days(user, since, orderedAt)));
    }

    private static long days(UserScope user, Instant from, Instant to) {
        return user.settings().dayOf(to).toEpochDay()
                - user.settings().dayOf(from).toEpochDay()
                + 1;
    }

    @Override
    public Expectations<IntRepurchaseFeatures> tests() {
        return Expectations.of(
                satisfies(
                        "no_more_products_than_views",
                        row -> row.browsed().hasAViewForEachProduct(),
                        Column.of(IntRepurchaseFeatures::browsed, Browsed::productsViewed),
                        Column.of(IntRepurchaseFeatures::browsed, Browsed::repeatViews),
                        Column.of(IntRepurchaseFeatures::browsed, Browsed::pageViews)),
                reconciles(
                        "rows_match_buyers",
                        Total.rowsOf(IntRepurchaseFeatures.class),
                        Total.rowsOf(FactUserOrder.class)),
                reconciles(
                        "repeat_buyers_match",
                        Total.rowsOf(IntRepurchaseFeatures.class)
                                .where("is_repeat", IntRepurchaseFeatures::isRepeat),
                        Total.rowsOf(FactUserOrder.class)
                                .where("is_repeat", FactUserOrder::isRepeat)));
    }
}
