package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class ImportIT extends ImportScenario {
    @Test
    void loadsTheOriginalDataWhole() {
        Imported result = imported(OriginalData.directory());

        assertThat(result.tables())
                .extracting(TableCounts::table, TableCounts::inserted, TableCounts::rejected)
                .containsExactly(
                        tuple("addresses", 150L, 0L),
                        tuple("products", 30L, 0L),
                        tuple("promos", 6L, 0L),
                        tuple("users", 130L, 0L),
                        tuple("orders", 361L, 0L),
                        tuple("order_items", 862L, 0L),
                        tuple("events", 3553L, 0L));
        assertThat(result.rejects()).isEmpty();
        assertThat(database.rows("SELECT sum(order_total) FROM raw.orders"))
                .containsExactly(List.of("91351.57"));
        assertThat(
                        database.rows(
                                "SELECT event_type, count(*) FROM raw.events GROUP BY 1 ORDER BY"
                                        + " 1"))
                .containsExactly(
                        List.of("add_to_cart", "986"),
                        List.of("checkout", "361"),
                        List.of("package_shipped", "335"),
                        List.of("page_view", "1871"));
        assertThat(database.number("SELECT count(DISTINCT session_id) FROM raw.events"))
                .isEqualTo(578);
    }

    @Test
    void leavesUnchangedRowsAloneWhenTheSameFilesComeAgain() {
        Path original = OriginalData.directory();
        imported(original);
        String versions = "SELECT xmin, ctid FROM raw.events ORDER BY event_id";
        List<List<String>> before = database.rows(versions);

        Imported again = imported(original);

        assertThat(again.tables())
                .allSatisfy(counts -> assertThat(counts.unchanged()).isEqualTo(counts.read()));
        assertThat(database.rows(versions)).isEqualTo(before);
    }

    @Test
    void updatesByKeyAndInsertsWhatIsNew() {
        imported(aShop(directory));
        ShopDirectory changed =
                aShop(directory)
                        .withRows("orders", order(1).replace("preparing", "shipped"), order(2))
                        .withRows(
                                "order_items",
                                id(1) + "," + id(1) + ",4",
                                id(1) + "," + id(2) + ",1");

        Imported result = imported(changed);

        assertThat(rows(result, "orders")).containsExactly(2L, 1L, 1L, 0L, 0L);
        assertThat(rows(result, "order_items")).containsExactly(2L, 1L, 1L, 0L, 0L);
        assertThat(rows(result, "users")).containsExactly(1L, 0L, 0L, 1L, 0L);
        assertThat(database.rows("SELECT status FROM raw.orders ORDER BY order_id"))
                .containsExactly(List.of("shipped"), List.of("preparing"));
    }

    @Test
    void updatesAValueThatIsNoLongerThere() {
        imported(aShop(directory).withRows("events", event(1)));

        Imported result =
                imported(
                        aShop(directory).withRows("events", event(1).replaceFirst(",[^,]*$", ",")));

        assertThat(rows(result, "events").get(2)).isEqualTo(1);
        assertThat(database.rows("SELECT product_id FROM raw.events"))
                .containsExactly(List.of("null"));
    }

    @Test
    void loadsOddValuesForDataTestsToReport() {
        imported(
                aShop(directory)
                        .withRows("users", user(1).replace("ann@example.com", "nowhere"))
                        .withRows("products", id(1) + ",Pothos,-1,-40")
                        .withRows("orders", order(1).replace("preparing", "lost")));

        assertThat(database.rows("SELECT email FROM raw.users"))
                .containsExactly(List.of("nowhere"));
        assertThat(database.rows("SELECT price, inventory FROM raw.products"))
                .containsExactly(List.of("-1.00", "-40"));
        assertThat(database.rows("SELECT status FROM raw.orders")).containsExactly(List.of("lost"));
    }

    @Test
    void keepsAmountsToTheCent() {
        List<String> amounts =
                List.of(
                        "0",
                        "0.05",
                        "-0.05",
                        "1",
                        "9999.99",
                        "10000",
                        "-12345678.9",
                        "100000000.01",
                        "999999999.99",
                        "-999999999.99");
        String[] rows =
                IntStream.range(0, amounts.size())
                        .mapToObj(i -> id(i + 1) + ",Pothos," + amounts.get(i) + ",1")
                        .toArray(String[]::new);

        imported(aShop(directory).withRows("products", rows));

        assertThat(database.rows("SELECT price FROM raw.products ORDER BY product_id"))
                .isEqualTo(
                        amounts.stream()
                                .map(each -> List.of(Money.parse(each).toString()))
                                .toList());
    }

    @Test
    void leavesTheIndexesOfAFirstLoadAsTheyWere() {
        String indexes =
                "SELECT indexrelid::regclass, indisprimary, indisvalid, pg_get_indexdef(indexrelid)"
                        + " FROM pg_index WHERE indrelid::regclass::text LIKE 'raw.%' ORDER BY 1";
        List<List<String>> before = database.rows(indexes);

        imported(aShop(directory));

        assertThat(before).isNotEmpty();
        assertThat(database.rows(indexes)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void loadsOrphans() {
        imported(
                aShop(directory)
                        .withRows("users")
                        .withRows("orders", order(1).replaceFirst(",,", ",no such promo,"))
                        .withRows(
                                "events", event(1), event(2).replace(id(1) + ",https", ",https")));

        assertThat(database.number("SELECT count(*) FROM raw.orders")).isEqualTo(1);
        assertThat(database.number("SELECT count(*) FROM raw.events WHERE user_id IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void notesWhatItDid() {
        Imported result = imported(aShop(directory));

        assertThat(database.rows("SELECT import_id, directory, started_at FROM raw.imports"))
                .containsExactly(
                        List.of(
                                Long.toString(result.importId()),
                                directory.getFileName().toString(),
                                "2026-03-01 12:00:00+00"));
        assertThat(database.rows("SELECT read, inserted FROM raw.import_counts"))
                .hasSize(7)
                .containsOnly(List.of("1", "1"));
    }

    @Test
    void tellsHowFarItHasCome() {
        List<String> told = new ArrayList<>();
        ImportProgress progress = (step, done, total) -> told.add(step + " " + (done == total));

        importer.importShopData(new Request(aShop(directory).path(), ImportRules.USUAL, progress));

        assertThat(told).contains("READ true").endsWith("MERGE true");
    }

    @Test
    void readsEveryFileOnce() {
        List<Long> read = new ArrayList<>();
        ImportProgress progress =
                (step, done, total) -> {
                    assertThat(step).isNotEqualTo(ImportProgress.Step.CHECK);
                    if (step == ImportProgress.Step.READ) {
                        assertThat(done).isLessThanOrEqualTo(total);
                        read.add(total - done);
                    }
                };

        importer.importShopData(new Request(OriginalData.directory(), ImportRules.USUAL, progress));

        assertThat(read).last().isEqualTo(0L);
    }

    @Test
    void loadsNothingWhenItIsStoppedAnywhere() {
        Path files = aShop(directory).path();
        List<String> told = new ArrayList<>();
        importer.importShopData(
                new Request(
                        files, ImportRules.USUAL, (step, done, total) -> told.add(step.name())));
        database.execute(
                "TRUNCATE raw.users, raw.addresses, raw.promos, raw.products, raw.orders,"
                        + " raw.order_items, raw.events, raw.imports, raw.import_counts,"
                        + " raw.rejects");

        for (int last = 1; last <= told.size(); last++) {
            AtomicInteger left = new AtomicInteger(last);
            Request request =
                    new Request(
                            files,
                            ImportRules.USUAL,
                            (step, done, total) -> left.decrementAndGet(),
                            () -> left.get() <= 0);

            boolean isTooLate = last == told.size();
            if (isTooLate) {
                assertThat(importer.importShopData(request)).isInstanceOf(Imported.class);
            } else {
                assertThatThrownBy(() -> importer.importShopData(request))
                        .isInstanceOf(StoppedException.class)
                        .hasMessageContaining("nothing was loaded");
                assertThatNothingWasWritten();
            }
        }
    }
}
