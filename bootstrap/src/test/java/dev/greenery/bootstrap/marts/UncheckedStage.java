package dev.greenery.bootstrap.marts;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.Basis;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunReport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes marts that failed their data tests too, so that their rows can be looked at. */
record UncheckedStage(StageMarts stages, List<String> allMarts) implements StageMarts {
    UncheckedStage {
        requireNonNull(stages, "stages is null");
        allMarts = List.copyOf(allMarts);
    }

    @Override
    public List<ForeignObject> foreign(List<ModelDefinition<?>> models, List<String> marts) {
        return stages.foreign(models, marts);
    }

    @Override
    public Map<String, List<ForeignObject>> obstacles(
            List<ModelDefinition<?>> models, List<String> marts) {
        return stages.obstacles(models, marts);
    }

    @Override
    public Staging stage(List<ModelDefinition<?>> models) {
        return new UncheckedStaging(stages.stage(models), allMarts);
    }

    @Override
    public ChangeStaging stageChanges(
            List<ModelDefinition<?>> models, List<ModelDefinition<?>> leaving) {
        return stages.stageChanges(models, leaving);
    }

    private record UncheckedStaging(Staging staging, List<String> allMarts) implements Staging {
        @Override
        public <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
            return staging.sink(model);
        }

        @Override
        public void seal() {
            staging.seal();
        }

        @Override
        public Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
            return staging.findRepeated(model, test);
        }

        @Override
        public Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
            return staging.findUnresolved(model, test);
        }

        @Override
        public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
            return staging.hasKeys(model, values);
        }

        @Override
        public PublicationOutcome publish(RunReport report, Optional<Basis> basis) {
            return staging.publish(
                    new RunReport(
                            report.id(),
                            report.startedAt(),
                            report.finishedAt(),
                            allMarts,
                            List.of(),
                            report.sourceRows(),
                            report.rejectedRows(),
                            report.models(),
                            report.tests()),
                    basis);
        }

        @Override
        public void close() {
            staging.close();
        }
    }
}
