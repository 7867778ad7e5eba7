package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.List;
import java.util.stream.Stream;

/** Builders that define models; the rows come from {@link PublishedRows}, for nothing is built. */
final class Builders {
    private Builders() {}

    static List<ModelBuilder<?>> ofShop() {
        return List.of(
                new DailySalesBuilder(),
                new SaleLineBuilder(),
                new CustomerBuilder(),
                new ScratchBuilder(),
                new SaleBuilder());
    }

    static List<ModelBuilder<?>> ofLab() {
        return List.of(new IdeaBuilder());
    }

    private static final class CustomerBuilder implements UserModelBuilder<Customer> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Customer> build(UserScope user) {
            return Stream.empty();
        }
    }

    private static final class SaleBuilder implements UserModelBuilder<Sale> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Customer.class).and(Source.ORDERS);
        }

        @Override
        public Stream<Sale> build(UserScope user) {
            return Stream.empty();
        }
    }

    private static final class SaleLineBuilder implements UserModelBuilder<SaleLine> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Sale.class);
        }

        @Override
        public Stream<SaleLine> build(UserScope user) {
            return Stream.empty();
        }
    }

    private static final class ScratchBuilder implements UserModelBuilder<Scratch> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Scratch> build(UserScope user) {
            return Stream.empty();
        }
    }

    private static final class DailySalesBuilder implements RollupBuilder<DailySales> {
        @Override
        public List<Contribution<?, DailySales>> contributions() {
            return List.of(
                    Contribution.of(Sale.class, DailySales.class)
                            .count(DailySales::sales)
                            .sumMoney(DailySales::revenue, Sale::total));
        }
    }

    private static final class IdeaBuilder implements DimensionBuilder<Idea> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Idea> build(CatalogueScope catalogue) {
            return Stream.empty();
        }
    }
}
