package dev.greenery.adapters.postgres.basis;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.change.MergedGroup;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** Keeps the groups of rollups, which can be very many of which few are new. */
record KeptGroups(Catalog catalog) {
    private static final int BATCH_CHARACTERS = 1 << 16;

    /** Names no schema: what is temporary is found first. */
    private static final String MAKE_ROOM =
            """
            CREATE TEMP TABLE told_groups (rollup text, key text[], parts text[]) ON COMMIT DROP\
            """;

    private static final String COPY = "COPY pg_temp.told_groups (rollup, key, parts) FROM STDIN";

    private static final String REMOVE =
            """
            DELETE FROM {ops}.basis_groups kept
            WHERE NOT EXISTS (
                SELECT FROM pg_temp.told_groups told
                WHERE told.rollup = kept.rollup
                    AND sha256(convert_to(told.key::text, 'UTF8')) = kept.key_digest)\
            """;

    private static final String ADD =
            """
            INSERT INTO {ops}.basis_groups AS kept (rollup, key_digest, key, parts)
            SELECT rollup, sha256(convert_to(key::text, 'UTF8')), key, parts
            FROM pg_temp.told_groups
            ON CONFLICT (rollup, key_digest) DO UPDATE SET parts = EXCLUDED.parts
            WHERE kept.parts IS DISTINCT FROM EXCLUDED.parts\
            """;

    KeptGroups {
        requireNonNull(catalog, "catalog is null");
    }

    void replace(List<MergedGroup> groups) throws SQLException {
        catalog.execute(MAKE_ROOM);
        send(groups);
        catalog.execute("ANALYZE pg_temp.told_groups");
        catalog.execute(REMOVE);
        catalog.execute(ADD);
    }

    private void send(List<MergedGroup> groups) throws SQLException {
        CopyIn copy = catalog.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            StringBuilder lines = new StringBuilder();
            for (MergedGroup group : groups) {
                lines.append(new CopyLine(group).text());
                if (lines.length() > BATCH_CHARACTERS) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }
}
