package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.table.FilterCondition;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tests that look at whole tables. */
final class TableChecks {
    private final DSLContext sql;
    private final CheckedRows rows;
    private final List<ModelDefinition<?>> models;

    TableChecks(Connection connection, CheckedRows rows, List<ModelDefinition<?>> models) {
        this.sql = DSL.using(connection, SQLDialect.POSTGRES);
        this.rows = rows;
        this.models = models;
    }

    /** Every row beyond the first of its values counts as a failure. */
    Findings findRepeated(SealedTable table, UniqueTest<?> test) {
        List<Field<?>> fields = fields(table.model(), test.columns());
        Condition condition =
                new FilterCondition(new ModelTable(table.model(), ""))
                        .of(RowFilter.of(test.where()))
                        .and(DSL.and(fields.stream().map(Field::isNotNull).toList()));
        Field<Integer> copies = DSL.count().as("copies");
        Table<?> twice =
                sql.select(fields)
                        .select(copies)
                        .from(rows.of(table.model(), "checked"))
                        .where(condition)
                        .groupBy(fields)
                        .having(DSL.count().gt(1))
                        .asTable("twice");
        BigDecimal surplus =
                sql.select(DSL.sum(DSL.field(DSL.name("copies"), Integer.class).minus(1)))
                        .from(twice)
                        .fetchOne(0, BigDecimal.class);
        long failures = surplus == null ? 0 : surplus.longValueExact();
        return findings(
                table, failures, sql.selectFrom(twice).limit(Findings.SAMPLE_SIZE), test.columns());
    }

    /** Whether each of these values is the key of a row of the model. */
    boolean hasKeys(Class<?> model, Set<Object> values) {
        ModelDefinition<?> to = model(model);
        Field<Object> key = DSL.field(DSL.name(to.keys().getFirst().name()), Object.class);
        return sql.select(DSL.countDistinct(key))
                        .from(rows.of(to, "parent"))
                        .where(key.in(values))
                        .fetchSingle(0, Integer.class)
                == values.size();
    }

    private ModelDefinition<?> model(Class<?> rowType) {
        return models.stream()
                .filter(model -> model.rowType() == rowType)
                .findFirst()
                .orElseThrow();
    }

    Findings findUnresolved(SealedTable table, ReferenceTest<?> test) {
        ModelDefinition<?> to = model(test.to());
        Table<?> child = rows.of(table.model(), "child");
        Table<?> parent = rows.of(to, "parent");
        Field<Object> reference = DSL.field(DSL.name("child", test.column()));
        Field<Object> key = DSL.field(DSL.name("parent", to.keys().getFirst().name()));
        Condition unresolved =
                reference
                        .isNotNull()
                        .andNotExists(sql.selectOne().from(parent).where(key.eq(reference)));
        long failures = sql.selectCount().from(child).where(unresolved).fetchOne(0, Long.class);
        List<String> shown = new ArrayList<>();
        table.model().keys().forEach(column -> shown.add(column.name()));
        shown.add(test.column());
        List<Field<?>> fields =
                shown.stream()
                        .distinct()
                        .<Field<?>>map(name -> DSL.field(DSL.name("child", name)))
                        .toList();
        return findings(
                table,
                failures,
                sql.select(fields).from(child).where(unresolved).limit(Findings.SAMPLE_SIZE),
                shown);
    }

    private Findings findings(
            SealedTable table,
            long failures,
            Select<? extends Record> sample,
            List<String> columns) {
        if (failures == 0) {
            return Findings.passed(table.rows());
        }
        List<SampleRow> shown = new ArrayList<>();
        for (Record row : sample.fetch()) {
            shown.add(sampleRow(table.model(), row, columns));
        }
        return new Findings(table.rows(), failures, shown, "");
    }

    private static SampleRow sampleRow(ModelDefinition<?> model, Record row, List<String> columns) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String column : columns) {
            boolean pii = model.column(column).map(ColumnDefinition::pii).orElse(false);
            shown.put(column, pii ? Pii.MASK : String.valueOf(row.get(column)));
        }
        return new SampleRow(shown);
    }

    private static List<Field<?>> fields(ModelDefinition<?> model, List<String> columns) {
        return columns.stream()
                .<Field<?>>map(name -> UnpublishedTables.field(model.column(name).orElseThrow()))
                .toList();
    }
}
