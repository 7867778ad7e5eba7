package dev.greenery.application.garden;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.measure.Sum;

import java.util.List;

/** Visits by bed. */
@Model(name = "fact_bed_traffic", layer = Layer.FACT, description = "One row per bed.")
public record BedTraffic(@Key String bed, @Sum long visits) {

    static final class Builder implements RollupBuilder<BedTraffic> {
        @Override
        public List<Contribution<?, BedTraffic>> contributions() {
            return List.of(
                    Contribution.of(Visit.class, BedTraffic.class).count(BedTraffic::visits));
        }
    }
}
