package dev.greenery.sample;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.GenerateSample;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.in.SampleSummary;
import dev.greenery.application.port.out.WriteShopFiles;
import dev.greenery.application.port.out.WriteShopFiles.OpenFiles;
import dev.greenery.application.port.out.WriteShopFiles.Opening;
import dev.greenery.sample.rows.RowSink;

/** Makes samples cohort by cohort, so that memory does not grow with their size. */
public final class SampleGenerator implements GenerateSample {
    private static final int FIRST_DAY = 1;

    private final WriteShopFiles writeShopFiles;

    /**
     * A generator.
     *
     * @param writeShopFiles where the rows go
     */
    public SampleGenerator(WriteShopFiles writeShopFiles) {
        this.writeShopFiles = requireNonNull(writeShopFiles, "writeShopFiles is null");
    }

    @Override
    public Outcome<SampleSummary, DirectoryInUse> generate(SampleRequest request) {
        return switch (writeShopFiles.open(request.directory(), request.overwrite())) {
            case Opening.Occupied occupied ->
                    Outcome.refused(new DirectoryInUse(occupied.existing()));
            case Opening.Opened opened -> Outcome.succeeded(write(request, opened.files()));
        };
    }

    private static SampleSummary write(SampleRequest request, OpenFiles shopFiles) {
        try (OpenFiles files = shopFiles) {
            RowSink sink = new RowSink(files, request.seed(), FIRST_DAY, request.dirtyRate());
            new SampleRun(request, sink).writeAll();
            files.publish(request.options());
            return sink.summary();
        }
    }
}
