package dev.greenery.application.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.DescribeTables;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.version.Misfit;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.VersionTable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the program's models can read a version that another version of the program may have
 * made. What they cannot read, every consumer but SQL would meet as a fault.
 */
public record VersionFit(MartRegistry registry, DescribeTables tables) {
    /** Checks that nothing is missing. */
    public VersionFit {
        requireNonNull(registry, "registry is null");
        requireNonNull(tables, "tables is null");
    }

    /**
     * How a version suits the models.
     *
     * @param misfits why it cannot be read; empty if it can
     * @param unknown tables and columns that no model knows, which stay unread
     */
    record Verdict(List<Misfit> misfits, List<String> unknown) {
        Verdict {
            misfits = List.copyOf(misfits);
            unknown = List.copyOf(unknown);
        }
    }

    Verdict of(Version version) {
        List<ModelDefinition<?>> models =
                registry.mart(version.mart()).orElseThrow().models().stream()
                        .filter(ModelDefinition::isTable)
                        .toList();
        List<VersionTable> wanted = tables.modelled(version.mart(), version.run(), models);
        List<VersionTable> made = tables.made(version.mart(), version.run());
        return new Verdict(
                wanted.stream().flatMap(table -> misfits(table, made)).toList(),
                made.stream().flatMap(table -> unknown(table, wanted)).toList());
    }

    private static Optional<VersionTable> namesake(VersionTable table, List<VersionTable> among) {
        return among.stream().filter(other -> other.name().equals(table.name())).findFirst();
    }

    private static Stream<Misfit> misfits(VersionTable wanted, List<VersionTable> made) {
        return namesake(wanted, made)
                .map(there -> misfits(wanted, there))
                .orElseGet(() -> Stream.of(new Misfit.NoTable(wanted.name())));
    }

    private static Stream<Misfit> misfits(VersionTable wanted, VersionTable there) {
        Stream<Misfit> columns =
                wanted.columns().stream()
                        .flatMap(column -> misfit(wanted.name(), column, there).stream());
        return wanted.key().equals(there.key())
                ? columns
                : Stream.concat(
                        columns,
                        Stream.of(new Misfit.OtherKey(wanted.name(), wanted.key(), there.key())));
    }

    private static Optional<Misfit> misfit(String table, TableColumn wanted, VersionTable there) {
        Optional<TableColumn> found = there.column(wanted.name());
        if (found.isEmpty()) {
            return Optional.of(new Misfit.NoColumn(table, wanted));
        }
        return found.filter(column -> !isReadable(column, wanted))
                .map(column -> new Misfit.OtherColumn(table, wanted, column));
    }

    private static boolean isReadable(TableColumn there, TableColumn wanted) {
        return there.type().equals(wanted.type()) && (wanted.nullable() || !there.nullable());
    }

    private static Stream<String> unknown(VersionTable made, List<VersionTable> wanted) {
        return namesake(made, wanted)
                .map(
                        known ->
                                made.columns().stream()
                                        .map(TableColumn::name)
                                        .filter(column -> known.column(column).isEmpty())
                                        .map(column -> made.name() + "." + column))
                .orElseGet(() -> Stream.of(made.name()));
    }
}
