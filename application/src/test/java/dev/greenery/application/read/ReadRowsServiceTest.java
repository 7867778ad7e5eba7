package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.RowQuery.Position;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.row.RowFilter.Compare;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

class ReadRowsServiceTest {
    private static final UUID SOME_ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final MartRegistry registry = Garden.registry();
    private final KnownRows table = new KnownRows(new DataRow(Map.of("bed", "north")));
    private final List<DataRow> rows = new ArrayList<>();

    @Test
    void givesEveryRowOfAPublishedModel() {
        Outcome<Long, ReadRefusal> outcome = read(RowQuery.all("dim_plants"));

        assertThat(outcome).isEqualTo(Outcome.succeeded(1L));
        assertThat(rows).containsExactly(new DataRow(Map.of("bed", "north")));
    }

    @Test
    void findsAModelByItsQualifiedNameToo() {
        read(RowQuery.all("garden.dim_plants"));

        assertThat(table.asked).containsExactly("garden.dim_plants");
    }

    @Test
    void saysWhichMartHasNeverBeenPublished() {
        Outcome<Long, ReadRefusal> outcome =
                read(RowQuery.all("dim_plants"), PublishedMarts.none().with("walks", List.of()));

        assertThat(outcome).isEqualTo(Outcome.refused(new NotPublished("garden")));
        assertThat(table.asked).isEmpty();
    }

    @Test
    void refusesAModelThatIsYoungerThanThePublishedMart() {
        Outcome<Long, ReadRefusal> outcome =
                read(RowQuery.all("dim_plants"), PublishedMarts.none().with("garden", List.of()));

        assertThat(reasons(outcome))
                .containsExactly(
                        "garden.dim_plants is younger than the published mart; build the mart"
                                + " again");
    }

    @Test
    void suggestsTheModelThatWasMeant() {
        assertThat(reasons(read(RowQuery.all("dim_plant"))))
                .containsExactly("No model is called 'dim_plant'; did you mean 'dim_plants'?");
    }

    @Test
    void refusesAModelThatHasNoTable() {
        assertThat(reasons(read(RowQuery.all("int_footsteps"))))
                .containsExactly(
                        "walks.int_footsteps exists only during a build: its rows are not kept");
    }

    @Test
    void gathersEveryReasonAtOnce() {
        RowFilter filter =
                new RowFilter.Or(
                        List.of(
                                new Compare("colour", Operator.EQUAL, 7),
                                new RowFilter.Not(new RowFilter.IsNull("hieght")),
                                new RowFilter.In("leaves", List.of(1, "two"))));

        Outcome<Long, ReadRefusal> outcome =
                read(query(filter, List.of(Ordering.ascending("bed"), Ordering.descending("bed"))));

        assertThat(reasons(outcome))
                .containsExactly(
                        "garden.dim_plants.colour takes a value of type String, not Integer",
                        "garden.dim_plants has no column 'hieght'; did you mean 'height'?",
                        "garden.dim_plants.leaves takes a value of type Integer, not String",
                        "garden.dim_plants.bed is ordered by twice");
    }

    @Test
    void neverRepeatsAValueBecauseItMayBePersonalData() {
        RowFilter filter = new Compare("leaves", Operator.EQUAL, "secret@example.com");

        assertThat(reasons(read(query(filter, List.of()))).toString()).doesNotContain("secret");
    }

    @Test
    void refusesValuesThatNoRowCanHave() {
        RowFilter filter =
                new RowFilter.And(
                        List.of(
                                new Compare("bed", Operator.EQUAL, "north\0"),
                                new RowFilter.In("colour", List.of("red", "\uD83C")),
                                new Compare("planted_at", Operator.LESS, Instant.MAX),
                                new Compare("price", Operator.LESS, new BigDecimal("1e999999"))));

        assertThat(reasons(read(query(filter, List.of()))))
                .containsExactly(
                        "garden.dim_plants.bed takes texts without the character NUL (\\u0000)",
                        "garden.dim_plants.colour takes texts of whole characters, not half of a"
                                + " surrogate pair",
                        "garden.dim_plants.planted_at takes points in time from"
                                + " -4712-01-01T00:00:00Z to +294275-12-31T00:00:00Z",
                        "garden.dim_plants.price takes numbers of at most 1,000 digits");
        assertThat(table.asked).isEmpty();
    }

    @Test
    void refusesToFilterOrOrderByPersonalDataThatIsMasked() {
        RowFilter filter = new Compare("gardener", Operator.AT_LEAST, "M");

        assertThat(reasons(read(query(filter, List.of(Ordering.ascending("gardener_born_on"))))))
                .containsExactly(
                        "garden.dim_plants.gardener is personal data: it cannot be filtered,"
                                + " ordered or sliced by while masked",
                        "garden.dim_plants.gardener_born_on is personal data: it cannot be"
                                + " filtered, ordered or sliced by while masked");
    }

    @Test
    void filtersByPersonalDataForThoseWhoMaySeeIt() {
        RowQuery query =
                new RowQuery(
                        "dim_plants",
                        new Compare("gardener", Operator.AT_LEAST, "M"),
                        List.of(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        PersonalData.REVEALED);

        assertThat(read(query)).isEqualTo(Outcome.succeeded(1L));
    }

    @Test
    void refusesToCompareFlagsByOrder() {
        assertThat(reasons(read(query(new Compare("evergreen", Operator.LESS, true), List.of()))))
                .containsExactly(
                        "garden.dim_plants.evergreen has no order: compare it for equality");
    }

    @Test
    void takesAPositionOfOrderingColumnsAndKey() {
        RowQuery query = after(Optional.of("red"), Optional.of(SOME_ID));

        assertThat(read(query)).isEqualTo(Outcome.succeeded(1L));
    }

    @Test
    void takesAPositionWithoutValueWhereTheColumnMayHaveNone() {
        RowQuery query = after(Optional.empty(), Optional.of(SOME_ID));

        assertThat(read(query)).isEqualTo(Outcome.succeeded(1L));
    }

    @Test
    void refusesAPositionOfAnotherOrder() {
        assertThat(reasons(read(after(Optional.of(BigDecimal.ONE), Optional.empty()))))
                .containsExactly(
                        "garden.dim_plants.colour takes a value of type String, not BigDecimal",
                        "garden.dim_plants.plant_id always has a value");
        assertThat(reasons(read(after(Optional.of("red")))))
                .containsExactly("A position in this order has 2 values, not 1");
    }

    @Test
    void refusesANegativeLimit() {
        RowQuery query =
                new RowQuery(
                        "dim_plants",
                        RowFilter.all(),
                        List.of(),
                        Optional.empty(),
                        OptionalInt.of(-1),
                        PersonalData.MASKED);

        assertThat(reasons(read(query))).containsExactly("A limit cannot be negative");
    }

    private static RowQuery query(RowFilter filter, List<Ordering> ordering) {
        return new RowQuery(
                "dim_plants",
                filter,
                ordering,
                Optional.empty(),
                OptionalInt.empty(),
                PersonalData.MASKED);
    }

    @SafeVarargs
    private static RowQuery after(Optional<Object>... values) {
        return new RowQuery(
                "dim_plants",
                RowFilter.all(),
                List.of(Ordering.descending("colour")),
                Optional.of(new Position(List.of(values))),
                OptionalInt.empty(),
                PersonalData.MASKED);
    }

    private Outcome<Long, ReadRefusal> read(RowQuery query) {
        return read(query, PublishedMarts.allOf(registry));
    }

    private Outcome<Long, ReadRefusal> read(RowQuery query, PublishedMarts published) {
        return new ReadRowsService(registry, published, table).read(query, rows::add);
    }

    private static List<String> reasons(Outcome<Long, ReadRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Refused(WrongQuestion(List<String> reasons)) -> reasons;
            default -> throw new AssertionError(outcome);
        };
    }
}
