package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Figures;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.row.RowFilter;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@MicronautTest
@Property(name = "greenery.graphql.max-slices", value = "2")
class MetricsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 10);

    @Inject Client client;
    @Inject Figures figures;

    @Test
    void aMetricHasOneFigureOverAll() {
        figures.are(Figures.ratio(Map.of(), "0.798387", "99", "124"));

        Reply reply = client.ask("{ metrics { lateRate { value numerator denominator } } }");

        assertThat(reply.body())
                .contains(
                        "\"lateRate\":[{\"value\":0.798387,\"numerator\":99,\"denominator\":124}]");
        assertThat(figures.queries())
                .containsExactly(new MetricQuery("late_rate", List.of(), RowFilter.all()));
    }

    @Test
    void aMetricHasOneFigurePerSlice() {
        figures.are(
                Figures.ratio(Map.of("status", "shipped", "day", DAY), "0.5", "1", "2"),
                Figures.unknown(Map.of("day", DAY)));

        Reply reply =
                client.ask(
                        """
                        { metrics { lateRate(by: [STATUS, DAY, STATUS]) {
                            value slice { status day customerId }
                        } } }
                        """);

        assertThat(reply.body())
                .contains(
                        """
                        [{"value":0.5,"slice":{"status":"shipped","day":"2021-02-10",\
                        "customerId":null}},\
                        {"value":null,"slice":{"status":null,"day":"2021-02-10",\
                        "customerId":null}}]\
                        """);
        assertThat(figures.queries().getFirst().by()).containsExactly("status", "day");
    }

    @Test
    void aConditionChoosesTheRowsThatCount() {
        figures.are();

        client.ask("{ metrics { lateRate(where: {status: {eq: \"shipped\"}}) { value } } }");

        assertThat(figures.queries().getFirst().where())
                .isEqualTo(new RowFilter.Compare("status", Filter.Operator.EQUAL, "shipped"));
    }

    @Test
    void moreSlicesThanTheLimitAreRefused() {
        figures.are(
                Figures.unknown(Map.of()), Figures.unknown(Map.of()), Figures.unknown(Map.of()));

        Reply reply = client.ask("{ metrics { revenue(by: [DAY]) { value } } }");

        assertThat(reply.data("metrics", "revenue")).isNull();
        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.errorMessage()).contains("3 slices", "at most 2");
    }

    @Test
    void aMetricOfAnUnpublishedMartSaysSo() {
        figures.gives(Outcome.refused(new NotPublished("shop")));

        assertThat(client.ask("{ metrics { revenue { value } } }").errorCode())
                .isEqualTo("NOT_PUBLISHED");
    }

    @Test
    void aQuestionThatTheApplicationRefusesIsABadRequest() {
        figures.gives(Outcome.refused(new WrongQuestion(List.of("one reason", "another"))));

        Reply reply = client.ask("{ metrics { revenue { value } } }");

        assertThat(reply.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(reply.errorMessage()).isEqualTo("one reason; another");
    }
}
