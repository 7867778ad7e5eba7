package dev.greenery.adapters.postgres.basis;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.capture.ConsumedChanges;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.change.Basis;
import dev.greenery.application.run.RunId;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps a basis in the place of any other, in a transaction that is open. */
record KeptBasis(Catalog catalog) {
    KeptBasis {
        requireNonNull(catalog, "catalog is null");
    }

    /** Writes only what is different from what is there, which is little after a small change. */
    void replace(RunId run, Basis basis) throws SQLException {
        catalog.execute("DELETE FROM {ops}.basis");
        catalog.execute(
                "INSERT INTO {ops}.basis (run_id, moment, marts) VALUES (?, ?, ?)",
                run.value(),
                basis.moment().text(),
                basis.marts());
        replace("basis_definitions", "model", "definition", basis.definitions());
        replace("basis_totals", "name", "value", basis.totals());
        new KeptGroups(catalog).replace(basis.groups());
        new ConsumedChanges(catalog).forget(basis.moment());
    }

    /** Without the row there is no basis; what is left of it is what the next one begins with. */
    void remove() throws SQLException {
        catalog.execute("DELETE FROM {ops}.basis");
    }

    private void replace(String table, String key, String value, Map<String, String> texts)
            throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        texts.forEach(
                (name, text) -> {
                    keys.add(name);
                    values.add(text);
                });
        catalog.execute("DELETE FROM {ops}.%s WHERE %s <> ALL (?)".formatted(table, key), keys);
        catalog.execute(
                """
                INSERT INTO {ops}.%1$s AS kept (%2$s, %3$s)
                SELECT * FROM unnest(CAST(? AS text[]), CAST(? AS text[]))
                ON CONFLICT (%2$s) DO UPDATE SET %3$s = EXCLUDED.%3$s
                WHERE kept.%3$s <> EXCLUDED.%3$s\
                """
                        .formatted(table, key, value),
                keys,
                values);
    }
}
