package dev.greenery.sample;

import dev.greenery.application.port.in.SampleRequest;

/** Writes one sample: the catalogue, then cohort after cohort. */
final class SampleRun {
    private static final CohortSize FULL = new CohortSize(CohortProfile.USERS);

    private final SampleRequest request;
    private final RowSink sink;
    private final ShopCatalogue catalogue;
    private final long expectedRows;

    SampleRun(SampleRequest request, RowSink sink) {
        this.request = request;
        this.sink = sink;
        this.catalogue = ShopCatalogue.of(request.seed());
        this.expectedRows =
                catalogue.plants().size()
                        + catalogue.promos().size()
                        + (long) fullCohorts() * FULL.rows()
                        + last().rows();
    }

    void writeAll() {
        catalogue.plants().forEach(plant -> sink.write(ShopRows.of(plant)));
        catalogue.promos().forEach(promo -> sink.write(ShopRows.of(promo)));
        SalesWindow window = SalesWindow.forUsers(request.users());
        CohortFactory factory = new CohortFactory(request.seed(), window, catalogue);
        for (int number = 0; number < fullCohorts(); number++) {
            write(factory, number, FULL);
        }
        if (last().users() > 0) {
            write(factory, fullCohorts(), last());
        }
    }

    private void write(CohortFactory factory, int number, CohortSize size) {
        new CohortWriter(sink, catalogue, UniqueIds.ofEvents(request.seed(), number))
                .write(factory.create(number, size));
        request.progress().written(sink.cleanRows(), expectedRows);
    }

    private int fullCohorts() {
        return request.users() / CohortProfile.USERS;
    }

    private CohortSize last() {
        return new CohortSize(request.users() % CohortProfile.USERS);
    }
}
