package dev.greenery.marts.marketing.repurchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.DeclaredInputs;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RowsByModel;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
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
        return build(new IntRepurchaseFeaturesBuilder(), history.build(), List.of());
    }

    /** The keys of the indicators that the user has. */
    static List<String> indicatorsOf(HistoryBuilder history) {
        return build(new IntUserIndicatorBuilder(), history.build(), rowsOf(history)).stream()
                .map(IntUserIndicator::indicator)
                .toList();
    }

    private static <R extends Record> List<R> build(
            UserModelBuilder<R> builder, UserHistory history, List<? extends Record> earlier) {
        Inputs inputs = builder.inputs();
        return builder.build(
                        new UserScope(
                                new DeclaredInputs("test", inputs),
                                history,
                                Catalogue.EMPTY,
                                Settings.DEFAULT,
                                new EarlierRows(earlier)))
                .toList();
    }

    /** The rows of the one model that was built before. */
    private record EarlierRows(List<? extends Record> rows) implements RowsByModel {
        @Override
        public <T extends Record> List<T> rows(Class<T> model) {
            return rows.stream().map(model::cast).toList();
        }
    }
}
