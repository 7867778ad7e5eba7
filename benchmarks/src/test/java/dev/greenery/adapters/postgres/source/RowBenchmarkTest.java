package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.EventType;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class RowBenchmarkTest {
    private final RowBenchmark benchmark = new RowBenchmark();

    @Test
    void theEventsThatAreDecodedAreThoseOfAShop() {
        assertThat(Stream.generate(benchmark::decodeEvent).limit(100))
                .allSatisfy(
                        event -> assertThat(event.pageUrl().toString()).contains("greenary.com"))
                .extracting(Event::type)
                .contains(EventType.of("page_view"), EventType.of("checkout"));
    }

    @Test
    void theRowThatIsEncodedAndTestedIsAGoodOne() {
        benchmark.findModel();

        assertThat(benchmark.encodeRow()).isEqualTo(benchmark.encodeRowByColumn()).isPositive();
        assertThat(benchmark.testRow()).isTrue();
    }
}
