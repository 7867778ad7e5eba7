package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.marts.product.ProductBuild.aProductBuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;
import dev.greenery.domain.testing.Shop;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ProductMartPropertyTest {
    private static final List<Product> PRODUCTS = List.of(Shop.POTHOS, Shop.BAMBOO, Shop.MONSTERA);

    @Property(tries = 20)
    void reconcilesWhateverUsersDo(@ForAll("histories") List<UserHistory> histories) {
        Built built = build(histories, 1);

        assertThat(built.report().tests(TestOutcome.FAIL)).isEmpty();
    }

    @Property(tries = 15)
    void isTheSameOnAnyNumberOfThreads(@ForAll("histories") List<UserHistory> histories) {
        Built one = build(histories, 1);
        Built three = build(histories, 3);

        for (Class<? extends Record> model : rollups()) {
            assertThat(three.rows(model)).isEqualTo(one.rows(model));
        }
    }

    @Property(tries = 20)
    void countsDistinctViewersAsOneWouldByLookingAtAllViews(
            @ForAll("histories") List<UserHistory> histories) {
        Built built = build(histories, 2);

        for (FactProduct product : built.rows(FactProduct.class)) {
            Set<VisitorId> viewers =
                    built.rows(FactUserContentPageview.class).stream()
                            .filter(view -> view.product().productId().equals(product.productId()))
                            .map(
                                    view ->
                                            VisitorId.of(
                                                    view.view().userId(), view.view().sessionId()))
                            .collect(Collectors.toCollection(HashSet::new));
            assertThat(product.viewers()).isEqualTo(viewers.size());
        }
    }

    private static List<Class<? extends Record>> rollups() {
        return List.of(
                FactPageViews.class,
                FactProductSessionsDaily.class,
                FactProductOrders.class,
                FactActivityHourly.class,
                FactProduct.class);
    }

    private static Built build(List<UserHistory> histories, int threads) {
        return aProductBuild().with(histories.toArray(UserHistory[]::new)).onThreads(threads).run();
    }

    @Provide
    Arbitrary<List<UserHistory>> histories() {
        Arbitrary<UserHistory> users =
                visits().list().ofMaxSize(4).map(visits -> history(aHistory(), visits));
        Arbitrary<UserHistory> nobodies =
                visits().map(visit -> history(aHistory().ofNobody(), List.of(visit.leaving())));
        return Arbitraries.oneOf(users, nobodies).list().ofMaxSize(5);
    }

    private static Arbitrary<Visit> visits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60 * 72),
                        step().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(PRODUCTS).set().ofMaxSize(3))
                .as((minute, steps, basket) -> new Visit(minute, steps, List.copyOf(basket)));
    }

    private static Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(PRODUCTS),
                        Arbitraries.of(true, false))
                .as(Step::new);
    }

    private static UserHistory history(HistoryBuilder empty, List<Visit> visits) {
        HistoryBuilder history = empty;
        for (Visit visit : visits) {
            OrderBuilder order = visit.order();
            SessionBuilder session = visit.session();
            history =
                    visit.basket().isEmpty()
                            ? history.withSession(session)
                            : history.withOrder(order)
                                    .withSession(session.checkingOut(order).shipping(order));
        }
        return history.build();
    }

    private record Step(int minutesLater, Product product, boolean carts) {}

    private record Visit(int minute, List<Step> steps, List<Product> basket) {
        Visit leaving() {
            return new Visit(minute, steps, List.of());
        }

        OrderBuilder order() {
            OrderBuilder order = anOrder();
            for (Product product : basket) {
                order = order.containing(1 + minute % 3, product);
            }
            return order;
        }

        SessionBuilder session() {
            SessionBuilder session =
                    aSession().at("2021-02-09T00:00:00Z").after("PT%dM".formatted(minute));
            for (Step step : steps) {
                session =
                        step.carts()
                                ? session.carting(step.product())
                                : session.viewing(step.product());
                session = session.after("PT%dM".formatted(step.minutesLater()));
            }
            return session;
        }
    }
}
