package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

@ExtendWith(WarehouseExtension.class)
class PromoCalledNoneIT {
    @Test
    void isNotTheLackOfOne(TestDatabase database) {
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(database, getClass().getClassLoader())) {
            assertThat(program.run("import", OriginalData.directory().toString()).exitCode())
                    .isZero();
            database.execute(
                    """
                    INSERT INTO raw.promos (promo_id, discount, status) VALUES ('(none)', 3, 'active');
                    UPDATE raw.orders SET promo_id = '(none)', order_total = order_total - 3
                     WHERE promo_id IS NULL
                       AND order_id IN (SELECT order_id FROM raw.orders WHERE promo_id IS NULL
                                         ORDER BY order_id LIMIT 5)\
                    """);

            Ended build = program.run("build");

            assertThat(build.exitCode()).as(build.toString()).isZero();
            assertThat(
                            database.rows(
                                    """
                                    SELECT promo_id, orders, discount, discount_given
                                      FROM marketing.fact_promos
                                     WHERE promo_id LIKE '%none%' ORDER BY orders\
                                    """))
                    .containsExactly(
                            List.of("((none))", "5", "3.00", "15.00"),
                            List.of(
                                    "(none)",
                                    String.valueOf(
                                            database.number(
                                                    "SELECT count(*) FROM raw.orders"
                                                            + " WHERE promo_id IS NULL")),
                                    "null",
                                    "0.00"));
        }
    }
}
