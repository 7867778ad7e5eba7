package dev.greenery.application.pass;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.domain.history.Catalogue;

import java.util.Optional;

/** Builds what is built once, after all histories. */
record OnceStage(
        BuildPlan plan,
        BuildProbes probes,
        Settings settings,
        Staging staging,
        Incalculable incalculable) {
    /**
     * Builds it.
     *
     * @param merged what all histories contributed
     * @param catalogue with the unknown members
     */
    StageRuns build(Rollups merged, Catalogue catalogue) {
        StageRuns runs =
                new StageRuns(
                        plan.once(), probes, merged, Optional.empty(), staging::sink, incalculable);
        new OnceBuilder(merged, runs, catalogue, settings, incalculable).build();
        runs.close();
        return runs;
    }
}
