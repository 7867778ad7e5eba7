package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.out.WrongStatement;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class RunStatementServiceTest {
    @Test
    void saysHowManyRowsThereWere() {
        assertThat(outcome("SELECT 1", Outcome.succeeded(1L))).isEqualTo(Outcome.succeeded(1L));
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
        return switch (outcome(statement, Outcome.refused(new WrongStatement("Wrong", position)))) {
            case Outcome.Succeeded(Long rows) -> throw new AssertionError(rows);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) -> reasons.getFirst();
        };
    }

    private static Outcome<Long, WrongQuestion> outcome(
            String statement, Outcome<Long, WrongStatement> execution) {
        return new RunStatementService((text, reader) -> execution)
                .run(statement, columns -> row -> List.of());
    }
}
