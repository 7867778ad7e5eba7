package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.opponent.Contender;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.warehouse.Warehouse;
import dev.greenery.bootstrap.marts.MartDiscovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs what was asked for, at each scale. */
public record Benchmarks(Program program, Recorder recorder, Settings settings) {
    /**
     * What to run.
     *
     * @param work where data goes
     * @param users of the data at scale one
     * @param scales in multiples of that
     * @param rounds at scale one
     * @param largeRounds at the other scales
     * @param contenders of the build at scale one
     * @param largeContenders of the build at the other scales
     * @param maximumHeap of the program's builds, as Java writes it
     * @param comparedScales at which all rows of both sides are compared
     * @param keep whether the data stays
     */
    public record Settings(
            Path work,
            long users,
            List<Integer> scales,
            Rounds rounds,
            Rounds largeRounds,
            Set<Contender> contenders,
            Set<Contender> largeContenders,
            Set<Part> parts,
            String maximumHeap,
            Set<Integer> comparedScales,
            boolean keep) {
        /** Checks that nothing is missing. */
        public Settings {
            requireNonNull(work, "work is null");
            scales = List.copyOf(scales);
            requireNonNull(rounds, "rounds is null");
            requireNonNull(largeRounds, "largeRounds is null");
            contenders = Set.copyOf(contenders);
            largeContenders = Set.copyOf(largeContenders);
            parts = Set.copyOf(parts);
            requireNonNull(maximumHeap, "maximumHeap is null");
            comparedScales = Set.copyOf(comparedScales);
        }

        private Rounds rounds(int scale) {
            return scale == 1 ? rounds : largeRounds;
        }

        private Set<Contender> contenders(int scale) {
            return scale == 1 ? contenders : largeContenders;
        }
    }

    /** Checks that nothing is missing. */
    public Benchmarks {
        requireNonNull(program, "program is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(settings, "settings is null");
    }

    /** Measures all scales, one after the other. */
    public void run() {
        for (int scale : settings.scales()) {
            DataSet data = DataSet.of(settings.work(), settings.users(), scale);
            data.delete();
            try {
                measure(data);
            } finally {
                if (!settings.keep()) {
                    data.delete();
                }
            }
        }
    }

    private void measure(DataSet data) {
        recorder.say("Generating %,d users ...".formatted(data.users()));
        data.generate(program);
        if (data.scale() == 1 && settings.parts().contains(Part.IMPORT)) {
            new ImportAgainstCopy(
                            program, recorder, settings.rounds(), settings.maximumHeap(), data)
                    .measure();
        }
        try (Warehouse warehouse = Warehouse.open(data.home())) {
            recorder.say("Loading them ...");
            data.load(program);
            if (!settings.keep()) {
                data.deleteFiles();
            }
            warehouse.calm();
            recorder.rows(data.scale(), DataSet.rows(warehouse));
            recorder.version(
                    "PostgreSQL", warehouse.rows("SHOW server_version").getFirst().getFirst());
            measure(warehouse, data.scale());
        }
    }

    private void measure(Warehouse warehouse, int scale) {
        Meter meter = new Meter(program, warehouse, settings.maximumHeap());
        if (settings.parts().contains(Part.BUILD)) {
            new BuildAgainstSql(
                            MartDiscovery.discover(Benchmarks.class.getClassLoader()),
                            meter,
                            recorder,
                            settings.rounds(scale),
                            settings.contenders(scale),
                            program.timeLimit(),
                            settings.comparedScales().contains(scale))
                    .measure(scale);
        } else {
            meter.command("build");
        }
        if (scale == 1 && settings.parts().contains(Part.PROFILE)) {
            new BuildProfile(meter, recorder).measure(scale);
        }
        if (scale == 1 && settings.parts().contains(Part.READS)) {
            new Reads(program, warehouse, recorder, settings.rounds()).measure(scale);
        }
        if (scale == 1 && settings.parts().contains(Part.REQUESTS)) {
            new Requests(program, warehouse, recorder, settings.rounds()).measure(scale);
        }
        if (scale == 1 && settings.parts().contains(Part.STARTUP)) {
            new StartUp(program, warehouse, recorder, settings.rounds()).measure(scale);
        }
    }
}
