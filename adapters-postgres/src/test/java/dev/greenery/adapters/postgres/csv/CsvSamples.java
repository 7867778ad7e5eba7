package dev.greenery.adapters.postgres.csv;

import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.sample.SampleGenerator;

/** Samples in files, for tests of what reads them. */
public final class CsvSamples {
    private CsvSamples() {}

    /** Writes a sample. */
    public static void generate(SampleRequest request) {
        new SampleGenerator(new CsvShopFileWriter()).generate(request);
    }
}
