package dev.greenery.bootstrap.cli;

import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.history.RowChange.ColumnChange;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.port.in.ListChanges;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Prints what the shop overwrote. */
@Command(
        name = "changes",
        description = {
            "Prints what the shop overwrote: which rows came, changed and went, column by column.",
            "A first import changes nothing. All changes of an import have the moment at which it"
                    + " began."
        })
final class ChangesCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "TABLE",
            description = "orders, products, promos, users or addresses",
            completionCandidates = TrackedTableNames.class,
            converter = TrackedTableNames.class)
    private TrackedTable table;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "T",
            description =
                    "changes at this moment or later: 2026-03-01T12:00:00Z, or a day in UTC,"
                            + " 2026-03-01")
    private String since;

    @Option(names = "--until", paramLabel = "T", description = "changes before this moment (all)")
    private String until;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (table)")
    private RowFormat format = RowFormat.TABLE;

    @Option(names = "--pii", description = "show personal data, which is masked otherwise")
    private boolean pii;

    @Override
    public Integer call() {
        ChangeQuery query = query();
        beginReading();
        try (Reading reading = useCase(OpenReading.class).open()) {
            print(query, reading);
            say(new ChangeSummary(table, reading.countChanges(query)).toString());
        }
        return ExitCodes.OK;
    }

    private ChangeQuery query() {
        Instant from = moment("--since", since);
        Optional<Instant> to = Optional.ofNullable(until).map(text -> moment("--until", text));
        if (to.isPresent() && !to.get().isAfter(from)) {
            throw misused(
                    "--until %s is not after --since %s, so that no change can lie between them; the"
                                    .formatted(until, since)
                            + " moment of --until itself is left out");
        }
        return new ChangeQuery(table, from, to, pii ? PersonalData.REVEALED : PersonalData.MASKED);
    }

    private void print(ChangeQuery query, ListChanges changes) {
        ResultPrinter printer = new ResultPrinter(this, format);
        Consumer<ResultRow> rows = printer.begin(columns());
        changes.list(query, change -> rows.accept(row(change)));
        tellLeftOut(printer.finish(), "--format csv shows all");
    }

    private List<ResultColumn> columns() {
        return Stream.of(
                        "changed_at",
                        "kind",
                        table.source().key().getFirst(),
                        "column",
                        "before",
                        "after")
                .map(name -> new ResultColumn(name, false))
                .toList();
    }

    private static ResultRow row(RowChange change) {
        Optional<ColumnChange> column = change.column();
        return new ResultRow(
                List.of(
                        Optional.of(change.at()),
                        Optional.of(change.kind().label()),
                        Optional.of(change.key()),
                        column.map(ColumnChange::column),
                        column.flatMap(ColumnChange::before),
                        column.flatMap(ColumnChange::after)));
    }

    private Instant moment(String option, String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException _) {
            throw misused(
                    "%s is a moment such as 2026-03-01T12:00:00Z, or a day such as 2026-03-01, not '%s'"
                            .formatted(option, text));
        }
    }
}
