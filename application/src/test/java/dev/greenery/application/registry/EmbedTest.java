package dev.greenery.application.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.row.RecordedValues;
import dev.greenery.application.row.RowReader;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class EmbedTest {
    record Size(@Doc("In metres.") int height, Optional<Integer> width) {}

    record Look(@Embed Size size, @Pii String colour, boolean glossy, double shine) {
        @Derived
        @Doc("Higher than one metre.")
        boolean high() {
            return size.height() > 1;
        }
    }

    record Tree(@Key String name, @Embed Look look, Money price) {}

    record Place(@Key String bed, int number) {}

    record Planted(@Key @Embed Place place, String plant) {}

    record Clash(@Key String name, int height, @Embed Size size) {}

    record NoGroup(@Key String name, @Embed String other) {}

    private static final Tree TREE =
            new Tree(
                    "oak",
                    new Look(new Size(12, Optional.of(3)), "green", true, 0.5),
                    new Money(990));

    @Test
    void theColumnsOfAGroupStandInItsPlace() {
        assertThat(columns(Tree.class))
                .extracting(ColumnDefinition::name)
                .containsExactly(
                        "name", "height", "width", "colour", "glossy", "shine", "price", "high");
    }

    @Test
    void theyKeepTheirDocumentationAndTheirSecrecy() {
        assertThat(column(Tree.class, "height").description()).isEqualTo("In metres.");
        assertThat(column(Tree.class, "high").description()).isEqualTo("Higher than one metre.");
        assertThat(column(Tree.class, "colour").pii()).isTrue();
        assertThat(column(Tree.class, "width").nullable()).isTrue();
    }

    @Test
    void aGroupIsTheKeyOnlyWhereItsModelSaysSo() {
        assertThat(columns(Planted.class))
                .filteredOn(ColumnDefinition::isKey)
                .extracting(ColumnDefinition::name)
                .containsExactly("bed", "number");
        assertThat(columns(Tree.class))
                .filteredOn(ColumnDefinition::isKey)
                .extracting(ColumnDefinition::name)
                .containsExactly("name");
    }

    @Test
    void embeddedColumnsAreReadLikeOthers() {
        assertThat(columns(Tree.class))
                .extracting(column -> column.reader().valueOrNull(TREE))
                .containsExactly("oak", 12, 3, "green", true, 0.5, new Money(990), true);
    }

    @Test
    void generatedCodeReadsThemAsWell() {
        assertThat(valuesOf(RowReader.of(Tree.class)))
                .isEqualTo(valuesOf(RowReader.byColumn(Tree.class)))
                .containsExactly("oak", 12, 3, "green", true, 0.5, "money 990", true);
    }

    @Test
    void anEmbeddedColumnIsNamedThroughItsGroup() {
        Column<Tree, Integer> height = Column.of(Column.of(Tree::look, Look::size), Size::height);

        assertThat(height.columnName()).isEqualTo("height");
        assertThat(height.apply(TREE)).isEqualTo(12);
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertThat(problems(Clash.class))
                .containsExactly("Clash has two columns height; rename one of the components");
    }

    @Test
    void whatIsNoRecordCannotBeEmbedded() {
        assertThat(problems(NoGroup.class))
                .singleElement()
                .asString()
                .contains("NoGroup.other is embedded and has type String");
    }

    private static ColumnDefinition column(Class<? extends Record> rowType, String name) {
        return columns(rowType).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ColumnDefinition> columns(Class<? extends Record> rowType) {
        return new RowRecordReader(
                        rowType,
                        problem -> {
                            throw new AssertionError(problem);
                        })
                .read();
    }

    private static List<String> problems(Class<? extends Record> rowType) {
        List<String> problems = new ArrayList<>();
        new RowRecordReader(rowType, problems::add).read();
        return problems;
    }

    private static List<Object> valuesOf(RowReader reader) {
        RecordedValues values = new RecordedValues(new ArrayList<>());
        reader.read(TREE, values);
        return values.values();
    }
}
