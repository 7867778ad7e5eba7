package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.PlantRow.aPlant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.row.RowFilter.Compare;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class TableFiltersIT extends PlantQueries {
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
        List<RowFilter> filters =
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
        RowFilter red = new Compare("colour", Operator.EQUAL, "red");
        RowFilter twoLeaves = leaves(Operator.EQUAL);

        assertThat(ids(where(new RowFilter.Or(List.of(red, twoLeaves))))).containsExactly(1L, 2L);
        assertThat(ids(where(red.and(twoLeaves)))).isEmpty();
        assertThat(ids(where(new RowFilter.Or(List.of())))).isEmpty();
        assertThat(ids(where(RowFilter.all()))).containsExactly(1L, 2L, 3L);
        assertThat(ids(where(new RowFilter.In("colour", List.of("red", "blue")))))
                .containsExactly(1L, 2L);
        assertThat(ids(where(new RowFilter.In("colour", List.of())))).isEmpty();
    }

    @Test
    void takesAComparisonWithNothingForFalseAndItsNegationForTrue() {
        given(aPlant(1).coloured("red"), aPlant(2));
        RowFilter red = new Compare("colour", Operator.EQUAL, "red");

        assertThat(ids(where(new Compare("colour", Operator.NOT_EQUAL, "blue"))))
                .containsExactly(1L);
        assertThat(ids(where(new RowFilter.Not(red)))).containsExactly(2L);
        assertThat(ids(where(new RowFilter.IsNull("colour")))).containsExactly(2L);
        assertThat(ids(where(new RowFilter.Not(new RowFilter.IsNull("colour")))))
                .containsExactly(1L);
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

        assertThat(queries.count(plants, RowFilter.all())).isEqualTo(2);
        assertThat(queries.count(plants, new RowFilter.IsNull("colour"))).isEqualTo(1);
    }
}
