package dev.greenery.sample;

import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.sample.chance.UniqueIds;
import dev.greenery.sample.rows.RowSink;

/** Writes one sample: the catalogue, then cohort after cohort. */
final class SampleRun {
    private final SampleRequest request;
    private final RowSink sink;
    private final ShopCatalogue catalogue;
    private final ShopWriter writer;
    private final Crowd crowd;
    private final long expectedRows;

    SampleRun(SampleRequest request, RowSink sink) {
        this.request = request;
        this.sink = sink;
        this.catalogue = ShopCatalogue.of(request.seed());
        this.writer = new ShopWriter(sink, catalogue);
        this.crowd = new Crowd(request.users());
        this.expectedRows = catalogue.plants().size() + catalogue.promos().size() + crowd.rows();
    }

    void writeAll() {
        catalogue.plants().forEach(writer::write);
        catalogue.promos().forEach(writer::write);
        SalesWindow window = SalesWindow.forUsers(request.users());
        CohortFactory factory = new CohortFactory(request.seed(), window, catalogue);
        for (int number = 0; number < crowd.cohorts(); number++) {
            Cohort cohort = factory.create(number, crowd.size(number));
            new CohortWriter(writer, UniqueIds.ofEvents(request.seed(), number)).write(cohort);
            request.progress().written(sink.cleanRows(), expectedRows);
        }
    }
}
