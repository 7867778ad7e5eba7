package dev.greenery.application.port.in;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;

/** Shows where data comes from and where it goes. */
public interface ShowLineage {
    /** The part of the lineage graph that the query selects. */
    Outcome<Lineage, WrongQuestion> lineage(LineageQuery query);
}
