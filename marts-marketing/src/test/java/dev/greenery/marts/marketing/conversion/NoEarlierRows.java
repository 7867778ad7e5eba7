package dev.greenery.marts.marketing.conversion;

import dev.greenery.application.mart.RowsByModel;

import java.util.List;

/** No model made rows before. */
final class NoEarlierRows implements RowsByModel {
    @Override
    public <T extends Record> List<T> rows(Class<T> model) {
        return List.of();
    }
}
