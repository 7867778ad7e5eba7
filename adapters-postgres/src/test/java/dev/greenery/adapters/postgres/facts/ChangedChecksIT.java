package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.ANN;
import static dev.greenery.adapters.postgres.facts.Herbarium.BEN;
import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.Herbarium.bare;
import static dev.greenery.adapters.postgres.facts.Herbarium.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.facts.Herbarium.Leaf;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.run.Findings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tables are checked as they will be, before anybody changes them. */
@ExtendWith(WarehouseExtension.class)
class ChangedChecksIT {
    private static final List<Collector> BOTH = List.of(new Collector(ANN), new Collector(BEN));

    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = HerbariumBuilds.ofThreeLeaves(given);
    }

    @Test
    void aKeyThatComesAndDoesNotLeaveIsRepeated() {
        try (ChangeStaging changes =
                herbarium.changed(
                        BOTH,
                        List.of(aLeaf(1, ANN)),
                        List.of(aLeaf(1, ANN), aLeaf(2, ANN), aLeaf(4, ANN), aLeaf(4, ANN)))) {
            Findings findings = Herbarium.check(changes, DataTest.KEY_TEST);

            assertThat(findings.failures()).isEqualTo(2);
            assertThat(findings.checked()).isEqualTo(6);
            assertThat(findings.sample())
                    .extracting(row -> row.values().get("leaf_id"))
                    .containsExactlyInAnyOrder(
                            new UUID(0, 2).toString(), new UUID(0, 4).toString());
        }
    }

    @Test
    void aRowThatLeavesMakesRoomForItsLikes() {
        try (ChangeStaging changes =
                herbarium.changed(BOTH, List.of(aLeaf(1, ANN)), List.of(bare(aLeaf(1, ANN))))) {
            assertThat(Herbarium.check(changes, DataTest.KEY_TEST)).isEqualTo(Findings.passed(3));
        }
    }

    @Test
    void rowsThatTheLogKnowsAreNotCounted() {
        database.execute(
                "INSERT INTO ops.model_results (run_id, mart, model, row_count)"
                        + " VALUES (1, 'herbarium', 'leaves', 1000)");

        try (ChangeStaging changes =
                herbarium.changed(BOTH, List.of(aLeaf(1, ANN)), List.of(aLeaf(4, ANN)))) {
            assertThat(Herbarium.check(changes, DataTest.KEY_TEST))
                    .isEqualTo(Findings.passed(1000));
        }
    }

    @Test
    void otherColumnsAreComparedWithAllThatStays() {
        Leaf sameLabel = labelled(aLeaf(4, ANN), "leaf 2");
        try (ChangeStaging changes = herbarium.changed(BOTH, List.of(), List.of(sameLabel))) {
            assertThat(Herbarium.check(changes, "unique_label_where_whole").failures())
                    .isEqualTo(1);
        }
        try (ChangeStaging changes =
                herbarium.changed(BOTH, List.of(aLeaf(2, ANN)), List.of(sameLabel))) {
            assertThat(Herbarium.check(changes, "unique_label_where_whole").failures()).isZero();
        }
    }

    /** Where nothing was repeated, only rows that come can repeat something. */
    @Test
    void whatWasUniqueIsComparedWithWhatComes() {
        UniqueTest<?> label = (UniqueTest<?>) Herbarium.test("unique_label_where_whole");
        List<Leaf> coming =
                List.of(
                        labelled(aLeaf(4, ANN), "leaf 2"),
                        labelled(aLeaf(5, ANN), "leaf 1"),
                        aLeaf(6, ANN));
        try (ChangeStaging changes = herbarium.changed(BOTH, List.of(aLeaf(1, ANN)), coming)) {
            Findings findings = changes.findRepeatedByComing(Herbarium.model(Leaf.class), label);

            assertThat(findings.failures()).isEqualTo(1);
            assertThat(findings)
                    .isEqualTo(changes.findRepeated(Herbarium.model(Leaf.class), label));
        }
    }

    @Test
    void rowsThatStayMayReferToWhatGoes() {
        try (ChangeStaging changes =
                herbarium.changed(List.of(new Collector(ANN)), List.of(), List.of())) {
            Findings findings = Herbarium.check(changes, "reference_collector_id");

            assertThat(findings.failures()).isEqualTo(1);
            assertThat(findings.sample().getFirst().values())
                    .containsEntry("leaf_id", new UUID(0, 3).toString());
        }
        try (ChangeStaging changes =
                herbarium.changed(List.of(new Collector(ANN)), List.of(aLeaf(3, BEN)), List.of())) {
            assertThat(Herbarium.check(changes, "reference_collector_id"))
                    .isEqualTo(Findings.passed(2));
        }
    }

    @Test
    void keysAreLookedUpWhereTheyWillBe() {
        try (ChangeStaging changes =
                herbarium.changed(BOTH, List.of(aLeaf(1, ANN)), List.of(aLeaf(4, ANN)))) {
            assertThat(changes.hasKeys(Leaf.class, leaves(2, 3, 4))).isTrue();
            assertThat(changes.hasKeys(Leaf.class, leaves(1, 2))).isFalse();
            assertThat(changes.hasKeys(Leaf.class, leaves(5))).isFalse();
        }
    }

    private static Set<Object> leaves(long... numbers) {
        Set<Object> keys = new HashSet<>();
        for (long number : numbers) {
            keys.add(new UUID(0, number));
        }
        return keys;
    }

    @Test
    void keysThatGoAreTold() {
        try (ChangeStaging changes =
                herbarium.changed(
                        List.of(new Collector(ANN), new Collector(BEN)),
                        List.of(aLeaf(1, ANN)),
                        List.of(bare(aLeaf(1, ANN))))) {
            assertThat(changes.loses(Leaf.class)).isFalse();
            assertThat(changes.loses(Collector.class)).isFalse();
        }
        try (ChangeStaging changes =
                herbarium.changed(
                        List.of(new Collector(BEN)),
                        List.of(aLeaf(1, ANN)),
                        List.of(aLeaf(4, ANN)))) {
            assertThat(changes.loses(Leaf.class)).isTrue();
            assertThat(changes.loses(Collector.class)).isTrue();
        }
    }
}
