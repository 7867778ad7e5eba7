package dev.greenery.application.port.out;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.VersionTable;

import java.util.Collection;
import java.util.List;

/** Tells what tables look like. */
public interface DescribeTables {
    /** The tables that a run made of a mart. */
    List<VersionTable> made(String mart, RunId run);

    /**
     * The tables of these models, as if the program had made them in a run.
     *
     * @param models those of the mart that have tables
     */
    List<VersionTable> modelled(String mart, RunId run, Collection<ModelDefinition<?>> models);
}
