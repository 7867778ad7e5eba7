package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.load.ImportService;
import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.domain.money.Money;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

@ExtendWith(WarehouseExtension.class)
class ImportIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir private Path directory;
    private TestDatabase database;
    private ImportShopData importer;

    @BeforeEach
    void connect(TestDatabase fresh) {
        database = fresh;
        importer =
                new ImportService(
                        new CsvShopFiles(), new JdbcRawStore(fresh, InstantSource.fixed(NOW)));
    }

    @Test
    void loadsTheOriginalDataWhole() {
        Imported result = imported(OriginalData.directory());

        assertThat(result.tables())
                .extracting(TableCounts::table, TableCounts::inserted, TableCounts::rejected)
                .containsExactly(
                        tuple("addresses", 150L, 0L),
                        tuple("users", 130L, 0L),
                        tuple("promos", 6L, 0L),
                        tuple("products", 30L, 0L),
                        tuple("orders", 361L, 0L),
                        tuple("order_items", 862L, 0L),
                        tuple("events", 3553L, 0L));
        assertThat(result.firstRejects()).isEmpty();
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

        assertThat(counts(result, "orders")).isEqualTo(new TableCounts("orders", 2, 1, 1, 0, 0));
        assertThat(counts(result, "order_items"))
                .isEqualTo(new TableCounts("order_items", 2, 1, 1, 0, 0));
        assertThat(counts(result, "users")).isEqualTo(new TableCounts("users", 1, 0, 0, 1, 0));
        assertThat(database.rows("SELECT status FROM raw.orders ORDER BY order_id"))
                .containsExactly(List.of("shipped"), List.of("preparing"));
    }

    @Test
    void updatesAValueThatIsNoLongerThere() {
        imported(aShop(directory).withRows("events", event(1)));

        Imported result =
                imported(
                        aShop(directory).withRows("events", event(1).replaceFirst(",[^,]*$", ",")));

        assertThat(counts(result, "events").updated()).isEqualTo(1);
        assertThat(database.rows("SELECT product_id FROM raw.events"))
                .containsExactly(List.of("null"));
    }

    @Test
    void keepsBadRowsApartAndLoadsTheOthers() {
        String bad = order(2).replace("551.9", "lots").replace("2021-02-11T23:30:34Z", "soon");

        Imported result = imported(aShop(directory).withRows("orders", order(1), bad, order(3)));

        assertThat(counts(result, "orders")).isEqualTo(new TableCounts("orders", 3, 2, 0, 0, 1));
        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "orders.csv:3: created_at: is not an instant such as 2021-02-11T23:30:33Z;"
                                + " order_cost is not a decimal number of at most 12 digits and 2"
                                + " places");
        assertThat(
                        database.rows(
                                "SELECT import_id, file, line, column_name, row_text, rejected_at"
                                        + " FROM raw.rejects"))
                .containsExactly(
                        List.of(
                                Long.toString(result.importId()),
                                "orders.csv",
                                "3",
                                "created_at",
                                bad,
                                "2026-03-01 12:00:00+00"));
    }

    @Test
    void saysWhatIsWrongWithEachKindOfField() {
        Imported result =
                imported(
                        aShop(directory)
                                .withRows(
                                        "products",
                                        "1,Pothos,30.5,40",
                                        id(2) + ",Pothos,30.555,40",
                                        id(3) + ",Pothos,30.5,4.5",
                                        id(4) + ",,30.5,40",
                                        id(5) + ",Pot\0hos,30.5,40",
                                        id(6) + ",Pothos,1234567890123.00,40",
                                        id(7) + ",Pothos,30.5,9999999999",
                                        id(8) + ",Pothos,30.5"));

        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "products.csv:2: product_id: is not a UUID such as"
                                + " 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6",
                        "products.csv:3: price: is not a decimal number of at most 12 digits and 2"
                                + " places",
                        "products.csv:4: inventory: is not a whole number of at most 2147483647",
                        "products.csv:5: name: is missing",
                        "products.csv:6: name: contains a NUL character",
                        "products.csv:7: price: is not a decimal number of at most 12 digits and 2"
                                + " places",
                        "products.csv:8: inventory: is not a whole number of at most 2147483647",
                        "products.csv:9: has 3 fields where the header has 4");
    }

    @Test
    void tellsNoValuesOfTheRowsThatItRejects() {
        ShopDirectory shifted =
                aShop(directory).withRows("users", "Ann,ann@example.com," + user(2));

        Imported result = imported(shifted);

        assertThat(result.firstRejects().toString()).doesNotContain("Ann", "example.com");
        assertThat(database.rows("SELECT row_text FROM raw.rejects").toString())
                .contains("ann@example.com");
    }

    @Test
    void keepsTheFirstOfRowsWithTheSameKey() {
        String later = event(1).replace("page_view", "checkout");

        Imported result =
                imported(aShop(directory).withRows("events", event(1), event(2), later, later));

        assertThat(counts(result, "events")).isEqualTo(new TableCounts("events", 4, 2, 0, 0, 2));
        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "events.csv:4: event_id: has the key of line 2",
                        "events.csv:5: event_id: has the key of line 2");
        assertThat(database.rows("SELECT row_text FROM raw.rejects ORDER BY line"))
                .containsExactly(List.of(later), List.of(later));
        assertThat(database.rows("SELECT event_type FROM raw.events ORDER BY event_id"))
                .containsExactly(List.of("page_view"), List.of("page_view"));
    }

    @Test
    void takesALaterRowWhenTheFirstOneOfItsKeyIsBad() {
        String bad = event(1).replace("2021-02-11T23:30:33Z", "soon");

        Imported result = imported(aShop(directory).withRows("events", bad, event(1)));

        assertThat(counts(result, "events")).isEqualTo(new TableCounts("events", 2, 1, 0, 0, 1));
    }

    @Test
    void keepsManyRepeatedRowsWithTheirTexts() {
        String[] rows =
                IntStream.rangeClosed(1, 2_500)
                        .mapToObj(number -> event(number % 10 + 1))
                        .toArray(String[]::new);

        Imported result = imported(aShop(directory).withRows("events", rows));

        assertThat(result.rejected()).isEqualTo(2_490);
        assertThat(result.firstRejects()).hasSize(ImportShopData.LISTED_PROBLEMS);
        assertThat(
                        database.number(
                                "SELECT count(*) FROM raw.rejects WHERE row_text LIKE '%https%'"))
                .isEqualTo(2_490);
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
                        "999999999999.99",
                        "-999999999999.99");
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
    void takesAllZerosForTheIdOfNothing() {
        String nil = "00000000-0000-0000-0000-000000000000";

        Imported result =
                imported(
                        aShop(directory)
                                .withRows("users", user(1), user(2).replace(id(2).toString(), nil))
                                .withRows(
                                        "events",
                                        event(2).replace(id(1) + ",https", nil + ",https")));

        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly("users.csv:3: user_id: is all zeros, which is the id of nothing");
        assertThat(database.number("SELECT count(*) FROM raw.events WHERE user_id IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void loadsNothingWhenStrictAndARowIsBad() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows("users", user(1), user(1), "short")
                        .withRows("events", event(1).replace("2021", "never"));

        Result result =
                importer.importShopData(new Request(shop.path(), true, ImportProgress.NONE));

        assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.total()).isEqualTo(3))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(ImportProblem.class))
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "users.csv:3: user_id: has the key of line 2",
                        "users.csv:4: has 1 fields where the header has 8",
                        "events.csv:2: created_at: is not an instant such as 2021-02-11T23:30:33Z");
        assertThatNothingWasWritten();
    }

    @Test
    void loadsAllWhenStrictAndEveryRowIsGood() {
        Request request = new Request(aShop(directory).path(), true, ImportProgress.NONE);

        assertThat(importer.importShopData(request)).isInstanceOf(Imported.class);
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

        importer.importShopData(new Request(aShop(directory).path(), false, progress));

        assertThat(told).contains("CHECK true", "READ true").endsWith("MERGE true");
    }

    @Test
    void namesTheColumnsThatTheDatabaseHas() {
        for (ShopTable table : ShopTable.values()) {
            List<List<String>> columns =
                    table.columns().stream()
                            .map(
                                    column ->
                                            List.of(
                                                    column.name(),
                                                    column.type().sqlType().replaceFirst(" .*", ""),
                                                    column.isRequired() ? "NO" : "YES"))
                            .map(each -> each.stream().map(ImportIT::asCatalogued).toList())
                            .toList();
            assertThat(
                            database.rows(
                                    "SELECT column_name, data_type, is_nullable"
                                            + " FROM information_schema.columns"
                                            + " WHERE table_schema = 'raw' AND table_name = '%s'"
                                                    .formatted(table.table())
                                            + " ORDER BY ordinal_position"))
                    .isEqualTo(columns);
        }
    }

    private static String asCatalogued(String word) {
        return switch (word) {
            case "numeric(14," -> "numeric";
            case "timestamptz" -> "timestamp with time zone";
            default -> word;
        };
    }

    private Imported imported(ShopDirectory shop) {
        return imported(shop.path());
    }

    private Imported imported(Path files) {
        Result result = importer.importShopData(new Request(files, false, ImportProgress.NONE));
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    private static TableCounts counts(Imported result, String table) {
        return result.tables().stream()
                .filter(counts -> counts.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private void assertThatNothingWasWritten() {
        for (ShopTable table : ShopTable.values()) {
            assertThat(database.number("SELECT count(*) FROM raw." + table.table())).isZero();
        }
        assertThat(database.number("SELECT count(*) FROM raw.imports")).isZero();
        assertThat(database.number("SELECT count(*) FROM raw.rejects")).isZero();
    }
}
