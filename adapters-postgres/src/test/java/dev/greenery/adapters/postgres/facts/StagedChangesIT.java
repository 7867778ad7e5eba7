package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.ANN;
import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.Herbarium.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published tables are changed where they are. */
@ExtendWith(WarehouseExtension.class)
class StagedChangesIT {
    private static final String LEAVES = "SELECT label, whole FROM herbarium.leaves ORDER BY cells";

    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = HerbariumBuilds.ofThreeLeaves(given);
    }

    private String version(String query) {
        return database.rows(query).toString();
    }

    @Test
    void rowsLeaveAndComeAndOthersAreNotTouched() {
        String rows = "SELECT ctid, xmin, cells FROM herbarium.leaves WHERE cells IN (1, 3)";
        String collector = "SELECT ctid, xmin FROM herbarium.collectors WHERE user_id = '" + ANN;
        String leavesBefore = version(rows);
        String collectorBefore = version(collector + "'");

        herbarium.change(
                List.of(new Collector(ANN)),
                List.of(aLeaf(1, ANN), aLeaf(2, ANN)),
                List.of(aLeaf(1, ANN), bare(aLeaf(2, ANN)), aLeaf(4, ANN)));

        assertThat(database.rows(LEAVES))
                .containsExactly(
                        List.of("leaf 1", "t"),
                        List.of("leaf 2", "f"),
                        List.of("leaf 3", "t"),
                        List.of("leaf 4", "t"));
        assertThat(version(rows)).isEqualTo(leavesBefore);
        assertThat(database.rows("SELECT user_id FROM herbarium.collectors"))
                .containsExactly(List.of(ANN.toString()));
        assertThat(version(collector + "'")).isEqualTo(collectorBefore);
    }

    @Test
    void theVersionBecomesThatOfTheRun() {
        herbarium.change(List.of(), List.of(), List.of(aLeaf(4, ANN)));

        assertThat(database.rows("SELECT mart, run_id FROM ops.versions"))
                .containsExactly(List.of("herbarium", "2"));
        assertThat(herbarium.tables("herbarium__r2")).containsExactly("collectors", "leaves");
        assertThat(database.rows("SELECT run_id FROM ops.publications ORDER BY publication_id"))
                .containsExactly(List.of("1"), List.of("2"));
        assertThat(
                        database.rows(
                                "SELECT schema_name, is_in_place FROM ops.owned_tables"
                                        + " WHERE schema_name LIKE 'herbarium\\_\\_%'"))
                .containsExactly(List.of("herbarium__r2", "t"), List.of("herbarium__r2", "t"));
        assertThat(
                        database.rows(
                                "SELECT nspname FROM pg_namespace WHERE nspname LIKE"
                                        + " 'herbarium\\_\\_%'"))
                .containsExactly(List.of("herbarium__r2"));
    }

    @Test
    void changesFollowChanges() {
        herbarium.change(List.of(), List.of(aLeaf(1, ANN)), List.of(aLeaf(4, ANN)));
        herbarium.change(List.of(), List.of(aLeaf(4, ANN)), List.of(aLeaf(1, ANN)));
        herbarium.publish(List.of(), List.of(aLeaf(5, ANN)));

        assertThat(database.rows(LEAVES)).containsExactly(List.of("leaf 5", "t"));
        assertThat(database.number("SELECT count(*) FROM herbarium__r3.leaves")).isEqualTo(3);
        assertThat(database.rows("SELECT run_id FROM ops.versions ORDER BY 1"))
                .containsExactly(List.of("3"), List.of("4"));
    }

    @Test
    void anOlderVersionIsPublishedAgain() {
        herbarium.publish(List.of(), List.of());
        herbarium.change(List.of(), List.of(), List.of(aLeaf(4, ANN)));

        try (ApplicationContext context =
                ApplicationContext.run(Map.of("greenery.db-url", database.url()))) {
            PublishVersions versions = context.getBean(PublishVersions.class);
            rollBack(versions, 1);
            assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(3);
            rollBack(versions, 3);
        }

        assertThat(database.rows(LEAVES)).containsExactly(List.of("leaf 4", "t"));
    }

    private static void rollBack(PublishVersions versions, long run) {
        assertThat(
                        versions.publish(
                                Map.of("herbarium", new RunId(run)),
                                HerbariumBuilds.MODELS,
                                HerbariumBuilds.NOW))
                .isEqualTo(new Published());
    }

    @Test
    void leavesTheMartsAloneThatAreBlocked() {
        try (ChangeStaging changes =
                herbarium.changed(List.of(), List.of(aLeaf(1, ANN)), List.of())) {
            assertThat(changes.publish(herbarium.aRunThatPublishesNothing(), Optional.empty()))
                    .isEqualTo(new Published());
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(3);
        assertThat(herbarium.tables("herbarium__r1")).hasSize(2);
    }

    @Test
    void changesCannotBeHeld() {
        try (ChangeStaging changes = herbarium.changed(List.of(), List.of(), List.of())) {
            RunReport held = herbarium.aRun().holding();
            assertThatThrownBy(() -> changes.publish(held, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Timeout(20)
    void readersSeeWhatTheySawAndNobodyWaits() throws SQLException {
        try (Connection reader = database.open();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(leaves(statement)).isEqualTo(3);

            herbarium.change(List.of(), List.of(aLeaf(1, ANN)), List.of());

            assertThat(leaves(statement)).isEqualTo(3);
            reader.commit();
            assertThat(leaves(statement)).isEqualTo(2);
        }
    }

    private static long leaves(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT count(*) FROM herbarium.leaves")) {
            found.next();
            return found.getLong(1);
        }
    }
}
