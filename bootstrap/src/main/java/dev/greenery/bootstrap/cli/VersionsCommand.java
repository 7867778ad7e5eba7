package dev.greenery.bootstrap.cli;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ListVersions;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultRow;
import dev.greenery.application.version.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists versions. */
@Command(
        name = "versions",
        description = {
            "Lists the versions of marts, the newest first: the one that consumers see (published),"
                    + " those that they saw before (kept), and those that nobody has seen yet"
                    + " (held).",
            "A version is called by the run that made it."
        })
final class VersionsCommand extends PlatformCommand {
    @Parameters(paramLabel = "MART", arity = "0..1", description = "of one mart (all)")
    private String mart;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (table)")
    private RowFormat format = RowFormat.TABLE;

    @Override
    public Integer call() {
        beginReading();
        return switch (useCase(ListVersions.class).versions(Optional.ofNullable(mart))) {
            case Outcome.Succeeded(List<Version> versions) -> print(versions);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    refuse(reasons, ExitCodes.USAGE);
        };
    }

    private int print(List<Version> versions) {
        ResultPrinter printer = new ResultPrinter(this, format);
        Consumer<ResultRow> rows = printer.begin(columns());
        versions.forEach(version -> rows.accept(row(version)));
        tellLeftOut(printer.finish(), "--format csv shows all");
        return ExitCodes.OK;
    }

    private List<ResultColumn> columns() {
        return List.of(
                new ResultColumn("mart", false),
                new ResultColumn("run", true),
                new ResultColumn("state", false),
                new ResultColumn("built_at", false),
                new ResultColumn(isForPeople() ? "size" : "bytes", true));
    }

    private ResultRow row(Version version) {
        return new ResultRow(
                List.of(
                        Optional.of(version.mart()),
                        Optional.of(version.run().value()),
                        Optional.of(ReportJson.lowerCase(version.state())),
                        Optional.of(version.builtAt()),
                        Optional.of(
                                isForPeople() ? DiskSize.told(version.bytes()) : version.bytes())));
    }

    private boolean isForPeople() {
        return format == RowFormat.TABLE;
    }
}
