package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;
import dev.greenery.sample.rows.RowSink;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the export of one later day: each cohort is made anew and lives up to it, so that memory
 * holds one cohort, however many there are and whatever came before.
 */
final class DayRun {
    private final SampleRequest request;
    private final RowSink sink;
    private final ShopCatalogue catalogue;
    private final SalesWindow window;
    private final List<LaterDay> days;
    private final List<DayNotes> notes;

    DayRun(SampleRequest request, int day, RowSink sink) {
        this.request = request;
        this.sink = sink;
        this.catalogue = ShopCatalogue.of(request.seed());
        this.window = SalesWindow.forUsers(request.users());
        this.days = DaySequence.upTo(day, window, catalogue, request.seed());
        this.notes = Stream.generate(DayNotes::new).limit(days.size()).toList();
    }

    /** Writes all rows, and tells what changed since the day before. */
    Map<DayChange, Long> writeAll() {
        ShopWriter writer = new ShopWriter(sink, catalogue);
        Crowd crowd = new Crowd(request.users());
        CohortFactory factory = new CohortFactory(request.seed(), window, catalogue);
        for (int number = 0; number < crowd.cohorts(); number++) {
            write(writer, lived(factory, number, crowd.size(number)));
            long expected = sink.cleanRows() * crowd.cohorts() / (number + 1);
            request.progress().written(sink.cleanRows(), expected);
        }
        writeCatalogue(writer);
        request.progress().written(sink.cleanRows(), sink.cleanRows());
        return notes.getLast().changes();
    }

    private LivingCohort lived(CohortFactory factory, int number, CohortSize size) {
        long seed = request.seed();
        OpenOrders open =
                new OpenOrders(
                        window.end(),
                        UniqueIds.ofDay(seed, 1, number),
                        SeededRandom.ofDay(seed, 1, number));
        LivingCohort cohort =
                LivingCohort.of(
                        factory.create(number, size), UniqueIds.ofEvents(seed, number), open);
        for (int i = 0; i < days.size(); i++) {
            new CohortDay(days.get(i), window, seed).pass(cohort, number, size, notes.get(i));
        }
        return cohort;
    }

    private void write(ShopWriter writer, LivingCohort cohort) {
        cohort.places().forEach(writer::write);
        cohort.shoppers().forEach(writer::write);
        cohort.orders().forEach(order -> writer.write(order.asOf(days.getLast().end())));
        cohort.events().forEach(writer::write);
    }

    /** Last, because only now it is known what was sold. */
    private void writeCatalogue(ShopWriter writer) {
        CatalogueChange change = days.getLast().catalogue().changes().getLast();
        DayNotes today = notes.getLast();
        today.count(DayChange.PRICES_CHANGED, change.prices());
        today.count(DayChange.DISCOUNTS_CHANGED, change.discounts());
        today.count(DayChange.PROMOS_SWITCHED, change.switches());
        Shelves shelves = new Shelves(catalogue.plants());
        long moved = 0;
        for (int i = 0; i < days.size(); i++) {
            moved = shelves.endDay(days.get(i).number(), notes.get(i), request.seed());
        }
        today.count(DayChange.STOCK_MOVED, moved);
        shelves.stocked(change.after().plants()).forEach(writer::write);
        change.after().promos().forEach(writer::write);
    }
}
