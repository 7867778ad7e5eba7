package dev.greenery.testing;

import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.testing.InMemoryBuild.Built;

import java.util.List;

/**
 * The beginning of what a test says of rows; what differs is told as a table.
 *
 * <pre>{@code
 * assertThatRows(new FactLateOrderBuilder(), given(aHistory().withOrder(anOrder().deliveredLate())))
 *         .columns(FactLateOrder::day, FactLateOrder::hoursLate)
 *         .are(tuple(LocalDate.parse("2021-02-10"), new BigDecimal("24.0000")));
 * }</pre>
 */
public final class RowAssertions {
    private RowAssertions() {}

    /** Of the rows that a builder makes of what it is given. */
    public static <R extends Record> RowsAssert<R> assertThatRows(
            ModelBuilder<R> builder, Given given) {
        return assertThatRows(given.rowsOf(builder));
    }

    /** Of the rows that a build made for a model that has a table. */
    public static <R extends Record> RowsAssert<R> assertThatRows(Built built, Class<R> model) {
        return assertThatRows(built.rows(model));
    }

    /** Of rows, wherever they come from. */
    public static <R extends Record> RowsAssert<R> assertThatRows(List<R> rows) {
        return new RowsAssert<>(rows);
    }
}
