package dev.greenery.sample;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.in.SampleSummary;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A sample that was generated for a test, to be asked about. */
record Sample(RecordingShopFiles files, SampleSummary summary) {
    private static final SampleRequest DEFAULT = SampleRequest.into(Path.of("sample"));

    static Sample withSeed(long seed) {
        return of(DEFAULT.withSeed(seed));
    }

    static Sample ofUsers(int users) {
        return of(DEFAULT.withUsers(users));
    }

    static Sample dirty(double rate) {
        return of(DEFAULT.withDirtyRate(rate));
    }

    static Sample of(SampleRequest request) {
        RecordingShopFiles files = new RecordingShopFiles();
        return switch (new SampleGenerator(files).generate(request)) {
            case Outcome.Succeeded(SampleSummary summary) -> new Sample(files, summary);
            case Outcome.Refused(DirectoryInUse inUse) -> throw new AssertionError(inUse);
        };
    }

    List<RecordedRow> rows(SourceTable file) {
        return files.rows(file);
    }

    int count(SourceTable file) {
        return rows(file).size();
    }

    List<PlantedFault> faults() {
        return files.faults();
    }

    /** The one row of each key. */
    Map<String, RecordedRow> byKey(SourceTable file) {
        return rows(file).stream().collect(Collectors.toMap(RecordedRow::key, Function.identity()));
    }

    Map<String, List<RecordedRow>> by(SourceTable file, String column) {
        return rows(file).stream().collect(Collectors.groupingBy(row -> row.get(column)));
    }

    List<RecordedRow> events(String type) {
        return rows(SourceTable.EVENTS).stream()
                .filter(event -> event.get("event_type").equals(type))
                .toList();
    }

    /** How many users have so many orders. */
    long usersWithOrders(int least, int most) {
        Map<String, List<RecordedRow>> orders = by(SourceTable.ORDERS, "user_id");
        return rows(SourceTable.USERS).stream()
                .mapToInt(user -> orders.getOrDefault(user.get("user_id"), List.of()).size())
                .filter(count -> least <= count && count <= most)
                .count();
    }
}
