package dev.greenery.application.pass;

import dev.greenery.application.scope.RowsByModel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that were made for one history, for the models that read them. */
final class MadeRows implements RowsByModel {
    private final Map<Class<?>, List<?>> rows = new HashMap<>();

    <T extends Record> void put(Class<T> model, List<T> made) {
        rows.put(model, made);
    }

    @Override
    @SuppressWarnings("unchecked") // rows are put under their own class
    public <T extends Record> List<T> rows(Class<T> model) {
        return (List<T>) rows.getOrDefault(model, List.of());
    }
}
