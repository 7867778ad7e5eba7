package dev.greenery.testing;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.testing.Given.given;
import static dev.greenery.testing.RowAssertions.assertThatRows;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.scope.UndeclaredInputException;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.testing.nursery.Nursery.Plant;
import dev.greenery.testing.nursery.Nursery.PlantBuilder;
import dev.greenery.testing.nursery.Nursery.PlantSales;
import dev.greenery.testing.nursery.Nursery.PlantSalesBuilder;
import dev.greenery.testing.nursery.Nursery.Sale;
import dev.greenery.testing.nursery.Nursery.SaleBuilder;
import dev.greenery.testing.nursery.Nursery.SaleOfTheDay;
import dev.greenery.testing.nursery.Nursery.SaleOfTheDayBuilder;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A builder of each kind runs alone on what it is given. */
class GivenTest {
    private static final LocalDate TENTH = LocalDate.parse("2021-02-10");
    private static final HistoryBuilder ANN =
            aHistory()
                    .of(aUser("ann"))
                    .withOrder(
                            anOrder("one")
                                    .at("2021-02-10T03:00:00Z")
                                    .containing(2, POTHOS)
                                    .containing(1, BAMBOO));

    @Test
    void aBuilderThatRunsPerUserReadsTheHistory() {
        assertThatRows(new SaleBuilder(), given(ANN))
                .columns(Sale::productId, Sale::day, Sale::quantity)
                .are(tuple(POTHOS.id(), TENTH, 2), tuple(BAMBOO.id(), TENTH, 1));
    }

    @Test
    void itReadsRowsOfOtherModelsToo() {
        List<Sale> sales = given(ANN).rowsOf(new SaleBuilder());

        assertThatRows(new SaleOfTheDayBuilder(), given(ANN).and(sales))
                .columns(SaleOfTheDay::quantity)
                .are(tuple(3));
    }

    @Test
    void theBusinessSetsItsZone() {
        Settings newYork = Settings.in(ZoneId.of("America/New_York"));

        assertThatRows(new SaleBuilder(), given(ANN).and(newYork))
                .columns(Sale::day)
                .are(tuple(TENTH.minusDays(1)), tuple(TENTH.minusDays(1)));
    }

    @Test
    void aDimensionReadsTheCatalogue() {
        assertThatRows(
                        new PlantBuilder(),
                        given(anEmptyCatalogue().selling(aProduct("Ficus").build())))
                .columns(Plant::name)
                .are(tuple("Ficus"));
    }

    @Test
    void aRollupMergesRowsAndIsCompletedFromGivenDimensions() {
        List<Sale> sales = given(ANN).rowsOf(new SaleBuilder());

        assertThatRows(
                        new PlantSalesBuilder(),
                        given(new Plant(POTHOS.id(), "Pothos"), new Plant(BAMBOO.id(), "Bamboo"))
                                .and(sales)
                                .and(sales))
                .are(
                        new PlantSales(POTHOS.id(), 4, "Pothos"),
                        new PlantSales(BAMBOO.id(), 2, "Bamboo"));
    }

    @Test
    void whatDiffersIsToldByTheNamesThatTheTestGave() {
        assertThatThrownBy(
                        () ->
                                assertThatRows(new SaleBuilder(), given(ANN))
                                        .columns(Sale::orderId, Sale::productId)
                                        .are(tuple(Ids.orderId("one"), POTHOS.id())))
                .hasMessageContaining("| unexpected | order one | product Bamboo |");
    }

    @Test
    void whatIsNotDeclaredCannotBeRead() {
        assertThatThrownBy(() -> given(ANN).rowsOf(new Curious()))
                .isInstanceOf(UndeclaredInputException.class)
                .hasMessageContaining("Curious");
    }

    private static final class Curious implements UserModelBuilder<Sale> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Sale> build(UserScope user) {
            return user.orders().stream().map(order -> null);
        }
    }
}
