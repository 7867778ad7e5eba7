package dev.greenery.application.mart;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the columns of a row record, and reports whatever cannot be a column. */
final class ColumnsReader {
    private final Class<? extends Record> rowType;
    private final Consumer<String> problems;

    ColumnsReader(Class<? extends Record> rowType, Consumer<String> problems) {
        this.rowType = rowType;
        this.problems = problems;
    }

    List<ColumnDefinition> read() {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (RecordComponent component : rowType.getRecordComponents()) {
            read(component.getName(), component.getGenericType(), component, role(component))
                    .ifPresent(columns::add);
        }
        Arrays.stream(rowType.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Derived.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(
                        method ->
                                read(
                                        method.getName(),
                                        method.getGenericReturnType(),
                                        method,
                                        ColumnRole.DERIVED))
                .forEach(column -> column.ifPresent(columns::add));
        return columns;
    }

    private Optional<ColumnDefinition> read(
            String javaName, Type type, AnnotatedElement element, ColumnRole role) {
        Optional<ColumnShape> shape = ColumnShape.of(rowType, javaName, type);
        if (shape.isEmpty()) {
            problems.accept(
                    "%s.%s has type %s, which no column can hold; use a text, number, flag, time,"
                                    .formatted(
                                            rowType.getSimpleName(), javaName, type.getTypeName())
                            + " Money, enum, typed id, or an Optional of one");
        }
        return shape.map(
                s ->
                        new ColumnDefinition(
                                Names.snakeCase(javaName),
                                s.type(),
                                s.nullable(),
                                role,
                                element.isAnnotationPresent(Pii.class),
                                description(element),
                                reference(element),
                                s.readers()));
    }

    private static String description(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Doc.class)).map(Doc::value).orElse("");
    }

    private static Optional<ColumnReference> reference(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Ref.class))
                .map(ref -> new ColumnReference(ref.value(), ref.unresolved()));
    }

    private ColumnRole role(RecordComponent component) {
        List<ColumnRole> roles = new ArrayList<>();
        addIf(component.isAnnotationPresent(Key.class), ColumnRole.KEY, roles);
        addIf(component.isAnnotationPresent(Sum.class), ColumnRole.SUM, roles);
        addIf(component.isAnnotationPresent(Min.class), ColumnRole.MIN, roles);
        addIf(component.isAnnotationPresent(Max.class), ColumnRole.MAX, roles);
        addIf(component.isAnnotationPresent(Completed.class), ColumnRole.COMPLETED, roles);
        if (roles.size() > 1) {
            problems.accept(
                    "%s.%s cannot be %s at once; keep one of the annotations"
                            .formatted(rowType.getSimpleName(), component.getName(), roles));
        }
        return roles.isEmpty() ? ColumnRole.ATTRIBUTE : roles.getFirst();
    }

    private static void addIf(boolean present, ColumnRole role, List<ColumnRole> roles) {
        if (present) {
            roles.add(role);
        }
    }
}
