package dev.greenery.domain.testing;

import static dev.greenery.domain.testing.Fixtures.aProduct;
import static dev.greenery.domain.testing.Fixtures.aPromo;

import dev.greenery.domain.product.Product;
import dev.greenery.domain.promo.Promo;

/** What the shop of the tests sells and offers: the default catalogue. */
public final class Shop {
    /** Costs 30.50; 40 in stock. */
    public static final Product POTHOS = aProduct("Pothos").costing("30.50").inStock(40).build();

    /** Costs 15.25; 56 in stock. */
    public static final Product BAMBOO = aProduct("Bamboo").costing("15.25").inStock(56).build();

    /** Costs 50.75; 77 in stock. */
    public static final Product MONSTERA =
            aProduct("Monstera").costing("50.75").inStock(77).build();

    /** An active promo of 10 dollars. */
    public static final Promo LEVERAGE = aPromo("leverage").takingOff(10).build();

    /** An inactive promo of 13 dollars. */
    public static final Promo INSTRUCTION_SET =
            aPromo("instruction set").takingOff(13).inactive().build();

    private Shop() {}
}
