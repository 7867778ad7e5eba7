package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What others made of published tables, and PostgreSQL drops none of them without it. Its own
 * message names none of it, because the detail that does can quote rows.
 */
record Dependents(Connection connection) {
    private static final String OF_OTHERS =
            """
            WITH ours AS (
                SELECT c.oid, c.reltype, t.typarray
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  LEFT JOIN pg_type t ON t.oid = c.reltype
                 WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p')),
            dependents AS (
                SELECT COALESCE(rule.ev_class, key.conrelid, relation.oid) AS relation,
                       routine.oid AS routine,
                       pg_describe_object(d.classid, d.objid, 0) AS description
                  FROM pg_depend d
                  JOIN ours
                    ON (d.refclassid = 'pg_class'::regclass AND d.refobjid = ours.oid)
                    OR (d.refclassid = 'pg_type'::regclass
                        AND d.refobjid IN (ours.reltype, ours.typarray))
                  LEFT JOIN pg_rewrite rule
                    ON d.classid = 'pg_rewrite'::regclass AND rule.oid = d.objid
                  LEFT JOIN pg_constraint key
                    ON d.classid = 'pg_constraint'::regclass AND key.oid = d.objid
                  LEFT JOIN pg_class relation
                    ON d.classid = 'pg_class'::regclass AND relation.oid = d.objid
                  LEFT JOIN pg_proc routine
                    ON d.classid = 'pg_proc'::regclass AND routine.oid = d.objid
                 WHERE d.deptype = 'n')
            SELECT DISTINCT
                   COALESCE(pg_describe_object('pg_class'::regclass, c.oid, 0), d.description)
                       || COALESCE(' of ' || pg_get_userbyid(COALESCE(c.relowner, p.proowner)), '')
              FROM dependents d
              LEFT JOIN pg_class c ON c.oid = d.relation
              LEFT JOIN pg_proc p ON p.oid = d.routine
             WHERE d.relation IS NULL OR d.relation NOT IN (SELECT oid FROM ours)
             ORDER BY 1
            """;

    Dependents {
        requireNonNull(connection, "connection is null");
    }

    /** What depends on tables of these schemas, each with its kind, name and owner. */
    List<String> of(List<String> schemas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_OTHERS)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
