package dev.greenery.adapters.postgres.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Tables are replaced under the eyes of those who read them and of what others made of them. */
@ExtendWith(WarehouseExtension.class)
class PublicationIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));

    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
    }

    @Test
    void whoeverMayReadATableMayReadItsSuccessor() {
        herbarium.publish(List.of(), List.of());
        database.execute("CREATE ROLE leaf_reader");
        database.execute("GRANT SELECT ON herbarium.leaves TO leaf_reader");

        herbarium.publish(List.of(), List.of());

        assertThat(
                        database.rows(
                                "SELECT has_table_privilege('leaf_reader', 'herbarium.leaves',"
                                        + " 'SELECT')"))
                .containsExactly(List.of("t"));
        database.execute("DROP OWNED BY leaf_reader");
        database.execute("DROP ROLE leaf_reader");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW public.mine AS SELECT * FROM herbarium.collectors"
                        + "| view public.mine",
                "CREATE MATERIALIZED VIEW public.mine AS SELECT * FROM herbarium.collectors"
                        + "| materialized view public.mine",
                "CREATE TABLE public.mine (collector uuid REFERENCES herbarium.collectors)"
                        + "| table constraint mine_collector_fkey on public.mine",
                "CREATE TABLE public.mine (collectors herbarium.collectors[])"
                        + "| table public.mine",
                "CREATE FUNCTION public.mine() RETURNS bigint"
                        + " RETURN (SELECT count(*) FROM herbarium.collectors)"
                        + "| function public.mine()"
            })
    void whatDependsOnAPublishedTableStopsThePublicationAndIsNamed(String made, String named) {
        herbarium.publish(List.of(new Collector(ANN)), List.of());
        database.execute(made);
        String us = database.rows("SELECT current_user").getFirst().getFirst();

        assertThatThrownBy(() -> herbarium.publish(List.of(), List.of()))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("every mart is as it was")
                .hasMessageContaining(": %s of %s. Drop it".formatted(named, us));
        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isEqualTo(1);
    }

    @Test
    void aPublicationWaitsForAReaderAndThenGoesThrough() throws SQLException {
        herbarium.publish(List.of(new Collector(ANN)), List.of());
        try (Connection reader = database.open();
                Statement statement = reader.createStatement();
                Staging staging = herbarium.staged(List.of(), List.of())) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM herbarium.collectors").close();
            Thread publisher = Thread.ofVirtual().start(() -> staging.publish(herbarium.aRun()));
            awaitALockWait();
            reader.commit();
            join(publisher);
        }

        assertThat(database.number("SELECT count(*) FROM herbarium.collectors")).isZero();
    }

    private void awaitALockWait() {
        while (database.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
