package dev.greenery.application.row;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Accessors of row records as compiled lambdas: reflection costs ten times as much per value, and a
 * method handle that is not a constant keeps the compiler from inlining.
 */
final class Accessors {
    /** Each is a class that is never unloaded: made anew for each build, they fill the memory. */
    private static final ClassValue<Map<String, Object>> MADE =
            new ClassValue<>() {
                @Override
                protected Map<String, Object> computeValue(Class<?> owner) {
                    return new ConcurrentHashMap<>();
                }
            };

    private Accessors() {}

    /** The interface of one method that an accessor is. */
    private enum Shape {
        OBJECT(Function.class, "apply", Object.class),
        INTEGRAL(ToLongFunction.class, "applyAsLong", long.class),
        FLOATING(ToDoubleFunction.class, "applyAsDouble", double.class),
        FLAG(Predicate.class, "test", boolean.class);

        private final Class<?> type;
        private final String method;
        private final Class<?> result;

        Shape(Class<?> type, String method, Class<?> result) {
            this.type = type;
            this.method = method;
            this.result = result;
        }

        /** What the method gives of an accessor of this type. */
        Class<?> resultOf(Class<?> accessed) {
            return this == OBJECT ? MethodType.methodType(accessed).wrap().returnType() : result;
        }
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static Function<Object, Object> object(Class<?> owner, String method, Class<?> type) {
        return (Function<Object, Object>) made(owner, method, type, Shape.OBJECT);
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static ToLongFunction<Record> integral(Class<?> owner, String method, Class<?> type) {
        return (ToLongFunction<Record>) made(owner, method, type, Shape.INTEGRAL);
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static ToDoubleFunction<Record> floating(Class<?> owner, String method) {
        return (ToDoubleFunction<Record>) made(owner, method, double.class, Shape.FLOATING);
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static Predicate<Record> flag(Class<?> owner, String method) {
        return (Predicate<Record>) made(owner, method, boolean.class, Shape.FLAG);
    }

    private static Object made(Class<?> owner, String method, Class<?> type, Shape shape) {
        return MADE.get(owner)
                .computeIfAbsent(method + " " + shape, _ -> compile(owner, method, type, shape));
    }

    private static Object compile(Class<?> owner, String method, Class<?> type, Shape shape) {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodHandle accessor = lookup.findVirtual(owner, method, MethodType.methodType(type));
            if (!lookup.hasFullPrivilegeAccess()) {
                // A mart of another class loader: slower, but it works.
                return MethodHandleProxies.asInterfaceInstance(shape.type, accessor);
            }
            CallSite site =
                    LambdaMetafactory.metafactory(
                            lookup,
                            shape.method,
                            MethodType.methodType(shape.type),
                            MethodType.methodType(shape.result, Object.class),
                            accessor,
                            MethodType.methodType(shape.resultOf(type), owner));
            return site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Cannot read %s.%s()".formatted(owner.getName(), method), e);
        }
    }
}
