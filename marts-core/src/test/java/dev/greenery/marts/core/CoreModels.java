package dev.greenery.marts.core;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;

import dev.greenery.application.registry.MartModule;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.UserBuilder;
import dev.greenery.testing.MartPackage;

import java.util.List;

/** The core mart's builders and metrics, for tests of this mart and of those that build on it. */
public final class CoreModels {
    private static final MartModule MODULE = MartPackage.of(new CoreMart());

    private CoreModels() {}

    /** The mart, as it is found. */
    public static MartModule module() {
        return MODULE;
    }

    /** A build of the mart over the catalogue of {@code Shop}. */
    static InMemoryBuild aCoreBuild() {
        return anInMemoryBuild().with(MODULE).with(aCatalogue().build());
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

    /** The data tests that end so when this is all there is, as {@code model.test}. */
    static List<String> tests(
            TestOutcome outcome, CatalogueBuilder catalogue, UserBuilder user, OrderBuilder order) {
        return aCoreBuild()
                .with(catalogue.build())
                .with(aHistory().of(user).withOrder(order).build())
                .run()
                .report()
                .tests(outcome)
                .stream()
                .map(test -> test.model() + "." + test.test())
                .sorted()
                .toList();
    }
}
