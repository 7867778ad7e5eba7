package dev.greenery.benchmarks;

import dev.greenery.benchmarks.opponent.*;
import dev.greenery.benchmarks.process.*;
import dev.greenery.benchmarks.warehouse.*;
import dev.greenery.bootstrap.marts.MartDiscovery;
import java.nio.file.*;
import java.time.Duration;
import java.util.List;

public final class Main {
    private Main() {}
    public static void main(String[] a) throws Exception {
        Path home = Path.of(a[0]);
        Program program = Program.of(Path.of("."), Duration.ofMinutes(30));
        try (Warehouse w = Warehouse.open(home)) {
            if (a.length > 1) { System.out.println("import " + program.run(List.of(), "import", a[1], "--home", home.toString()).succeeded("import").wall()); }
            var registry = MartDiscovery.discover(Main.class.getClassLoader());
            Opponent o = new Opponent(w, registry, Duration.ofMinutes(30));
            for (int i = 0; i < Integer.getInteger("rounds", 1); i++) {
                w.settle();
                if (!Boolean.getBoolean("nobuild")) {
                HeapLog h = new HeapLog(Files.createTempFile("gc", ".log"));
                Duration c = w.cpu().get(); long wal = w.walBytes();
                var options = new java.util.ArrayList<>(h.javaOptions()); options.add("-Xmx512m");
                var r = program.run(options, "build", "--home", home.toString()).succeeded("build");
                System.out.printf("build wall=%s cpu=%s server=%s wal=%d rss=%s heap=%s%n", r.wall(), r.cpu(), w.cpu().get().minus(c), w.walBytes() - wal, r.peakResidentBytes(), h.peakBytes());
                }
                for (Tuning t : List.of(Tuning.TWO_CONNECTIONS, Tuning.ONE_CONNECTION)) {
                    o.clear(); w.settle();
                    Duration c2 = w.cpu().get(); long wal2 = w.walBytes();
                    OpponentRun run = o.run(t);
                    System.out.printf("%s wall=%s server=%s wal=%d %s%n", t.label(), run.wall(), w.cpu().get().minus(c2), w.walBytes() - wal2, run.secondsByKind());
                    if (i == 0) { run.slowest(22).forEach(System.out::println);
                    run.failures().forEach((k, v) -> { if (v > 0) System.out.println("FAIL " + k + " " + v); }); }
                }
            }
            System.out.println("equal rows: " + RowComparison.compare(w, registry));
        }
    }
}
