package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.TestOutcome;

import org.junit.jupiter.api.Test;

/**
 * The marts of a small shop in which everything happens that should not. Its data tests fail, as
 * they must; the rows are looked at all the same.
 */
class AwkwardShopMartsIT extends MartsAgainstSql {
    @Override
    BuiltMarts build(TestDatabase empty) {
        ShopTables.run("/shops/awkward.sql", empty);
        return BuiltMarts.buildIgnoringTests(empty);
    }

    @Test
    void theDataTestsFindWhatIsWrong() {
        assertThat(marts().report().tests(TestOutcome.FAIL))
                .extracting(test -> test.model() + "." + test.test())
                .contains(
                        "dim_promos.accepted_values_status_where_known",
                        "int_orders.accepted_values_status",
                        "int_user_sessions.known_event_types",
                        "int_user_sessions.unique_session_id",
                        "converted_users.unique_key",
                        "fact_user_sessions.unique_session_id_where_user_known",
                        "fact_user_sessions.event_types_known",
                        "fact_user_sessions.no_page_view_before_sign_up");
    }

    @Test
    void everyMartWhoseTestsFailIsBlocked() {
        assertThat(marts().report().published()).doesNotContain("core", "marketing", "product");
        assertThat(marts().report().blocked())
                .extracting(BlockedMart::mart)
                .contains("core", "marketing", "product");
    }
}
