package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.query.MetricValue;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MetricCommandTest {
    private static final MetricValue REPEAT_RATE =
            new MetricValue(Map.of(), number("0.798387"), number("99"), number("124"));

    private final FakePlatform platform = new FakePlatform();

    @Test
    void printsARatioWithBothOfItsSides() {
        assertThat(
                        answering(Outcome.succeeded(List.of(REPEAT_RATE)))
                                .run("metric", "repeat_rate")
                                .out())
                .isEqualTo(
                        """
                           value  numerator  denominator
                        --------  ---------  -----------
                        0.798387         99          124
                        """);
    }

    @Test
    void printsASimpleFigureAlone() {
        MetricValue revenue =
                new MetricValue(Map.of(), number("516.00"), number("516.00"), Optional.empty());

        assertThat(answering(Outcome.succeeded(List.of(revenue))).run("metric", "revenue").out())
                .isEqualTo(
                        """
                         value
                        ------
                        516.00
                        """);
    }

    @Test
    void printsASliceWithoutValueAndARatioByZeroAsNothing() {
        MetricValue unknown = new MetricValue(Map.of(), Optional.empty(), number("1"), number("0"));

        assertThat(
                        answering(Outcome.succeeded(List.of(unknown)))
                                .run("metric", "x", "--by", "state", "--json")
                                .out())
                .isEqualTo(
                        "{\"metric\":\"x\",\"values\":[{\"slice\":{\"state\":null},\"value\":null,"
                                + "\"numerator\":1,\"denominator\":0}]}%n".formatted());
    }

    @Test
    void slicesByEveryColumnThatIsNamed() {
        platform.with(
                EvaluateMetric.class,
                query -> {
                    assertThat(query.by()).containsExactly("state", "country");
                    return Outcome.succeeded(List.of());
                });

        assertThat(platform.run("metric", "x", "--by", "state", "--by", "country").out())
                .isEqualTo(
                        """
                        state  country  value
                        -----  -------  -----
                        """);
    }

    @Test
    void saysWhyAQuestionMakesNoSense() {
        Ended ended =
                answering(Outcome.refused(new WrongQuestion(List.of("No metric", "No column"))))
                        .run("metric", "x");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err().lines()).containsExactly("No metric", "No column");
    }

    @Test
    void saysWhatToDoWhenNothingHasBeenPublished() {
        assertThat(
                        answering(Outcome.refused(new NotPublished("core")))
                                .run("metric", "x")
                                .exitCode())
                .isEqualTo(ExitCodes.NOT_PUBLISHED);
    }

    private FakePlatform answering(Outcome<List<MetricValue>, ReadRefusal> outcome) {
        return platform.with(EvaluateMetric.class, query -> outcome);
    }

    private static Optional<BigDecimal> number(String number) {
        return Optional.of(new BigDecimal(number));
    }
}
