package dev.greenery.application.mart;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.greenery.domain.money.Money;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
    private static final ClassDesc ROW = describe(Record.class);
    private static final ClassDesc SINK = describe(ColumnSink.class);
    private static final ClassDesc OPTIONAL = describe(Optional.class);
    private static final MethodTypeDesc READ = MethodTypeDesc.of(CD_void, ROW, SINK);
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

    private final Class<? extends Record> rowType;
    private final List<Method> accessors;

    private RowReaderCompiler(Class<? extends Record> rowType, List<ColumnDefinition> columns) {
        this.rowType = rowType;
        this.accessors = columns.stream().map(this::accessor).toList();
    }

    private Method accessor(ColumnDefinition column) {
        return Arrays.stream(rowType.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> Names.snakeCase(method.getName()).equals(column.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The reader; empty if code beside the record cannot see the record or its values. */
    static Optional<RowReader> compile(
            Class<? extends Record> rowType, List<ColumnDefinition> columns) {
        RowReaderCompiler compiler = new RowReaderCompiler(rowType, columns);
        return compiler.seesItsTypes() ? compiler.define() : Optional.empty();
    }

    private boolean seesItsTypes() {
        return accessors.stream().map(RowReaderCompiler::contentType).allMatch(this::sees);
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

    private Optional<RowReader> define() {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(rowType, MethodHandles.lookup());
            if (!lookup.hasFullPrivilegeAccess()) {
                return Optional.empty();
            }
            Class<?> made = lookup.defineHiddenClass(bytes(), true).lookupClass();
            return Optional.of((RowReader) made.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a reader of " + rowType.getName(), e);
        }
    }

    private byte[] bytes() {
        ClassLoader loader = rowType.getClassLoader();
        return ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(loader)))
                .build(
                        ClassDesc.of(rowType.getPackageName(), "RowReaderOf" + simpleName()),
                        type -> {
                            type.withFlags(
                                    AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SYNTHETIC);
                            type.withInterfaceSymbols(describe(RowReader.class));
                            type.withMethodBody(
                                    INIT_NAME,
                                    MTD_void,
                                    ClassFile.ACC_PUBLIC,
                                    RowReaderCompiler::init);
                            type.withMethodBody("read", READ, ClassFile.ACC_PUBLIC, this::readAll);
                        });
    }

    private String simpleName() {
        return rowType.getName().substring(rowType.getPackageName().length() + 1);
    }

    private static void init(CodeBuilder code) {
        code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
    }

    private void readAll(CodeBuilder code) {
        code.aload(1).checkcast(describe(rowType)).astore(TYPED_ROW_SLOT);
        for (Method accessor : accessors) {
            if (isOptional(accessor)) {
                readOptional(code, accessor);
            } else {
                code.aload(SINK_SLOT);
                call(code, accessor);
                hand(code, accessor.getReturnType());
            }
        }
        code.return_();
    }

    private void call(CodeBuilder code, Method accessor) {
        code.aload(TYPED_ROW_SLOT)
                .invokevirtual(
                        describe(rowType),
                        accessor.getName(),
                        MethodTypeDesc.of(describe(accessor.getReturnType())));
    }

    private void readOptional(CodeBuilder code, Method accessor) {
        Class<?> content = contentType(accessor);
        call(code, accessor);
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

    private static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
