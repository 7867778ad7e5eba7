package dev.greenery.application.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Misfit;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal;
import dev.greenery.application.version.VersionTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** No version is published that the program's models cannot read. */
class VersionFitTest {
    private final GardenPublications publications = new GardenPublications();

    @BeforeEach
    void keepAnOlderVersion() {
        publications.garden(4, 3);
    }

    private void columns(UnaryOperator<Stream<TableColumn>> change) {
        publications
                .shapes()
                .change(
                        table ->
                                new VersionTable(
                                        table.mart(),
                                        table.run(),
                                        table.name(),
                                        change.apply(table.columns().stream()).toList(),
                                        table.key()));
    }

    private void column(String name, UnaryOperator<TableColumn> change) {
        columns(
                all ->
                        all.map(
                                column ->
                                        column.name().equals(name)
                                                ? change.apply(column)
                                                : column));
    }

    private void assertRefused(Misfit... misfits) {
        assertThat(publications.rollBack())
                .isEqualTo(
                        Outcome.refused(
                                new VersionRefusal.Unreadable(
                                        Map.of(
                                                GardenPublications.garden(3, State.KEPT),
                                                List.of(misfits)))));
        assertThat(publications.versions().seen("garden")).contains(new RunId(4));
        assertThat(publications.locks()).hasValue(0);
    }

    @Test
    void aTableMustBeThere() {
        publications.shapes().drop("dim_plants");

        assertRefused(new Misfit.NoTable("dim_plants"));
    }

    @Test
    void aColumnMustBeThere() {
        columns(all -> all.filter(column -> !column.name().equals("bed")));

        assertRefused(new Misfit.NoColumn("dim_plants", new TableColumn("bed", "TEXT", false)));
    }

    @Test
    void aColumnMustHaveItsType() {
        column("bed", column -> new TableColumn("bed", "INTEGER", false));

        assertRefused(
                new Misfit.OtherColumn(
                        "dim_plants",
                        new TableColumn("bed", "TEXT", false),
                        new TableColumn("bed", "INTEGER", false)));
    }

    @Test
    void aColumnMustNotBeEmptyWhereTheModelsIsNot() {
        column("bed", column -> new TableColumn("bed", column.type(), true));

        assertRefused(
                new Misfit.OtherColumn(
                        "dim_plants",
                        new TableColumn("bed", "TEXT", false),
                        new TableColumn("bed", "TEXT", true)));
    }

    @Test
    void aColumnThatIsNeverEmptyIsReadAsOneThatMayBe() {
        column("colour", column -> new TableColumn("colour", column.type(), false));

        assertThat(publications.rollBack()).isInstanceOf(Outcome.Succeeded.class);
    }

    @Test
    void rowsMustStandForTheSame() {
        publications
                .shapes()
                .change(
                        table ->
                                new VersionTable(
                                        table.mart(),
                                        table.run(),
                                        table.name(),
                                        table.columns(),
                                        List.of("bed")));

        assertRefused(new Misfit.OtherKey("dim_plants", List.of("plant_id"), List.of("bed")));
    }

    @Test
    void whatIsHeldIsLookedAtAsWell() {
        publications.versions().with("garden", 5, State.HELD);
        publications.shapes().drop("dim_plants");

        assertThat(publications.publish())
                .isEqualTo(
                        Outcome.refused(
                                new VersionRefusal.Unreadable(
                                        Map.of(
                                                GardenPublications.garden(5, State.HELD),
                                                List.of(new Misfit.NoTable("dim_plants"))))));
    }

    @Test
    void whatNoModelKnowsIsToldAndInNobodysWay() {
        columns(all -> Stream.concat(all, Stream.of(new TableColumn("pot", "TEXT", true))));

        Outcome<Republished, VersionRefusal> outcome = publications.rollBack();

        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        assertThat(((Outcome.Succeeded<Republished, VersionRefusal>) outcome).value().warnings())
                .containsExactly(
                        "This program has no model of garden.dim_plants.pot, which run 3 made: SQL"
                                + " alone shows it");
    }
}
