package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.PublishVersions;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;
import dev.greenery.domain.user.UserId;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is granted the role of a mart once reads its tables from then on, but for personal data. */
@ExtendWith(WarehouseExtension.class)
class MartReadersIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));

    private TestDatabase database;
    private HerbariumBuilds herbarium;
    private String role;

    @BeforeEach
    void makeAnAnalyst(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
        role =
                database.rows("SELECT current_database() || '_herbarium_reader'")
                        .getFirst()
                        .getFirst();
        database.execute("CREATE ROLE analyst");
    }

    @AfterEach
    void dropRoles() {
        database.execute("DROP ROLE analyst; DROP OWNED BY %1$s; DROP ROLE %1$s".formatted(role));
    }

    private void publishWithRows() {
        herbarium.publish(List.of(new Collector(ANN)), List.of(aLeaf(1, ANN)));
    }

    private void letTheAnalystRead() {
        database.execute("GRANT %s TO analyst".formatted(role));
    }

    private List<String> seen(String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE analyst");
            List<String> seen = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    seen.add(result.getString(1));
                }
            }
            return seen;
        }
    }

    private void assertRefused(String query) {
        assertThatThrownBy(() -> seen(query))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void readsTablesThroughAllPublications() throws SQLException {
        publishWithRows();
        letTheAnalystRead();
        assertThat(seen("SELECT * FROM herbarium.collectors")).hasSize(1);

        herbarium.publish(MODELS);

        assertThat(seen("SELECT * FROM herbarium.collectors")).isEmpty();
    }

    @Test
    void personalDataIsNotRead() throws SQLException {
        publishWithRows();
        letTheAnalystRead();

        assertThat(seen("SELECT veins FROM herbarium.leaves")).containsExactly("3");
        assertRefused("SELECT label FROM herbarium.leaves");
        assertRefused("SELECT * FROM herbarium.leaves");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "herbarium__r1.collectors",
                "ops.runs",
                "raw.users",
                "herbarium__next.collectors"
            })
    void nothingElseIsRead(String table) {
        publishWithRows();
        letTheAnalystRead();
        database.execute("CREATE SCHEMA IF NOT EXISTS herbarium__next");
        database.execute("CREATE TABLE IF NOT EXISTS herbarium__next.collectors (x int)");

        assertRefused("SELECT * FROM " + table);
    }

    @Test
    void theTableOfANewModelIsReadAtOnce() throws SQLException {
        herbarium.publish(only("collectors"));
        letTheAnalystRead();

        publishWithRows();

        assertThat(seen("SELECT veins FROM herbarium.leaves")).containsExactly("3");
        assertRefused("SELECT label FROM herbarium.leaves");
    }

    private static List<ModelDefinition<?>> only(String name) {
        return MODELS.stream().filter(model -> model.name().equals(name)).toList();
    }

    @Test
    void aColumnOfPersonalDataThatComesIsNotReadAndTheOthersAre() throws SQLException {
        herbarium.publish(LaterHerbarium.ALTERED);
        letTheAnalystRead();
        assertThat(seen("SELECT * FROM herbarium.leaves")).isEmpty();

        publishWithRows();

        assertThat(seen("SELECT veins FROM herbarium.leaves")).containsExactly("3");
        assertRefused("SELECT label FROM herbarium.leaves");

        herbarium.publish(LaterHerbarium.ALTERED);
        assertThat(seen("SELECT * FROM herbarium.leaves")).isEmpty();
    }

    @Test
    void aTableThatIsMadeAnewIsRead() throws SQLException {
        publishWithRows();
        letTheAnalystRead();

        herbarium.publish(LaterHerbarium.NUMBERED);

        assertThat(seen("SELECT * FROM herbarium.leaves")).isEmpty();
    }

    @Test
    void whatIsRolledBackIsRead() throws SQLException {
        publishWithRows();
        herbarium.publish(LaterHerbarium.NUMBERED);
        letTheAnalystRead();

        try (ApplicationContext context =
                ApplicationContext.run(Map.of("greenery.db-url", database.url()))) {
            assertThat(
                            context.getBean(PublishVersions.class)
                                    .publish(
                                            Map.of("herbarium", new RunId(1)),
                                            MODELS,
                                            HerbariumBuilds.NOW))
                    .isEqualTo(new Published());
        }

        assertThat(seen("SELECT veins FROM herbarium.leaves")).containsExactly("3");
        assertRefused("SELECT label FROM herbarium.leaves");
    }

    @Test
    void aColumnThatNoModelKnowsIsNotRead() throws SQLException {
        herbarium.publish(LaterHerbarium.ALTERED);
        herbarium.publish(LaterHerbarium.ALTERED);
        letTheAnalystRead();
        database.execute("ALTER TABLE herbarium__r1.leaves ADD COLUMN email text");
        try (ApplicationContext context =
                ApplicationContext.run(Map.of("greenery.db-url", database.url()))) {
            context.getBean(PublishVersions.class)
                    .publish(
                            Map.of("herbarium", new RunId(1)),
                            LaterHerbarium.ALTERED,
                            HerbariumBuilds.NOW);
        }

        assertThat(seen("SELECT place FROM herbarium.leaves")).isEmpty();
        assertRefused("SELECT email FROM herbarium.leaves");
    }

    @Test
    void whatSomebodyGaveAndTookIsMadeRightAgain() throws SQLException {
        publishWithRows();
        letTheAnalystRead();
        database.execute(
                """
                GRANT SELECT ON herbarium.leaves TO %1$s;
                REVOKE SELECT ON herbarium.collectors FROM %1$s;
                REVOKE USAGE ON SCHEMA herbarium FROM %1$s\
                """
                        .formatted(role));

        publishWithRows();

        assertThat(seen("SELECT * FROM herbarium.collectors")).hasSize(1);
        assertRefused("SELECT label FROM herbarium.leaves");
    }

    @Test
    void aRoleThatSomebodyDroppedIsMadeAgain() throws SQLException {
        publishWithRows();
        database.execute("DROP OWNED BY %1$s; DROP ROLE %1$s".formatted(role));

        publishWithRows();
        letTheAnalystRead();

        assertThat(seen("SELECT * FROM herbarium.collectors")).hasSize(1);
    }

    @Test
    void aRoleOfSomebodyElseIsLeftAloneAndKeepsNothingFromBeingPublished() {
        database.execute("CREATE ROLE " + role);
        letTheAnalystRead();

        publishWithRows();

        assertRefused("SELECT * FROM herbarium.collectors");
        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
    }

    @Test
    void whatGoesWrongWithItKeepsNothingFromBeingPublished() {
        herbarium.publish(MODELS);
        database.execute("DROP TABLE ops.mart_readers");

        publishWithRows();

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
    }

    @Test
    void nobodyLogsInAsIt() {
        publishWithRows();

        assertThat(
                        database.rows(
                                "SELECT rolcanlogin, rolsuper, rolcreaterole FROM pg_roles WHERE"
                                        + " rolname = '%s'".formatted(role)))
                .containsExactly(List.of("f", "f", "f"));
    }
}
