package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Selects parts of the graph, and reports all of a selection that makes no sense. */
public final class Selector {
    private final LineageGraph graph;
    private final NodeFinder finder;

    /** Selects in this graph. */
    public Selector(LineageGraph graph) {
        this.graph = requireNonNull(graph, "graph is null");
        this.finder = new NodeFinder(graph);
    }

    /** The part of the graph that the query says. */
    public Outcome<Lineage, WrongQuestion> select(LineageQuery query) {
        List<String> reasons = new ArrayList<>();
        Set<String> selected =
                query.select().isBlank() ? everything() : union(query.select(), reasons::add);
        Set<String> excluded = union(query.exclude(), reasons::add);
        if (!reasons.isEmpty()) {
            return Outcome.refused(new WrongQuestion(reasons.stream().distinct().toList()));
        }
        Set<String> taken = new TreeSet<>(selected);
        if (query.upstream()) {
            taken.addAll(graph.upstream(selected, LineageGraph.UNLIMITED));
        }
        if (query.downstream()) {
            taken.addAll(graph.downstream(selected, LineageGraph.UNLIMITED));
        }
        taken.removeAll(excluded);
        return Outcome.succeeded(graph.part(taken));
    }

    private Set<String> everything() {
        return graph.nodes().stream().map(LineageNode::id).collect(toCollection(TreeSet::new));
    }

    private Set<String> union(String selection, Consumer<String> reasons) {
        Set<String> union = new TreeSet<>();
        Arrays.stream(selection.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> union.addAll(intersection(part, reasons)));
        return union;
    }

    private Set<String> intersection(String part, Consumer<String> reasons) {
        Set<String> common = everything();
        for (String term : part.split(",", -1)) {
            common.retainAll(nodes(term, reasons));
        }
        return common;
    }

    private Set<String> nodes(String text, Consumer<String> reasons) {
        return SelectionTerm.parse(text)
                .map(term -> nodes(term, reasons))
                .orElseGet(
                        () -> {
                            reasons.accept(
                                    "'%s' is no selection; write a name, or a method as in mart:core,"
                                                    .formatted(text)
                                            + " with + before it, behind it, or both");
                            return Set.of();
                        });
    }

    private Set<String> nodes(SelectionTerm term, Consumer<String> reasons) {
        Set<String> found = finder.find(term, reasons);
        Set<String> nodes = new TreeSet<>(found);
        term.upstream().ifPresent(steps -> nodes.addAll(graph.upstream(found, steps)));
        term.downstream().ifPresent(steps -> nodes.addAll(graph.downstream(found, steps)));
        return nodes;
    }
}
