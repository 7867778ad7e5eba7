package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.pass.WritePass;
import dev.greenery.application.pass.Written;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.run.BuildExtent;

import java.util.Optional;

/** Builds everything from all of the shop's data. */
record WholeBuild(Completion completion) {
    WholeBuild {
        requireNonNull(completion, "completion is null");
    }

    BuildOutcome run(BuildExtent.Whole extent) {
        Begun begun = completion.begun();
        BuildPlan plan = completion.possible();
        try (Staging staging = completion.tools().stages().stage(plan.tables())) {
            begun.enter(Stage.WRITE);
            BuildProbes probes = new BuildProbes(plan.models(), begun.startedAt());
            Written written = write(plan, probes, staging);
            Optional<BuildOutcome> refused = completion.refused(written);
            if (refused.isPresent()) {
                return refused.get();
            }
            begun.enter(Stage.AUDIT);
            staging.seal();
            return completion.complete(written, probes, staging, extent);
        }
    }

    private Written write(BuildPlan plan, BuildProbes probes, Staging staging) {
        BuildTools tools = completion.tools();
        try (Shop shop = tools.shops().open(tools.partitions())) {
            return new WritePass(plan, probes, completion.begun().passes(tools)).run(shop, staging);
        }
    }
}
