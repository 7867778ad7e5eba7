package dev.greenery.bootstrap.endtoend;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the program on the database that {@link WarehouseExtension} gives it. */
final class ProgramExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ProgramExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ProgramOnDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = WarehouseExtension.databaseOf(context);
        ClassLoader marts = context.getRequiredTestClass().getClassLoader();
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        ProgramOnDatabase.class,
                        key -> ProgramOnDatabase.start(database, marts),
                        ProgramOnDatabase.class);
    }
}
