package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;

/**
 * Which part of the graph. Both texts are selections in the grammar that dbt made common: names
 * ({@code fact_orders}, {@code core.fact_orders}), methods ({@code mart:core}, {@code layer:fact},
 * {@code source:events}, {@code metric:revenue}), {@code +} before or after for what is upstream or
 * downstream, with a number for how far ({@code 2+fact_orders}); a space for union, a comma for
 * intersection.
 *
 * @param select what to show; blank for everything
 * @param exclude what to leave out of it; blank for nothing
 * @param upstream whether everything that the selected nodes come from is selected too
 * @param downstream whether everything that comes from the selected nodes is selected too
 */
public record LineageQuery(String select, String exclude, boolean upstream, boolean downstream) {
    /** Checks that nothing is missing. */
    public LineageQuery {
        requireNonNull(select, "select is null");
        requireNonNull(exclude, "exclude is null");
    }

    /** Exactly what the selection says. */
    public static LineageQuery of(String select) {
        return new LineageQuery(select, "", false, false);
    }
}
