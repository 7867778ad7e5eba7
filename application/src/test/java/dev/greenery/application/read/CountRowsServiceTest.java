package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CountRowsServiceTest {
    private static final RowFilter BY_GARDENER =
            new RowFilter.Compare("gardener", Filter.Operator.EQUAL, "Rose");

    private final MartRegistry registry = Garden.registry();
    private final CountRowsService service =
            new CountRowsService(
                    registry,
                    PublishedMarts.allOf(registry),
                    new KnownRows(new DataRow(Map.of()), new DataRow(Map.of())));

    @Test
    void countsTheRowsOfAPublishedModel() {
        assertThat(service.count("dim_plants", RowFilter.all(), PersonalData.MASKED))
                .isEqualTo(Outcome.succeeded(2L));
    }

    @Test
    void letsNobodyCountTheirWayToPersonalData() {
        assertThat(service.count("dim_plants", BY_GARDENER, PersonalData.MASKED))
                .isEqualTo(
                        Outcome.refused(
                                new WrongQuestion(
                                        List.of(
                                                "garden.dim_plants.gardener is personal data: it"
                                                    + " cannot be filtered, ordered or sliced by"
                                                    + " while masked"))));
        assertThat(service.count("dim_plants", BY_GARDENER, PersonalData.REVEALED))
                .isEqualTo(Outcome.succeeded(2L));
    }

    @Test
    void saysWhichMartHasNeverBeenPublished() {
        CountRowsService unpublished =
                new CountRowsService(registry, PublishedMarts.none(), new KnownRows());

        assertThat(unpublished.count("fact_visits", RowFilter.all(), PersonalData.MASKED))
                .isEqualTo(Outcome.refused(new NotPublished("walks")));
    }
}
