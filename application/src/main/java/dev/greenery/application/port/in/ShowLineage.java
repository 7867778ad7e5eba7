package dev.greenery.application.port.in;

import dev.greenery.application.lineage.LineageOutcome;
import dev.greenery.application.lineage.LineageQuery;

/** Shows where data comes from and where it goes. */
public interface ShowLineage {
    /** The part of the lineage graph that the query selects. */
    LineageOutcome lineage(LineageQuery query);
}
