package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The files of a shop, and what is found wrong with them. */
abstract class FileInspection {
    static final String HEADER = "promo_id,discount,status";

    @TempDir Path directory;

    void assertAccepted(String promos) {
        assertThat(problemsOfPromos(promos)).as(promos).isEmpty();
    }

    List<String> problemsOfPromos(String text) {
        return problems(aShop(directory).withText("promos", text));
    }

    static List<String> problems(ShopDirectory shop) {
        return new CsvShopFiles()
                .inspect(shop.path(), ImportProgress.NONE).stream()
                        .map(ImportProblem::toString)
                        .toList();
    }
}
