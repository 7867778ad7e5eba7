package dev.greenery.application.row;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether every component of a row has a value, so that no row record has to. The code is
 * made for the record: it is run for every row.
 */
@FunctionalInterface
public interface RowCheck {
    /** Whether no component of the row is null. */
    boolean isComplete(Record row);

    /** The check of a row record; the same each time. */
    static RowCheck of(Class<? extends Record> rowType) {
        return RowChecks.CHECKS.get(rowType);
    }

    /** Made once per record, whatever the number of threads that build it. */
    final class RowChecks {
        private static final int ROW_SLOT = 1;

        private static final ClassValue<RowCheck> CHECKS =
                new ClassValue<>() {
                    @Override
                    protected RowCheck computeValue(Class<?> type) {
                        return check(type.asSubclass(Record.class));
                    }
                };

        private RowChecks() {}

        private static RowCheck check(Class<? extends Record> rowType) {
            return new GeneratedClass<>(rowType, RowCheck.class)
                    .instance(code -> write(code, rowType))
                    .orElse(RowChecks::isCompleteByReflection);
        }

        private static void write(CodeBuilder code, Class<?> rowType) {
            Label missing = code.newLabel();
            write(code, rowType, List.of(), missing);
            code.iconst_1().ireturn().labelBinding(missing).iconst_0().ireturn();
        }

        private static void write(
                CodeBuilder code, Class<?> type, List<Method> groups, Label missing) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.getType().isPrimitive()) {
                    List<Method> path = new ArrayList<>(groups);
                    path.add(component.getAccessor());
                    code.aload(ROW_SLOT)
                            .checkcast(
                                    GeneratedClass.describe(path.getFirst().getDeclaringClass()));
                    path.forEach(accessor -> GeneratedClass.call(code, accessor));
                    code.ifnull(missing);
                    if (ColumnPath.isGroup(component)) {
                        write(code, component.getType(), path, missing);
                    }
                }
            }
        }

        /** Slower, but every record can be checked so. */
        static boolean isCompleteByReflection(Record row) {
            return ColumnPath.of(row.getClass()).stream()
                    .allMatch(path -> path.isDerived() || path.valueOrNull(row) != null);
        }
    }
}
