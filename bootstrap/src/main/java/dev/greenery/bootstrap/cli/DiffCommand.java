package dev.greenery.bootstrap.cli;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.CompareVersions;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NeverPublished;
import dev.greenery.application.version.MartComparison;
import dev.greenery.bootstrap.output.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/** Prints what became of a mart. */
@Command(
        name = "diff",
        description = {
            "Prints what became of a mart, or of one model, from one version to another: columns"
                    + " that came and went, rows that were added, removed and changed, by key and"
                    + " column, and the metrics of both.",
            "It ends with 0 whether anything differs or not."
        })
final class DiffCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "MODEL|MART",
            description = "a model, such as fact_orders, or a mart, such as core")
    private String name;

    @Option(
            names = "--from",
            paramLabel = "RUN",
            description =
                    "the run that made the earlier version (the newest one older than the later"
                            + " version; with --staged the published one)")
    private Long from;

    @Option(
            names = "--to",
            paramLabel = "RUN",
            description = "the run that made the later version (the published one)")
    private Long to;

    @Option(
            names = "--staged",
            description =
                    "take the newest version that is held back for the later one: what publishing"
                            + " it would change")
    private boolean staged;

    @Option(
            names = "--format",
            description =
                    "${COMPLETION-CANDIDATES} (table); markdown is for the description of a change")
    private DiffFormat format = DiffFormat.TABLE;

    @Option(names = "--pii", description = "show personal data, which is masked otherwise")
    private boolean pii;

    @Override
    public Integer call() {
        if (staged && to != null) {
            throw misused("--staged and --to are two later versions: which one?");
        }
        ComparisonQuery query =
                new ComparisonQuery(
                        name,
                        Optional.ofNullable(from).map(RunId::new),
                        later(),
                        pii ? PersonalData.REVEALED : PersonalData.MASKED);
        beginReading();
        return switch (useCase(CompareVersions.class).compare(query)) {
            case Outcome.Succeeded(MartComparison comparison) -> print(comparison);
            case Outcome.Refused(NeverPublished(String mart)) -> notPublished(mart);
            case Outcome.Refused(ComparisonRefusal refusal) ->
                    refuse(List.of(DiffRefusal.text(refusal)), ExitCodes.USAGE);
        };
    }

    private Later later() {
        if (staged) {
            return new Later.Held();
        }
        return to == null ? new Later.Published() : new Later.OfRun(new RunId(to));
    }

    private int print(MartComparison comparison) {
        switch (format) {
            case TABLE -> new DiffText(this).print(comparison);
            case JSON -> Json.print(DiffJson.of(comparison), out());
            case MARKDOWN -> DiffMarkdown.lines(comparison).forEach(out()::println);
        }
        return ExitCodes.OK;
    }
}
