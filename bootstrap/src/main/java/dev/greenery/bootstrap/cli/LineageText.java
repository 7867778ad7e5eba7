package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageNode;

import java.util.List;
import java.util.stream.Stream;

/** Lineage for people. Neighbours are told even where they are not selected. */
record LineageText(Lineage lineage) {
    LineageText {
        requireNonNull(lineage, "lineage is null");
    }

    Stream<String> lines() {
        return lineage.nodes().stream().flatMap(this::lines);
    }

    private Stream<String> lines(LineageNode node) {
        return Stream.of(
                        Stream.of(node.id()),
                        line("reads", lineage.reads(node)),
                        line("read by", lineage.readBy(node)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> line(String label, List<String> ids) {
        return ids.isEmpty()
                ? Stream.of()
                : Stream.of("    %-7s  %s".formatted(label, String.join(", ", ids)));
    }
}
