package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Options.Part;
import dev.greenery.benchmarks.opponent.Opponent;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.bootstrap.marts.MartDiscovery;

import java.time.Duration;
import java.util.TreeSet;

/** Runs what was asked for, at each scale. */
record Benchmarks(Options options, Recorder recorder) {
    Benchmarks {
        requireNonNull(options, "options is null");
        requireNonNull(recorder, "recorder is null");
    }

    void run() {
        Program program = Program.of(options.root, Duration.ofMinutes(options.timeLimitMinutes));
        Opponent opponent =
                new Opponent(
                        MartDiscovery.discover(Benchmarks.class.getClassLoader()),
                        program.timeLimit());
        for (int scale : new TreeSet<>(options.scales)) {
            DataSet data = DataSet.of(options.work, options.users, scale);
            DataSet.delete(data.directory());
            try {
                measure(data, program, opponent);
            } finally {
                DataSet.delete(data.directory());
            }
        }
    }

    private void measure(DataSet data, Program program, Opponent opponent) {
        recorder.say("Generating %,d users ...".formatted(data.users()));
        data.generate(program);
        if (data.scale() == 1 && options.parts.contains(Part.IMPORT)) {
            new ImportAgainstCopy(options, program, recorder, data).measure();
        }
        try (Warehouse warehouse = Warehouse.open(data.home())) {
            recorder.say("Loading them ...");
            data.load(program);
            DataSet.delete(data.files());
            warehouse.calm();
            recorder.rows(data.scale(), DataSet.rows(warehouse));
            recorder.version("PostgreSQL", warehouse.value("SHOW server_version"));
            measure(new Bench(options, program, warehouse, recorder, data.scale()), opponent);
        }
    }

    private void measure(Bench bench, Opponent opponent) {
        if (options.parts.contains(Part.BUILD)) {
            new BuildAgainstSql(bench, opponent).measure();
        } else {
            bench.commandInHeap(bench.onHome("build", "--full"));
        }
        if (options.parts.contains(Part.CHANGES)) {
            new Changes(bench).measure();
        }
        if (bench.scale() != 1) {
            return;
        }
        for (Part part : new TreeSet<>(options.parts)) {
            switch (part) {
                case BUILD, CHANGES, IMPORT -> {}
                case PROFILE -> new BuildProfile(bench).measure();
                case READS -> new Reads(bench).measure();
                case STARTUP -> new StartUp(bench).measure();
            }
        }
    }
}
