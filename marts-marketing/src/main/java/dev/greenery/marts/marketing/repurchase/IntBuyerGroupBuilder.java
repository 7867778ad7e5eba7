package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.Total;

import java.util.Arrays;
import java.util.List;

final class IntBuyerGroupBuilder implements RollupBuilder<IntBuyerGroup> {
    @Override
    public List<Contribution<?, IntBuyerGroup>> contributions() {
        return Arrays.stream(BuyerGroup.values())
                .<Contribution<?, IntBuyerGroup>>map(IntBuyerGroupBuilder::buyersOf)
                .toList();
    }

    private static Contribution<IntRepurchaseFeatures, IntBuyerGroup> buyersOf(BuyerGroup group) {
        return Contribution.of(IntRepurchaseFeatures.class, IntBuyerGroup.class)
                .where(group::includes)
                .key(IntBuyerGroup::buyerGroup, buyer -> group)
                .count(IntBuyerGroup::users)
                .countIf(IntBuyerGroup::repeatBuyers, IntRepurchaseFeatures::isRepeat);
    }

    /** A group without buyers has a row too. */
    @Override
    public Seed<IntBuyerGroup> seed() {
        return Seed.of(IntBuyerGroup::buyerGroup, BuyerGroup.values());
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
