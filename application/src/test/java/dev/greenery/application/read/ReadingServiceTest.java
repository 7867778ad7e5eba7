package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.port.out.WarehouseUnavailableException;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;

import org.junit.jupiter.api.Test;

class ReadingServiceTest {
    private final MartRegistry registry = Garden.registry();
    private final KnownSnapshots warehouse = new KnownSnapshots();
    private final OpenReading readings = new ReadingService(registry, warehouse);

    @Test
    void answersAllQuestionsOfAReadingOutOfOneSnapshot() {
        warehouse.publish("garden", 1, "dim_plants");

        try (Reading reading = readings.open()) {
            reading.read(RowQuery.all("dim_plants"), row -> {});
            reading.count("dim_plants", RowFilter.all());
            reading.status("garden");
        }

        assertThat(warehouse.opened()).isEqualTo(1);
        assertThat(warehouse.closed()).isEqualTo(1);
    }

    @Test
    void asksWhatIsPublishedOnlyTheFirstTime() {
        warehouse.publish("garden", 1, "dim_plants");
        countPlants();
        warehouse.forgetWhatWasAsked();

        countPlants();

        assertThat(warehouse.asked()).containsExactly("count garden.dim_plants");
    }

    @Test
    void asksForTheModelsOfAPublicationOnce() {
        warehouse.publish("garden", 1, "dim_plants");
        countPlants();
        warehouse.forgetWhatWasAsked();

        try (Reading reading = readings.open()) {
            assertThat(reading.status("garden"))
                    .hasValueSatisfying(status -> assertThat(status.run().value()).isEqualTo(1));
        }

        assertThat(warehouse.asked()).containsExactly("newest garden");
    }

    @Test
    void tellsTheStateOfEachPublication() {
        warehouse.publish("garden", 1, "dim_plants");
        countPlants();
        warehouse.publish("garden", 2, "dim_plants", "dim_trees");

        try (Reading reading = readings.open()) {
            assertThat(reading.status("garden"))
                    .hasValueSatisfying(
                            status -> {
                                assertThat(status.run().value()).isEqualTo(2);
                                assertThat(status.models()).hasSize(2);
                            });
        }
    }

    @Test
    void readsAModelThatALaterPublicationBrought() {
        warehouse.publish("garden", 1);
        assertThat(refusal()).isInstanceOf(WrongQuestion.class);

        warehouse.publish("garden", 2, "dim_plants");

        assertThat(countPlants()).isInstanceOf(Outcome.Succeeded.class);
    }

    @Test
    void readsAMartThatWasPublishedSince() {
        assertThat(countPlants()).isEqualTo(Outcome.refused(new NotPublished("garden")));

        warehouse.publish("garden", 1, "dim_plants");

        assertThat(countPlants()).isInstanceOf(Outcome.Succeeded.class);
    }

    @Test
    void looksAgainWhenATableIsGone() {
        warehouse.publish("garden", 1, "dim_plants");
        countPlants();
        warehouse.publish("garden", 2);
        warehouse.failWith(new WarehouseUnavailableException("gone"));
        assertThatThrownBy(this::countPlants).isInstanceOf(WarehouseUnavailableException.class);

        warehouse.workAgain();

        assertThat(refusal()).isInstanceOf(WrongQuestion.class);
    }

    private ReadRefusal refusal() {
        return switch (countPlants()) {
            case Outcome.Succeeded(Long count) -> throw new AssertionError(count);
            case Outcome.Refused(ReadRefusal refusal) -> refusal;
        };
    }

    private Outcome<Long, ReadRefusal> countPlants() {
        try (Reading reading = readings.open()) {
            return reading.count("dim_plants", RowFilter.all());
        }
    }
}
