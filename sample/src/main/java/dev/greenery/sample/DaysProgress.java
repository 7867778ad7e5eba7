package dev.greenery.sample;

import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.SampleRequest;

/**
 * Tells how far the writing of several days is. How many rows later days will have is not known
 * before: they are taken to have as many as the current one.
 */
final class DaysProgress {
    private final DaysRequest request;
    private long earlier;
    private long current;

    DaysProgress(DaysRequest request) {
        this.request = request;
    }

    /** The request for one day; the days come in order. */
    SampleRequest of(int day) {
        earlier += current;
        current = 0;
        int left = request.days() - day;
        return request.first()
                .withProgress(
                        (rows, expected) -> {
                            current = rows;
                            request.first()
                                    .progress()
                                    .written(earlier + rows, earlier + expected + left * expected);
                        });
    }
}
