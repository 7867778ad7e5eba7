package dev.greenery.sample;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.port.in.DaySummary;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.GenerateDays;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.out.WriteShopFiles;
import dev.greenery.application.port.out.WriteShopFiles.OpenFiles;
import dev.greenery.application.port.out.WriteShopFiles.Opening;
import dev.greenery.sample.rows.RowSink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the exports of several days, one after the other; the first is the sample of one day. */
public final class DaysGenerator implements GenerateDays {
    private static final int FIRST_DAY = 1;

    private final WriteShopFiles writeShopFiles;

    /**
     * A generator.
     *
     * @param writeShopFiles where the rows go
     */
    public DaysGenerator(WriteShopFiles writeShopFiles) {
        this.writeShopFiles = requireNonNull(writeShopFiles, "writeShopFiles is null");
    }

    @Override
    public Outcome<List<DaySummary>, DirectoryInUse> generate(DaysRequest request) {
        List<Path> existing = existing(request);
        if (!existing.isEmpty() && !request.first().overwrite()) {
            return Outcome.refused(new DirectoryInUse(existing));
        }
        DaysProgress progress = new DaysProgress(request);
        List<DaySummary> summaries = new ArrayList<>();
        for (int day = FIRST_DAY; day <= request.days(); day++) {
            Path directory = request.directory(day);
            switch (writeShopFiles.open(directory, request.first().overwrite())) {
                case Opening.Occupied occupied -> {
                    return Outcome.refused(new DirectoryInUse(occupied.existing()));
                }
                case Opening.Opened opened ->
                        summaries.add(write(progress.of(day), day, directory, opened.files()));
            }
        }
        return Outcome.succeeded(List.copyOf(summaries));
    }

    /** All of them before the first is written, so that a refusal leaves nothing behind. */
    private List<Path> existing(DaysRequest request) {
        return IntStream.rangeClosed(FIRST_DAY, request.days())
                .mapToObj(request::directory)
                .flatMap(directory -> writeShopFiles.existing(directory).stream())
                .toList();
    }

    private static DaySummary write(
            SampleRequest request, int day, Path directory, OpenFiles shopFiles) {
        try (OpenFiles files = shopFiles) {
            RowSink sink = new RowSink(files, request.seed(), day, request.dirtyRate());
            Map<DayChange, Long> changes = write(request, day, sink);
            files.publish(request.options());
            return new DaySummary(day, directory, sink.summary(), changes);
        }
    }

    private static Map<DayChange, Long> write(SampleRequest request, int day, RowSink sink) {
        if (day == FIRST_DAY) {
            new SampleRun(request, sink).writeAll();
            return Map.of();
        }
        return new DayRun(request, day, sink).writeAll();
    }
}
