package dev.greenery.benchmarks.report;

import static dev.greenery.benchmarks.result.Subjects.PROFILE;
import static dev.greenery.benchmarks.result.Subjects.PROFILE_PARTS;
import static dev.greenery.benchmarks.result.Subjects.PROFILE_SERVER;
import static dev.greenery.benchmarks.result.Subjects.PROFILE_THREADS;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.profile.ServerTimes;
import dev.greenery.benchmarks.profile.ThreadTimes;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the processor time of a build goes, at scale one. */
record ProfileSection(Results results) {
    private static final String UNSEEN = "not seen: ended between two looks";
    private static final double LEAST_SHARE = 0.001;
    private static final Map<String, String> MEANINGS =
            Map.of(
                    ServerTimes.COPY_OUT,
                    "reading: scans, the sort by user, handing rows out",
                    ServerTimes.COPY_IN,
                    "writing the rows of all models",
                    "ALTER TABLE",
                    "primary keys, the same on both sides",
                    "ANALYZE",
                    "statistics, the same on both sides",
                    "SELECT",
                    "tests that no single pass can do, such as uniqueness beyond keys",
                    "COMMIT",
                    "publishing",
                    "startup",
                    "beginning connections",
                    "background processes",
                    "checkpoints and the like",
                    "io worker",
                    "reading and writing files for the others",
                    "parallel worker",
                    "helping with any of the above");

    ProfileSection {
        requireNonNull(results, "results is null");
    }

    boolean isMeasured() {
        return results.scales(PROFILE).contains(1);
    }

    String markdown() {
        return """
        ## Where the time goes

        One more build, of which nothing else is told: it is watched, which slows it down to
        %s s. Seconds of processor time:

        %s
        %s
        What the builder threads do, from [their samples](flame.svg) (open it: each box tells its
        method and share):

        ![What the builder threads do](flame.svg)

        """
                .formatted(
                        Format.number(results.median(PROFILE, 1, Figures.WALL)),
                        server(),
                        program());
    }

    private Table server() {
        Table table = new Table("server", "seconds", "share", "for");
        shares(PROFILE_SERVER, Figures.SERVER_CPU)
                .forEach(
                        (command, time) ->
                                table.row(
                                        command,
                                        seconds(time),
                                        share(time, Figures.SERVER_CPU),
                                        MEANINGS.getOrDefault(command, "")));
        return table;
    }

    private Table program() {
        Table table = new Table("program", "seconds", "share");
        shares(PROFILE_THREADS, Figures.CPU)
                .forEach(
                        (threads, time) -> {
                            table.row(threads, seconds(time), share(time, Figures.CPU));
                            if (threads.equals(ThreadTimes.BUILDERS)) {
                                parts(table);
                            }
                        });
        if (table.isEmpty()) {
            parts(table);
        }
        return table;
    }

    private void parts(Table table) {
        byTime(results.medians(PROFILE_PARTS, 1))
                .forEach(
                        (part, time) ->
                                table.row("– " + part, seconds(time), share(time, Figures.CPU)));
    }

    /** Times, the longest first, and last what nobody saw. */
    private Map<String, Double> shares(String subject, String total) {
        Map<String, Double> times = byTime(results.medians(subject, 1));
        if (!times.isEmpty()) {
            double seen = times.values().stream().mapToDouble(Double::doubleValue).sum();
            results.median(PROFILE, 1, total).ifPresent(all -> times.put(UNSEEN, all - seen));
        }
        times.values().removeIf(time -> time < LEAST_SHARE * whole(total).orElse(0.0));
        return times;
    }

    private static Map<String, Double> byTime(Map<String, Double> times) {
        Map<String, Double> sorted = new LinkedHashMap<>();
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private Optional<Double> whole(String total) {
        return results.median(PROFILE, 1, total);
    }

    private static String seconds(double time) {
        return Format.number(Optional.of(time));
    }

    private String share(double time, String total) {
        return whole(total)
                .map(all -> String.format(Locale.ROOT, "%.0f %%", 100 * time / all))
                .orElse(Format.ABSENT);
    }
}
