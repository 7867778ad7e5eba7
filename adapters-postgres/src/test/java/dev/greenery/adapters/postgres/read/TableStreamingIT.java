package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.PlantRow.aPlant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.greenery.application.garden.Visit;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.row.RowFilter;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class TableStreamingIT extends PlantQueries {
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
    void fetchesRowsPieceByPiece() {
        plantsOfWhichOneCannotBeRead(2_500);
        List<DataRow> read = new ArrayList<>();

        assertThatThrownBy(() -> queries.query(plants, RowQuery.all("dim_plants"), read::add))
                .hasMessageContaining("division by zero");

        assertThat(read).hasSize(2_000);
    }

    /** A view in the table's place: what is not always the same is worked out row by row. */
    private void plantsOfWhichOneCannotBeRead(int number) {
        database.execute("ALTER TABLE garden.dim_plants RENAME TO planted");
        database.execute(
                """
                INSERT INTO garden.planted SELECT
                    ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'north', null,
                    null, 1, null, false, now(), null, 1, n, 0 FROM generate_series(1, 3000) n\
                """);
        database.execute(
                """
                CREATE VIEW garden.dim_plants AS SELECT plant_id, bed, colour, gardener, price,
                    height, evergreen, planted_at, gardener_born_on, leaves,
                    1 / (seeds - %d + (0 * random())::bigint) AS seeds, vigour
                FROM garden.planted ORDER BY plant_id\
                """
                        .formatted(number));
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
        assertThatThrownBy(() -> queries.count(registry.model(Visit.class), RowFilter.all()))
                .isInstanceOf(WarehouseException.class);
    }

    private static final class EnoughException extends RuntimeException {}
}
