package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes {@link FactUserContentPageview}. */
final class FactUserContentPageviewBuilder implements UserModelBuilder<FactUserContentPageview> {
    private static final BinaryOperator<Event> EARLIER = BinaryOperator.minBy(Event.BY_TIME);

    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS, Source.PRODUCTS);
    }

    @Override
    public Stream<FactUserContentPageview> build(UserScope user) {
        Map<ProductId, Event> firstViews = firstViews(user);
        return user.sessions().stream()
                .mapMulti((session, rows) -> addRows(user, session, firstViews, rows));
    }

    /**
     * Sessions may overlap, so that the first session of a product need not hold its first view.
     */
    private static Map<ProductId, Event> firstViews(UserScope user) {
        Map<ProductId, Event> firstViews = new HashMap<>();
        for (Session session : user.sessions()) {
            for (Event event : session.events()) {
                ProductEvents.viewedProduct(event)
                        .ifPresent(product -> firstViews.merge(product, event, EARLIER));
            }
        }
        return firstViews;
    }

    private static void addRows(
            UserScope user,
            Session session,
            Map<ProductId, Event> firstViews,
            Consumer<FactUserContentPageview> rows) {
        for (Event event : session.events()) {
            Optional<ProductId> product = ProductEvents.viewedProduct(event);
            if (product.isPresent()) {
                boolean viewedBefore = !event.id().equals(firstViews.get(product.get()).id());
                rows.accept(row(user, session, event, product.get(), viewedBefore));
            }
        }
    }

    private static FactUserContentPageview row(
            UserScope user, Session session, Event event, ProductId product, boolean viewedBefore) {
        return new FactUserContentPageview(
                event.id(),
                PageView.of(user.userId(), session.id(), event),
                ViewedProduct.at(event.createdAt(), product, user),
                viewedBefore);
    }

    @Override
    public Expectations<FactUserContentPageview> tests() {
        return Expectations.of(
                reconciles(
                        "rows_match_views_of_products_in_sessions",
                        Total.rowsOf(FactUserContentPageview.class),
                        Total.sumOf(
                                IntUserProductSession.class,
                                Column.of(
                                        IntUserProductSession::visit, VisitOfProduct::pageViews))));
    }
}
