package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.MetricValue;
import dev.greenery.bootstrap.output.TextTable;
import dev.greenery.bootstrap.output.ValueText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A metric's figures for people, of a ratio with both sides of it. */
record MetricTable(PlatformCommand command, List<String> by) {
    MetricTable {
        requireNonNull(command, "command is null");
        by = List.copyOf(by);
    }

    void print(List<MetricValue> values) {
        boolean isRatio = values.stream().anyMatch(value -> value.denominator().isPresent());
        List<String> headers = new ArrayList<>(by);
        headers.add("value");
        if (isRatio) {
            headers.addAll(List.of("numerator", "denominator"));
        }
        List<Boolean> numeric = new ArrayList<>(Collections.nCopies(headers.size(), true));
        Collections.fill(numeric.subList(0, by.size()), false);
        TextTable table = command.table(headers, numeric);
        values.forEach(value -> table.add(cells(value, isRatio)));
        command.print(table);
    }

    private List<String> cells(MetricValue value, boolean isRatio) {
        List<String> cells = new ArrayList<>();
        by.forEach(
                column -> cells.add(ValueText.of(Optional.ofNullable(value.slice().get(column)))));
        cells.add(ValueText.of(value.value()));
        if (isRatio) {
            cells.add(ValueText.of(value.numerator()));
            cells.add(ValueText.of(value.denominator()));
        }
        return cells;
    }
}
