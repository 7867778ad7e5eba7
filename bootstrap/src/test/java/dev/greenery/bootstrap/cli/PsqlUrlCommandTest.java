package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.GrantReading;
import dev.greenery.application.query.ReaderAccess;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class PsqlUrlCommandTest {
    private static final String URL = "postgresql://me:secret@127.0.0.1:5432/postgres";

    @Test
    void printsTheUrlAndNothingElse() {
        Ended ended = run(new ReaderAccess.Granted(URL));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().strip()).isEqualTo(URL);
        assertThat(ended.err()).isEmpty();
        assertThat(new ReaderAccess.Granted(URL).toString()).doesNotContain("secret");
    }

    @Test
    void saysWhatToStartWhenNobodyKeepsTheServerRunning() {
        Ended ended = run(new ReaderAccess.NotRunning());

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("PostgreSQL of garden", "Run 'greenery serve'");
    }

    @Test
    void saysThatAServerOfOnesOwnIsOnesOwn() {
        Ended ended = run(new ReaderAccess.OwnServer());

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("a server of your own (--db-url or GREENERY_DB_URL)");
    }

    private static Ended run(ReaderAccess access) {
        return new FakePlatform()
                .embeddedIn(Path.of("garden"))
                .with(GrantReading.class, () -> access)
                .run("psql-url");
    }
}
