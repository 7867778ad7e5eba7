package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.positive;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.UserId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes {@link IntUserProductDay}. */
final class IntUserProductDayBuilder implements UserModelBuilder<IntUserProductDay> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS);
    }

    @Override
    public Stream<IntUserProductDay> build(UserScope user) {
        return viewsByProduct(user).entrySet().stream()
                .mapMulti(
                        (views, rows) ->
                                addRows(user.userId(), views.getKey(), views.getValue(), rows));
    }

    private static Map<ProductId, NavigableMap<LocalDate, DayOfViews>> viewsByProduct(
            UserScope user) {
        Map<ProductId, NavigableMap<LocalDate, DayOfViews>> views = new HashMap<>();
        for (Session session : user.sessions()) {
            for (Event event : session.events()) {
                ProductEvents.viewedProduct(event)
                        .ifPresent(
                                product ->
                                        views.computeIfAbsent(product, id -> new TreeMap<>())
                                                .computeIfAbsent(
                                                        user.settings().dayOf(event.createdAt()),
                                                        day -> new DayOfViews(session.id()))
                                                .add(session.id()));
            }
        }
        return views;
    }

    private static void addRows(
            UserId user,
            ProductId product,
            NavigableMap<LocalDate, DayOfViews> days,
            Consumer<IntUserProductDay> rows) {
        LocalDate firstDay = days.firstKey();
        days.forEach(
                (day, views) ->
                        rows.accept(
                                new IntUserProductDay(
                                        VisitorId.of(user, views.latestSession()),
                                        product,
                                        day,
                                        user,
                                        views.counted(),
                                        day.equals(firstDay))));
    }

    @Override
    public Expectations<IntUserProductDay> tests() {
        return Expectations.of(positive(Column.of(IntUserProductDay::views, DayViews::pageViews)));
    }
}
