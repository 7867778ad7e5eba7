package dev.greenery.application.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes rows by merging contributions key by key: every component of the row record is a {@link
 * Key}, a {@link Sum}, a {@link Min}, a {@link Max} or {@link Completed}. Because histories are
 * disjoint, counts of distinct users are plain sums over rows whose grain includes the user.
 *
 * @param <R> the row record
 */
public non-sealed interface RollupBuilder<R extends Record> extends ModelBuilder<R> {
    /** How the rows of each input become contributions. */
    List<Contribution<?, R>> contributions();

    /** Contributions of the catalogue itself, such as an empty one for each product. */
    default Stream<R> seed(CatalogueScope catalogue) {
        return Stream.empty();
    }

    /**
     * Finishes the merged rows: fills {@link Completed} components from the catalogue or from the
     * other rows. It must not change keys and measures.
     */
    default Stream<R> complete(List<R> merged, CatalogueScope catalogue) {
        return merged.stream();
    }

    /** The models that contribute. A builder that reads the catalogue adds its sources. */
    @Override
    default Inputs inputs() {
        List<Class<? extends Record>> models = new ArrayList<>();
        for (Contribution<?, R> contribution : contributions()) {
            models.add(contribution.from());
        }
        return Inputs.ofModels(models);
    }
}
