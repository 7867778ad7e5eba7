package dev.greenery.marts.core;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aCatalogue;

import dev.greenery.application.mart.MartModule;
import dev.greenery.application.mart.MetricSet;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.history.UserHistory;

import java.util.List;

/** The core mart's builders and metrics, for tests of this mart and of those that build on it. */
public final class CoreModels {
    private CoreModels() {}

    /** The mart, as it is found. */
    public static MartModule module() {
        return new MartModule(new CoreMart(), builders(), metricSets());
    }

    /** Every builder of the mart. */
    public static List<ModelBuilder<?>> builders() {
        return List.of(
                new DimActivePromoBuilder(),
                new DimOrderProductBuilder(),
                new DimProductBuilder(),
                new DimPromoBuilder(),
                new DimUserBuilder(),
                new FactOrderBuilder(),
                new FactOrderItemBuilder(),
                new FactUserOrderBuilder(),
                new IntOrderBuilder(),
                new IntOrderItemBuilder(),
                new IntUserOrderBuilder());
    }

    /** Every metric set of the mart. */
    public static List<MetricSet> metricSets() {
        return List.of(new CoreMetrics());
    }

    /** A build of the mart over the catalogue of {@code Shop}. */
    static InMemoryBuild aCoreBuild() {
        return anInMemoryBuild()
                .withMart(new CoreMart(), builders(), metricSets())
                .with(aCatalogue().build());
    }

    /** The rows that a build over these histories makes. */
    static <R extends Record> List<R> rowsOf(Class<R> model, UserHistory... histories) {
        return aCoreBuild().with(histories).onThreads(1).run().rows(model);
    }

    /** The only row that a build over these histories makes. */
    static <R extends Record> R rowOf(Class<R> model, UserHistory... histories) {
        List<R> rows = rowsOf(model, histories);
        if (rows.size() != 1) {
            throw new AssertionError("Expected one row, but there are " + rows);
        }
        return rows.getFirst();
    }
}
