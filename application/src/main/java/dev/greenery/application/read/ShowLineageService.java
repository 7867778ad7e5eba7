package dev.greenery.application.read;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageGraph;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.lineage.Selector;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.registry.MartRegistry;

/** Shows the lineage that builders and metrics declare; it needs no warehouse. */
public final class ShowLineageService implements ShowLineage {
    private final Selector selector;

    /** Shows the lineage of these marts. */
    public ShowLineageService(MartRegistry registry) {
        this.selector = new Selector(LineageGraph.of(registry));
    }

    @Override
    public Outcome<Lineage, WrongQuestion> lineage(LineageQuery query) {
        return selector.select(query);
    }
}
