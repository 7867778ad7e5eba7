package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.Basis;
import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.pass.ChangePass;
import dev.greenery.application.pass.HistoryPass.Passes;
import dev.greenery.application.pass.Written;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.port.out.CaptureChanges.Capture;
import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.CaptureChanges.Untold;
import dev.greenery.application.port.out.FindBasis.Found;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.BuildExtent;

import java.util.List;
import java.util.Optional;

/**
 * Builds what changed since the last build, where that gives exactly what a build of everything
 * would give, and declines where it cannot tell.
 */
record IncrementalBuild(Completion completion) {
    IncrementalBuild {
        requireNonNull(completion, "completion is null");
    }

    /** A second thread, with its connections, takes longer than to build so many. */
    private static final long FEW = 500;

    /** What an attempt came to. */
    sealed interface Attempted {
        /** The build ended. */
        record Ended(BuildOutcome outcome) implements Attempted {}

        /** Nothing was done, and everything must be built. */
        record Declined(String because) implements Attempted {}
    }

    Attempted attempt() {
        BuildRequest request = completion.begun().request();
        Optional<String> whole = askedForWhole(request);
        if (whole.isPresent()) {
            return new Attempted.Declined(whole.get());
        }
        return switch (earlier().bases().of(plan().marts())) {
            case Found.Missing(String because) -> new Attempted.Declined(because);
            case Found.Noted(Basis basis) -> from(basis);
        };
    }

    private static Optional<String> askedForWhole(BuildRequest request) {
        if (request.whole()) {
            return Optional.of("all was asked for");
        }
        if (request.versions().hold()) {
            return Optional.of("what is held is built whole");
        }
        return request.mart().map(mart -> "one mart alone is built whole");
    }

    private Attempted from(Basis basis) {
        List<String> redefined = completion.definitions().differingFrom(basis.definitions());
        if (!redefined.isEmpty()) {
            return new Attempted.Declined(
                    "defined in another way than before: " + String.join(", ", redefined));
        }
        try (Capture capture = earlier().changes().since(basis.moment())) {
            return switch (capture) {
                case Untold(String because) -> new Attempted.Declined(because);
                case Told changes -> from(basis, changes);
            };
        }
    }

    private Attempted from(Basis basis, Told changes) {
        BuildExtent.Changed extent =
                new BuildExtent.Changed(changes.touched(), ChangePass.histories(basis, changes));
        return extent.histories() > earlier().mostChanged() * extent.of()
                ? new Attempted.Declined(
                        "%d of about %d histories changed, and all together are faster"
                                .formatted(extent.histories(), extent.of()))
                : build(basis, changes, extent);
    }

    private Attempted build(Basis basis, Told changes, BuildExtent.Changed extent) {
        Begun begun = completion.begun();
        BuildTools tools = completion.tools();
        try (ChangeStaging staging = tools.stages().stageChanges(plan().tables(), leaving())) {
            begun.enter(Stage.WRITE);
            BuildProbes probes = new BuildProbes(plan().models(), begun.startedAt());
            BuildProbes left = new BuildProbes(plan().models(), begun.startedAt());
            return switch (new ChangePass(plan(), probes, passes(extent), basis, staging)
                    .run(changes, left)) {
                case ChangePass.Passed.Declined(String because) -> new Attempted.Declined(because);
                case ChangePass.Passed.Adjusted(Written written) ->
                        finish(written, probes, staging, extent);
            };
        }
    }

    private Passes passes(BuildExtent.Changed extent) {
        Passes passes = completion.begun().passes(completion.tools());
        return extent.histories() < FEW ? passes.onOneThread() : passes;
    }

    private Attempted finish(
            Written written, BuildProbes probes, ChangeStaging staging, BuildExtent extent) {
        Optional<BuildOutcome> refused = completion.refused(written);
        if (refused.isPresent()) {
            return new Attempted.Ended(refused.get());
        }
        completion.begun().enter(Stage.AUDIT);
        staging.seal();
        List<String> disagreeing = staging.disagreeing();
        return disagreeing.isEmpty()
                ? new Attempted.Ended(completion.complete(written, probes, staging, extent))
                : new Attempted.Declined(
                        "rows are not as the last build published them in "
                                + String.join(", ", disagreeing));
    }

    private List<ModelDefinition<?>> leaving() {
        return plan().perUser().stream().filter(ModelDefinition::isTable).toList();
    }

    private BuildPlan plan() {
        return completion.possible();
    }

    private EarlierBuilds earlier() {
        return completion.tools().earlier();
    }
}
