package dev.greenery.application.row;

import static dev.greenery.application.row.GeneratedClass.describe;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.greenery.domain.money.Money;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a class that reads all columns of one row record. Reading through an accessor per column
 * was a fifth of what a build did with a row: five calls for each value that the compiler could not
 * see through, because every model has its own.
 */
final class RowReaderCompiler {
    private static final ClassDesc SINK = describe(ColumnSink.class);
    private static final ClassDesc OPTIONAL = describe(Optional.class);
    private static final int SINK_SLOT = 2;
    private static final int TYPED_ROW_SLOT = 3;
    private static final int OPTIONAL_SLOT = 4;

    private static final Map<Class<?>, String> SINK_METHODS =
            Map.ofEntries(
                    Map.entry(int.class, "integer"),
                    Map.entry(long.class, "bigint"),
                    Map.entry(boolean.class, "flag"),
                    Map.entry(double.class, "floating"),
                    Map.entry(String.class, "text"),
                    Map.entry(UUID.class, "uuid"),
                    Map.entry(BigDecimal.class, "decimal"),
                    Map.entry(Instant.class, "timestamp"),
                    Map.entry(LocalDate.class, "date"));

    private static final Map<Class<?>, Class<?>> PRIMITIVES =
            Map.of(
                    Integer.class, int.class,
                    Long.class, long.class,
                    Boolean.class, boolean.class,
                    Double.class, double.class);

    private static final ClassValue<Optional<RowReader>> READERS =
            new ClassValue<>() {
                @Override
                protected Optional<RowReader> computeValue(Class<?> rowType) {
                    return compiled(rowType.asSubclass(Record.class));
                }
            };

    private final Class<? extends Record> rowType;
    private final List<ColumnPath> paths;

    private RowReaderCompiler(Class<? extends Record> rowType) {
        this.rowType = rowType;
        this.paths = ColumnPath.of(rowType);
    }

    /**
     * The reader, the same each time; empty if code beside the record cannot see the record or its
     * values.
     */
    static Optional<RowReader> compile(Class<? extends Record> rowType) {
        return READERS.get(rowType);
    }

    private static Optional<RowReader> compiled(Class<? extends Record> rowType) {
        RowReaderCompiler compiler = new RowReaderCompiler(rowType);
        return compiler.seesItsTypes()
                ? new GeneratedClass<>(rowType, RowReader.class).instance(compiler::readAll)
                : Optional.empty();
    }

    private boolean seesItsTypes() {
        return paths.stream().allMatch(path -> sees(contentType(path.accessor())))
                && paths.stream()
                        .flatMap(path -> path.groups().stream())
                        .allMatch(group -> sees(group.getReturnType()));
    }

    private boolean sees(Class<?> type) {
        boolean samePlace =
                type.getPackage() == rowType.getPackage()
                        && type.getClassLoader() == rowType.getClassLoader();
        return type.isPrimitive() || samePlace || isPublic(type);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean isOptional(Method accessor) {
        return accessor.getReturnType() == Optional.class;
    }

    private static Class<?> contentType(Method accessor) {
        Type type = accessor.getGenericReturnType();
        return isOptional(accessor)
                ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]
                : accessor.getReturnType();
    }

    private void readAll(CodeBuilder code) {
        code.aload(1).checkcast(describe(rowType)).astore(TYPED_ROW_SLOT);
        for (ColumnPath path : paths) {
            if (isOptional(path.accessor())) {
                readOptional(code, path);
            } else {
                code.aload(SINK_SLOT);
                call(code, path);
                hand(code, path.accessor().getReturnType());
            }
        }
        code.return_();
    }

    private static void call(CodeBuilder code, ColumnPath path) {
        code.aload(TYPED_ROW_SLOT);
        path.accessors().forEach(accessor -> GeneratedClass.call(code, accessor));
    }

    private void readOptional(CodeBuilder code, ColumnPath path) {
        Class<?> content = contentType(path.accessor());
        call(code, path);
        code.astore(OPTIONAL_SLOT)
                .aload(OPTIONAL_SLOT)
                .invokevirtual(OPTIONAL, "isPresent", MethodTypeDesc.of(CD_boolean))
                .ifThenElse(
                        present -> {
                            present.aload(SINK_SLOT)
                                    .aload(OPTIONAL_SLOT)
                                    .invokevirtual(OPTIONAL, "get", MethodTypeDesc.of(CD_Object))
                                    .checkcast(describe(content));
                            hand(present, content);
                        },
                        missing ->
                                missing.aload(SINK_SLOT).invokeinterface(SINK, "none", MTD_void));
    }

    /** From the sink and a value on the stack to the sink's method for the value. */
    private static void hand(CodeBuilder code, Class<?> type) {
        if (type == Money.class) {
            unwrap(code, type, "minorUnits", long.class);
            toSink(code, "money", long.class);
        } else if (type.isEnum()) {
            toSink(code, "constant", Enum.class);
        } else if (PRIMITIVES.containsKey(type)) {
            Class<?> primitive = PRIMITIVES.get(type);
            unwrap(code, type, primitive.getName() + "Value", primitive);
            hand(code, primitive);
        } else if (SINK_METHODS.containsKey(type)) {
            toSink(code, SINK_METHODS.get(type), type);
        } else {
            RecordComponent wrapped = RecordValues.wrapped(type).orElseThrow();
            unwrap(code, type, wrapped.getName(), wrapped.getType());
            hand(code, wrapped.getType());
        }
    }

    private static void unwrap(CodeBuilder code, Class<?> owner, String method, Class<?> result) {
        code.invokevirtual(describe(owner), method, MethodTypeDesc.of(describe(result)));
    }

    private static void toSink(CodeBuilder code, String method, Class<?> argument) {
        code.invokeinterface(SINK, method, MethodTypeDesc.of(CD_void, describe(argument)));
    }
}
