package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.garden.Plant;
import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.row.RowFilter.Compare;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A garden's plants, and queries on them. */
@ExtendWith(WarehouseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class PlantQueries {
    final MartRegistry registry = Garden.registry();
    final ModelDefinition<?> plants = registry.model(Plant.class);
    TestDatabase database;
    SnapshotQueries queries;

    @BeforeAll
    void connect(TestDatabase shared) {
        database = shared;
        queries = new SnapshotQueries(database);
    }

    @BeforeEach
    void createTables() {
        GardenTables.createIn(database);
    }

    void given(PlantRow... rows) {
        for (PlantRow row : rows) {
            row.insertInto(database);
        }
    }

    static RowFilter leaves(Operator operator) {
        return new Compare("leaves", operator, 2);
    }

    static RowQuery where(RowFilter filter) {
        return query(filter, List.of(), OptionalInt.empty(), PersonalData.MASKED);
    }

    static RowQuery ordered(Ordering... ordering) {
        return query(RowFilter.all(), List.of(ordering), OptionalInt.empty(), PersonalData.MASKED);
    }

    static RowQuery limited(int limit) {
        return query(RowFilter.all(), List.of(), OptionalInt.of(limit), PersonalData.MASKED);
    }

    static RowQuery all(PersonalData personalData) {
        return query(RowFilter.all(), List.of(), OptionalInt.empty(), personalData);
    }

    static RowQuery query(
            RowFilter filter,
            List<Ordering> ordering,
            OptionalInt limit,
            PersonalData personalData) {
        return new RowQuery("dim_plants", filter, ordering, Optional.empty(), limit, personalData);
    }

    List<Long> ids(RowQuery query) {
        return read(query).stream()
                .map(row -> ((UUID) row.value("plant_id").orElseThrow()).getLeastSignificantBits())
                .toList();
    }

    List<DataRow> read(RowQuery query) {
        List<DataRow> rows = new ArrayList<>();
        assertThat(queries.query(plants, query, rows::add)).isEqualTo(rows.size());
        return rows;
    }
}
