package dev.greenery.application.engine;

import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.Total;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.stream.Stream;

/** The totals that the reconciliation tests of a build ask for. */
record WantedTotals(List<Total.OfModel<?>> totals) {
    WantedTotals {
        totals = List.copyOf(totals);
    }

    static WantedTotals of(List<ModelDefinition<?>> models) {
        return new WantedTotals(
                models.stream()
                        .flatMap(model -> model.tests().stream())
                        .filter(ReconciliationTest.class::isInstance)
                        .map(ReconciliationTest.class::cast)
                        .<Total>flatMap(test -> Stream.of(test.left(), test.right()))
                        .<Total.OfModel<?>>mapMulti(
                                (total, into) -> {
                                    if (total instanceof Total.OfModel<?> ofModel) {
                                        into.accept(ofModel);
                                    }
                                })
                        .toList());
    }

    @SuppressWarnings("unchecked") // a total's type parameter is that of its model
    <R extends Record> List<Total.OfModel<R>> of(Class<R> rowType) {
        return totals.stream()
                .filter(total -> total.model() == rowType)
                .map(total -> (Total.OfModel<R>) total)
                .toList();
    }
}
