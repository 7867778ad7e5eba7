package dev.greenery.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTitleTest {
    @ParameterizedTest
    @CsvSource({
        "postgres: greenery greenery 127.0.0.1(54321) COPY, COPY",
        "postgres: greenery greenery [local] ALTER TABLE waiting, ALTER TABLE",
        "postgres: shop: greenery greenery ::1(54321) idle in transaction, idle in transaction",
        "postgres: parallel worker for PID 4711, parallel worker",
        "postgres: autovacuum worker greenery, autovacuum worker",
        "postgres: autovacuum launcher, background processes",
        "postgres: io worker 2, io worker",
        "postgres: checkpointer, background processes",
        "/home/programs/bin/postgres -D /home/data, background processes"
    })
    void aTitleTellsTheCommandOrTheKindOfProcess(String title, String command) {
        assertThat(ServerTitle.command(title)).isEqualTo(command);
    }
}
