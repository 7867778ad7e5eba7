package dev.greenery.application.pass;

import static dev.greenery.domain.testing.Fixtures.aCatalogue;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.anOrder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.testing.CatalogueBuilder;
import dev.greenery.domain.testing.Shop;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class CatalogueChangeTest {
    private static final Instant ASKED = Instant.parse("2021-02-10T12:00:00Z");
    private static final String BEFORE_THAT = "2021-02-10T11:00:00Z";
    private static final String LATER = "2021-02-10T13:00:00Z";

    @Test
    void aPriceOfLaterIsNoHistorysBusiness() {
        assertThat(reaching(aCatalogue(), sold(LATER, "99.00"))).isEmpty();
    }

    @Test
    void aPriceOfThePastMayBeAnybodys() {
        assertThat(reaching(aCatalogue(), sold(BEFORE_THAT, "99.00")))
                .get()
                .asString()
                .contains("product " + Shop.POTHOS.id());
    }

    @Test
    void aNewNameMayBeAnybodys() {
        CatalogueBuilder renamed =
                aCatalogue()
                        .selling(
                                new Product(
                                        Shop.POTHOS.id(),
                                        "Devil's ivy",
                                        Shop.POTHOS.price(),
                                        Shop.POTHOS.inventory(),
                                        true));

        assertThat(reaching(aCatalogue(), renamed)).isPresent();
    }

    @Test
    void whatComesIsNobodysUnlessSomebodyReferredToIt() {
        ProductId moss = aProduct("moss").build().id();
        CatalogueBuilder more = aCatalogue().selling(aProduct("moss").build());

        assertThat(reaching(aCatalogue(), more)).isEmpty();
        assertThat(reaching(aCatalogue(), more, aViewOf(moss))).isPresent();
    }

    @Test
    void whatIsGoneHasAPastToo() {
        PromoId gone = Shop.LEVERAGE.id();
        CatalogueBuilder before = aCatalogue().withdrawing(BEFORE_THAT, Shop.LEVERAGE);
        CatalogueBuilder after =
                aCatalogue()
                        .offeringSince(
                                "2021-02-09T00:00:00Z", aPromo("leverage").takingOff(99).build())
                        .withdrawing(BEFORE_THAT, Shop.LEVERAGE);
        UserHistory order = aHistory().withOrder(anOrder().using(gone)).build();

        assertThat(reaching(before, after, order)).isPresent();
        assertThat(reaching(before, after)).isEmpty();
    }

    private static CatalogueBuilder sold(String since, String price) {
        return aCatalogue().sellingSince(since, aProduct("Pothos").costing(price).build());
    }

    private static UserHistory aViewOf(ProductId product) {
        return aHistory().withSession(aSession().viewing(product)).build();
    }

    private static Optional<String> reaching(
            CatalogueBuilder before, CatalogueBuilder after, UserHistory... histories) {
        UnknownMembers unknown = new UnknownMembers(before.build());
        for (UserHistory history : histories) {
            unknown.note(history);
        }
        return new CatalogueChange(before.build(), after.build(), unknown, ASKED).reachingAny();
    }
}
