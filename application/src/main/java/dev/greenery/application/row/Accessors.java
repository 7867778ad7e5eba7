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

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static Function<Object, Object> object(Class<?> owner, String method, Class<?> type) {
        return (Function<Object, Object>)
                made(owner, method, type, Function.class, "apply", Object.class, boxed(type));
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static ToLongFunction<Record> integral(Class<?> owner, String method, Class<?> type) {
        return (ToLongFunction<Record>)
                made(
                        owner,
                        method,
                        type,
                        ToLongFunction.class,
                        "applyAsLong",
                        long.class,
                        long.class);
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static ToDoubleFunction<Record> floating(Class<?> owner, String method) {
        return (ToDoubleFunction<Record>)
                made(
                        owner,
                        method,
                        double.class,
                        ToDoubleFunction.class,
                        "applyAsDouble",
                        double.class,
                        double.class);
    }

    @SuppressWarnings("unchecked") // the factory makes exactly the interface that is named
    static Predicate<Record> flag(Class<?> owner, String method) {
        return (Predicate<Record>)
                made(
                        owner,
                        method,
                        boolean.class,
                        Predicate.class,
                        "test",
                        boolean.class,
                        boolean.class);
    }

    private static Object made(
            Class<?> owner,
            String method,
            Class<?> type,
            Class<?> shape,
            String shapeMethod,
            Class<?> erasedResult,
            Class<?> result) {
        return MADE.get(owner)
                .computeIfAbsent(
                        method + " " + shape.getName(),
                        _ ->
                                compile(
                                        owner,
                                        method,
                                        type,
                                        shape,
                                        shapeMethod,
                                        erasedResult,
                                        result));
    }

    private static Object compile(
            Class<?> owner,
            String method,
            Class<?> type,
            Class<?> shape,
            String shapeMethod,
            Class<?> erasedResult,
            Class<?> result) {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodHandle accessor = lookup.findVirtual(owner, method, MethodType.methodType(type));
            if (!lookup.hasFullPrivilegeAccess()) {
                // A mart of another class loader: slower, but it works.
                return MethodHandleProxies.asInterfaceInstance(shape, accessor);
            }
            CallSite site =
                    LambdaMetafactory.metafactory(
                            lookup,
                            shapeMethod,
                            MethodType.methodType(shape),
                            MethodType.methodType(erasedResult, Object.class),
                            accessor,
                            MethodType.methodType(result, owner));
            return site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Cannot read %s.%s()".formatted(owner.getName(), method), e);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
