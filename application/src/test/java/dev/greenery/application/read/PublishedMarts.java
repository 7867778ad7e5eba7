package dev.greenery.application.read;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which models of which marts are published, and nothing of former publications. */
final class PublishedMarts implements Publications {
    private final Map<String, List<String>> modelsByMart = new HashMap<>();

    static PublishedMarts none() {
        return new PublishedMarts();
    }

    static PublishedMarts allOf(MartRegistry registry) {
        PublishedMarts marts = none();
        registry.marts()
                .forEach(
                        mart ->
                                marts.with(
                                        mart.name(),
                                        mart.models().stream().map(m -> m.name()).toList()));
        return marts;
    }

    PublishedMarts with(String mart, List<String> models) {
        modelsByMart.put(mart, models);
        return this;
    }

    @Override
    public Optional<MartStatus> now(String mart) {
        return Optional.ofNullable(modelsByMart.get(mart))
                .map(
                        models ->
                                new MartStatus(
                                        mart,
                                        new RunId(1),
                                        Instant.EPOCH,
                                        Instant.EPOCH,
                                        models.stream()
                                                .map(model -> new ModelResult(mart, model, 0))
                                                .toList()));
    }

    @Override
    public Optional<MartStatus> lately(String mart) {
        return Optional.empty();
    }
}
