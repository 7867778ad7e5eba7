package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.Arrays;
import java.util.stream.Stream;

final class IntUserIndicatorBuilder implements UserModelBuilder<IntUserIndicator> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntRepurchaseFeatures.class).and(Source.ORDERS);
    }

    @Override
    public Stream<IntUserIndicator> build(UserScope user) {
        return user.rows(IntRepurchaseFeatures.class).stream()
                .flatMap(
                        features ->
                                indicators(user, features)
                                        .map(
                                                indicator ->
                                                        new IntUserIndicator(
                                                                features.userId(),
                                                                indicator.key(),
                                                                features.isRepeat())));
    }

    private static Stream<Indicator> indicators(UserScope user, IntRepurchaseFeatures features) {
        Stream<Indicator> decided =
                Arrays.stream(FeatureIndicator.values())
                        .filter(indicator -> indicator.holdsFor(features))
                        .map(indicator -> indicator);
        Stream<Indicator> state = features.state().stream().map(Indicator.ShippedTo::new);
        Stream<Indicator> products =
                FirstOrder.of(user.orders().getFirst()).products().stream()
                        .map(Indicator.FirstProduct::new);
        return Stream.of(decided, state, products).flatMap(indicator -> indicator);
    }
}
