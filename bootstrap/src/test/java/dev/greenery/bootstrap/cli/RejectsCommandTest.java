package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ListRejects;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultRow;
import dev.greenery.application.raw.RejectQuery;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RejectsCommandTest {
    private final List<RejectQuery> queries = new ArrayList<>();
    private final FakePlatform platform =
            new FakePlatform()
                    .with(
                            ListRejects.class,
                            (query, reader) -> {
                                queries.add(query);
                                reader.begin(
                                                List.of(
                                                        new ResultColumn("file", false),
                                                        new ResultColumn("rows", true)))
                                        .accept(
                                                new ResultRow(
                                                        List.of(
                                                                Optional.of("orders.csv"),
                                                                Optional.of(3))));
                                return 3;
                            });

    @Test
    void printsWhatWasRejectedAndHowMuchInAll() {
        Ended ended = platform.run("rejects", "--format", "csv");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo("file,rows\norders.csv,3\n");
        assertThat(ended.err())
                .contains("3 rejected row(s); 'greenery show raw.rejects' shows each");
        assertThat(queries).containsExactly(new RejectQuery(Optional.empty(), PersonalData.MASKED));
    }

    @Test
    void asksForOneFileByEitherName() {
        platform.run("rejects", "--file", "orders.csv", "--pii");
        platform.run("rejects", "--file", "orders", "--pii");

        assertThat(queries)
                .hasSize(2)
                .containsOnly(
                        new RejectQuery(Optional.of(SourceTable.ORDERS), PersonalData.REVEALED));
    }

    @Test
    void saysWhichFileMayHaveBeenMeant() {
        Ended ended = platform.run("rejects", "--file", "order.csv");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).contains("The shop has no file 'order.csv'", "orders.csv");
    }
}
