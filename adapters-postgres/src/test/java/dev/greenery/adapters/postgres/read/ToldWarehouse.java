package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.ReadConnections;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.testing.ReadsOf;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** A warehouse that notes the statements that are sent to it. */
record ToldWarehouse(Warehouse warehouse, List<String> statements) implements Warehouse {
    @Override
    public SchemaNames schemas() {
        return warehouse.schemas();
    }

    @Override
    public DataSource pool() {
        return told(DataSource.class, warehouse.pool());
    }

    @Override
    public ReadConnections reads() {
        return new ReadsOf(pool());
    }

    @Override
    public Connection open() throws SQLException {
        return told(Connection.class, warehouse.open());
    }

    private <T> T told(Class<T> type, T target) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection
                                ? told(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
