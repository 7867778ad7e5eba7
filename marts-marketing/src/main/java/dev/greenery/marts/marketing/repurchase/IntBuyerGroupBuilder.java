package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Total;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class IntBuyerGroupBuilder implements RollupBuilder<IntBuyerGroup> {
    @Override
    public List<Contribution<?, IntBuyerGroup>> contributions() {
        return List.of(
                Contribution.any(IntRepurchaseFeatures.class, IntBuyerGroupBuilder::contribute));
    }

    private static void contribute(IntRepurchaseFeatures buyer, Consumer<IntBuyerGroup> into) {
        for (BuyerGroup group : BuyerGroup.values()) {
            if (group.includes(buyer)) {
                into.accept(new IntBuyerGroup(group, 1, buyer.isRepeat() ? 1 : 0));
            }
        }
    }

    /** A group without buyers has a row too. */
    @Override
    public Stream<IntBuyerGroup> seed(CatalogueScope catalogue) {
        return Arrays.stream(BuyerGroup.values()).map(group -> new IntBuyerGroup(group, 0, 0));
    }

    @Override
    public Expectations<IntBuyerGroup> tests() {
        Total buyers =
                Total.sumOf(IntBuyerGroup.class, IntBuyerGroup::users)
                        .where("all_buyers", row -> row.buyerGroup() == BuyerGroup.ALL_BUYERS);
        Total repeatBuyers =
                Total.sumOf(IntBuyerGroup.class, IntBuyerGroup::repeatBuyers)
                        .where("all_buyers", row -> row.buyerGroup() == BuyerGroup.ALL_BUYERS);
        return Expectations.of(
                reconciles(
                        "buyers_match_features", buyers, Total.rowsOf(IntRepurchaseFeatures.class)),
                reconciles(
                        "repeat_buyers_match_features",
                        repeatBuyers,
                        Total.rowsOf(IntRepurchaseFeatures.class)
                                .where("is_repeat", IntRepurchaseFeatures::isRepeat)));
    }
}
