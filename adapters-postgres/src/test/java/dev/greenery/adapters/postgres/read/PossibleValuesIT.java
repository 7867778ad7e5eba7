package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.RowQuery.Position;
import dev.greenery.application.read.ReadingService;
import dev.greenery.application.read.SingleQuestions;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.row.RowFilter.Compare;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** Whatever value a question has: it is answered, or refused with the column's name. */
class PossibleValuesIT extends PlantQueries {
    private ReadRows readRows;

    @BeforeAll
    void publish() {
        long run =
                database.number(
                        "INSERT INTO ops.runs (status, started_at) VALUES ('running', now())"
                                + " RETURNING run_id");
        database.execute(
                """
                INSERT INTO ops.publications (mart, run_id, published_at)
                    VALUES ('garden', %1$d, now());
                INSERT INTO ops.model_results (run_id, mart, model, row_count)
                    VALUES (%1$d, 'garden', 'dim_plants', 1)\
                """
                        .formatted(run));
        readRows =
                new SingleQuestions(new ReadingService(registry, new PostgresSnapshots(database)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("possible")
    void aValueThatIsTakenCanBeComparedAndReadOnFrom(String column, Object value) {
        for (Operator operator : Operator.values()) {
            assertThat(read(column, new Compare(column, operator, value), Optional.empty()))
                    .isEqualTo(Outcome.succeeded(0L));
        }
        assertThat(read(column, new RowFilter.In(column, List.of(value)), Optional.empty()))
                .isEqualTo(Outcome.succeeded(0L));
        assertThat(read(column, RowFilter.all(), Optional.of(value)))
                .isEqualTo(Outcome.succeeded(0L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void aValueThatNoRowCanHaveIsRefusedWithTheColumn(String column, Object value) {
        for (Outcome<Long, ReadRefusal> outcome :
                List.of(
                        read(column, new Compare(column, Operator.EQUAL, value), Optional.empty()),
                        read(column, new RowFilter.In(column, List.of(value)), Optional.empty()),
                        read(column, RowFilter.all(), Optional.of(value)))) {
            assertThat(reasons(outcome))
                    .singleElement()
                    .asString()
                    .startsWith("garden.dim_plants.%s takes ".formatted(column));
        }
    }

    /** Values at the borders are compared as they are, and not as something else that was sent. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("outermost")
    void theOutermostValuesAreInOrder(String column, Object value, long less) {
        given(PlantRow.aPlant(1).keptBy("Rose"));

        assertThat(read(column, new Compare(column, Operator.LESS, value), Optional.empty()))
                .isEqualTo(Outcome.succeeded(less));
    }

    static Stream<Arguments> outermost() {
        return Stream.of(
                Arguments.of("planted_at", Instant.parse("-4712-01-01T00:00:00Z"), 0),
                Arguments.of("planted_at", Instant.parse("0000-12-31T23:59:59.999999Z"), 0),
                Arguments.of("planted_at", Instant.parse("+294275-12-31T00:00:00Z"), 1),
                Arguments.of("gardener_born_on", LocalDate.of(-4712, 1, 1), 0),
                Arguments.of("gardener_born_on", LocalDate.of(0, 2, 29), 0),
                Arguments.of("gardener_born_on", LocalDate.of(5_874_896, 12, 31), 1),
                Arguments.of("price", new BigDecimal("1e500"), 1),
                Arguments.of("price", new BigDecimal("-1e500"), 0),
                Arguments.of("vigour", Double.POSITIVE_INFINITY, 1),
                Arguments.of("vigour", Double.NaN, 1),
                Arguments.of("vigour", Double.NEGATIVE_INFINITY, 0));
    }

    static Stream<Arguments> possible() {
        return Stream.concat(
                outermost().map(some -> Arguments.of(some.get()[0], some.get()[1])),
                Stream.of(
                        Arguments.of("bed", ""),
                        Arguments.of("bed", "\u0001\t\n'\\\"%_\uFFFF"),
                        Arguments.of("bed", "\uD83C\uDF31"),
                        Arguments.of("bed", "x".repeat(100_000)),
                        Arguments.of("leaves", Integer.MIN_VALUE),
                        Arguments.of("leaves", Integer.MAX_VALUE),
                        Arguments.of("seeds", Long.MIN_VALUE),
                        Arguments.of("seeds", Long.MAX_VALUE),
                        Arguments.of("price", new BigDecimal("1e-500")),
                        Arguments.of("price", new BigDecimal("1e999")),
                        Arguments.of("price", new BigDecimal("-1e-1000")),
                        Arguments.of("vigour", Double.MIN_VALUE),
                        Arguments.of("vigour", -0.0),
                        Arguments.of("plant_id", new UUID(0, 0)),
                        Arguments.of("plant_id", new UUID(-1, -1))));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of("bed", "\0"),
                Arguments.of("bed", "north\0"),
                Arguments.of("bed", "\uD83C"),
                Arguments.of("bed", "\uDF31\uD83C"),
                Arguments.of("planted_at", Instant.MIN),
                Arguments.of("planted_at", Instant.MAX),
                Arguments.of("planted_at", Instant.parse("-4713-01-01T00:00:00Z")),
                Arguments.of("planted_at", Instant.parse("+294277-01-01T00:00:00Z")),
                Arguments.of("gardener_born_on", LocalDate.MIN),
                Arguments.of("gardener_born_on", LocalDate.MAX),
                Arguments.of("gardener_born_on", LocalDate.of(-4714, 1, 1)),
                Arguments.of("gardener_born_on", LocalDate.of(5_874_898, 1, 1)),
                Arguments.of("price", new BigDecimal("1e1000")),
                Arguments.of("price", new BigDecimal("1e-1001")),
                Arguments.of("price", new BigDecimal("1e999999999")),
                Arguments.of("price", new BigDecimal("-1e-999999999")),
                Arguments.of("price", new BigDecimal("1e200000")));
    }

    private Outcome<Long, ReadRefusal> read(
            String column, RowFilter filter, Optional<Object> after) {
        RowQuery query =
                new RowQuery(
                        "dim_plants",
                        filter,
                        List.of(Ordering.ascending(column)),
                        after.map(value -> position(column, value)),
                        OptionalInt.empty(),
                        PersonalData.REVEALED);
        return readRows.read(query, row -> {});
    }

    private static Position position(String column, Object value) {
        return column.equals("plant_id")
                ? new Position(List.of(Optional.of(value)))
                : new Position(List.of(Optional.of(value), Optional.of(new UUID(-1, -1))));
    }

    private static List<String> reasons(Outcome<Long, ReadRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Refused(WrongQuestion(List<String> reasons)) -> reasons;
            default -> throw new AssertionError(outcome);
        };
    }
}
