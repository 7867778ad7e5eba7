package dev.greenery.marts.product;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aCatalogue;

import dev.greenery.application.registry.MartModule;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.marts.core.CoreMart;
import dev.greenery.testing.MartPackage;

import java.util.List;

/** Builds the product mart and the core mart below it, with everything in their packages. */
final class ProductBuild {
    private static final List<MartModule> MODULES =
            List.of(MartPackage.of(new CoreMart()), MartPackage.of(new ProductMart()));

    private ProductBuild() {}

    static List<MartModule> modules() {
        return MODULES;
    }

    /** A build over the catalogue of {@code Shop}. */
    static InMemoryBuild aProductBuild() {
        return anInMemoryBuild()
                .with(MODULES.toArray(MartModule[]::new))
                .with(aCatalogue().build());
    }

    /** What a build over these histories leaves. */
    static Built built(HistoryBuilder... histories) {
        return aProductBuild().with(histories).onThreads(1).run();
    }

    /** The rows that a build over these histories makes. */
    static <R extends Record> List<R> rowsOf(Class<R> model, HistoryBuilder... histories) {
        return built(histories).rows(model);
    }

    /** The only row that a build over these histories makes. */
    static <R extends Record> R rowOf(Class<R> model, HistoryBuilder... histories) {
        List<R> rows = rowsOf(model, histories);
        if (rows.size() != 1) {
            throw new AssertionError("Expected one row, but there are " + rows);
        }
        return rows.getFirst();
    }
}
