package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.out.ExecuteStatement.Execution;
import dev.greenery.application.query.ResultOutcome;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class RunStatementServiceTest {
    @Test
    void saysHowManyRowsThereWere() {
        assertThat(outcome("SELECT 1", new Execution.Completed(1)))
                .isEqualTo(new ResultOutcome.Completed(1));
    }

    @Test
    void saysLineAndColumnOfWhatIsWrong() {
        assertThat(refusal("SELEC 1", OptionalInt.of(0))).isEqualTo("Wrong (line 1, column 1)");
        assertThat(refusal("SELECT\n\n  x", OptionalInt.of(10)))
                .isEqualTo("Wrong (line 3, column 3)");
        assertThat(refusal("SELECT\nx", OptionalInt.of(7))).isEqualTo("Wrong (line 2, column 1)");
    }

    @Test
    void findsTheEndOfTheStatement() {
        assertThat(refusal("SELECT (", OptionalInt.of(8))).isEqualTo("Wrong (line 1, column 9)");
        assertThat(refusal("SELECT (\n", OptionalInt.of(9))).isEqualTo("Wrong (line 2, column 1)");
    }

    @Test
    void countsACharacterOfTwoPartsOnce() {
        assertThat(refusal("SELECT '\uD83C\uDF3F', x", OptionalInt.of(12)))
                .isEqualTo("Wrong (line 1, column 13)");
    }

    @Test
    void saysOnlyTheReasonWhereNoPlaceIsKnown() {
        assertThat(refusal("SELECT 1 / 0", OptionalInt.empty())).isEqualTo("Wrong");
    }

    private static String refusal(String statement, OptionalInt position) {
        ResultOutcome outcome = outcome(statement, new Execution.Refused("Wrong", position));
        return ((ResultOutcome.Refused) outcome).reasons().getFirst();
    }

    private static ResultOutcome outcome(String statement, Execution execution) {
        return new RunStatementService((text, reader) -> execution)
                .run(statement, columns -> row -> List.of());
    }
}
