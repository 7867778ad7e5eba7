package dev.greenery.bootstrap.soak;

import dev.greenery.bootstrap.soak.Reader.Phase;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Readers who read at the same time, each in a way of its own. */
record Readers(List<Reader> all) {
    Readers {
        all = List.copyOf(all);
    }

    static Readers start(Way... ways) {
        return new Readers(Stream.of(ways).map(Reader::start).toList());
    }

    /** From now on, reads are measured as those of this phase. */
    void enter(Phase phase) {
        all.forEach(reader -> reader.enter(phase));
    }

    /** Waits until each has read so many times more. */
    void awaitReads(int more) throws InterruptedException {
        for (Reader reader : all) {
            reader.awaitReads(more);
        }
    }

    void stop() throws SQLException {
        for (Reader reader : all) {
            reader.stop();
        }
    }
}
