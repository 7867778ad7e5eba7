package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class DroppedColumnIT {
    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void importTheShop(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
        imported();
    }

    @Test
    void aColumnThatOthersDroppedIsToldAndCanBeBroughtBack() {
        database.execute("ALTER TABLE raw.events DROP COLUMN page_url");
        String remedy = "ALTER TABLE raw.events ADD COLUMN page_url text";

        assertThat(
                        List.of(
                                program.run("import", OriginalData.directory().toString()),
                                program.run("build")))
                .allSatisfy(
                        ended -> {
                            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(1);
                            assertThat(ended.err())
                                    .contains(
                                            "raw.events has no column page_url: rename it back, or "
                                                    + remedy
                                                    + "; then import the files again");
                        });

        database.execute(remedy);
        Ended unfilled = program.run("build");
        assertThat(unfilled.exitCode()).as(unfilled.toString()).isEqualTo(4);
        assertThat(unfilled.out()).contains("fault=page_url is missing");

        imported();
        program.succeed("build");
        assertThat(database.rows("SELECT sum(order_total) FROM core.fact_orders"))
                .containsExactly(List.of("91351.57"));
    }

    @Test
    void aDroppedKeyCannotBeBroughtBackSoEasily() {
        database.execute("ALTER TABLE raw.order_items DROP COLUMN product_id");

        assertThat(program.run("build").err())
                .contains("raw.order_items has no column product_id, by which its rows are told")
                .contains("from a backup");
    }

    private void imported() {
        program.succeed("import", OriginalData.directory().toString());
    }
}
