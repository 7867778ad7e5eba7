package dev.greenery.adapters.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.execution.PageRequest.End;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Sale;
import dev.greenery.adapters.graphql.testing.TestMarts;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.Selection;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Whatever the rows, the order and the page size: pages end to end are the whole list. */
class PagingPropertyTest {
    private static final MartRegistry REGISTRY = TestMarts.registry();
    private static final ModelDefinition<?> SALES = REGISTRY.model(Sale.class);

    private final PublishedRows published = new PublishedRows(REGISTRY);
    private final PageReader pages =
            new PageReader(new Rows(published, published), Selection.all(PersonalData.MASKED));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void goingOnFromEachPageGivesEveryRowOnce(
            @ForAll("sales") List<Sale> sales,
            @ForAll("orders") List<Map<String, Object>> orderBy,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        published.are(sales.toArray(Record[]::new));
        TotalOrder order = given(TotalOrder.of(SALES, orderBy));

        assertThat(walk(order, size, End.START)).isEqualTo(all(order));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void goingBackFromEachPageGivesEveryRowOnce(
            @ForAll("sales") List<Sale> sales,
            @ForAll("ordersThatAlwaysHaveValues") List<Map<String, Object>> orderBy,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        published.are(sales.toArray(Record[]::new));
        TotalOrder order = given(TotalOrder.of(SALES, orderBy));

        assertThat(walk(order, size, End.FINISH)).isEqualTo(all(order));
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        Arbitrary<Boolean> late = Arbitraries.of(true, false).injectNull(0.3);
        Arbitrary<String> amount = Arbitraries.of("1.00", "2.00", "2.50");
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 1000);
        return Combinators.combine(number, amount, late)
                .as(
                        (n, a, l) ->
                                l == null
                                        ? Sale.number(n).of(a)
                                        : Sale.number(n).of(a).arrivedLate(l))
                .list()
                .ofMaxSize(15)
                .uniqueElements(Sale::saleId);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> orders() {
        return orders("total", "late", "status", "sale_id", "day");
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> ordersThatAlwaysHaveValues() {
        return orders("total", "status", "sale_id", "day");
    }

    private static Arbitrary<List<Map<String, Object>>> orders(String... columns) {
        Arbitrary<Map<String, Object>> order =
                Combinators.combine(
                                Arbitraries.of(columns),
                                Arbitraries.of(Ordering.Direction.values()))
                        .as(
                                (column, direction) ->
                                        Map.of("column", column, "direction", direction));
        return order.list().ofMaxSize(3).uniqueElements(one -> one.get("column"));
    }

    private List<DataRow> all(TotalOrder order) {
        List<DataRow> rows = new ArrayList<>();
        published.read(
                new RowQuery(
                        SALES.name(),
                        RowFilter.all(),
                        order.orderings(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        PersonalData.MASKED),
                rows::add);
        return rows;
    }

    /** Reads page after page, each from the cursor of the one before, until there are no more. */
    private List<DataRow> walk(TotalOrder order, int size, End from) {
        Cursors cursors = new Cursors(order);
        List<DataRow> rows = new ArrayList<>();
        Optional<RowQuery.Position> place = Optional.empty();
        boolean more = true;
        while (more) {
            Page page =
                    given(pages.read(order, RowFilter.all(), new PageRequest(size, from, place)));
            rows.addAll(from == End.START ? rows.size() : 0, page.rows());
            more = from == End.START ? page.hasNext() : page.hasPrevious();
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(size);
            if (more) {
                DataRow edge = from == End.START ? page.rows().getLast() : page.rows().getFirst();
                place = Optional.of(given(cursors.position(cursors.of(edge))));
            }
        }
        return rows;
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Refused<T>(ErrorCode code, String message) ->
                    throw new AssertionError(code + ": " + message);
        };
    }
}
