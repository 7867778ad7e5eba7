package dev.greenery.application.pass;

import static java.util.stream.Collectors.toMap;

import dev.greenery.application.change.MergedGroup;
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

    /** What is merged, as texts. */
    List<MergedGroup> state() {
        return mergers.entrySet().stream()
                .flatMap(
                        rollup -> rollup.getValue().state(rollup.getKey().qualifiedName()).stream())
                .toList();
    }

    /** Takes what an earlier build merged. */
    void restore(List<MergedGroup> groups) {
        Map<String, RollupMerger<?>> byName =
                mergers.entrySet().stream()
                        .collect(
                                toMap(
                                        rollup -> rollup.getKey().qualifiedName(),
                                        Map.Entry::getValue));
        groups.forEach(group -> byName.get(group.rollup()).restore(group));
    }

    /**
     * Takes what came in the place of what left.
     *
     * @return the rollups of which that cannot be told without all rows
     */
    List<ModelDefinition<?>> replace(Rollups left, Rollups came) {
        return mergers.keySet().stream().filter(rollup -> !replace(rollup, left, came)).toList();
    }

    private <R extends Record> boolean replace(
            ModelDefinition<R> rollup, Rollups left, Rollups came) {
        return merger(rollup).replace(left.merger(rollup), came.merger(rollup));
    }

    void addAll(Rollups other) {
        mergers.keySet().forEach(model -> addAll(model, other));
    }

    private <R extends Record> void addAll(ModelDefinition<R> model, Rollups other) {
        merger(model).addAll(other.merger(model));
    }
}
