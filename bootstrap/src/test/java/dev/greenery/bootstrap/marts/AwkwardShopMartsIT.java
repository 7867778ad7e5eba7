package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;

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
                        "fact_user_sessions.event_types_known",
                        "fact_user_sessions.no_page_view_before_sign_up");
    }

    @Test
    void theDataTestsWarnOfASessionOfTwoUsersAndNobody() {
        assertThat(marts().report().tests(TestOutcome.WARN))
                .filteredOn(test -> test.test().equals("unique_session_id"))
                .extracting(TestResult::model, test -> test.findings().failures())
                .containsExactlyInAnyOrder(
                        tuple("int_user_sessions", 2L), tuple("fact_user_sessions", 2L));
    }

    @Test
    void everyMartWhoseTestsFailIsBlocked() {
        assertThat(marts().report().published()).doesNotContain("core", "marketing", "product");
        assertThat(marts().report().blocked())
                .extracting(BlockedMart::mart)
                .contains("core", "marketing", "product");
    }
}
