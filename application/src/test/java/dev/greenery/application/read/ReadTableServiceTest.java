package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.out.QueryTables;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableName.Area;
import dev.greenery.application.query.TableQuery;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class ReadTableServiceTest {
    private static final TableName REJECTS = new TableName(Area.RAW, "rejects");

    private final List<TableQuery> queries = new ArrayList<>();

    @Test
    void readsAllColumnsUnlessSomeAreNamed() {
        assertThat(read("raw.rejects")).isEqualTo(Outcome.succeeded(7L));
        assertThat(queries.getFirst().columns()).containsExactly("file", "line", "reason");
    }

    @Test
    void readsTheNamedColumnsInTheirOrderEachOnce() {
        read("raw.rejects", "reason", "file", "reason");

        assertThat(queries.getFirst().columns()).containsExactly("reason", "file");
    }

    @Test
    void suggestsTheTableThatWasMeant() {
        assertThat(read("raw.reject"))
                .isEqualTo(
                        Outcome.refused(
                                new WrongQuestion(
                                        List.of(
                                                "No table is called 'raw.reject'; did you mean"
                                                        + " 'raw.rejects'?"))));
        assertThat(queries).isEmpty();
    }

    @Test
    void refusesAllUnknownColumnsAtOnce() {
        assertThat(read("raw.rejects", "files", "line", "colour"))
                .isEqualTo(
                        Outcome.refused(
                                new WrongQuestion(
                                        List.of(
                                                "raw.rejects has no column 'files'; did you mean"
                                                        + " 'file'?",
                                                "raw.rejects has no column 'colour'; there is"
                                                        + " 'file', 'line', 'reason'"))));
        assertThat(queries).isEmpty();
    }

    @Test
    void namesHaveAnArea() {
        assertThat(TableName.parse("raw.rejects")).hasValue(REJECTS);
        assertThat(TableName.parse("ops.runs")).hasValue(new TableName(Area.OPS, "runs"));
        assertThat(TableName.parse("core.fact_orders")).isEmpty();
        assertThat(TableName.parse("raw")).isEmpty();
        assertThat(REJECTS).hasToString("raw.rejects");
    }

    private Outcome<Long, WrongQuestion> read(String table, String... columns) {
        TableQuery query =
                new TableQuery(
                        TableName.parse(table).orElseThrow(),
                        List.of(columns),
                        OptionalInt.empty(),
                        PersonalData.MASKED);
        return new ReadTableService(tables()).read(query, told -> row -> List.of());
    }

    private QueryTables tables() {
        return new QueryTables() {
            @Override
            public List<Table> tables() {
                return List.of(
                        new Table(REJECTS, List.of("file", "line", "reason")),
                        new Table(new TableName(Area.OPS, "runs"), List.of("run_id")));
            }

            @Override
            public long query(TableQuery query, ResultReader reader) {
                queries.add(query);
                return 7;
            }
        };
    }
}
