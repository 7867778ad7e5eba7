package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.PlantRow.aPlant;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.garden.Plant;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.Ordering.Direction;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.RowQuery.Position;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads page after page, in every order that three columns allow, over ties and absent values. */
@ExtendWith(WarehouseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class KeysetConditionIT {
    private final ModelDefinition<?> plants = Garden.registry().model(Plant.class);
    private HikariDataSource pool;
    private SnapshotQueries queries;

    @BeforeAll
    void plantEveryCombinationTwice(TestDatabase database) {
        pool = new HikariDataSource();
        pool.setDataSource(database.pool());
        queries = new SnapshotQueries(new PooledWarehouse(pool));
        GardenTables.createIn(database);
        int number = 0;
        for (String colour : List.of("blue", "red", "")) {
            for (String height : List.of("1.5", "10", "null")) {
                for (int leaves = 1; leaves <= 2; leaves++) {
                    for (int twin = 0; twin < 2; twin++) {
                        PlantRow plant = aPlant(number++).high(height).withLeaves(leaves);
                        (colour.isEmpty() ? plant : plant.coloured(colour)).insertInto(database);
                    }
                }
            }
        }
    }

    @AfterAll
    void disconnect() {
        pool.close();
    }

    static Stream<List<Ordering>> orders() {
        return extensions(List.of())
                .flatMap(one -> Stream.concat(Stream.of(one), extensions(one)))
                .flatMap(
                        upToTwo ->
                                upToTwo.size() == 2
                                        ? Stream.concat(Stream.of(upToTwo), extensions(upToTwo))
                                        : Stream.of(upToTwo));
    }

    private static Stream<List<Ordering>> extensions(List<Ordering> ordering) {
        return Stream.of("colour", "height", "leaves")
                .filter(column -> ordering.stream().noneMatch(by -> by.column().equals(column)))
                .flatMap(
                        column ->
                                Stream.of(Direction.values())
                                        .map(direction -> new Ordering(column, direction)))
                .map(by -> Stream.concat(ordering.stream(), Stream.of(by)).toList());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void neitherSkipsNorRepeatsARow(List<Ordering> ordering) {
        List<DataRow> all = read(ordering, Optional.empty());

        assertThat(all).hasSize(36);
        for (int i = 0; i < all.size(); i++) {
            Position position = positionOf(all.get(i), ordering);
            assertThat(read(ordering, Optional.of(position)))
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("keyOrders")
    void readsOnByKeyInBothDirections(List<Ordering> ordering) {
        neitherSkipsNorRepeatsARow(ordering);
    }

    static Stream<List<Ordering>> keyOrders() {
        return Stream.of(
                List.of(),
                List.of(Ordering.descending("plant_id")),
                List.of(Ordering.descending("leaves"), Ordering.descending("plant_id")),
                List.of(Ordering.ascending("bed"), Ordering.ascending("leaves")));
    }

    private Position positionOf(DataRow row, List<Ordering> ordering) {
        return new Position(
                query(ordering, Optional.empty()).totalOrdering(plants).stream()
                        .map(by -> row.value(by.column()))
                        .toList());
    }

    private List<DataRow> read(List<Ordering> ordering, Optional<Position> after) {
        List<DataRow> rows = new ArrayList<>();
        queries.query(plants, query(ordering, after), rows::add);
        return rows;
    }

    private static RowQuery query(List<Ordering> ordering, Optional<Position> after) {
        return new RowQuery(
                "dim_plants",
                RowFilter.all(),
                ordering,
                after,
                OptionalInt.empty(),
                PersonalData.MASKED);
    }
}
