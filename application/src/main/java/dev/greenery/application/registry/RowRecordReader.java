package dev.greenery.application.registry;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Max;
import dev.greenery.application.mart.measure.Min;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.row.ColumnPath;
import dev.greenery.application.row.ColumnShape;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the columns of a row record, and reports whatever cannot be a column. */
final class RowRecordReader {
    private final Class<? extends Record> rowType;
    private final Consumer<String> problems;

    RowRecordReader(Class<? extends Record> rowType, Consumer<String> problems) {
        this.rowType = rowType;
        this.problems = problems;
    }

    List<ColumnDefinition> read() {
        refuseWhatIsNoGroup();
        List<ColumnDefinition> columns = new ArrayList<>();
        for (ColumnPath path : ColumnPath.of(rowType)) {
            read(path).ifPresent(columns::add);
        }
        refuseClashes(columns);
        return columns;
    }

    private void refuseWhatIsNoGroup() {
        for (RecordComponent component : rowType.getRecordComponents()) {
            if (component.isAnnotationPresent(Embed.class) && !ColumnPath.isGroup(component)) {
                problems.accept(
                        "%s.%s is embedded and has type %s, which is no record; remove @Embed"
                                .formatted(
                                        rowType.getSimpleName(),
                                        component.getName(),
                                        component.getType().getSimpleName()));
            }
        }
    }

    private void refuseClashes(List<ColumnDefinition> columns) {
        Set<String> seen = new HashSet<>();
        for (ColumnDefinition column : columns) {
            if (!seen.add(column.name())) {
                problems.accept(
                        "%s has two columns %s; rename one of the components"
                                .formatted(rowType.getSimpleName(), column.name()));
            }
        }
    }

    private Optional<ColumnDefinition> read(ColumnPath path) {
        Method accessor = path.accessor();
        Class<?> owner = accessor.getDeclaringClass();
        Optional<ColumnShape> shape = ColumnShape.of(path);
        if (shape.isEmpty()) {
            problems.accept(
                    "%s.%s has type %s, which no column can hold; use a text, number, flag, time,"
                                    .formatted(
                                            owner.getSimpleName(),
                                            accessor.getName(),
                                            accessor.getGenericReturnType().getTypeName())
                            + " Money, enum, typed id, or an Optional of one; @Embed a record of"
                            + " several");
        }
        AnnotatedElement element = element(path);
        return shape.map(
                s ->
                        new ColumnDefinition(
                                path.name(),
                                s.type(),
                                s.nullable(),
                                path.component().map(this::role).orElse(ColumnRole.DERIVED),
                                element.isAnnotationPresent(Pii.class),
                                description(element),
                                reference(element),
                                s.readers()));
    }

    /** Where the annotations of the column are: a component's are not all on its accessor. */
    private static AnnotatedElement element(ColumnPath path) {
        return Arrays.stream(path.accessor().getDeclaringClass().getRecordComponents())
                .filter(component -> component.getAccessor().equals(path.accessor()))
                .<AnnotatedElement>map(component -> component)
                .findFirst()
                .orElse(path.accessor());
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
        addIf(component.isAnnotationPresent(Lookup.class), ColumnRole.COMPLETED, roles);
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
