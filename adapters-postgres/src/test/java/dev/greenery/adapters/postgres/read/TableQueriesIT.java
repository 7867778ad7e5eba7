package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.PlantRow.aPlant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.garden.Plant;
import dev.greenery.application.garden.Visit;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Filter.Compare;
import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.mart.MartRegistry;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

@ExtendWith(WarehouseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class TableQueriesIT {
    private final MartRegistry registry = Garden.registry();
    private final ModelDefinition<?> plants = registry.model(Plant.class);
    private TestDatabase database;
    private TableQueries queries;

    @BeforeAll
    void connect(TestDatabase shared) {
        database = shared;
        queries = new TableQueries(database);
    }

    @BeforeEach
    void createTables() {
        GardenTables.createIn(database);
    }

    @Test
    void givesEachValueTheTypeOfItsColumn() {
        given(aPlant(7).coloured("red").keptBy("Rose").costing("12.5").high("0.250"));

        assertThat(read(all(PersonalData.REVEALED)).getFirst().values())
                .containsExactly(
                        entry("plant_id", new UUID(0, 7)),
                        entry("bed", "north"),
                        entry("colour", "red"),
                        entry("gardener", "Rose"),
                        entry("price", new BigDecimal("12.50")),
                        entry("height", new BigDecimal("0.250")),
                        entry("evergreen", false),
                        entry("planted_at", Instant.parse("2021-02-11T23:30:34Z")),
                        entry("gardener_born_on", LocalDate.of(1970, 2, 3)),
                        entry("leaves", 1),
                        entry("seeds", 10_000_000_000L),
                        entry("vigour", 0.1));
    }

    @Test
    void leavesOutColumnsWithoutValue() {
        given(aPlant(1));

        assertThat(read(RowQuery.all("dim_plants")).getFirst().values())
                .doesNotContainKeys("colour", "gardener", "height", "gardener_born_on");
    }

    @Test
    void masksPersonalDataButTellsWhetherThereIsAny() {
        given(aPlant(1).keptBy("Rose"), aPlant(2));

        List<DataRow> rows = read(RowQuery.all("dim_plants"));

        assertThat(rows.getFirst().value("gardener")).contains("***");
        assertThat(rows.getFirst().value("gardener_born_on")).isEmpty();
        assertThat(rows.getLast().value("gardener")).isEmpty();
    }

    @Test
    void ordersByKeyAsBytesWithoutBeingAsked() {
        given(
                aPlant(0).withId("80000000-0000-0000-0000-000000000000"),
                aPlant(0).withId("7fffffff-0000-0000-0000-000000000000"));

        assertThat(read(RowQuery.all("dim_plants")))
                .extracting(row -> row.value("plant_id").orElseThrow().toString().substring(0, 8))
                .containsExactly("7fffffff", "80000000");
    }

    @Test
    void ordersTextsByCodePointWhateverTheServersLocale() {
        given(
                aPlant(1).inBed("ost"),
                aPlant(2).inBed("West"),
                aPlant(3).inBed("öst"),
                aPlant(4).inBed("Ost"));

        assertThat(read(ordered(Ordering.ascending("bed"))))
                .extracting(row -> row.value("bed").orElseThrow())
                .containsExactly("Ost", "West", "ost", "öst");
    }

    @Test
    void putsRowsWithoutValueLastInBothDirections() {
        given(aPlant(1), aPlant(2).coloured("blue"), aPlant(3).coloured("red"));

        assertThat(ids(ordered(Ordering.ascending("colour")))).containsExactly(2L, 3L, 1L);
        assertThat(ids(ordered(Ordering.descending("colour")))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void readsNoMoreThanTheLimit() {
        given(aPlant(1), aPlant(2), aPlant(3));

        assertThat(ids(limited(2))).containsExactly(1L, 2L);
        assertThat(ids(limited(0))).isEmpty();
    }

    @Test
    void comparesAsTheOperatorSays() {
        given(aPlant(1).withLeaves(1), aPlant(2).withLeaves(2), aPlant(3).withLeaves(3));

        assertThat(ids(where(leaves(Operator.EQUAL)))).containsExactly(2L);
        assertThat(ids(where(leaves(Operator.NOT_EQUAL)))).containsExactly(1L, 3L);
        assertThat(ids(where(leaves(Operator.LESS)))).containsExactly(1L);
        assertThat(ids(where(leaves(Operator.AT_MOST)))).containsExactly(1L, 2L);
        assertThat(ids(where(leaves(Operator.GREATER)))).containsExactly(3L);
        assertThat(ids(where(leaves(Operator.AT_LEAST)))).containsExactly(2L, 3L);
    }

    @Test
    void filtersByValuesOfEveryType() {
        given(aPlant(1).coloured("red").high("2.50"));
        List<Filter> filters =
                List.of(
                        new Compare("plant_id", Operator.EQUAL, new UUID(0, 1)),
                        new Compare("colour", Operator.EQUAL, "red"),
                        new Compare("price", Operator.EQUAL, new BigDecimal("1")),
                        new Compare("height", Operator.EQUAL, new BigDecimal("2.5")),
                        new Compare("evergreen", Operator.EQUAL, false),
                        new Compare(
                                "planted_at",
                                Operator.EQUAL,
                                Instant.parse("2021-02-11T23:30:34Z")),
                        new Compare("gardener_born_on", Operator.LESS, LocalDate.of(1970, 1, 1)),
                        new Compare("seeds", Operator.EQUAL, 10_000_000_000L),
                        new Compare("vigour", Operator.EQUAL, 0.1));

        assertThat(filters)
                .filteredOn(filter -> queries.count(plants, filter) == 1)
                .hasSize(filters.size() - 1);
    }

    @Test
    void joinsFiltersWithAndOrAndNot() {
        given(aPlant(1).coloured("red"), aPlant(2).coloured("blue").withLeaves(2), aPlant(3));
        Filter red = new Compare("colour", Operator.EQUAL, "red");
        Filter twoLeaves = leaves(Operator.EQUAL);

        assertThat(ids(where(new Filter.Or(List.of(red, twoLeaves))))).containsExactly(1L, 2L);
        assertThat(ids(where(red.and(twoLeaves)))).isEmpty();
        assertThat(ids(where(new Filter.Or(List.of())))).isEmpty();
        assertThat(ids(where(Filter.all()))).containsExactly(1L, 2L, 3L);
        assertThat(ids(where(new Filter.In("colour", List.of("red", "blue")))))
                .containsExactly(1L, 2L);
        assertThat(ids(where(new Filter.In("colour", List.of())))).isEmpty();
    }

    @Test
    void takesAComparisonWithNothingForFalseAndItsNegationForTrue() {
        given(aPlant(1).coloured("red"), aPlant(2));
        Filter red = new Compare("colour", Operator.EQUAL, "red");

        assertThat(ids(where(new Compare("colour", Operator.NOT_EQUAL, "blue"))))
                .containsExactly(1L);
        assertThat(ids(where(new Filter.Not(red)))).containsExactly(2L);
        assertThat(ids(where(new Filter.IsNull("colour")))).containsExactly(2L);
        assertThat(ids(where(new Filter.Not(new Filter.IsNull("colour"))))).containsExactly(1L);
    }

    @Test
    void takesTextsForTextsWhateverTheyHold() {
        given(aPlant(1).coloured("''; DROP TABLE garden.dim_plants; --"));

        assertThat(
                        ids(
                                where(
                                        new Compare(
                                                "colour",
                                                Operator.EQUAL,
                                                "'; DROP TABLE garden.dim_plants; --"))))
                .containsExactly(1L);
    }

    @Test
    void countsTheRowsThatAFilterHoldsFor() {
        given(aPlant(1).coloured("red"), aPlant(2));

        assertThat(queries.count(plants, Filter.all())).isEqualTo(2);
        assertThat(queries.count(plants, new Filter.IsNull("colour"))).isEqualTo(1);
    }

    @Test
    void fetchesRowsPieceByPiece() {
        countRowsThatTheServerMakes();
        List<Long> madeAtFirstRow = new ArrayList<>();

        queries.query(
                plants,
                RowQuery.all("dim_plants"),
                row -> {
                    if (madeAtFirstRow.isEmpty()) {
                        madeAtFirstRow.add(database.number("SELECT last_value FROM garden.made"));
                    }
                });

        assertThat(madeAtFirstRow).containsExactly(1_000L);
        assertThat(database.number("SELECT last_value FROM garden.made")).isEqualTo(3_000);
    }

    /** Puts a view in the table's place that counts, out of any transaction, the rows it gave. */
    private void countRowsThatTheServerMakes() {
        database.execute(
                """
                INSERT INTO garden.dim_plants SELECT gen_random_uuid(), 'north', null, null, 1,
                    null, false, now(), null, 1, n, 0 FROM generate_series(1, 3000) n\
                """);
        database.execute("ALTER TABLE garden.dim_plants RENAME TO planted");
        database.execute("CREATE SEQUENCE garden.made");
        database.execute(
                """
                CREATE VIEW garden.dim_plants AS SELECT plant_id, bed, colour, gardener, price,
                    height, evergreen, planted_at, gardener_born_on, leaves,
                    nextval('garden.made') AS seeds, vigour
                FROM garden.planted ORDER BY plant_id\
                """);
    }

    @Test
    void passesTheReadersOwnFaultsOn() {
        given(aPlant(1), aPlant(2));

        assertThatThrownBy(
                        () ->
                                queries.query(
                                        plants,
                                        RowQuery.all("dim_plants"),
                                        row -> {
                                            throw new EnoughException();
                                        }))
                .isInstanceOf(EnoughException.class);
    }

    @Test
    void saysThatATableOfAnOlderVersionMustBeBuiltAgain() {
        database.execute("ALTER TABLE garden.dim_plants DROP COLUMN vigour");

        assertThatThrownBy(() -> read(RowQuery.all("dim_plants")))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "The published garden.dim_plants is of an older version; build mart garden"
                                + " again");
        assertThatThrownBy(() -> queries.count(registry.model(Visit.class), Filter.all()))
                .isInstanceOf(WarehouseException.class);
    }

    private static final class EnoughException extends RuntimeException {}

    private void given(PlantRow... rows) {
        for (PlantRow row : rows) {
            row.insertInto(database);
        }
    }

    private static Filter leaves(Operator operator) {
        return new Compare("leaves", operator, 2);
    }

    private static RowQuery where(Filter filter) {
        return query(filter, List.of(), OptionalInt.empty(), PersonalData.MASKED);
    }

    private static RowQuery ordered(Ordering... ordering) {
        return query(Filter.all(), List.of(ordering), OptionalInt.empty(), PersonalData.MASKED);
    }

    private static RowQuery limited(int limit) {
        return query(Filter.all(), List.of(), OptionalInt.of(limit), PersonalData.MASKED);
    }

    private static RowQuery all(PersonalData personalData) {
        return query(Filter.all(), List.of(), OptionalInt.empty(), personalData);
    }

    private static RowQuery query(
            Filter filter, List<Ordering> ordering, OptionalInt limit, PersonalData personalData) {
        return new RowQuery("dim_plants", filter, ordering, Optional.empty(), limit, personalData);
    }

    private List<Long> ids(RowQuery query) {
        return read(query).stream()
                .map(row -> ((UUID) row.value("plant_id").orElseThrow()).getLeastSignificantBits())
                .toList();
    }

    private List<DataRow> read(RowQuery query) {
        List<DataRow> rows = new ArrayList<>();
        assertThat(queries.query(plants, query, rows::add)).isEqualTo(rows.size());
        return rows;
    }
}
