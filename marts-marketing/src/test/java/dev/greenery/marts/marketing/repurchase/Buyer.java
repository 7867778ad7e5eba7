package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.testing.Given.given;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.HistoryBuilder;

import java.util.List;

/** Builds the repurchase models of one user. */
final class Buyer {
    private Buyer() {}

    /** The features of a user with an order. */
    static IntRepurchaseFeatures featuresOf(HistoryBuilder history) {
        List<IntRepurchaseFeatures> rows = rowsOf(history);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    static List<IntRepurchaseFeatures> rowsOf(HistoryBuilder history) {
        return given(history).rowsOf(new IntRepurchaseFeaturesBuilder());
    }

    /** The keys of the indicators that the user has. */
    static List<String> indicatorsOf(HistoryBuilder history) {
        return given(history).and(rowsOf(history)).rowsOf(new IntUserIndicatorBuilder()).stream()
                .map(IntUserIndicator::indicator)
                .toList();
    }
}
