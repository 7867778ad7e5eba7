package dev.greenery.bootstrap.cli;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.TableName;
import dev.greenery.application.registry.ModelDefinition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints rows. */
@Command(
        name = "show",
        description = {
            "Prints rows of published models, sorted by key; or of a table beside them, such as"
                    + " raw.rejects, raw.users or ops.runs.",
            "csv and json print all rows of one model: csv with a header, quoted as RFC 4180 says,"
                    + " nothing for an absent value; json as an array with one row per line."
        })
final class ShowCommand extends PlatformCommand {
    private static final int ROWS_FOR_PEOPLE = 20;

    @Parameters(
            paramLabel = "MODEL",
            arity = "1..*",
            description =
                    "a model, such as fact_orders, a selection, such as mart:core, or a table of"
                            + " raw or ops")
    private List<String> selection;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (table)")
    private RowFormat format = RowFormat.TABLE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "at most N rows of each model (all; of a table 20)")
    private Integer limit;

    @Option(
            names = "--columns",
            paramLabel = "COLUMN",
            split = ",",
            description = "only these columns of one model, in this order, with commas between")
    private List<String> columns = List.of();

    @Option(names = "--pii", description = "show personal data, which is masked otherwise")
    private boolean pii;

    @Override
    public Integer call() {
        if (limit != null && limit < 0) {
            throw misused("A limit cannot be negative");
        }
        Optional<TableName> table =
                selection.stream().flatMap(name -> TableName.parse(name).stream()).findFirst();
        return table.isPresent() ? showTable(table.get()) : showSelection();
    }

    private int showTable(TableName table) {
        if (selection.size() > 1) {
            throw misused(table + " is no model: it is shown by itself");
        }
        return run().show(table);
    }

    private int showSelection() {
        return new SelectionRun(this)
                .run(LineageQuery.of(String.join(" ", selection)), this::showModels);
    }

    private int showModels(Lineage lineage) {
        List<ModelDefinition<?>> models = lineage.models();
        List<ModelDefinition<?>> tables = models.stream().filter(ModelDefinition::isTable).toList();
        // One that is no table is asked for by name: reading it says why there is nothing to show.
        List<ModelDefinition<?>> shown = models.size() == 1 ? models : tables;
        if (shown.isEmpty()) {
            throw misused("The selection holds no model with a table");
        }
        if (shown.size() > 1 && format != RowFormat.TABLE) {
            throw misused(
                    "%s shows one model at a time; the selection holds %d"
                            .formatted(format, shown.size()));
        }
        if (shown.size() > 1 && !columns.isEmpty()) {
            throw misused(
                    "--columns are those of one model; the selection holds %d"
                            .formatted(shown.size()));
        }
        return show(shown);
    }

    private int show(List<ModelDefinition<?>> models) {
        ShowRun run = run();
        for (ModelDefinition<?> model : models) {
            if (models.size() > 1) {
                out().println(model.qualifiedName());
            }
            int exitCode = run.show(model);
            if (exitCode != ExitCodes.OK) {
                return exitCode;
            }
            if (models.size() > 1) {
                out().println();
            }
        }
        return ExitCodes.OK;
    }

    private ShowRun run() {
        return new ShowRun(
                this, format, limit(), columns, pii ? PersonalData.REVEALED : PersonalData.MASKED);
    }

    private OptionalInt limit() {
        if (limit != null) {
            return OptionalInt.of(limit);
        }
        return format == RowFormat.TABLE ? OptionalInt.of(ROWS_FOR_PEOPLE) : OptionalInt.empty();
    }
}
