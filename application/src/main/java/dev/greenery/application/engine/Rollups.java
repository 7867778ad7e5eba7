package dev.greenery.application.engine;

import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.rollup.RollupMerger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rollups of a build have merged on one thread. */
final class Rollups {
    private final Map<ModelDefinition<?>, RollupMerger<?>> mergers = new LinkedHashMap<>();

    Rollups(BuildPlan plan) {
        for (ModelDefinition<?> model : plan.once()) {
            if (model.builder() instanceof RollupBuilder) {
                mergers.put(model, new RollupMerger<>(model.rowType()));
            }
        }
    }

    @SuppressWarnings("unchecked") // a merger is made from its model's row type
    <R extends Record> RollupMerger<R> merger(ModelDefinition<R> model) {
        return (RollupMerger<R>) mergers.get(model);
    }

    /** How the rows of a model flow into the rollups that read it. */
    <I extends Record> List<RollupInput<I>> feedsFrom(Class<I> input) {
        List<RollupInput<I>> feeds = new ArrayList<>();
        mergers.keySet().forEach(rollup -> addFeeds(input, rollup, feeds));
        return feeds;
    }

    @SuppressWarnings("unchecked") // contributions are told apart by the class of their input
    private <I extends Record, R extends Record> void addFeeds(
            Class<I> input, ModelDefinition<R> rollup, List<RollupInput<I>> feeds) {
        RollupBuilder<R> builder = (RollupBuilder<R>) rollup.builder();
        for (Contribution<?, R> contribution : builder.contributions()) {
            if (contribution.from() == input) {
                feeds.add(
                        new RollupInput<>(
                                rollup, merger(rollup).feed((Contribution<I, R>) contribution)));
            }
        }
    }

    void addAll(Rollups other) {
        mergers.keySet().forEach(model -> addAll(model, other));
    }

    private <R extends Record> void addAll(ModelDefinition<R> model, Rollups other) {
        merger(model).addAll(other.merger(model));
    }
}
