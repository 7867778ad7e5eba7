package dev.greenery.application.mart;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes rows by merging contributions key by key: every component of the row record is a {@link
 * Key}, a {@code @Sum}, a {@code @Min}, a {@code @Max}, a {@link Lookup} or {@code @Completed}.
 * Because histories are disjoint, counts of distinct users are plain sums over rows whose grain
 * includes the user.
 *
 * @param <R> the row record
 */
public non-sealed interface RollupBuilder<R extends Record> extends ModelBuilder<R> {
    /** How the rows of each input become contributions. */
    List<Contribution<?, R>> contributions();

    /** Keys that have a row though nothing may contribute to them. */
    default Seed<R> seed() {
        return Seed.none();
    }

    /** One for each {@code @Completed} component. */
    default List<Completion<R, ?>> completions() {
        return List.of();
    }

    /**
     * The models that contribute; those of {@link Lookup} need no mention. A builder that reads the
     * catalogue to complete its rows adds its sources.
     */
    @Override
    default Inputs inputs() {
        List<Class<? extends Record>> models = new ArrayList<>();
        for (Contribution<?, R> contribution : contributions()) {
            models.add(contribution.from());
        }
        return Inputs.ofModels(models);
    }
}
