package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.Herbarium.bare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.run.Findings;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

/** Tables are checked before anybody sees them. */
@ExtendWith(WarehouseExtension.class)
class StagedChecksIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));
    private static final UserId BEN = new UserId(new UUID(0, 2));

    private HerbariumBuilds herbarium;

    @BeforeEach
    void connect(TestDatabase given) {
        herbarium = new HerbariumBuilds(given);
    }

    @Test
    void aKeyThatIsNotUniqueIsCountedAndShown() {
        List<Leaf> leaves = List.of(aLeaf(1, ANN), aLeaf(1, ANN), aLeaf(1, ANN), aLeaf(2, ANN));
        try (Staging staging = herbarium.staged(List.of(new Collector(ANN)), leaves)) {
            Findings findings = Herbarium.check(staging, DataTest.KEY_TEST);

            assertThat(findings.failures()).isEqualTo(2);
            assertThat(findings.checked()).isEqualTo(4);
            assertThat(findings.sample())
                    .singleElement()
                    .asString()
                    .contains("leaf_id=00000000-0000-0000-0000-000000000001");
        }
    }

    @Test
    void uniquenessCanBeAskedOfSomeRowsOnly() {
        Leaf leaf = aLeaf(1, ANN);
        Leaf sameLabelButBare = bare(aLeaf(1, ANN));
        try (Staging staging =
                herbarium.staged(List.of(new Collector(ANN)), List.of(leaf, sameLabelButBare))) {
            assertThat(Herbarium.check(staging, "unique_label_where_whole").failures()).isZero();
        }
        try (Staging staging = herbarium.staged(List.of(new Collector(ANN)), List.of(leaf, leaf))) {
            Findings findings = Herbarium.check(staging, "unique_label_where_whole");

            assertThat(findings.failures()).isEqualTo(1);
            assertThat(findings.sample().getFirst().values()).containsEntry("label", "***");
        }
    }

    @Test
    void aReferenceToNoRowIsCountedAndShown() {
        try (Staging staging =
                herbarium.staged(
                        List.of(new Collector(ANN)), List.of(aLeaf(1, ANN), aLeaf(2, BEN)))) {
            Findings findings = Herbarium.check(staging, "reference_collector_id");

            assertThat(findings.failures()).isEqualTo(1);
            assertThat(findings.sample().getFirst().values())
                    .containsEntry("leaf_id", "00000000-0000-0000-0000-000000000002")
                    .containsEntry("collector_id", BEN.toString());
        }
    }
}
