package dev.greenery.adapters.postgres.testing;

import dev.greenery.adapters.postgres.server.Warehouse;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its own {@link TestDatabase}. Asked for in {@code @BeforeAll}, it is shared by the
 * tests of the class; in a test or {@code @BeforeEach}, it is that test's alone.
 */
public final class WarehouseExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WarehouseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == Warehouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return databaseOf(context);
    }

    /**
     * The database of a test or class, for extensions that put something on top of it. The store
     * closes what it holds when its test or class ends, the last first.
     */
    public static TestDatabase databaseOf(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        TestDatabase.class, key -> TestDatabase.create(), TestDatabase.class);
    }
}
