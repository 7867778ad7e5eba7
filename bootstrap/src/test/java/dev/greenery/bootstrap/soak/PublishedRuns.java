package dev.greenery.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.marts.ProductMarts;
import dev.greenery.bootstrap.soak.Answer.Count;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What the platform noted of the runs that published all marts, one a day. */
record PublishedRuns(TestDatabase database, int days) {
    PublishedRuns {
        requireNonNull(database, "database is null");
    }

    private List<Integer> ids() {
        return IntStream.rangeClosed(1, days).boxed().toList();
    }

    /** Each day's publication of all marts is noted, and no other. */
    void assertThatNoneIsLost() {
        String marts = String.join(" ", ProductMarts.names());
        assertThat(
                        database.rows(
                                """
                                SELECT run_id, string_agg(mart, ' ' ORDER BY mart)
                                FROM ops.publications GROUP BY run_id ORDER BY min(publication_id)\
                                """))
                .isEqualTo(ids().stream().map(run -> List.of(run.toString(), marts)).toList());
    }

    /** Each read saw the rows of one run, all that it wrote; and of each run, one read did. */
    void assertThatEachReadSawOne(Reader reader) {
        Map<Integer, Set<Count>> written = written();
        assertThat(reader.faults()).as(reader.name()).isEmpty();
        assertThat(reader.answers())
                .as(reader.name())
                .allSatisfy(
                        answer -> {
                            assertThat(answer.runs()).hasSize(1).isSubsetOf(written.keySet());
                            assertThat(written.get(answer.runs().iterator().next()))
                                    .containsAll(answer.counts());
                        });
        assertThat(reader.runs()).as(reader.name()).containsExactlyElementsOf(ids());
    }

    private Map<Integer, Set<Count>> written() {
        return database
                .rows(
                        """
                        SELECT run_id, mart || '.' || model, row_count
                        FROM ops.model_results JOIN ops.publications USING (run_id, mart)\
                        """)
                .stream()
                .collect(
                        groupingBy(
                                row -> Integer.valueOf(row.getFirst()),
                                mapping(
                                        row -> new Count(row.get(1), Long.parseLong(row.get(2))),
                                        toSet())));
    }
}
