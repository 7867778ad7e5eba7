package dev.greenery.application.change;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What an incremental build starts from: of which moment the published tables are, which
 * definitions made them, and what they do not tell themselves.
 *
 * @param moment of the shop's data
 * @param marts whose tables these are
 * @param definitions by the name of a model, what tells one definition of it from another
 * @param totals by name, what tests and dimensions need to know of rows that are not read again
 * @param groups what rollups merged, key by key
 */
public record Basis(
        SourceMoment moment,
        List<String> marts,
        Map<String, String> definitions,
        Map<String, String> totals,
        List<MergedGroup> groups) {
    /** Copies the collections. */
    public Basis {
        requireNonNull(moment, "moment is null");
        marts = List.copyOf(marts);
        definitions = Map.copyOf(definitions);
        totals = Map.copyOf(totals);
        groups = List.copyOf(groups);
    }

    /** The same for fewer marts. */
    public Basis of(List<String> fewer) {
        return new Basis(moment, fewer, definitions, totals, groups);
    }
}
