package dev.greenery.bootstrap.cli;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.Lonely;
import dev.greenery.bootstrap.output.ValueText;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns in which rows differ, and some of these rows, for people. */
final class DiffSamples {
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.01");

    private DiffSamples() {}

    /** A model whose rows were found again by their key. */
    private record Keyed(String model, ByKey rows) {
        static Stream<Keyed> of(MartComparison comparison) {
            return comparison.models().stream()
                    .flatMap(
                            model ->
                                    model instanceof Compared(String name, _, ByKey rows)
                                            ? Stream.of(new Keyed(name, rows))
                                            : Stream.of());
        }

        String key(List<Object> values) {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> rows.key().get(i) + "=" + ValueText.of(values.get(i)))
                    .collect(joining(", "));
        }
    }

    static TitledTable columns(MartComparison comparison) {
        return new TitledTable(
                "Changed columns",
                List.of("model", "column", "key", "before", "after", "rows", "share"),
                5,
                Keyed.of(comparison)
                        .flatMap(
                                keyed ->
                                        keyed.rows().columns().stream()
                                                .flatMap(column -> lines(keyed, column)))
                        .toList());
    }

    /** What is told of the whole column stands in its first line. */
    private static Stream<List<String>> lines(Keyed keyed, ColumnComparison column) {
        List<List<String>> lines = new ArrayList<>();
        for (Sample sample : column.samples()) {
            boolean isFirst = lines.isEmpty();
            lines.add(
                    List.of(
                            keyed.model(),
                            column.column(),
                            keyed.key(sample.key()),
                            ValueText.of(sample.change().before()),
                            ValueText.of(sample.change().after()),
                            isFirst ? Long.toString(column.rows()) : "",
                            isFirst ? share(keyed.rows(), column) : ""));
        }
        return lines.stream();
    }

    private static String share(ByKey rows, ColumnComparison column) {
        return rows.share(column).map(DiffSamples::percent).orElse("");
    }

    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return percent.compareTo(LEAST_SHOWN) < 0
                ? "< %s %%".formatted(LEAST_SHOWN)
                : percent.toPlainString() + " %";
    }

    static TitledTable lonely(MartComparison comparison) {
        return new TitledTable(
                "Rows of one version only",
                List.of("model", "row", "key"),
                3,
                Keyed.of(comparison)
                        .flatMap(
                                keyed ->
                                        Stream.concat(
                                                lines(keyed, "added", keyed.rows().added()),
                                                lines(keyed, "removed", keyed.rows().removed())))
                        .toList());
    }

    private static Stream<List<String>> lines(Keyed keyed, String kind, Lonely rows) {
        return rows.samples().stream().map(key -> List.of(keyed.model(), kind, keyed.key(key)));
    }
}
