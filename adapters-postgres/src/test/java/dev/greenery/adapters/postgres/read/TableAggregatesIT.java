package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.PlantRow.aPlant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.garden.Plant;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Aggregate.Kind;
import dev.greenery.application.port.out.AggregateRows.Measure;
import dev.greenery.application.port.out.AggregateRows.Sides;
import dev.greenery.application.port.out.AggregateRows.Slice;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ExtendWith(WarehouseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class TableAggregatesIT {
    private static final Aggregate<Plant> PLANTS = Aggregate.count(Plant.class);

    private final ModelDefinition<?> plants = Garden.registry().model(Plant.class);
    private TestDatabase database;
    private SnapshotQueries aggregates;

    @BeforeAll
    void connect(TestDatabase shared) {
        database = shared;
        aggregates = new SnapshotQueries(database);
    }

    @BeforeEach
    void createTables() {
        GardenTables.createIn(database);
    }

    @Test
    void countsAndAddsUpExactly() {
        given(
                aPlant(1).costing("0.10").coloured("red").high("1.5"),
                aPlant(2).costing("0.20").coloured("red"));

        assertThat(overall(PLANTS)).contains(new BigDecimal("2"));
        assertThat(overall(Aggregate.countDistinct(Plant.class, Plant::colour)))
                .contains(new BigDecimal("1"));
        assertThat(overall(Aggregate.sum(Plant.class, Plant::price)))
                .contains(new BigDecimal("0.30"));
        assertThat(overall(Aggregate.sum(Plant.class, Plant::seeds)))
                .contains(new BigDecimal("20000000000"));
        assertThat(overall(Aggregate.sum(Plant.class, Plant::vigour)))
                .contains(new BigDecimal("0.2"));
        assertThat(overall(of(Kind.MIN, "price"))).contains(new BigDecimal("0.10"));
        assertThat(overall(of(Kind.MAX, "price"))).contains(new BigDecimal("0.20"));
    }

    @Test
    void takesNothingAddedUpForZero() {
        assertThat(overall(PLANTS)).contains(new BigDecimal("0"));
        assertThat(overall(Aggregate.sum(Plant.class, Plant::price)))
                .contains(new BigDecimal("0.00"));
        assertThat(overall(of(Kind.MAX, "price"))).isEmpty();
    }

    @Test
    void takesASumOfRowsWithoutValueForUnknown() {
        given(aPlant(1));

        assertThat(overall(Aggregate.sum(Plant.class, Plant::height))).isEmpty();
    }

    @Test
    void looksOnlyAtRowsThatBothFiltersHoldFor() {
        given(
                aPlant(1).evergreen(true).withLeaves(5),
                aPlant(2).evergreen(true).withLeaves(1),
                aPlant(3).evergreen(false).withLeaves(5));
        RowFilter leafy = new RowFilter.Compare("leaves", Filter.Operator.AT_LEAST, 5);

        List<Slice> slices =
                aggregates.aggregate(
                        new Measure(plants, PLANTS.where(Filter.isTrue(Plant::evergreen))),
                        List.of(),
                        leafy);

        assertThat(slices).containsExactly(new Slice(new DataRow(Map.of()), figure("1")));
    }

    @Test
    void givesAFigureForEachSliceInTheOrderOfTheirValues() {
        given(
                aPlant(1).inBed("south").coloured("red"),
                aPlant(2).inBed("north"),
                aPlant(3).inBed("north").coloured("red"),
                aPlant(4).inBed("Zen").coloured("blue"),
                aPlant(5).inBed("north").coloured("red"));

        List<Slice> slices =
                aggregates.aggregate(
                        new Measure(plants, PLANTS), List.of("bed", "colour"), RowFilter.all());

        assertThat(slices)
                .containsExactly(
                        slice(Map.of("bed", "Zen", "colour", "blue"), "1"),
                        slice(Map.of("bed", "north", "colour", "red"), "2"),
                        slice(Map.of("bed", "north"), "1"),
                        slice(Map.of("bed", "south", "colour", "red"), "1"));
    }

    @Test
    void hasNoSlicesWhereThereAreNoRows() {
        assertThat(
                        aggregates.aggregate(
                                new Measure(plants, PLANTS), List.of("bed"), RowFilter.all()))
                .isEmpty();
    }

    @Test
    void computesBothSidesOfARatioInOneStatement() {
        given(
                aPlant(1).costing("0.10").coloured("red"),
                aPlant(2).costing("0.20").coloured("red"),
                aPlant(3).costing("0.40").coloured("blue"));
        List<String> statements = new ArrayList<>();
        SnapshotQueries told = new SnapshotQueries(new ToldWarehouse(database, statements));

        Sides sides =
                told.aggregateBoth(
                        new Measure(plants, Aggregate.sum(Plant.class, Plant::price)),
                        new Measure(
                                plants,
                                PLANTS.where(
                                        Filter.on(Plant::price)
                                                .atLeast(Money.of(new BigDecimal("0.20"))))),
                        List.of("colour"),
                        RowFilter.all());

        assertThat(statements).hasSize(1);
        assertThat(sides.numerator())
                .containsExactlyInAnyOrder(
                        slice(Map.of("colour", "red"), "0.30"),
                        slice(Map.of("colour", "blue"), "0.40"));
        assertThat(sides.denominator())
                .containsExactlyInAnyOrder(
                        slice(Map.of("colour", "red"), "1"), slice(Map.of("colour", "blue"), "1"));
    }

    @Test
    void bothSidesOfNothingAreOneSliceEach() {
        Sides sides =
                aggregates.aggregateBoth(
                        new Measure(plants, PLANTS),
                        new Measure(plants, PLANTS),
                        List.of(),
                        RowFilter.all());

        assertThat(sides.numerator()).isEqualTo(List.of(slice(Map.of(), "0")));
        assertThat(sides.denominator()).isEqualTo(List.of(slice(Map.of(), "0")));
    }

    private static Aggregate<?> of(Kind kind, String column) {
        return new Aggregate<>(kind, Plant.class, Optional.of(column), Filter.all());
    }

    private Optional<BigDecimal> overall(Aggregate<?> aggregate) {
        List<Slice> slices =
                aggregates.aggregate(new Measure(plants, aggregate), List.of(), RowFilter.all());
        assertThat(slices).hasSize(1);
        return slices.getFirst().figure();
    }

    private static Slice slice(Map<String, Object> values, String figure) {
        return new Slice(new DataRow(values), figure(figure));
    }

    private static Optional<BigDecimal> figure(String figure) {
        return Optional.of(new BigDecimal(figure));
    }

    private void given(PlantRow... rows) {
        for (PlantRow row : rows) {
            row.insertInto(database);
        }
    }
}
